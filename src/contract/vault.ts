import { fileToken } from './files';
import { z } from './zod';

/** Holders of a vault (« titulaires »). */
export const vaultRole = z.enum(['administrateur', 'suppleant', 'secours']);
export type VaultRole = z.infer<typeof vaultRole>;

export const saveState = z.enum(['saved', 'saving', 'unsaved', 'failed']);
export type SaveState = z.infer<typeof saveState>;

/** Why the last save failed, in the codes of `failure.ts`; null when it did not. */
export const vaultStatus = z.object({
  open: z.boolean(),
  /** File name without folder, null when closed. */
  name: z.string().nullable(),
  /** True for the fictive service: its data are invented and not kept. */
  demo: z.boolean(),
  role: vaultRole.nullable(),
  save: saveState,
  generation: z.number().int(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

/** Strength of a passphrase. `bits`: estimated guesses as a power of two. */
export const passphraseJudgement = z.object({
  bits: z.number(),
  accepted: z.boolean(),
  /** French advice, empty when accepted. */
  advice: z.string(),
});
export type PassphraseJudgement = z.infer<typeof passphraseJudgement>;

export const createVaultRequest = z.strictObject({
  location: fileToken,
  passphrase: z.string().max(1024),
  /** Words that make a passphrase easier to guess (name of the service). */
  serviceName: z.string().max(200),
});

export const openVaultRequest = z.strictObject({
  location: fileToken,
  role: vaultRole,
  passphrase: z.string().max(1024),
  /** Open although this machine has seen a later generation. */
  acceptOlder: z.boolean(),
});

import type { OpenVaultOutcome, Role, UnreadableReason, VaultEnvironment } from '../vault';
import { unreadableReason } from '../vault/error-code';
import { MAX_VAULT_BYTES } from '../vault/safe-write';
import { readSealedFile } from '../vault/sealed-file';

/** What a vault file tells without a passphrase. */
export type InspectVaultOutcome =
  | { readonly kind: 'vault'; readonly vaultId: string; readonly roles: readonly Role[] }
  | Extract<OpenVaultOutcome, { readonly kind: 'damaged' | 'newer-version' | 'not-a-vault' }>
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Reads the header of a vault: who can open it, and which vault it is. Nothing is derived or decrypted. */
export async function inspectVault(path: string, machine: VaultEnvironment): Promise<InspectVaultOutcome> {
  try {
    const facts = await machine.fs.facts(path);
    if (facts.kind === 'directory') return { kind: 'unreadable', reason: 'directory' };
    if (facts.bytes > MAX_VAULT_BYTES) return { kind: 'unreadable', reason: 'too-large' };
    const sealed = readSealedFile(await machine.fs.readFile(path));
    if (sealed.kind !== 'sealed') return sealed;
    const { vaultId, keys } = sealed.file.manifest;
    return { kind: 'vault', vaultId, roles: keys };
  } catch (error) {
    return { kind: 'unreadable', reason: unreadableReason(error) };
  }
}

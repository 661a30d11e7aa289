import { z } from './zod';

/**
 * Every way a call can fail, as a closed list. A failure carries a code and neutral details (counts, dates,
 * reasons from closed lists): never a path, a name or a cell. Its French sentence is in `failure-text.ts`.
 */
export const failureCodes = [
  'bad-request',
  'unknown-token',
  'engine-stopped',
  'internal',
  'cancelled',
  'vault-closed',
  'vault-already-open',
  'wrong-passphrase',
  'vault-damaged',
  'vault-newer-version',
  'vault-not-a-vault',
  'vault-no-such-role',
  'vault-older-generation',
  'vault-missing',
  'vault-no-permission',
  'vault-unreadable',
  'vault-exists',
  'vault-in-use',
  'save-full',
  'save-permission',
  'save-gone',
  'save-failed',
  'save-conflict',
  'passphrase-too-weak',
  'plan-expired',
  'nothing-to-import',
  'nothing-to-undo',
  'changed-since',
  'target-out-of-range',
  'merge-refused',
  'catalogue-full',
  'needs-full',
  'need-taken',
  'names-refused',
  'not-found',
  'reason-required',
  'export-failed',
  'release-expired',
  'publication-refused',
] as const;

export const failureCode = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCode>;

export const failureDetail = z.record(z.string(), z.union([z.string(), z.number()]));
export type FailureDetail = z.infer<typeof failureDetail>;

/** What every call answers: a value, or a code with neutral details. */
export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: FailureDetail };

/** Schema of an envelope around a reply. */
export const envelopeOf = <Reply extends z.ZodType>(reply: Reply) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: reply }),
    z.object({ ok: z.literal(false), code: failureCode, detail: failureDetail }),
  ]);

export const succeed = <Value>(value: Value): Envelope<Value> => ({ ok: true, value });

export const fail = (code: FailureCode, detail: FailureDetail = {}): Envelope<never> => ({
  ok: false,
  code,
  detail,
});

import { z } from './zod';

/** What a list is made of. */
export const listKind = z.enum(['needs', 'catalogue', 'registrations']);
export type ListKind = z.infer<typeof listKind>;

const count = z.number().int().nonnegative();

export const listImportsRequest = z.strictObject({
  kind: listKind,
  /** The session, for registrations. */
  sessionId: z.number().int().positive().nullable(),
});

/** A list that was imported, the latest first. */
export const listImport = z.object({
  id: z.number().int(),
  fileName: z.string(),
  /** ISO 8601 UTC. */
  importedAt: z.string(),
  /** Items that it wrote. */
  written: count,
  isWithdrawn: z.boolean(),
  /** Items that withdrawing it (or putting it back) would change now. */
  changes: count,
  /** Items changed since by other means: they stay as they are. */
  kept: count,
});
export type ListImport = z.infer<typeof listImport>;

/** Withdraws an import, or puts it back. */
export const putListImportRequest = z.strictObject({
  importId: z.number().int().positive(),
  isWithdrawn: z.boolean(),
});
export const putListImportReply = z.object({ changed: count, kept: count });

/** The number by which an imported list is withdrawn. */
export const importedList = z.object({ importId: z.number().int() });

import { z } from './zod';

const count = z.number().int().nonnegative();

/** A row that cannot be read. The message is French, names line and column, never quotes the cell. */
export const rejectedRow = z.object({
  /** Physical line where the record starts (the header is line 1); null when the whole file is concerned. */
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});
export type RejectedRow = z.infer<typeof rejectedRow>;

export const importedKind = z.enum(['assessment', 'profiles', 'agents', 'unknown']);
export type ImportedKind = z.infer<typeof importedKind>;

/** What one file is, how it was read and what applying the plan will do with it. */
export const filePreview = z.object({
  name: z.string(),
  kind: importedKind,
  encoding: z.string(),
  layout: z.string(),
  rows: count,
  kept: count,
  duplicates: count,
  created: count,
  updated: count,
  identical: count,
  /** Rows that tell an earlier state than the vault already holds: nothing is written. */
  outdated: count,
  campaign: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }).nullable(),
  rejected: z.array(rejectedRow),
  /** What the user should know about a file that is imported all the same. */
  notices: z.array(rejectedRow),
  persons: count,
  shared: count,
  matched: count,
  doubtful: count,
  unmatched: count,
});
export type FilePreview = z.infer<typeof filePreview>;

/** The plan shown before anything is written; applying it does exactly this. */
export const importPreview = z.object({
  planId: z.string(),
  files: z.array(filePreview),
  writes: z.boolean(),
  /** Agents of the vault that the new HR list no longer has: applying the plan takes them out. */
  departed: count,
});
export type ImportPreview = z.infer<typeof importPreview>;

/** A past import, newest first. */
export const importEntry = z.object({
  id: z.number().int(),
  importedAt: z.string(),
  files: z.array(filePreview),
  undone: z.boolean(),
  /** Only the latest import that is not undone can be undone. */
  canUndo: z.boolean(),
});
export type ImportEntry = z.infer<typeof importEntry>;

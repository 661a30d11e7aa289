import { participationState } from './agents';
import { fileToken } from './files';
import { rosterPreview } from './rosters';
import { z } from './zod';

/** What attached a row to an agent, or why nothing does (see core/roster/match.ts). */
export const matchWhy = z.enum([
  'decision',
  'personal-link',
  'matricule',
  'matricule-zeros',
  'email',
  'name',
  'swapped-name',
  'homonyms',
  'contradiction',
  'shared-identifier',
  'unknown-identifier',
  'shared-name',
  'common-name',
  'lookalike',
  'no-roster',
  'unknown',
  'set-aside',
]);
export type MatchWhy = z.infer<typeof matchWhy>;

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
  /** Among the doubtful: a name that several agents bear and no identifier. 0 in imports of earlier versions. */
  unattachable: count.default(0),
  unmatched: count,
  /** Participations of the campaign that this export no longer tells: kept and flagged. */
  absent: count.default(0),
});
export type FilePreview = z.infer<typeof filePreview>;

/** The plan shown before anything is written; applying it does exactly this. */
export const importPreview = z.object({
  planId: z.string(),
  files: z.array(filePreview),
  writes: z.boolean(),
  /** Agents of the vault that the new HR list no longer has: applying the plan takes them out. */
  departed: count,
  roster: rosterPreview.nullable(),
});

/** Files to read, and what the administrator says of them that they do not tell. */
export const previewRequest = z.strictObject({
  jobId: z.string().max(64),
  files: z.array(fileToken).min(1).max(200),
  /** Day of the HR list (ISO); null: that of its name, else today. */
  rosterDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** What becomes of one row; `absent`: the vault holds it and the file no longer tells it. */
export const rowFate = z.enum([
  'created',
  'updated',
  'identical',
  'repeated',
  'outdated',
  'rejected',
  'absent',
]);
export type RowFate = z.infer<typeof rowFate>;

/** One row of a Pix export before it is imported: person, state and fate, never a result. */
export const importRow = z.object({
  line: z.number().int().nullable(),
  fate: rowFate,
  lastName: z.string(),
  firstName: z.string(),
  externalId: z.string().nullable(),
  state: participationState.nullable(),
  /** How the person stands against the list of agents, and by which fact or for which reason; null when refused. */
  match: z
    .object({
      kind: z.enum(['matched', 'doubtful', 'unmatched']),
      why: matchWhy,
      agent: z
        .object({ usageName: z.string(), firstName: z.string(), matricule: z.string().nullable() })
        .nullable(),
    })
    .nullable(),
  /** Why the row is refused, in French, without quoting a cell. */
  refusal: z.string().nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

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

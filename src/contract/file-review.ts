import { fileToken } from './files';
import { z } from './zod';

/** One chosen file to read: `jobId` is how its progress is told and how it is stopped. */
export const readLinesRequest = z.strictObject({
  jobId: z.string().max(64),
  files: z.array(fileToken).length(1),
});

/** Why a file has no table to be read: nothing in it, too big, no table, none with the needed titles, too many lines. */
export const linesProblem = z.enum(['empty', 'too-large', 'unreadable', 'unknown-titles', 'too-long']);
export type LinesProblem = z.infer<typeof linesProblem>;

/** Why a line is left out whole, by the reasons of its kind of file. */
export const refusedLine = <const Reasons extends readonly [string, ...string[]]>(reasons: Reasons) =>
  z.object({
    line: z.number(),
    /** Column in question; null when it is the whole line. */
    header: z.string().nullable(),
    reason: z.enum(reasons),
    /** What the column takes, where a value was refused. */
    expected: z.string(),
  });

/** One field of a line that differs from what is there, in the words of the file. */
export const fieldChange = z.object({ header: z.string(), before: z.string(), after: z.string() });

/** Lines of a file to take, among those shown. */
export const applyLinesRequest = z.strictObject({
  previewId: z.string().max(64),
  lines: z.array(z.number().int().positive()).min(1).max(5000),
});

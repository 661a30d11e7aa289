import { z } from './zod';

/** Why a file has no table to be read: none at all, none with the needed titles, more lines than are taken. */
export const linesProblem = z.enum(['unreadable', 'unknown-titles', 'too-long']);
export type LinesProblem = z.infer<typeof linesProblem>;

/** One field of a line that differs from what is there, in the words of the file. */
export const fieldChange = z.object({ header: z.string(), before: z.string(), after: z.string() });

/** Lines of a file to take, among those shown. */
export const applyLinesRequest = z.strictObject({
  previewId: z.string().max(64),
  lines: z.array(z.number().int().positive()).min(1).max(5000),
});

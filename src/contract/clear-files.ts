import { z } from './zod';

/** What a file in clear holds: personal links of a campaign; the people convened to a session. */
const clearFileKind = z.enum(['links', 'convocations']);
export type ClearFileKind = z.infer<typeof clearFileKind>;
export const CLEAR_FILE_KINDS: readonly ClearFileKind[] = clearFileKind.options;

/** A file that names agents, written outside the vault; `deletedAt` once the administrator said that it is gone. */
export const clearFile = z.object({
  id: z.number().int(),
  kind: clearFileKind,
  /** Code of the campaign, or session; never a person. */
  subject: z.string(),
  fileName: z.string(),
  people: z.number().int(),
  writtenAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type ClearFile = z.infer<typeof clearFile>;

export const markClearFileRequest = z.strictObject({
  fileId: z.number().int().positive(),
  isDeleted: z.boolean(),
});

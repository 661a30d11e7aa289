import { rowsRequest } from './collective';
import { fileToken } from './files';
import { z } from './zod';

/** The two pages for the CODIR with their workbook, or tables chosen one by one. */
const releaseKind = z.enum(['dossier', 'tables']);
export const releaseFormat = z.enum(['docx', 'pdf', 'xlsx']);
export type ReleaseFormat = z.infer<typeof releaseFormat>;

/** One table of a release: a campaign by its rows. */
export const chosenTable = z.strictObject({ campaignId: z.string().max(64), rows: rowsRequest });

/** What an outsider can still compute of one hidden result. Persons; the mean in the unit of the measure. */
const hiddenResult = z.object({
  campaign: z.string(),
  row: z.string(),
  competence: z.string(),
  below: z.object({ min: z.number(), max: z.number() }),
  mean: z.object({ min: z.number(), max: z.number() }).nullable(),
});

/** What the audit of a release proved. `hidden` counts results that cannot be read nor recomputed. */
export const releaseProof = z.object({
  published: z.number().int(),
  hidden: z.number().int(),
  results: z.array(hiddenResult),
  /** Earlier releases audited together with this one. */
  earlier: z.array(z.number().int()),
});
export type ReleaseProof = z.infer<typeof releaseProof>;

const releaseFile = z.object({
  name: z.string(),
  format: releaseFormat,
  bytes: z.number().int(),
  /** SHA-256 of the file as it was written, lower-case hexadecimal. */
  sha256: z.string(),
});

/** One line of the register. */
export const releaseRecord = z.object({
  number: z.number().int(),
  /** When, ISO 8601 UTC; `photo` is the day of the facts. */
  releasedAt: z.string(),
  photo: z.string(),
  kind: releaseKind,
  audience: z.string(),
  profile: z.literal('diffusion'),
  scope: z.string(),
  tables: z.array(chosenTable),
  proof: releaseProof,
  files: z.array(releaseFile),
});
export type ReleaseRecord = z.infer<typeof releaseRecord>;

export const rewriteReleaseRequest = z.strictObject({
  number: z.number().int().positive(),
  destination: fileToken,
});

import { collectiveFilter, competence, heatmapReply, measure, range, rowsRequest } from './collective';
import { dossier } from './dossier';
import { fileToken } from './files';
import { z } from './zod';

/** The two pages for the CODIR with their workbook, or tables chosen one by one. */
const releaseKind = z.enum(['dossier', 'tables']);
export const releaseFormat = z.enum(['docx', 'pdf', 'xlsx']);
export type ReleaseFormat = z.infer<typeof releaseFormat>;

/** The printed dossier, base64: two pages of words are far below it. */
export const pdfContent = z.string().max(16_000_000);

/** One table of a release: a campaign by its rows. */
export const chosenTable = z.strictObject({ campaignId: z.string().max(64), rows: rowsRequest });
export type ChosenTable = z.infer<typeof chosenTable>;

/** The figure of everybody together in one competence of one campaign. */
const wholeFigure = z.strictObject({ campaignId: z.string().max(64), competence: z.string().max(300) });

/** The rule for readers outside HR (ADR 6): nothing is told of fewer respondents. A release may ask for more. */
export const LEAST_RESPONDENTS = 8;
const MOST_RESPONDENTS = 100;

/** What is to leave, for whom. `tables` is for the kind of that name: the dossier has every campaign by service. */
const releaseRequest = z.strictObject({
  kind: releaseKind,
  /** « CODIR », « CSA », « encadrement »… in the administrator’s words. */
  audience: z.string().trim().min(1).max(120),
  filter: collectiveFilter,
  tables: z.array(chosenTable).max(60),
  /** Totals given up after an answer `infeasible`. */
  givenUp: z.array(wholeFigure).max(2000),
  /** Respondents from which a result is told; the rule without. */
  k: z.number().int().min(LEAST_RESPONDENTS).max(MOST_RESPONDENTS).optional(),
});
export type ReleaseRequest = z.infer<typeof releaseRequest>;

export const prepareReleaseRequest = releaseRequest.extend({ jobId: z.string().max(64) });

/** What an outsider who knows every release can still compute of one hidden result; both ends can be true. */
const hiddenResult = z.object({
  campaign: z.string(),
  row: z.string(),
  competence,
  measure,
  /** Persons below target, and the pooled rate or the mean level. */
  below: range,
  mean: range,
});
export type HiddenResult = z.infer<typeof hiddenResult>;

/** What the audit of a release proved. `hidden` counts results that cannot be read nor recomputed. */
export const releaseProof = z.object({
  published: z.number().int(),
  hidden: z.number().int(),
  results: z.array(hiddenResult),
  /** Earlier releases audited together with this one. */
  earlier: z.array(z.number().int()),
  /** Respondents from which results are told; releases of before it could be raised followed the rule. */
  k: z.number().int().default(LEAST_RESPONDENTS),
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

/** How a row differs from the latest earlier release of its campaign; `since`: photo of that release. */
const releaseChange = z.object({
  campaign: z.string(),
  row: z.string(),
  kind: z.enum(['new', 'gone', 'updated', 'unchanged', 'masked']),
  since: z.string(),
});
export type ReleaseChange = z.infer<typeof releaseChange>;

/** Why nothing may leave as it was asked for. */
const unpublished = [
  /** The rows cannot be protected while these totals are shown: they can be given up, or the rows widened. */
  z.object({
    kind: z.literal('infeasible'),
    totals: z.array(wholeFigure.extend({ campaign: z.string(), name: z.string() })),
  }),
  /** Nothing newer can be said beside what was released before. */
  z.object({
    kind: z.literal('refused'),
    pair: z
      .object({
        campaign: z.string(),
        earlier: z.object({ date: z.string(), row: z.string() }),
        row: z.string(),
      })
      .nullable(),
    waysOut: z.array(z.enum(['participation-only', 'wider-rows', 'wait-for-results', 'keep-earlier'])),
  }),
  /** No table has a result that may leave. */
  z.object({ kind: z.literal('empty') }),
] as const;

/** What would leave, shown before anything is written; or why it cannot. */
export const preparedRelease = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    previewId: z.string(),
    /** The number that it will have. */
    number: z.number().int(),
    photo: z.string(),
    scope: z.string(),
    audience: z.string(),
    tables: z.array(z.object({ rows: rowsRequest, table: heatmapReply })),
    /** The two pages in words; null for chosen tables. */
    dossier: dossier.nullable(),
    files: z.array(z.object({ name: z.string(), format: releaseFormat })),
    proof: releaseProof,
    changes: z.array(releaseChange),
  }),
  ...unpublished,
]);
export type PreparedRelease = z.infer<typeof preparedRelease>;
export type UnpublishedRelease = Exclude<PreparedRelease, { readonly kind: 'ready' }>;

/** Writes what was prepared. `pdf`: the dossier as the page prints it, base64. */
export const writeReleaseRequest = z.strictObject({
  jobId: z.string().max(64),
  previewId: z.string().max(64),
  destination: fileToken,
  pdf: pdfContent.nullable(),
});

export const rewriteReleaseRequest = z.strictObject({
  number: z.number().int().positive(),
  destination: fileToken,
});

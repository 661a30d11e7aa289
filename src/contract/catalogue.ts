import { fieldChange, linesProblem, refusedLine } from './file-review';
import { fileToken } from './files';
import { tableFormat } from './links';
import { z } from './zod';

const words = z.string().max(2000);
const euros = z.number().min(0).max(1_000_000_000).nullable();
const length = z.number().min(0).max(10_000).nullable();
const groupSize = z.number().int().min(1).max(1000).nullable();
const actionId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

/** One action of the catalogue without its identifier (the same shape as in the core). */
export const catalogueFields = z.strictObject({
  title: words,
  competenceCodes: z.array(z.string().max(10)).max(16).readonly(),
  objective: words,
  answer: z.enum(['pix', 'workshop', 'training']),
  durationDays: length,
  durationHours: length,
  modality: z.enum(['in-person', 'remote', 'mixed', 'online']),
  provider: words,
  costPerSession: euros,
  extraCosts: euros,
  groupMin: groupSize,
  groupMax: groupSize,
  sites: z.array(z.string().max(500)).max(200).readonly(),
  prerequisites: words,
});
export type CatalogueFieldsRequest = z.infer<typeof catalogueFields>;

export const catalogueAction = catalogueFields.extend({ id: actionId });

/** The whole catalogue, actions taken out included; `usedBy` actions of the plan were filled from the entry. */
export const catalogueState = z.object({
  entries: z.array(
    z.object({
      action: catalogueAction,
      origin: z.enum(['built-in', 'edited', 'service']),
      isRemoved: z.boolean(),
      usedBy: z.number().int(),
    }),
  ),
});
export type CatalogueState = z.infer<typeof catalogueState>;
export type CatalogueLineState = CatalogueState['entries'][number];

/** A state to put an action in. `id` null adds one; `action` null: as delivered, or gone for one of the service. */
const catalogueChange = z.strictObject({
  id: actionId.nullable(),
  action: catalogueFields.nullable(),
  isRemoved: z.boolean(),
});
export type CatalogueChange = z.infer<typeof catalogueChange>;

export const putCatalogueRequest = z.strictObject({ changes: z.array(catalogueChange).min(1).max(5000) });

/** Sending `former` back undoes the change; `ids` are those of the actions changed, in order. */
export const putCatalogueReply = z.object({ ids: z.array(z.string()), former: z.array(catalogueChange) });

/** What a file changes in the catalogue, or why it cannot be read. Nothing is written yet. */
export const catalogueFilePreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), fileName: z.string(), problem: linesProblem }),
  z.object({
    kind: z.literal('comparison'),
    previewId: z.string(),
    fileName: z.string(),
    added: z.array(z.object({ line: z.number(), title: z.string(), competences: z.string() })),
    changed: z.array(
      z.object({
        line: z.number(),
        id: z.string(),
        title: z.string(),
        fields: z.array(fieldChange),
        isPutBack: z.boolean(),
      }),
    ),
    unchanged: z.number().int(),
    refused: z.array(
      refusedLine([
        'not-a-value',
        'missing-title',
        'max-under-min',
        'unknown-id',
        'repeated-id',
        'broken-line',
        'catalogue-full',
      ]),
    ),
  }),
]);
export type CatalogueFilePreview = z.infer<typeof catalogueFilePreview>;

export const exportCatalogueRequest = z.strictObject({
  destination: fileToken,
  format: tableFormat,
});

import { fileToken } from './files';
import { z } from './zod';

const code = z.string().min(1).max(200);

/** Whom links are made for: a unit of the tree (empty: everybody), and whether only those who have not started. */
const recipients = {
  code,
  unitPath: z.array(z.string().max(500)).max(30),
  onlyNotStarted: z.boolean(),
};

export const linkCountRequest = z.strictObject(recipients);

/** `invalid-code`: what was typed holds no code of a campaign. */
export const linkCount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalid-code') }),
  z.object({
    kind: z.literal('counted'),
    code: z.string(),
    people: z.number().int(),
    /** Among them, agents whose e-mail address the list does not tell. */
    withoutEmail: z.number().int(),
  }),
]);

/** How the list is written; a CSV separated by semicolons, in UTF-8. */
export const tableFormat = z.enum(['xlsx', 'csv']);
export type TableFormat = z.infer<typeof tableFormat>;
/** Files that are chosen with the same dialog: lists, and documents. */
const placeFormat = z.enum(['xlsx', 'csv', 'docx', 'html']);
export type PlaceFormat = z.infer<typeof placeFormat>;
export const chooseTableRequest = z.strictObject({ suggestedName: z.string().max(120), format: placeFormat });

export const exportLinksRequest = z.strictObject({
  ...recipients,
  format: tableFormat,
  destination: fileToken,
});

/** Campaigns that links exist for or could. Counts only. */
export const linksState = z.object({
  campaigns: z.array(
    z.object({
      code: z.string(),
      /** Null until an export of the campaign is imported. */
      name: z.string().nullable(),
      /** Agents who have a link. */
      links: z.number().int(),
    }),
  ),
});
export type LinksState = z.infer<typeof linksState>;

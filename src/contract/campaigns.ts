import { z } from './zod';

/** Which shared participation of a person in a campaign counts: the latest, the one with the best results, the first. */
export const situationRule = z.enum(['latest', 'best', 'first']);
export type SituationRule = z.infer<typeof situationRule>;

/** How participations are counted, everywhere in this vault. */
export const countingRules = z.strictObject({ situation: situationRule });

const day = z.iso.date();

/**
 * What the administrator chose about one campaign. Nothing of it changes what was imported, and all of it can be
 * taken back: `label` replaces the name given in Pix Orga; participations started before `openedOn` (Europe/Paris)
 * are tests « avant ouverture »; a merged campaign counts as part of `mergedInto`.
 */
export const campaignChoice = z.strictObject({
  campaignId: z.string().max(64),
  label: z.string().trim().min(1).max(200).nullable(),
  openedOn: day.nullable(),
  mergedInto: z.string().max(64).nullable(),
});
export type CampaignChoice = z.infer<typeof campaignChoice>;

const count = z.number().int().nonnegative();

/** One campaign of the vault, for its administrator: counts of rows, no result. */
export const campaignEntry = z.object({
  id: z.string(),
  code: z.string().nullable(),
  /** As in Pix Orga. */
  name: z.string(),
  kind: z.enum(['assessment', 'profiles']),
  course: z.string().nullable(),
  organisation: z.string(),
  choice: campaignChoice,
  participations: count,
  /** Participations left out of every count because they are tests « avant ouverture ». */
  beforeOpening: count,
});
export type CampaignEntry = z.infer<typeof campaignEntry>;

/** Tells by hand that one participation is, or is not, a test « avant ouverture ». */
export const participationMark = z.strictObject({
  participationId: z.number().int().positive(),
  beforeOpening: z.boolean(),
});

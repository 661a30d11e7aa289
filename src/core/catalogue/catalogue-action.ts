/** How an action is given. */
export const CATALOGUE_MODALITIES = ['in-person', 'remote', 'mixed', 'online'] as const;
export type CatalogueModality = (typeof CATALOGUE_MODALITIES)[number];

/** What kind of answer the action is: redo a parcours or tutorials, in-house workshop, training course. */
export const CATALOGUE_ANSWERS = ['pix', 'workshop', 'training'] as const;
export type CatalogueAnswer = (typeof CATALOGUE_ANSWERS)[number];

/**
 * An action that the service may take up in its plan. Costs in euros, null while nobody has given any: nothing is
 * invented. Durations per person, 0 or more, null where not told. Group sizes in people, null: the usual setting.
 */
export interface CatalogueAction {
  /** Stable; `pix-1.3-workshop` for a built-in one, drawn at random for one of the service. */
  readonly id: string;
  readonly title: string;
  /** Index of the competences in the Pix framework, « 1.3 »; empty for an action about none of them. */
  readonly competenceCodes: readonly string[];
  /** « À l’issue, l’agent sait… » */
  readonly objective: string;
  readonly answer: CatalogueAnswer;
  readonly durationDays: number | null;
  readonly durationHours: number | null;
  readonly modality: CatalogueModality;
  readonly provider: string;
  readonly costPerSession: number | null;
  readonly extraCosts: number | null;
  readonly groupMin: number | null;
  readonly groupMax: number | null;
  readonly sites: readonly string[];
  readonly prerequisites: string;
}

import type { NeedAnswer } from '../plan/need-decision';

/** How an action is given. */
export type Modality = 'in-person' | 'remote' | 'mixed' | 'online';

/**
 * An action that the service may take up in its plan. Costs in euros, null while nobody has given any: nothing is
 * invented. Durations per person, 0 or more, null where not told. Group sizes in people, null: the usual setting.
 */
export interface CatalogueAction {
  /** Stable; `pix-1.3-workshop` for a built-in one, `service-` and 32 digits for one of the service. */
  readonly id: string;
  readonly title: string;
  /** Index of the competences in the Pix framework, « 1.3 »; empty for an action about none of them. */
  readonly competenceCodes: readonly string[];
  /** « À l’issue, l’agent sait… » */
  readonly objective: string;
  /** What kind of answer the action is: redo a parcours or tutorials, in-house workshop, training course. */
  readonly answer: NeedAnswer;
  readonly durationDays: number | null;
  readonly durationHours: number | null;
  readonly modality: Modality;
  readonly provider: string;
  readonly costPerSession: number | null;
  /** For the whole action, whatever its number of sessions. */
  readonly extraCosts: number | null;
  readonly groupMin: number | null;
  readonly groupMax: number | null;
  readonly sites: readonly string[];
  readonly prerequisites: string;
}

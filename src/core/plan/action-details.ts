import type { CatalogueAction, Modality } from '../catalogue/catalogue-action';
import type { LocalDate } from '../model/moment';
import type { PriorityClass, TrainingType } from './plan-classes';

export type { Modality };
/** How far an action is, as the office says it. */
export type Progress = 'proposed' | 'accepted' | 'scheduled' | 'done' | 'postponed' | 'dropped';
/** The way out chosen where no number of groups fits (`SizingOption`). */
export type WayOut = 'widen' | 'below-minimum' | 'fill-and-wait';
/** Quarter of the civil year. */
export type Quarter = 1 | 2 | 3 | 4;

/**
 * What the office says of one action, on top of what is computed. Null, or an empty text: nothing said, the proposal
 * of the application stands. Costs are euros for the whole action unless said otherwise; counts are persons or sessions, never names.
 */
export interface ActionDetails {
  /** `PlanRow.id`. */
  readonly actionId: string;
  readonly axis: string;
  readonly collectiveGoal: string;
  readonly title: string;
  readonly objective: string;
  readonly type: TrainingType | null;
  readonly priority: PriorityClass | null;
  readonly groupMin: number | null;
  readonly groupMax: number | null;
  readonly wayOut: WayOut | null;
  /** « Effectif retenu » as typed; null: the share to train of the people. */
  readonly retained: number | null;
  readonly days: number | null;
  readonly hours: number | null;
  readonly prerequisites: string;
  readonly modality: Modality | null;
  readonly provider: string;
  /** Whole pedagogical cost; when it is said it stands, whatever the cost of a session. */
  readonly teachingCost: number | null;
  /** Pedagogical cost of one session: the whole follows the number of sessions. */
  readonly sessionCost: number | null;
  readonly extraCost: number | null;
  readonly funding: string;
  readonly quarter: Quarter | null;
  readonly deadline: LocalDate | null;
  readonly place: string;
  readonly contact: string;
  readonly progress: Progress | null;
  readonly evaluation: string;
  /** Achieved: persons registered, persons present, sessions held, trainee-days, euros. */
  readonly registered: number | null;
  readonly present: number | null;
  readonly heldSessions: number | null;
  readonly doneDays: number | null;
  readonly doneCost: number | null;
  /** The catalogue entry that filled the action, as it was taken. */
  readonly catalogue: CatalogueAction | null;
}

/** Nothing said yet of an action. */
export const blankDetails = (actionId: string): ActionDetails => ({
  actionId,
  axis: '',
  collectiveGoal: '',
  title: '',
  objective: '',
  type: null,
  priority: null,
  groupMin: null,
  groupMax: null,
  wayOut: null,
  retained: null,
  days: null,
  hours: null,
  prerequisites: '',
  modality: null,
  provider: '',
  teachingCost: null,
  sessionCost: null,
  extraCost: null,
  funding: '',
  quarter: null,
  deadline: null,
  place: '',
  contact: '',
  progress: null,
  evaluation: '',
  registered: null,
  present: null,
  heldSessions: null,
  doneDays: null,
  doneCost: null,
  catalogue: null,
});

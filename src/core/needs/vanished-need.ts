import type { NeedDecision } from '../plan';
import type { NeedStanding } from './need-standing';

/** Why a need that was decided upon is listed no more; nothing tells why a result is masked. */
export type Vanishing = Exclude<NeedStanding['kind'], 'need'>;

/** A need that was decided upon and that the data do not show any more, with what had been decided. */
export interface VanishedNeed {
  readonly id: string;
  readonly competence: string;
  readonly population: string;
  readonly campaign: string;
  readonly standing: Vanishing;
  readonly decision: NeedDecision;
  /** Title of the merger that it belongs to; null outside one. */
  readonly mergedInto: string | null;
  readonly isSplit: boolean;
}

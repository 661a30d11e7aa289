import { isDeclaredId, isMergedId } from './plan-shaping';

/** What becomes of a need. `set-aside` keeps it in the list of needs, with its reason, out of the plan. */
export type NeedStatus = 'proposed' | 'accepted' | 'set-aside';

/** Answer to a need: redo a parcours or tutorials on Pix, an in-house workshop, a training course. */
export type NeedAnswer = 'pix' | 'workshop' | 'training';

/** The administrator’s decision on one need (the same shape as in the contract). */
export interface NeedDecision {
  /** Identifier of a need, of a merger, or of a part of a split need (`PlanRow.id`). */
  readonly needId: string;
  readonly status: NeedStatus;
  readonly answer: NeedAnswer;
  /** « Part à former » as a ratio 0–1 of the estimated people. */
  readonly shareToTrain: number;
  /** Free text, empty when none was given. */
  readonly reason: string;
}

/** « Part à former » proposed before any decision (analysis design: 30 %, editable, printed). */
export const DEFAULT_SHARE_TO_TRAIN = 0.3;

type Proposal = Pick<NeedDecision, 'status' | 'answer' | 'shareToTrain'>;

/** A proposal of training for 30 % of the people. */
const COMPUTED: Proposal = { status: 'proposed', answer: 'training', shareToTrain: DEFAULT_SHARE_TO_TRAIN };

/** People who are declared were counted because they are to be trained: all of them. */
const DECLARED: Proposal = { status: 'proposed', answer: 'training', shareToTrain: 1 };

/** Merging needs accepts them. */
const MERGED: Proposal = { ...COMPUTED, status: 'accepted' };

const propose = (needId: string): Proposal => {
  if (isDeclaredId(needId)) return DECLARED;
  return isMergedId(needId) ? MERGED : COMPUTED;
};

/** Recorded decisions by need. */
export type DecisionBook = ReadonlyMap<string, NeedDecision>;

/** With several decisions on the same need the last one wins. */
export const bindDecisions = (decisions: readonly NeedDecision[]): DecisionBook =>
  new Map(decisions.map((decision) => [decision.needId, decision]));

/** Decision in force for a need: the recorded one, else the proposal for its kind. */
export const decisionFor = (needId: string, decisions: DecisionBook): NeedDecision =>
  decisions.get(needId) ?? { needId, ...propose(needId), reason: '' };

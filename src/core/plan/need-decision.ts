/** What becomes of a need. `set-aside` keeps it in the list of needs, with its reason, out of the plan. */
export type NeedStatus = 'proposed' | 'accepted' | 'set-aside';

/** Answer to a need: redo a parcours or tutorials on Pix, an in-house workshop, a training course. */
export type NeedAnswer = 'pix' | 'workshop' | 'training';

/** The administrator’s decision on one need (the same shape as in the contract). */
export interface NeedDecision {
  /** `ReleasedNeed.id`: `campaign|competence|row`. */
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

/**
 * Decision in force for a need: the recorded one, else a proposal of training for 30 % of the people.
 * With several decisions on the same need the last one wins.
 */
export const decisionFor = (needId: string, decisions: readonly NeedDecision[]): NeedDecision => {
  const recorded = decisions.filter((decision) => decision.needId === needId);
  return (
    recorded[recorded.length - 1] ?? {
      needId,
      status: 'proposed',
      answer: 'training',
      shareToTrain: DEFAULT_SHARE_TO_TRAIN,
      reason: '',
    }
  );
};

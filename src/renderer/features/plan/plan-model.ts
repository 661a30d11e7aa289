import type { ReplyOf } from '../../../contract/channels';
import type { NeedDecision } from '../../../contract/planning';
import type { ReleasedNeed } from '../../../core/disclosure/released';
import {
  assemblePlan,
  type NumberedNeed,
  type Plan,
  type PlanRow,
  type PlanTotals,
  retainPeople,
  totalPlan,
} from '../../../core/plan';
import { wordCompetence } from '../../../core/wording/plan-words';
import { matchesWords } from '../../locales/fold';

export type NeedsReply = ReplyOf<'needs:get'>;

/** Decides of one need: the former decision, the next one, and what to say once it is done. */
export type Decide = (former: NeedDecision, next: NeedDecision, message: string) => void;

/** In what order needs are listed: by priority, or with the size of the population left aside. */
export type NeedOrder = 'priority' | 'intensity';

/** The plan that the workbook would hold now: the same function makes both. */
export const planOf = ({ needs, decisions, actions, goals, shaping }: NeedsReply): Plan =>
  assemblePlan(needs, decisions, actions, goals, shaping);

/** The same if this decision were taken. */
export const planWith = (
  { needs, decisions, actions, goals, shaping }: NeedsReply,
  decision: NeedDecision,
): Plan => assemblePlan(needs, [...decisions, decision], actions, goals, shaping);

const PREVIEW = 'merged|';

/** The action that these needs would make together; null when none of them stands. */
export const mergedPreview = (
  { needs, decisions, actions, goals, shaping }: NeedsReply,
  members: readonly string[],
): PlanRow | null => {
  const merger = { id: PREVIEW, title: '', members };
  const mergers = [...shaping.mergers, merger];
  const { rows } = assemblePlan(needs, decisions, actions, goals, { ...shaping, mergers });
  return rows.find(({ id }) => id === PREVIEW) ?? null;
};

/** What is listed of one measure. */
export interface NeedListing {
  readonly order: NeedOrder;
  /** Needs of everybody, or of one row each. */
  readonly scope: ReleasedNeed['scope'];
  readonly withSetAside: boolean;
  /** Words of the competence or of the population; empty for all. */
  readonly words: string;
}

const answersTo = ({ need }: NumberedNeed, words: string): boolean =>
  words.trim() === '' || matchesWords(`${wordCompetence(need.competence)} ${need.row.label}`, words);

const inOrder =
  (order: NeedOrder) =>
  ({ need: a }: NumberedNeed, { need: b }: NumberedNeed): number =>
    order === 'priority' ? a.rank - b.rank : a.intensityRank - b.intensityRank;

/** Needs of one measure in the order asked for; those set aside only on demand. */
export const listNeeds = (
  plan: Plan,
  measure: ReleasedNeed['measure'],
  { order, scope, withSetAside, words }: NeedListing,
): readonly NumberedNeed[] =>
  plan.needs
    .filter(({ need }) => need.measure === measure && need.scope === scope)
    .filter(({ decision }) => withSetAside || decision.status !== 'set-aside')
    .filter((numbered) => answersTo(numbered, words))
    .sort(inOrder(order));

/** How many needs are set aside, of this scope. */
export const countSetAside = (plan: Plan, scope: ReleasedNeed['scope']): number =>
  plan.needs.filter(({ need, decision }) => need.scope === scope && decision.status === 'set-aside').length;

/** The rank that is shown: by priority, needs that cannot be told apart share the rank of the first of them. */
export const shownRank = ({ need }: NumberedNeed, order: NeedOrder): number =>
  order === 'priority' ? need.tieGroup : need.intensityRank;

/** What the plan comes to, as it stands and with the needs already decided alone. */
export interface RunningTotals {
  readonly all: PlanTotals;
  readonly accepted: PlanTotals;
}

/** Totals of the plan, as the workbook gives them, and the part that the administrator accepted. */
export const totalsOf = ({ rows }: Plan): RunningTotals => ({
  all: totalPlan(rows),
  accepted: totalPlan(rows.filter(({ status }) => status === 'accepted')),
});

/** What one need weighs in the plan. */
export type NeedSeats =
  | { readonly kind: 'planned'; readonly row: PlanRow }
  /** Not in the plan; `seats` it would take if accepted, null without an estimate. */
  | { readonly kind: 'offered'; readonly seats: number | null }
  /** A need of everybody that accepted needs of rows stand in for. */
  | { readonly kind: 'covered' }
  /** Answered together with others, under the name of their action. */
  | { readonly kind: 'merged'; readonly title: string }
  | { readonly kind: 'split'; readonly parts: number; readonly seats: number }
  | { readonly kind: 'set-aside' };

/** Places of a need in the plan, or why it has none. */
export const seatsOf = (plan: Plan, { need, decision }: NumberedNeed): NeedSeats => {
  const row = plan.rows.find(({ id }) => id === need.id);
  if (row !== undefined) return { kind: 'planned', row };
  const merged = plan.mergers.find(({ merger }) => merger.members.includes(need.id));
  if (merged !== undefined) return { kind: 'merged', title: merged.merger.title };
  if (decision.status === 'set-aside') return { kind: 'set-aside' };
  const parts = plan.rows.filter(({ id }) => id.startsWith(`${need.id}#`));
  if (parts.length > 0)
    return {
      kind: 'split',
      parts: parts.length,
      seats: parts.reduce((sum, { retained }) => sum + (retained ?? 0), 0),
    };
  if (need.scope === 'whole') return { kind: 'covered' };
  return { kind: 'offered', seats: retainPeople(need.people, decision.answer, decision.shareToTrain) };
};

/** A competence accepted for everybody and for some rows too. */
export interface DoubleCount {
  readonly competence: string;
  readonly campaign: string;
  readonly rows: number;
}

/** Competences whose people stand twice in the plan: accepted for everybody and again by row. */
export const findDoubleCounts = (plan: Plan): readonly DoubleCount[] => {
  const accepted = plan.needs.filter(({ decision }) => decision.status === 'accepted');
  return accepted.flatMap(({ need }) => {
    if (need.scope !== 'whole') return [];
    const rows = accepted.filter(
      ({ need: other }) =>
        other.scope === 'row' &&
        other.campaign.id === need.campaign.id &&
        other.competence.key === need.competence.key,
    ).length;
    const competence = wordCompetence(need.competence);
    return rows === 0 ? [] : [{ competence, campaign: need.campaign.name, rows }];
  });
};

/** The decision with another status; a reason is kept only for what is set aside. */
export const withStatus = (
  decision: NeedDecision,
  status: NeedDecision['status'],
  reason = '',
): NeedDecision => ({ ...decision, status, reason: status === 'set-aside' ? reason : '' });

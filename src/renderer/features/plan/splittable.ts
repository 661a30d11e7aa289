import type { ReleasedNeed } from '../../../core/disclosure/released';
import type { NeedDecision, NumberedDeclared, NumberedNeed, Plan, PlannedMerger } from '../../../core/plan';
import type { NeedsReply } from './plan-model';

/** A need that may be answered by several actions: a computed, a declared or a merged one. */
export interface Splittable {
  readonly id: string;
  readonly decision: NeedDecision;
  /** Released needs of rows by which it may be shared; fewer than two rows: by share alone. */
  readonly rows: readonly ReleasedNeed[];
}

const rowsOf = (plan: Plan, { campaign, competence }: ReleasedNeed): readonly ReleasedNeed[] =>
  plan.needs
    .map(({ need }) => need)
    .filter(
      (need) =>
        need.scope === 'row' && need.campaign.id === campaign.id && need.competence.key === competence.key,
    );

/** A computed need: for everybody, by the rows of its own subject. */
export const computedSplittable = (plan: Plan, { need, decision }: NumberedNeed): Splittable => ({
  ...{ id: need.id, decision },
  rows: need.scope === 'whole' ? rowsOf(plan, need) : [],
});

/** A declared need has no released row. */
export const declaredSplittable = ({ declared: { id }, decision }: NumberedDeclared): Splittable => ({
  ...{ id, decision, rows: [] },
});

/**
 * A merger: by the rows of its needs, each once. With a declared need by share alone: its people are in no row, and would
 * be in no action.
 */
export const mergedSplittable = (plan: Plan, { merger, decision }: PlannedMerger): Splittable => {
  const members = plan.needs.filter(({ need }) => merger.members.includes(need.id));
  const hasDeclared = plan.declared.some(({ declared }) => merger.members.includes(declared.id));
  const rows = members.flatMap(({ need }) => (need.scope === 'whole' ? rowsOf(plan, need) : [need]));
  const unique = new Map(rows.map((need) => [need.row.key, need]));
  return { id: merger.id, decision, rows: hasDeclared ? [] : [...unique.values()] };
};

/** The split in force of a need, with what is decided of its parts: what makes it again once undone. */
export const splitOf = ({ shaping, decisions }: NeedsReply, id: string) => {
  const split = shaping.splits.find(({ needId }) => needId === id);
  if (split === undefined) return null;
  return { ...split, decisions: decisions.filter(({ needId }) => needId.startsWith(`${id}#`)) };
};

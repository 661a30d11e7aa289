import type { CollectiveFacts } from '../../model/facts';
import { listMeasured, listPaired } from '../../trends/same-people';
import { type Comparison, openComparison } from '../open-comparison';
import type { ReleasedProgressView } from '../released-trends';
import type { ComparedCampaigns, PublicationRequest } from './publication';

/** Results of one campaign whose sum a comparison tells, in some competences. Confidential. */
export interface ComparedRow {
  /** Rows of the facts. */
  readonly results: readonly number[];
  /** Places in `facts.competences`. */
  readonly competences: ReadonlySet<number>;
}

/** The same people before and after, in the competences in which just these people were measured twice. */
export interface ComparedGroup {
  readonly before: ComparedRow;
  readonly after: ComparedRow;
}

/** A comparison that may be told, as far as the audit leaves it. Confidential. */
export interface ComparisonPlan extends Comparison {
  readonly groups: readonly ComparedGroup[];
}

/** A comparison as asked for: planned, or why it has nothing to tell. */
export type PlannedComparison =
  | { readonly kind: 'planned'; readonly plan: ComparisonPlan }
  | { readonly kind: 'refused'; readonly view: ReleasedProgressView };

/** Competences whose people are the same stand in one row: nearly always all of them. */
const groupCompetences = (facts: CollectiveFacts, comparison: Comparison): readonly ComparedGroup[] => {
  const { pairs, from } = comparison;
  const groups = new Map<
    string,
    { readonly persons: readonly number[]; readonly competences: Set<number> }
  >();
  const paired = listPaired(pairs, from.selection.isKept);
  facts.competences.forEach((_, competence) => {
    const persons = listMeasured(facts, from.scale, pairs, paired, competence);
    if (persons.length === 0) return;
    const group = groups.get(persons.join()) ?? { persons, competences: new Set<number>() };
    group.competences.add(competence);
    groups.set(persons.join(), group);
  });
  const rowsOf = (side: 'before' | 'after', persons: readonly number[]) =>
    persons.map((person) => pairs[side][person] ?? -1);
  return [...groups.values()].map(({ persons, competences }) => ({
    before: { results: rowsOf('before', persons), competences },
    after: { results: rowsOf('after', persons), competences },
  }));
};

/** Who is compared in what, for the comparisons whose two campaigns have tables in the same publication. */
export const planComparisons = (
  facts: CollectiveFacts,
  request: PublicationRequest,
): readonly PlannedComparison[] => {
  const published = new Set(request.tables.map(({ campaignId }) => campaignId));
  const isBeside = ({ from, to }: ComparedCampaigns) => published.has(from) && published.has(to);
  return (request.comparisons ?? []).map((asked): PlannedComparison => {
    if (!isBeside(asked)) return { kind: 'refused', view: { kind: 'unknown-campaign' } };
    const opened = openComparison(facts, { ...request, ...asked });
    return opened.kind === 'refused'
      ? opened
      : {
          kind: 'planned',
          plan: { ...opened.comparison, groups: groupCompetences(facts, opened.comparison) },
        };
  });
};

/** The rows that the comparisons of a publication add to one campaign. */
export const comparedRowsOf = (
  planned: readonly PlannedComparison[],
  campaignId: string,
): readonly ComparedRow[] =>
  planned.flatMap((each) => {
    if (each.kind === 'refused') return [];
    const { from, to, groups } = each.plan;
    return groups.flatMap(({ before, after }) => [
      ...(from.campaign.id === campaignId ? [before] : []),
      ...(to.campaign.id === campaignId ? [after] : []),
    ]);
  });

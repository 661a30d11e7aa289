import { publishHeadcount } from '../publish-headcount';
import { publishMean } from '../publish-mean';
import type { ReleasedChange, ReleasedProgress, ReleasedProgressView } from '../released-trends';
import type { ComparedGroup, ComparedRow, ComparisonPlan, PlannedComparison } from './compared-rows';
import type { CampaignProtection } from './protect-campaign';

/** The competences that a compared row tells in the end: those that both its sides may tell. */
export type ToldCompetences = ReadonlyMap<ComparedRow, ReadonlySet<number>>;

/** Where a compared row stands in the audit of its campaign. */
interface Side {
  readonly protection: CampaignProtection;
  readonly row: number;
}

const findSide = (protections: readonly CampaignProtection[], compared: ComparedRow): Side | null => {
  for (const protection of protections) {
    const row = protection.audit.rowOfCompared[protection.compared.indexOf(compared)];
    if (row !== undefined) return { protection, row };
  }
  return null;
};

const findColumn = ({ protection }: Side, competence: number) =>
  protection.columns.find((column) => column.competence === competence);

/** Counts and precision of one competence of one side; null when it tells nothing. */
const readSide = (side: Side, competence: number) => {
  const column = findColumn(side, competence);
  const [counts, fate] = [column?.counts[side.row], column?.fates[side.row] ?? 'masked'];
  return counts === undefined || fate === 'masked' || fate === 'empty' ? null : { counts, fate };
};

const publishGroupChange = (
  { from, to }: ComparisonPlan,
  sides: readonly [Side | null, Side | null],
  competence: number,
): ReleasedChange | null => {
  const ref = from.facts.competences[competence];
  if (ref === undefined) return null;
  const [before, after] = sides.map((side) => (side === null ? null : readSide(side, competence)));
  if (before == null || after == null) return { kind: 'masked', competence: ref };
  return {
    kind: 'shown',
    competence: ref,
    people: publishHeadcount(before.counts.respondents, from.selection.agents, from.thresholds),
    before: publishMean(before.counts, from.scale, before.fate),
    after: publishMean(after.counts, to.scale, after.fate),
  };
};

const changesOf = (
  protections: readonly CampaignProtection[],
  plan: ComparisonPlan,
  { before, after }: ComparedGroup,
): readonly (readonly [number, ReleasedChange])[] => {
  const sides = [findSide(protections, before), findSide(protections, after)] as const;
  return [...before.competences].flatMap((competence) => {
    const change = publishGroupChange(plan, sides, competence);
    return change === null ? [] : [[competence, change] as const];
  });
};

const describePlan = (protections: readonly CampaignProtection[], plan: ComparisonPlan): ReleasedProgress => {
  const { from, to, people, groups } = plan;
  const changes = groups.flatMap((group) => changesOf(protections, plan, group));
  return {
    kind: 'progress',
    before: from.campaign,
    after: to.campaign,
    measure: from.scale.measure,
    k: from.thresholds.exactFrom,
    people: publishHeadcount(people, from.selection.agents, from.thresholds),
    changes: [...changes].sort(([one], [other]) => one - other).map(([, change]) => change),
  };
};

/** The comparisons of a publication as they leave, in the order of the request. */
export const writeProgress = (
  planned: readonly PlannedComparison[],
  protections: readonly CampaignProtection[],
): readonly ReleasedProgressView[] =>
  planned.map((each) => (each.kind === 'refused' ? each.view : describePlan(protections, each.plan)));

/** What the compared rows tell: the ledger holds that and no more. */
export const listTold = (
  planned: readonly PlannedComparison[],
  protections: readonly CampaignProtection[],
): ToldCompetences => {
  const groups = planned.flatMap((each) =>
    each.kind === 'refused' ? [] : each.plan.groups.map((group) => ({ plan: each.plan, group })),
  );
  return new Map(
    groups.flatMap(({ plan, group }) => {
      const told = new Set(
        changesOf(protections, plan, group).flatMap(([competence, { kind }]) =>
          kind === 'shown' ? [competence] : [],
        ),
      );
      return [[group.before, told] as const, [group.after, told] as const];
    }),
  );
};

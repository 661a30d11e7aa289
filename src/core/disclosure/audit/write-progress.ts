import type { CollectiveFilter } from '../../model/facts';
import type { ReleasedChange, ReleasedProgress, ReleasedProgressView } from '../released-trends';
import { type ToldSide, writeChange, writeComparison } from '../write-comparison';
import type { ComparedGroup, ComparedRow, ComparisonPlan, PlannedComparison } from './compared-rows';
import { type EarlierProgress, findEarlierProgress } from './earlier-rows';
import type { CampaignProtection } from './protect-campaign';
import type { LedgerEntry } from './publication';

/** The competences that a compared row tells in the end: those that both its sides may tell. */
export type ToldCompetences = ReadonlyMap<ComparedRow, ReadonlySet<number>>;

/** A comparison as it leaves, and the latest time that it told something, if ever. */
export interface WrittenComparison {
  readonly view: ReleasedProgressView;
  readonly earlier: EarlierProgress | null;
}

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
const readSide = (side: Side | null, competence: number): ToldSide | null => {
  if (side === null) return null;
  const column = findColumn(side, competence);
  const [counts, fate] = [column?.counts[side.row], column?.fates[side.row] ?? 'masked'];
  return counts === undefined || fate === 'masked' || fate === 'empty' ? null : { counts, precision: fate };
};

const changesOf = (
  protections: readonly CampaignProtection[],
  plan: ComparisonPlan,
  { before, after }: ComparedGroup,
): readonly (readonly [number, ReleasedChange])[] => {
  const [earlier, later] = [findSide(protections, before), findSide(protections, after)];
  return [...before.competences].flatMap((competence) => {
    const told = [readSide(earlier, competence), readSide(later, competence)] as const;
    const change = writeChange(plan, competence, ...told);
    return change === null ? [] : [[competence, change] as const];
  });
};

/** A change that cannot be told anew is told as it last was, if ever: that says nothing new (rule 5). */
const keepEarlier = (change: ReleasedChange, earlier: EarlierProgress | null): ReleasedChange => {
  if (change.kind === 'shown') return change;
  const told = earlier?.changes.find(({ released }) => released.competence.key === change.competence.key);
  return told === undefined ? change : { ...told.released, unchangedSince: told.since };
};

const describePlan = (
  protections: readonly CampaignProtection[],
  plan: ComparisonPlan,
  earlier: EarlierProgress | null,
): ReleasedProgress => {
  const changes = plan.groups.flatMap((group) => changesOf(protections, plan, group));
  return writeComparison(
    plan,
    [...changes].sort(([one], [other]) => one - other).map(([, change]) => keepEarlier(change, earlier)),
  );
};

/** The comparisons of a publication as they leave, in the order of the request. */
export const writeProgress = (
  planned: readonly PlannedComparison[],
  protections: readonly CampaignProtection[],
  ledger: readonly LedgerEntry[],
  filter: CollectiveFilter,
): readonly WrittenComparison[] =>
  planned.map((each) => {
    if (each.kind === 'refused') return { view: each.view, earlier: null };
    const { from, to } = each.plan;
    const asked = { from: from.campaign.id, to: to.campaign.id, measure: from.scale.measure };
    const earlier = findEarlierProgress(ledger, filter, asked);
    return { view: describePlan(protections, each.plan, earlier), earlier };
  });

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

import type {
  ReleasedEstimate,
  ReleasedHeadcount,
  ReleasedMean,
  ReleasedNeed,
  ReleasedPriority,
  ReleasedRange,
  ReleasedResult,
  ReleasedRow,
  ReleasedShare,
  ReleasedTable,
  ThirdClass,
} from '../disclosure/released';
import type { CompetenceRef } from '../model/competence';

/** A need before it is ranked. */
export type DraftNeed = Omit<ReleasedNeed, 'rank' | 'intensityRank' | 'tieGroup' | 'tied'>;

/** Criticality of a row of the table (1–3), by its key: what the objectives in force give it. */
export type CriticalityOf = (rowKey: string) => number;

/** Absorbs the rounding of a product before it is rounded outwards. */
const tolerance = 1e-9;

interface Spread {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

const thirds: Readonly<Record<ThirdClass, ReleasedRange>> = {
  'under-third': { low: 0, high: 1 / 3 },
  'one-to-two-thirds': { low: 1 / 3, high: 2 / 3 },
  'over-two-thirds': { low: 2 / 3, high: 1 },
};

const middle = (low: number, high: number): Spread => ({ low, value: (low + high) / 2, high });

/** What the published gap allows: never below 0, never above the target. */
const spreadShortfall = (gap: ReleasedMean, target: number): Spread => {
  const clip = (value: number) => Math.min(target, Math.max(0, value));
  switch (gap.kind) {
    case 'exact':
      return middle(clip(gap.value), clip(gap.value));
    case 'rounded':
      return {
        low: clip(gap.value - gap.step / 2),
        value: clip(gap.value),
        high: clip(gap.value + gap.step / 2),
      };
    case 'at-least':
      return middle(clip(gap.value), target);
    case 'at-most':
      return middle(0, clip(gap.value));
  }
};

/** What the published share below target allows, or null when none is given. */
const spreadShare = (share: ReleasedShare): Spread | null => {
  switch (share.kind) {
    case 'exact':
      return middle(share.value, share.value);
    case 'rounded':
      return {
        low: Math.max(0, share.value - share.step / 2),
        value: share.value,
        high: Math.min(1, share.value + share.step / 2),
      };
    case 'at-most':
      return middle(0, share.value);
    case 'at-least':
      return middle(share.value, 1);
    case 'class':
      return middle(thirds[share.class].low, thirds[share.class].high);
    case 'too-few-acquis':
      return null;
  }
};

const readNumber = (headcount: ReleasedHeadcount): number | null =>
  headcount.kind === 'exact' || headcount.kind === 'rounded' ? headcount.value : null;

/** Persons below target among the agents concerned, rounded outwards. */
const estimatePeople = (cell: ReleasedResult, concerned: ReleasedHeadcount): ReleasedEstimate | null => {
  const agents = readNumber(concerned);
  const share = spreadShare(cell.shareBelow);
  if (agents === null || share === null) return null;
  const range = cell.interval ?? share;
  const low = Math.max(0, Math.floor(range.low * agents + tolerance));
  const high = Math.min(agents, Math.ceil(range.high * agents - tolerance));
  return { low, value: Math.min(high, Math.max(low, Math.round(share.value * agents))), high };
};

/** Where no share is given: the agents concerned × the part of the acquis that is not mastered. */
const weighByRate = (agents: number, shortfall: Spread, target: number): Spread => {
  const people = agents * Math.min(1, Math.max(0, 1 - (target - shortfall.value)));
  return middle(people, people);
};

const countConcerned = (cell: ReleasedResult, concerned: ReleasedHeadcount): number =>
  readNumber(concerned) ?? readNumber(cell.respondents) ?? 0;

/** Persons that the priority counts: the estimate, else respondents below target when there is no roster. */
const weighPeople = (
  cell: ReleasedResult,
  concerned: ReleasedHeadcount,
  people: ReleasedEstimate | null,
  shortfall: Spread,
): Spread => {
  if (people !== null) return people;
  const agents = countConcerned(cell, concerned);
  const share = spreadShare(cell.shareBelow);
  if (share === null) return weighByRate(agents, shortfall, cell.target);
  return { low: share.low * agents, value: share.value * agents, high: share.high * agents };
};

const prioritise = (shortfall: Spread, people: Spread, criticality: number): ReleasedPriority => ({
  shortfall: shortfall.value,
  people: people.value,
  criticality,
  value: shortfall.value * people.value * criticality,
  low: shortfall.low * people.low * criticality,
  high: shortfall.high * people.high * criticality,
});

/** The need of one cell that is shown; null when its target is reached. */
export const draftNeed = (
  table: ReleasedTable,
  row: ReleasedRow,
  competence: CompetenceRef,
  cell: ReleasedResult,
  criticality: number,
): DraftNeed | null => {
  const shortfall = spreadShortfall(cell.gap, cell.target);
  if (shortfall.value <= 0) return null;
  const people = estimatePeople(cell, row.agents);
  return {
    id: `${table.campaign.id}|${competence.key}|${row.key}`,
    campaign: table.campaign,
    competence,
    scope: row === table.whole ? 'whole' : 'row',
    row: { key: row.key, label: row.label, sites: row.sites },
    measure: cell.measure,
    target: cell.target,
    appliedTargets: cell.appliedTargets,
    observed: cell.mean,
    concerned: row.agents,
    respondents: cell.respondents,
    below: cell.below,
    shareBelow: cell.shareBelow,
    interval: cell.interval,
    reliability: cell.reliability,
    people,
    priority: prioritise(shortfall, weighPeople(cell, row.agents, people, shortfall), criticality),
  };
};

const draftRow = (table: ReleasedTable, row: ReleasedRow, criticality: number): readonly DraftNeed[] =>
  row.cells.flatMap((cell, place) => {
    const competence = table.competences[place];
    if (cell.kind !== 'shown' || competence === undefined) return [];
    return draftNeed(table, row, competence, cell, criticality) ?? [];
  });

/**
 * Needs of one table: every cell shown whose mean falls short of its target. Computed from published values only
 * (rule 6), so that nothing masked can be read from a need; classes and bands count by their middle.
 */
export const draftNeeds = (
  table: ReleasedTable,
  criticalityOf: CriticalityOf = () => 1,
): readonly DraftNeed[] =>
  [table.whole, ...table.rows].flatMap((row) => draftRow(table, row, criticalityOf(row.key)));

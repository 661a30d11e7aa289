import type { ReleasedChange, ReleasedHeadcount } from '../../../core/disclosure';
import type { ReleasedEstimate, ReleasedNeed } from '../../../core/disclosure/released';
import type { ActionDetails, DeclaredNeed } from '../../../core/plan';
import type { WorkbookComparison, WorkbookInput } from './workbook-input';

/** Persons are said to the nearest 5 outside HR. */
const STEP = 5;

const toStep = (value: number): number => Math.round(value / STEP) * STEP;

const headcount = (count: ReleasedHeadcount): ReleasedHeadcount =>
  count.kind === 'exact' ? { kind: 'exact', value: toStep(count.value) } : count;

const estimate = (people: ReleasedEstimate | null): ReleasedEstimate | null =>
  people && { low: toStep(people.low), value: toStep(people.value), high: toStep(people.high) };

const need = (one: ReleasedNeed): ReleasedNeed => ({
  ...one,
  concerned: headcount(one.concerned),
  respondents: headcount(one.respondents),
  below: one.below.kind === 'exact' ? { kind: 'exact', value: toStep(one.below.value) } : one.below,
  people: estimate(one.people),
  priority: { ...one.priority, people: toStep(one.priority.people) },
});

/** People to train are people: never said as none. */
const toTrain = (people: number): number => (people === 0 ? 0 : Math.max(STEP, toStep(people)));

/** A handful of people in one place could be recognised: neither their place nor their number is said. */
const declared = (one: DeclaredNeed): DeclaredNeed => ({
  ...one,
  people: toTrain(one.people),
  population:
    one.people < STEP && one.population.kind !== 'all'
      ? { ...one.population, label: `Public de moins de ${STEP} personnes` }
      : one.population,
});

const action = (details: ActionDetails): ActionDetails => ({
  ...details,
  retained: details.retained === null ? null : toTrain(details.retained),
});

const three = <
  Counts extends {
    readonly concerned: ReleasedHeadcount;
    readonly started: ReleasedHeadcount;
    readonly shared: ReleasedHeadcount;
  },
>(
  counts: Counts,
): Counts => ({
  ...counts,
  concerned: headcount(counts.concerned),
  started: headcount(counts.started),
  shared: headcount(counts.shared),
});

type TableRow = Extract<WorkbookInput['heatmaps'][number], { readonly kind: 'table' }>['whole'];

/** Shares rounded to 5 points: finer ones would tell the numbers that are rounded to 5. */
const representation = (one: TableRow['composition'][number]): TableRow['composition'][number] => {
  const round = (share: number): number => Math.round(share * 20) / 20;
  return {
    ...one,
    agents: round(one.agents),
    respondents: { ...one.respondents, value: round(one.respondents.value) },
  };
};

const tableRow = (row: TableRow): TableRow => ({
  ...row,
  composition: row.composition.map(representation),
  agents: headcount(row.agents),
  started: headcount(row.started),
  shared: headcount(row.shared),
  cells: row.cells.map((cell) =>
    cell.kind === 'shown' ? { ...cell, respondents: headcount(cell.respondents) } : cell,
  ),
});

const change = (one: ReleasedChange): ReleasedChange =>
  one.kind === 'shown' ? { ...one, people: headcount(one.people) } : one;

const comparison = (one: WorkbookComparison): WorkbookComparison =>
  one.view.kind === 'progress'
    ? {
        ...one,
        view: { ...one.view, people: headcount(one.view.people), changes: one.view.changes.map(change) },
      }
    : one;

/**
 * For diffusion every head-count is rounded to 5 before anything is computed from it, so that no sheet, formula or
 * total tells more than another. A working file is left as it is.
 */
export const coarsenInput = (input: WorkbookInput): WorkbookInput => {
  if (input.profile === 'working') return input;
  const { needs, overview } = input;
  return {
    ...input,
    // That HR decided upon a need tells that there was one: it may never have been published.
    vanished: [],
    needs: { ...needs, rates: needs.rates.map(need), levels: needs.levels.map(need) },
    actions: input.actions.map(action),
    shaping: { ...input.shaping, declared: input.shaping.declared.map(declared) },
    overview: {
      ...overview,
      agents: headcount(overview.agents),
      campaigns: overview.campaigns.map((one) => ({ ...one, participation: three(one.participation) })),
    },
    heatmaps: input.heatmaps.map((map) =>
      map.kind === 'table' ? { ...map, whole: tableRow(map.whole), rows: map.rows.map(tableRow) } : map,
    ),
    participations: input.participations.map((view) =>
      view.kind === 'table' ? { ...view, whole: three(view.whole), rows: view.rows.map(three) } : view,
    ),
    progress: input.progress.map(comparison),
  };
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HeatmapRequest,
  type ReleasedCell,
  type ReleasedTable,
  releaseHeatmap,
  releaseNeeds,
  releaseParticipation,
  releaseWholeService,
} from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import { buildService, listParticipations, serviceDraw, unitNames } from './fictive-service';

const request: HeatmapRequest = {
  campaignId: '101',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
};
const k = 5;

const runs = process.env['SLOW'] === '1' ? 3000 : 400;

/** Everything collective about a service, as text. */
const publishAll = (facts: CollectiveFacts, filter: HeatmapRequest['filter'] = {}): string => {
  const asked = { ...request, filter };
  return JSON.stringify([
    releaseHeatmap(facts, asked),
    releaseParticipation(facts, asked),
    releaseNeeds(facts, asked),
    releaseWholeService(facts, asked),
  ]);
};

interface Truth {
  readonly respondents: number;
  readonly below: number;
  readonly validated: number;
}

const measure = (answers: readonly number[]): Truth => ({
  respondents: answers.length,
  below: answers.filter((validated) => validated < 6).length,
  validated: answers.reduce((sum, validated) => sum + validated, 0),
});

/** The attacker’s own reading of a cell: which counts below it allows. Written without the core. */
const allowsBelow = (cell: ReleasedCell, respondents: number, below: number): boolean => {
  if (cell.kind === 'empty') return below === 0;
  if (cell.kind === 'masked') return true;
  const said = cell.below;
  const share = below / respondents;
  if (said.kind === 'exact') return below === said.value;
  if (said.kind === 'at-most') return below <= said.value;
  if (said.kind === 'at-least') return below >= said.value;
  if (said.kind === 'too-few-acquis') return true;
  if (said.kind === 'between') return below >= said.low && below <= said.high;
  if (said.class === 'under-third') return share < 1 / 3 - 1e-9;
  return said.class === 'over-two-thirds'
    ? share > 2 / 3 + 1e-9
    : share >= 1 / 3 - 1e-9 && share <= 2 / 3 + 1e-9;
};

/** And which sums of validated acquis (10 per respondent). */
const allowsSum = (cell: ReleasedCell, respondents: number, validated: number): boolean => {
  if (cell.kind === 'empty') return validated === 0;
  if (cell.kind === 'masked') return true;
  const rate = validated / (10 * respondents);
  const said = cell.mean;
  const slack = 1e-9;
  if (said.kind === 'exact') return Math.abs(rate - said.value) < slack;
  if (said.kind === 'at-most') return rate <= said.value + slack;
  if (said.kind === 'at-least') return rate >= said.value - slack;
  return rate >= said.value - said.step / 2 - slack && rate < said.value + said.step / 2 - slack;
};

const listAllowed = (most: number, isAllowed: (value: number) => boolean): readonly number[] =>
  Array.from({ length: most + 1 }, (_, value) => value).filter(isAllowed);

/** Sums that the terms can make together. */
const addUp = (terms: readonly (readonly number[])[]): ReadonlySet<number> => {
  let sums = new Set([0]);
  for (const term of terms) {
    const longer = new Set<number>();
    for (const sum of sums) for (const value of term) longer.add(sum + value);
    sums = longer;
  }
  return sums;
};

/** Values that each term can still take, by trying them all against the total. */
const attack = (terms: readonly (readonly number[])[], totals: readonly number[]) =>
  terms.map((term, place) => {
    const others = addUp(terms.filter((_, other) => other !== place));
    return term.filter((value) => totals.some((total) => others.has(total - value)));
  });

/** True counts of each row of a table, found again by name, and of the persons outside the roster. */
const findTruth = (draw: Parameters<typeof buildService>[0], table: ReleasedTable) => {
  const answersOf = (index: number) =>
    (draw.units[index] ?? []).filter(({ hasAnswered }) => hasAnswered).map(({ validated }) => validated);
  const rows = table.rows.map((row) => {
    const members = table.mergers.find(({ key }) => key === row.key)?.members ?? [row.label];
    return measure(members.flatMap((name) => answersOf(unitNames.indexOf(name))));
  });
  const all = measure([...draw.units.flatMap((_, index) => answersOf(index)), ...draw.outsiders]);
  return { rows, all, outside: measure(draw.outsiders) };
};

const checkFigure = (
  truth: ReturnType<typeof findTruth>,
  table: ReleasedTable,
  figure: 'below' | 'validated',
) => {
  const most = (each: Truth) => (figure === 'below' ? each.respondents : 10 * each.respondents);
  const allows = figure === 'below' ? allowsBelow : allowsSum;
  const cells = table.rows.map((row) => row.cells[0]);
  const whole = table.whole.cells[0];
  if (whole === undefined || whole.kind !== 'shown') return;
  const read = (cell: ReleasedCell | undefined, each: Truth) =>
    listAllowed(most(each), (value) => cell === undefined || allows(cell, each.respondents, value));
  const open = (each: Truth) => listAllowed(most(each), () => true);
  const totals = read(whole, truth.all);
  const known = [...truth.rows.map((each, row) => read(cells[row], each)), open(truth.outside)];
  const left = attack(known, totals);
  const ceiling = attack([...truth.rows.map(open), open(truth.outside)], totals);
  truth.rows.forEach((each, row) => {
    const values = left[row] ?? [];
    expect(values).toContain(each[figure]);
    const limit = ceiling[row]?.length ?? 0;
    if (each.respondents === 0) return;
    if (cells[row]?.kind === 'masked') {
      const needed = figure === 'below' ? Math.min(k, each.respondents + 1) : most(each) / 5;
      expect(values.length).toBeGreaterThanOrEqual(Math.min(needed, limit));
    } else if ((known[row]?.length ?? 0) > 1)
      expect(values.length).toBeGreaterThanOrEqual(Math.min(2, limit));
  });
  const outside = left.at(-1)?.length ?? 0;
  const { respondents } = truth.outside;
  if (respondents > 0 && respondents < k && table.rows.length > 0)
    expect(outside).toBeGreaterThanOrEqual(Math.min(k, respondents + 1, ceiling.at(-1)?.length ?? 0));
};

const checkSmallCell = (cell: ReleasedCell, respondents: number) => {
  if (respondents > 0 && respondents < k) expect(cell.kind).toBe('masked');
  if (respondents < k || respondents > 10 || cell.kind !== 'shown') return;
  expect(cell.mean.kind).not.toBe('exact');
  expect(cell.gap.kind).not.toBe('exact');
  expect(['class', 'too-few-acquis']).toContain(cell.below.kind);
  expect(['class', 'too-few-acquis']).toContain(cell.shareBelow.kind);
};

describe('a table that leaves the gate', () => {
  it('lets nobody compute a masked, classed, rounded or banded result from the total', () => {
    fc.assert(
      fc.property(serviceDraw, (draw) => {
        const heatmap = releaseHeatmap(buildService(draw), request);
        if (heatmap.kind !== 'table') return;
        const truth = findTruth(draw, heatmap);
        checkFigure(truth, heatmap, 'below');
        checkFigure(truth, heatmap, 'validated');
      }),
      { numRuns: runs },
    );
  });

  it('never shows fewer than k respondents, nor 5 to 10 exactly', () => {
    fc.assert(
      fc.property(serviceDraw, (draw) => {
        const heatmap = releaseHeatmap(buildService(draw), request);
        if (heatmap.kind !== 'table') return;
        const truth = findTruth(draw, heatmap);
        heatmap.rows.forEach(({ cells }, row) => {
          for (const cell of cells) checkSmallCell(cell, truth.rows[row]?.respondents ?? 0);
        });
        for (const cell of heatmap.whole.cells) checkSmallCell(cell, truth.all.respondents);
      }),
      { numRuns: runs },
    );
  });

  it('carries nothing in a masked cell but its place', () => {
    fc.assert(
      fc.property(serviceDraw, (draw) => {
        const heatmap = releaseHeatmap(buildService(draw), request);
        if (heatmap.kind !== 'table') return;
        const masked = heatmap.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'masked');
        for (const cell of masked)
          expect(Object.keys(cell).sort()).toEqual(['competence', 'kind', 'measure']);
        const needs = releaseNeeds(buildService(draw), request).rates;
        for (const row of heatmap.rows.filter(({ cells }) => cells[0]?.kind === 'masked'))
          expect(needs.some((need) => need.row.key === row.key)).toBe(false);
      }),
      { numRuns: runs },
    );
  });

  it('is never a screen of holes', () => {
    fc.assert(
      fc.property(serviceDraw, (draw) => {
        const heatmap = releaseHeatmap(buildService(draw), request);
        if (heatmap.kind !== 'table') return;
        const kinds = heatmap.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind));
        const answered = kinds.filter((kind) => kind !== 'empty');
        expect(answered.filter((kind) => kind === 'masked').length).toBeLessThanOrEqual(
          0.3 * answered.length,
        );
      }),
      { numRuns: runs },
    );
  });

  it('does not depend on the order of participations', () => {
    fc.assert(
      fc.property(serviceDraw, fc.infiniteStream(fc.nat()), (draw, keys) => {
        const participations = listParticipations(draw);
        const shuffled = participations
          .map((each) => ({ each, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(publishAll(buildService(draw, shuffled))).toBe(publishAll(buildService(draw)));
      }),
      { numRuns: runs / 4 },
    );
  });

  it('does not change when somebody outside the filter is removed', () => {
    fc.assert(
      fc.property(serviceDraw, fc.nat(), (draw, pick) => {
        const filter = { site: 'Brest' };
        const participations = listParticipations(draw);
        const places = draw.units.flatMap((members) => members.map((_, place) => place));
        const others = participations.filter(({ person }) => (places[person] ?? 1) % 2 === 1);
        const gone = others[pick % Math.max(1, others.length)];
        const left = participations.filter((each) => each !== gone);
        expect(publishAll(buildService(draw, left), filter)).toBe(publishAll(buildService(draw), filter));
      }),
      { numRuns: runs / 4 },
    );
  });
});

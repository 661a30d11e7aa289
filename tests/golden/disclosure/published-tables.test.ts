import { describe, expect, it } from 'vitest';
import { crossMargins } from '../../../src/core/disclosure/frequencies/cross-margins';
import { countOf } from '../../../src/core/disclosure/frequencies/frequency-table';
import { protectFrequencies } from '../../../src/core/disclosure/frequencies/protect-frequencies';
import { boundCells, listDetermined } from '../../fixtures/sdc/attack';
import { hasPublishedTables, readPublishedTable } from '../../fixtures/sdc/published-tables';

const REGIONS = ['region', 'fylke'] as const;
const ALL_REGIONS = ['region', 'fylke', 'kostragr'] as const;
const SUBJECTS = ['hovedint'] as const;
const MONTHS = ['mnd'] as const;
const PERIODS = ['mnd', 'mnd2'] as const;

/** In CI every small count is bounded; elsewhere some of each table. */
const { SLOW } = process.env;
const MOST_BOUNDED = SLOW === '1' ? Number.POSITIVE_INFINITY : 20;
const LONG = 300_000;

const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.filter((_, place) => place % Math.max(1, Math.ceil(all.length / most)) === 0);

/** Hidden cells of ours; those of the published comparison stand beside them in docs/disclosure.md. */
const CASES = [
  { name: 'z1', dimensions: [['region'], SUBJECTS], maxN: 2, hidden: 6 },
  { name: 'z2', dimensions: [REGIONS, SUBJECTS], maxN: 2, hidden: 16 },
  { name: 'z2', dimensions: [REGIONS, SUBJECTS], maxN: 10, hidden: 35 },
  { name: 'z3', dimensions: [ALL_REGIONS, SUBJECTS, MONTHS], maxN: 2, hidden: 299 },
  { name: 'z3', dimensions: [ALL_REGIONS, SUBJECTS, PERIODS], maxN: 2, hidden: 451 },
  { name: 'sosialFiktiv', dimensions: [REGIONS, SUBJECTS, PERIODS], maxN: 2, hidden: 2611 },
] as const;

describe.skipIf(!hasPublishedTables)('published frequency tables', () => {
  it.each(CASES)(
    '$name, counts up to $maxN: none revealed, $hidden hidden',
    ({ name, dimensions, maxN, hidden }) => {
      const table = readPublishedTable(name, dimensions);
      const kept = protectFrequencies(table, { maxN });
      const small = table.cells.filter((cell) => countOf(table, cell) > 0 && countOf(table, cell) <= maxN);
      expect(small.every(({ key }) => kept.has(key))).toBe(true);
      expect(listDetermined(table, kept, maxN)).toEqual([]);
      expect(kept.size).toBe(hidden);
    },
  );

  it.each(CASES.slice(0, 5))(
    '$name, counts up to $maxN: no small count has one value left',
    { timeout: LONG },
    async ({ name, dimensions, maxN }) => {
      const table = readPublishedTable(name, dimensions);
      const kept = protectFrequencies(table, { maxN });
      const small = table.cells.filter((cell) => kept.has(cell.key) && countOf(table, cell) <= maxN);
      const keys = spread(small, MOST_BOUNDED).map(({ key }) => key);
      const bounds = await boundCells(table, kept, keys);
      expect([...bounds].filter(([, { min, max }]) => max - min < 0.5)).toEqual([]);
    },
  );

  it('one secondary cell published all the same is noticed', () => {
    const table = readPublishedTable('z3', [ALL_REGIONS, SUBJECTS, MONTHS]);
    const kept = protectFrequencies(table, { maxN: 2 });
    const secondary = table.cells.filter((cell) => kept.has(cell.key) && countOf(table, cell) > 2);
    const shown = spread(secondary, 12);
    const revealing = shown.filter(({ members }) => {
      const twins = table.cells.filter((cell) => cell.members.join() === members.join());
      const less = new Set([...kept].filter((key) => !twins.some((twin) => twin.key === key)));
      return listDetermined(table, less, 2).length > 0;
    });
    expect(revealing).toHaveLength(shown.length);
  });
});

describe('the counter-example of sdcTable', () => {
  const ROWS = ['w', 'x', 'y', 'z'];
  const COLUMNS = ['a', 'b', 'c', 'd'];
  const COUNTS = [30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685];
  const table = crossMargins(
    COUNTS.map((count, place) => ({
      codes: new Map([
        ['row', ROWS[Math.floor(place / 4)] ?? ''],
        ['column', COLUMNS[place % 4] ?? ''],
      ]),
      count,
    })),
    [['row'], ['column']],
  );
  const keyOf = (cell: string) => `row=${cell[0]} × column=${cell[1]}`;
  const hide = (cells: string) => new Set(cells.split(' ').map(keyOf));
  const TWO_PER_LINE = 'wa wb wc xa xc yb yd zb zd';

  it('two hidden per line are not enough: wb is 47 exactly', async () => {
    expect(listDetermined(table, hide(TWO_PER_LINE), 47)).toContain(keyOf('wb'));
    const bounds = await boundCells(table, hide(TWO_PER_LINE), [keyOf('wb')]);
    expect(bounds.get(keyOf('wb'))).toEqual({ min: 47, max: 47 });
  });

  it('hiding xb too opens it from 0 to 141', async () => {
    const hidden = hide(`${TWO_PER_LINE} xb`);
    expect(listDetermined(table, hidden, 47)).toEqual([]);
    const bounds = await boundCells(table, hidden, [keyOf('wb')]);
    expect(bounds.get(keyOf('wb'))).toEqual({ min: 0, max: 141 });
  });

  it('is protected when 5 is the only small count', async () => {
    const hidden = protectFrequencies(table, { maxN: 5 });
    expect(hidden).toContain(keyOf('xc'));
    const bounds = await boundCells(table, hidden, [...hidden]);
    expect([...bounds.values()].every(({ min, max }) => max > min)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LedgerEntry,
  type Publication,
  type PublicationRequest,
  releasePublication,
} from '../../../../src/core/disclosure';
import { findRevealed } from './judge';
import { type ReadColumn, type ReadPhoto, readReleases } from './reader';
import { buildPhoto, type Series, seriesDraw } from './service-series';
import { openSolver } from './whole-number-solver';

const runs = process.env['SLOW'] === '1' ? 500 : 5;

const ask = ({ profile, campaigns }: Series, photo: number): PublicationRequest => ({
  filter: {},
  disclosure: { profile },
  targets: { rate: 0.6, level: 3, specific: [] },
  date: `2026-0${photo + 1}-15`,
  tables: Array.from({ length: campaigns }, (_, campaign) => String(101 + campaign)).flatMap((campaignId) => [
    { campaignId, rows: { dimension: 'unit', depth: 2 } as const },
    { campaignId, rows: { dimension: 'site', depth: null } as const },
  ]),
  comparisons: [
    { from: '101', to: '101' },
    { from: '102', to: '102' },
    { from: '101', to: '103' },
  ],
});

/** Publishes a photo, without the totals that cannot be shown. */
const publish = (series: Series, photo: number, ledger: readonly LedgerEntry[]): Publication => {
  const facts = buildPhoto(series, photo);
  const request = ask(series, photo);
  const answer = releasePublication(facts, request, ledger);
  return answer.kind === 'infeasible'
    ? releasePublication(facts, { ...request, givenUp: answer.totals }, ledger)
    : answer;
};

/** All photos of a series that could be published, each with the earlier ones in its ledger. */
const publishSeries = (series: Series): readonly ReadPhoto[] => {
  const ledger: LedgerEntry[] = [];
  return Array.from({ length: series.photos }, (_, photo) => photo).flatMap((photo) => {
    const publication = publish(series, photo, ledger);
    if (publication.kind !== 'published') return [];
    ledger.push(publication.entry);
    return [{ photo, content: publication.content }];
  });
};

/** Persons of one service, of whom the first are below target, with the same results in every photo. */
const people = (unit: string, count: number, below: number, answersAt = 0): Series['persons'] =>
  Array.from({ length: count }, (_, index) => ({
    unit,
    draw: {
      site: 0,
      answersAt,
      arrivesAt: 0,
      leavesAt: 9,
      renewsAt: 9,
      erasedAt: 9,
      skips: 1,
      first: [index < below ? 2 : 8],
      renewed: [],
    },
  }));

const never = 9;

/** A service of which all but two answered the new parcours too. */
const comparedService: Series = {
  persons: [
    ...people('Service A', 30, 12),
    ...people('Service B', 30, 20),
    ...people('Service C', 30, 9),
  ].map((each, index) => ({ ...each, draw: { ...each.draw, skips: index === 4 || index === 70 ? 1 : 5 } })),
  photos: 1,
  campaigns: 3,
  acquis: [10],
  profile: 'working',
};

/** A service with three results beside larger ones. */
const smallService: Series = {
  persons: [
    ...people('Service A', 3, 1),
    ...people('Service A', 9, 0, never),
    ...people('Service B', 30, 12),
    ...people('Service C', 30, 20),
    ...people('Service D', 30, 9),
  ],
  photos: 1,
  campaigns: 1,
  acquis: [10],
  profile: 'working',
};

/** The same columns, had no step of protection followed the rules of size. */
const withoutProtection = (columns: readonly ReadColumn[]): readonly ReadColumn[] =>
  columns.map((column) => ({
    ...column,
    rows: column.rows.map((row) => ({ ...row, told: row.natural })),
  }));

describe('releasePublication, judged by an independent oracle', () => {
  it('reveals nothing over random series of releases', async () => {
    const solver = await openSolver();
    fc.assert(
      fc.property(seriesDraw, (series) => {
        const photos = publishSeries(series);
        // Every photo as its reader sees it, with the earlier ones.
        for (let count = 1; count <= photos.length; count += 1)
          expect(findRevealed(solver, readReleases(series, photos.slice(0, count)))).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 1_800_000);

  it('finds the three results that a total reveals when nothing but its size protects it', async () => {
    const solver = await openSolver();
    const columns = readReleases(smallService, publishSeries(smallService));
    expect(findRevealed(solver, columns)).toEqual([]);
    const revealed = findRevealed(solver, withoutProtection(columns));
    expect(revealed).toContainEqual({
      column: 'Campagne 1, competence 1, below',
      what: 'masked Service A',
      results: 3,
      need: 3,
      range: { low: 1, high: 1 },
    });
  });

  it('finds the two who did not answer again, in what compares the others', async () => {
    const solver = await openSolver();
    const photos = publishSeries(comparedService);
    const columns = readReleases(comparedService, photos);
    const [, , compared] = photos[0]?.content.progress ?? [];
    expect(compared).toMatchObject({ kind: 'progress', people: { kind: 'exact', value: 88 } });
    expect(findRevealed(solver, columns)).toEqual([]);
    expect(findRevealed(solver, withoutProtection(columns))).toContainEqual(
      expect.objectContaining({
        column: 'Campagne 1, competence 1, obtained',
        what: 'Ensemble without before of Campagne 1 and Campagne 3',
        results: 2,
        range: { low: 10, high: 10 },
      }),
    );
  });

  it('tells a comparison exactly where nobody can be told from it', async () => {
    const solver = await openSolver();
    const half = comparedService.persons.map((each, index) => ({
      ...each,
      draw: { ...each.draw, skips: index % 2 === 0 ? 1 : 5 },
    }));
    const series = { ...comparedService, persons: half };
    const photos = publishSeries(series);
    const [, , compared] = photos[0]?.content.progress ?? [];
    expect(compared).toMatchObject({
      kind: 'progress',
      changes: [{ kind: 'shown', before: { kind: 'exact' }, after: { kind: 'exact' } }],
    });
    expect(findRevealed(solver, readReleases(series, photos))).toEqual([]);
  });

  it('finds what a later photo tells of two newcomers when earlier releases are forgotten', async () => {
    const solver = await openSolver();
    const newcomers = people('Service B', 2, 2).map((each) => ({
      ...each,
      draw: { ...each.draw, answersAt: 1 },
    }));
    const series: Series = {
      ...smallService,
      profile: 'diffusion',
      photos: 2,
      persons: [...people('Service B', 30, 12), ...people('Service C', 30, 20), ...newcomers],
    };
    const forgetful = [0, 1].flatMap((photo): readonly ReadPhoto[] => {
      const publication = publish(series, photo, []);
      return publication.kind === 'published' ? [{ photo, content: publication.content }] : [];
    });
    expect(findRevealed(solver, readReleases(series, publishSeries(series)))).toEqual([]);
    expect(findRevealed(solver, readReleases(series, forgetful))).toContainEqual(
      expect.objectContaining({ results: 2, range: { low: 2, high: 2 } }),
    );
  });
});

/** The classic counter-example of sdcTable: rows w to z, columns a to d, all margins published. */
const counterExample: Readonly<Record<string, readonly number[]>> = {
  w: [30, 47, 64, 89],
  x: [90, 124, 5, 31],
  y: [92, 100, 59, 85],
  z: [800, 991, 651, 685],
};

describe('the oracle', () => {
  const attack = async (hidden: readonly string[]) => {
    const solver = await openSolver();
    const cell = (name: string) => counterExample[name.charAt(0)]?.['abcd'.indexOf(name.charAt(1))] ?? 0;
    const lines = [...'wxyz', ...'abcd'].map((line) => hidden.filter((name) => name.includes(line)));
    const rules = lines.map((names) => {
      const sum = names.reduce((all, name) => all + cell(name), 0);
      return { variables: names.map((name) => hidden.indexOf(name)), low: sum, high: sum };
    });
    const programme = { upper: hidden.map(() => 5000), rules };
    const place = hidden.indexOf('wb');
    return (['least', 'greatest'] as const).map((end) => solver.solve(programme, [place], end)?.[place]);
  };
  const hidden = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'];

  it('knows that two hidden cells in each line are not enough', async () => {
    expect(await attack(hidden)).toEqual([47, 47]);
  });

  it('knows that one more opens the cell', async () => {
    expect(await attack([...hidden, 'xb'])).toEqual([0, 141]);
  });

  it('is right about the end of two results where the presolve of HiGHS is not', async () => {
    const solver = await openSolver();
    const rules = [
      { variables: [0, 1, 3], low: 15, high: 15 },
      { variables: [0, 1], low: 14, high: 16 },
      { variables: [0, 2, 3], low: 10, high: 18 },
      { variables: [0, 2], low: 15, high: 17 },
    ];
    // 14 + 0 + 1 = 15, 14 + 0 ≥ 14, 14 + 1 + 1 ≤ 18, 14 + 1 ≥ 15.
    expect(solver.solve({ upper: [23, 2, 4, 1], rules }, [1], 'least')?.[1]).toBe(0);
  });
});

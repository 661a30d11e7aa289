import { beforeAll, describe, expect, it } from 'vitest';
import { type LedgerEntry, type Publication, releasePublication } from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import { writeTables } from '../../../src/engine/export/workbook';
import { buildFacts, type FakeParticipation, staff } from '../../unit/core/collective-facts';
import { makeInput } from '../workbook/fictive-input';
import { attack, type Ends, type Pieces, type PrintedLine, readLines } from './outsider';

/** Threshold of a diffusion. */
const K = 8;
const ACQUIS = 10;
const [JANUARY, FEBRUARY] = ['2026-01-15', '2026-02-15'];

/** Results of each unit in January, and newcomers of February. Each unit has one agent more. */
const UNITS: readonly (readonly [string, number, number])[] = [
  ['Eau', 30, 2],
  ['Mer', 44, 3],
  ['Port', 25, 1],
  ['Phare', 9, 0],
  ['Digue', 3, 1],
];
const COMPETENCES = 2;

const WHOLE = 'Ensemble';
const OTHERS = 'Autres services';

const before = (unit: string): string => `${unit}, janvier`;
const newcomers = (unit: string): string => `${unit}, février`;

/** Pieces that someone tells apart who knows who took part, and when. */
const PIECES: Pieces = new Map(
  UNITS.flatMap(([unit, first, later]) => [
    [before(unit), first] as const,
    ...(later > 0 ? [[newcomers(unit), later] as const] : []),
  ]),
);

const AGENTS = UNITS.flatMap(([unit, first, later]) => staff(first + later + 1, unit));

/** Someone's result: 0 to 10 acquis by competence, spread by a hash. */
const resultOf = (person: number): FakeParticipation => ({
  person,
  resultKey: `p${person}`,
  rates: Array.from(
    { length: COMPETENCES },
    (_, competence) => [Math.imul(person + 7, 2_654_435_761 + competence * 97) >>> 16, ACQUIS] as const,
  ).map(([hash, acquis]) => [hash % (acquis + 1), acquis]),
});

const factsOf = (isLater: boolean): CollectiveFacts => {
  let first = 0;
  const people = UNITS.flatMap(([, january, february]) => {
    const start = first;
    first += january + february + 1;
    return Array.from({ length: january + (isLater ? february : 0) }, (_, place) => start + place);
  });
  return buildFacts({ agents: AGENTS, competences: COMPETENCES, participations: people.map(resultOf) });
};

type Published = Extract<Publication, { readonly kind: 'published' }>;

const publish = (date: string, ledger: readonly LedgerEntry[]): Published => {
  const publication = releasePublication(
    factsOf(date === FEBRUARY),
    {
      filter: {},
      disclosure: { profile: 'diffusion' },
      targets: { rate: 0.6, level: 3, specific: [] },
      date,
      tables: [{ campaignId: '101', rows: { dimension: 'unit', depth: null } }],
    },
    ledger,
  );
  if (publication.kind !== 'published') throw new Error(`${date} gives ${publication.kind}`);
  return publication;
};

const write = async ({ content }: Published, date: string, number: number): Promise<Uint8Array> => {
  const { bytes } = await writeTables(
    makeInput(factsOf(date === FEBRUARY), {
      date,
      profile: 'diffusion',
      release: { number, releasedOn: date, audience: 'CSA' },
      overview: content.overview,
      needs: content.needs,
      heatmaps: content.tables,
      participations: content.participations,
    }),
  );
  return bytes;
};

/** Which results a printed row sums. Rows are units; what has no row of its own is in « Autres services ». */
const piecesAt = (published: Published, isLater: boolean) => {
  const [table] = published.content.tables;
  const labels = table?.kind === 'table' ? table.rows.map(({ label }) => label) : [];
  return (label: string, since: string | null): readonly string[] => {
    const isIn = (unit: string) =>
      label === WHOLE || label === unit || (label === OTHERS && !labels.includes(unit));
    return UNITS.filter(([unit]) => isIn(unit)).flatMap(([unit, , later]) =>
      isLater && since === null && later > 0 ? [before(unit), newcomers(unit)] : [before(unit)],
    );
  };
};

/** Sets of fewer than k persons: what was masked or merged away, and everybody who came in between. */
const SECRETS: readonly (readonly string[])[] = [
  ...UNITS.filter(([, first]) => first < K).map(([unit]) => [before(unit)]),
  ...UNITS.filter(([, , later]) => later > 0).map(([unit]) => [newcomers(unit)]),
  UNITS.filter(([, , later]) => later > 0).map(([unit]) => newcomers(unit)),
];

const sizeOf = (names: readonly string[]): number =>
  names.reduce((total, name) => total + (PIECES.get(name) ?? 0), 0);

/** Rule 4: the count keeps min(k, n + 1) values once someone's own is taken away, the sum a fifth of its range. */
const isNarrow = ({ low, high }: Ends, figure: 'below' | 'obtained', n: number): boolean =>
  figure === 'below' ? high - low < Math.min(K, n) : high - low < 0.2 * n * ACQUIS;

const findRevealed = async (lines: readonly PrintedLine[]): Promise<readonly string[]> => {
  const revealed: string[] = [];
  for (const competence of new Set(lines.map((line) => line.competence)))
    for (const figure of ['below', 'obtained'] as const)
      for (const secret of SECRETS) {
        const said = lines.filter((line) => line.competence === competence);
        const ends = await attack(said, PIECES, figure, secret, figure === 'below' ? 1 : ACQUIS);
        if (isNarrow(ends, figure, sizeOf(secret)))
          revealed.push(`${competence}, ${figure}, ${secret.join(' + ')}: ${ends.low} to ${ends.high}`);
      }
  return revealed;
};

const linesOf = async (published: Published, date: string, number: number) =>
  readLines(await write(published, date, number), PIECES, ACQUIS, piecesAt(published, date === FEBRUARY));

let first: Published;
let firstLines: readonly PrintedLine[];
beforeAll(async () => {
  first = publish(JANUARY, []);
  firstLines = await linesOf(first, JANUARY, 1);
}, 60_000);

describe('a re-read workbook attacked as an outsider would', () => {
  it('says something: most rows are given', () => {
    expect(firstLines.filter(({ obtained }) => obtained !== null).length).toBeGreaterThan(4);
  });

  it('reveals nothing of fewer than eight persons by itself', { timeout: 60_000 }, async () => {
    expect(await findRevealed(firstLines)).toEqual([]);
  });

  it('reveals nothing of the newcomers beside the release of a month before', {
    timeout: 60_000,
  }, async () => {
    const second = publish(FEBRUARY, [first.entry]);
    const lines = await linesOf(second, FEBRUARY, 2);
    expect(await findRevealed([...firstLines, ...lines])).toEqual([]);
    const [table] = second.content.tables;
    const rows = table?.kind === 'table' ? [table.whole, ...table.rows] : [];
    const careful = rows.filter(
      ({ unchangedSince, cells }) =>
        unchangedSince !== undefined || /rounded|between|masked/.test(JSON.stringify(cells)),
    );
    expect(careful.length).toBeGreaterThan(0);
  });

  it('control: a second release that forgets the first one reveals newcomers', {
    timeout: 60_000,
  }, async () => {
    const forgetful = await linesOf(publish(FEBRUARY, []), FEBRUARY, 2);
    expect(await findRevealed([...firstLines, ...forgetful])).not.toEqual([]);
  });
});

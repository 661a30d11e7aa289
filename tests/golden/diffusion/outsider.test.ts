import { beforeAll, describe, expect, it } from 'vitest';
import { type LedgerEntry, type Publication, releasePublication } from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import { writeTables, writeWorkbook } from '../../../src/engine/export/workbook';
import { buildFacts, type FakeParticipation, staff } from '../../unit/core/collective-facts';
import { makeInput } from '../workbook/fictive-input';
import { attack, type Ends, type Pieces, type PrintedLine, readCompared, readLines } from './outsider';

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

const sizeOf = (names: readonly string[], pieces: Pieces): number =>
  names.reduce((total, name) => total + (pieces.get(name) ?? 0), 0);

/** Rule 4: the count keeps min(k, n + 1) values once someone's own is taken away, the sum a fifth of its range. */
const isNarrow = ({ low, high }: Ends, figure: 'below' | 'obtained', n: number): boolean =>
  figure === 'below' ? high - low < Math.min(K, n) : high - low < 0.2 * n * ACQUIS;

const findRevealed = async (
  lines: readonly PrintedLine[],
  pieces: Pieces = PIECES,
  secrets: readonly (readonly string[])[] = SECRETS,
): Promise<readonly string[]> => {
  const revealed: string[] = [];
  for (const competence of new Set(lines.map((line) => line.competence)))
    for (const figure of ['below', 'obtained'] as const)
      for (const secret of secrets) {
        const said = lines.filter((line) => line.competence === competence);
        const ends = await attack(said, pieces, figure, secret, figure === 'below' ? 1 : ACQUIS);
        if (isNarrow(ends, figure, sizeOf(secret, pieces)))
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

/** Of each unit, how many answered the new parcours too; of two units, one or two did not. */
const TWICE: readonly (readonly [string, number, number])[] = [
  ['Eau', 28, 2],
  ['Mer', 43, 1],
  ['Port', 25, 0],
];
const again = (unit: string): string => `${unit}, deux fois`;
const once = (unit: string): string => `${unit}, une fois`;
const BOTH: Pieces = new Map(
  TWICE.flatMap(([unit, twice, alone]) => [
    [again(unit), twice] as const,
    ...(alone > 0 ? [[once(unit), alone] as const] : []),
  ]),
);
const ALONE = [['Eau'], ['Mer'], ['Eau', 'Mer']].map((units) => units.map(once));

const comparedFacts = (): CollectiveFacts => {
  let first = 0;
  const people = TWICE.flatMap(([, twice, alone]) => {
    const start = first;
    first += twice + alone;
    return Array.from({ length: twice + alone }, (_, place) => ({
      person: start + place,
      isAgain: place < twice,
    }));
  });
  return buildFacts({
    agents: TWICE.flatMap(([unit, twice, alone]) => staff(twice + alone, unit)),
    kinds: ['assessment', 'assessment'],
    competences: COMPETENCES,
    participations: people.flatMap(({ person, isAgain }) => [
      resultOf(person),
      ...(isAgain ? [{ ...resultOf(person + 500), person, campaign: 1, resultKey: `again${person}` }] : []),
    ]),
  });
};

/** The whole workbook of a diffusion that compares the two campaigns, read again. */
const readComparedWorkbook = async () => {
  const facts = comparedFacts();
  const publication = releasePublication(
    facts,
    {
      filter: {},
      disclosure: { profile: 'diffusion' },
      targets: { rate: 0.6, level: 3, specific: [] },
      date: JANUARY,
      tables: ['101', '102'].map((campaignId) => ({
        campaignId,
        rows: { dimension: 'unit', depth: null } as const,
      })),
      comparisons: [{ from: '101', to: '102' }],
    },
    [],
  );
  if (publication.kind !== 'published') throw new Error(publication.kind);
  const { content } = publication;
  const { bytes } = await writeWorkbook(
    makeInput(facts, {
      profile: 'diffusion',
      overview: content.overview,
      needs: content.needs,
      heatmaps: content.tables,
      participations: content.participations,
      progress: content.progress.map((view) => ({ from: 'Campagne 1', to: 'Campagne 2', view })),
    }),
  );
  const piecesOf = (label: string): readonly string[] =>
    [...BOTH.keys()].filter((piece) => label === WHOLE || piece.startsWith(`${label},`));
  const lines = (await readLines(bytes, BOTH, ACQUIS, piecesOf)).filter(
    ({ campaign }) => campaign === 'Campagne 1',
  );
  const names = TWICE.map(([unit]) => again(unit));
  const compared = (await readCompared(bytes, BOTH, ACQUIS, names)).map(({ before }) => before);
  return { facts, lines, compared };
};

describe('the same people before and after, in a re-read workbook', () => {
  it('reveals nothing of those who answered once, and says what can be said', {
    timeout: 60_000,
  }, async () => {
    const { lines, compared } = await readComparedWorkbook();
    expect(compared).toHaveLength(COMPETENCES);
    expect(lines.filter(({ obtained }) => obtained !== null).length).toBeGreaterThan(4);
    expect(await findRevealed([...lines, ...compared], BOTH, ALONE)).toEqual([]);
  });

  it('control: the exact means of those compared reveal the others', { timeout: 60_000 }, async () => {
    const { facts, lines, compared } = await readComparedWorkbook();
    const { validated } = facts.participations;
    const rows = [...validated.keys()].filter((cell) => cell % COMPETENCES === 0);
    const isFirst = (cell: number) => facts.participations.campaign[cell / COMPETENCES] === 0;
    const persons = new Set(
      rows.filter((cell) => !isFirst(cell)).map((cell) => facts.participations.person[cell / COMPETENCES]),
    );
    const sum = rows
      .filter((cell) => isFirst(cell) && persons.has(facts.participations.person[cell / COMPETENCES] ?? -1))
      .reduce((total, cell) => total + (validated[cell] ?? 0), 0);
    const exact = compared.slice(0, 1).map((line) => ({ ...line, obtained: { low: sum, high: sum } }));
    expect(await findRevealed([...lines, ...exact], BOTH, ALONE)).not.toEqual([]);
  });
});

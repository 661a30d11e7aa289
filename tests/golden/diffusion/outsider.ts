import highsLoader from 'highs';
import readWorkbook from 'read-excel-file/node';

/** Persons of a row at a photo: pieces that an outsider tells apart, by name, with their number of results. */
export type Pieces = ReadonlyMap<string, number>;

/** One printed line: whose results it sums (names of pieces), and what it says of them. */
export interface PrintedLine {
  readonly campaign: string;
  readonly competence: string;
  readonly pieces: readonly string[];
  readonly respondents: number;
  readonly below: Ends | null;
  readonly obtained: Ends | null;
}

export interface Ends {
  readonly low: number;
  readonly high: number;
}

const NUMBER = /(\d+)\u00a0%/;
/** Steps of a rounded share, the finest that covers two counts (rule 5: everybody knows the rules). */
const STEPS = [0.05, 0.1, 0.2, 0.25] as const;
/** Percents are printed whole. */
const HALF = 0.005;

const between = (low: number, high: number, n: number): Ends => ({
  low: Math.ceil(Math.max(0, low) * n - 1e-9),
  high: Math.floor(Math.min(1, high) * n + 1e-9),
});

/** What « 57 % », « environ 55 % », « 12 % au plus » or « un à deux tiers » leaves of a count. */
const readShare = (text: string, n: number): Ends | null => {
  if (text.startsWith('moins d’un tiers')) return between(0, (Math.ceil(n / 3) - 1) / n, n);
  if (text.startsWith('un à deux tiers')) return between(1 / 3, 2 / 3, n);
  if (text.startsWith('plus de deux tiers')) return between((Math.floor((2 * n) / 3) + 1) / n, 1, n);
  const share = Number(NUMBER.exec(text)?.[1] ?? Number.NaN) / 100;
  if (Number.isNaN(share)) return null;
  if (text.endsWith('au plus')) return between(0, share + HALF, n);
  if (text.endsWith('au moins')) return between(share - HALF, 1, n);
  if (!text.startsWith('environ')) return between(share - HALF, share + HALF, n);
  const reach = (STEPS.find((step) => step * n >= 2) ?? 1) / 2 + HALF;
  return between(share - reach, share + reach, n);
};

/** What « Constaté » and its code leave of the sum of acquis validated, of `most` at best. */
const readMean = (value: unknown, code: string, most: number): Ends | null => {
  const bound = Number(NUMBER.exec(code)?.[1] ?? Number.NaN) / 100;
  if (code.startsWith('≤')) return between(0, bound + HALF, most);
  if (code.startsWith('≥')) return between(bound - HALF, 1, most);
  if (typeof value !== 'number') return null;
  return code === '≈' ? between(value - 0.025, value + 0.025, most) : between(value, value, most);
};

const KEPT = / \(inchangé depuis le (.*)\)$/;

/** Where a printed row stands: its name without its note, and the day that its figures are from, if another. */
const readRow = (printed: string) => ({
  label: printed.replace(KEPT, ''),
  since: KEPT.exec(printed)?.[1] ?? null,
});

/**
 * Reads « Écarts (liste) » as an outsider would who knows who took part. `piecesOf` tells which results a row sums;
 * each result has `acquis` acquis.
 */
export const readLines = async (
  workbook: Uint8Array,
  pieces: Pieces,
  acquis: number,
  piecesOf: (label: string, since: string | null) => readonly string[],
): Promise<readonly PrintedLine[]> => {
  const sheets = await readWorkbook(Buffer.from(workbook));
  const [, , , , header = [], ...rows] = sheets.find(({ sheet }) => sheet === 'Écarts (liste)')?.data ?? [];
  const at = (row: readonly unknown[], title: string): unknown => row[header.map(String).indexOf(title)];
  return rows.map((row) => {
    const { label, since } = readRow(String(at(row, 'Public')));
    const names = piecesOf(label, since);
    const respondents = names.reduce((sum, name) => sum + (pieces.get(name) ?? 0), 0);
    return {
      campaign: String(at(row, 'Campagne')),
      competence: String(at(row, 'Compétence')),
      pieces: names,
      respondents,
      below: readShare(String(at(row, 'Part sous la cible') ?? ''), respondents),
      obtained: readMean(at(row, 'Constaté'), String(at(row, 'Code') ?? ''), respondents * acquis),
    };
  });
};

/** Reads the means of the same people in « Avant et après »: those of `pieces` named, before and after. */
export const readCompared = async (
  workbook: Uint8Array,
  pieces: Pieces,
  acquis: number,
  names: readonly string[],
): Promise<readonly { readonly before: PrintedLine; readonly after: PrintedLine }[]> => {
  const sheets = await readWorkbook(Buffer.from(workbook));
  const data = sheets.find(({ sheet }) => sheet === 'Avant et après')?.data ?? [];
  const start = data.findIndex((row) => row.includes('Avant – précision'));
  const header = (data[start] ?? []).map(String);
  const respondents = names.reduce((sum, name) => sum + (pieces.get(name) ?? 0), 0);
  return data
    .slice(start + 1)
    .filter((row) => start >= 0 && row[header.indexOf('Compétence Pix')] != null)
    .map((row) => {
      const text = (title: string) => String(row[header.indexOf(title)] ?? '');
      const side = (title: 'Avant' | 'Après', campaign: string): PrintedLine => ({
        campaign,
        competence: text('Compétence Pix'),
        pieces: names,
        respondents,
        below: null,
        obtained: readMean(row[header.indexOf(title)], text(`${title} – précision`), respondents * acquis),
      });
      return {
        before: side('Avant', text('Campagne du besoin')),
        after: side('Après', text('Nouveau parcours')),
      };
    });
};

type Figure = 'below' | 'obtained';

const sum = (names: readonly string[], place: ReadonlyMap<string, number>): string =>
  names.map((name) => `x${place.get(name) ?? 0}`).join(' + ');

/** The least and greatest total of some pieces that fits every printed line: whole numbers, solved by HiGHS. */
export const attack = async (
  lines: readonly PrintedLine[],
  pieces: Pieces,
  figure: Figure,
  wanted: readonly string[],
  most: number,
): Promise<Ends> => {
  const highs = await highsLoader();
  const names = [...pieces.keys()];
  const place = new Map(names.map((name, index) => [name, index]));
  const rules = lines.flatMap((line) => {
    const ends = line[figure];
    if (ends === null || line.pieces.length === 0) return [];
    const total = sum(line.pieces, place);
    return [`${total} >= ${ends.low}`, `${total} <= ${ends.high}`];
  });
  const bounds = names.map((name, index) => `0 <= x${index} <= ${(pieces.get(name) ?? 0) * most}`);
  const solve = (direction: 'Minimize' | 'Maximize'): number => {
    const solution = highs.solve(
      [
        direction,
        ` obj: ${sum(wanted, place)}`,
        'Subject To',
        ...rules.map((rule, index) => ` r${index}: ${rule}`),
        'Bounds',
        ...bounds.map((bound) => ` ${bound}`),
        'General',
        ` ${names.map((_, index) => `x${index}`).join(' ')}`,
        'End',
      ].join('\n'),
      // Its presolve is wrong now and then about whole numbers.
      { presolve: 'off' },
    );
    if (solution.Status !== 'Optimal') throw new Error(`what is printed has no solution: ${solution.Status}`);
    return Math.round(solution.ObjectiveValue);
  };
  return { low: solve('Minimize'), high: solve('Maximize') };
};

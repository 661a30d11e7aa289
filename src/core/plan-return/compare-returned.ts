import type { PlanRow } from '../plan';
import { OFFICE_COLUMNS, type OfficeCells } from './office-column';

/** A line of the file: texts as found, by header. */
export interface ReturnedLine {
  /** Row in the sheet, for messages. */
  readonly line: number;
  /** « Identifiant stable », empty for a line that the office added. */
  readonly id: string;
  readonly cells: OfficeCells;
}

export interface ReturnedChange {
  readonly actionId: string;
  readonly title: string;
  readonly header: string;
  /** The value now in the plan, and that of the file: canonical. */
  readonly before: string;
  readonly after: string;
  /** The plan changed the same cell since the file was made: somebody has to choose. */
  readonly isConflict: boolean;
}

/** A cell that holds no value of its column: left as it is in the plan. */
export interface RefusedCell {
  readonly line: number;
  readonly header: string;
}

/** A line that the office added. */
export interface Proposal {
  readonly line: number;
  readonly title: string;
  readonly population: string;
}

export interface Comparison {
  readonly changes: readonly ReturnedChange[];
  readonly proposals: readonly Proposal[];
  /** Actions of the version that the file no longer has: asked about, never deleted. */
  readonly missing: readonly { readonly actionId: string; readonly title: string }[];
  /** Lines whose identifier this plan does not know (another vault, or a need gone since). */
  readonly unknown: readonly number[];
  /** Lines that repeat an identifier: only the first is read. */
  readonly repeated: readonly number[];
  readonly refused: readonly RefusedCell[];
}

/** The edited columns of the plan as it is, by action. */
export const officeCells = (rows: readonly PlanRow[]): ReadonlyMap<string, OfficeCells> =>
  new Map(
    rows.map((row) => [
      row.id,
      Object.fromEntries(OFFICE_COLUMNS.map(({ header, read }) => [header, read(row)])),
    ]),
  );

interface Known {
  readonly row: PlanRow;
  readonly now: OfficeCells;
  readonly base: OfficeCells | undefined;
}

const compareLine = ({ line, cells }: ReturnedLine, { row, now, base }: Known) => {
  const changes: ReturnedChange[] = [];
  const refused: RefusedCell[] = [];
  for (const { header, accept, isComputed } of OFFICE_COLUMNS) {
    const found = cells[header];
    if (found === undefined || isComputed?.(row, cells)) continue;
    const before = now[header] ?? '';
    const original = base?.[header] ?? before;
    const after = accept(found, cells);
    if (after === null) {
      if (found.trim() !== '') refused.push({ line, header });
    } else if (after !== original && after !== before)
      changes.push({
        actionId: row.id,
        title: row.actionTitle,
        header,
        before,
        after,
        isConflict: before !== original,
      });
  }
  return { changes, refused };
};

const isEmptyLine = ({ cells }: ReturnedLine): boolean =>
  Object.values(cells).every((value) => value.trim() === '');

/**
 * What the office changed, column by column: a cell that differs from the version the file was made from is a change;
 * where the plan moved too it is a conflict; where only the plan moved, the plan stands. Columns that are gone say
 * nothing. Without a known version the plan as it is serves as the version.
 * @param base `officeCells` of the version stamped in the file, or null when it is not known
 */
export const compareReturned = (
  lines: readonly ReturnedLine[],
  rows: readonly PlanRow[],
  base: ReadonlyMap<string, OfficeCells> | null,
): Comparison => {
  const now = officeCells(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const firsts = new Map<string, ReturnedLine>();
  for (const line of lines) if (line.id !== '' && !firsts.has(line.id)) firsts.set(line.id, line);
  const known = [...firsts.values()].flatMap((line) => {
    const row = byId.get(line.id);
    return row ? [{ line, row }] : [];
  });
  const compared = known.map(({ line, row }) =>
    compareLine(line, { row, now: now.get(row.id) ?? {}, base: base?.get(row.id) }),
  );
  const expected = base === null ? [...byId.keys()] : [...base.keys()];
  return {
    changes: compared.flatMap(({ changes }) => changes),
    refused: compared.flatMap(({ refused }) => refused),
    proposals: lines
      .filter((line) => line.id === '' && !isEmptyLine(line))
      .map(({ line, cells }) => ({
        line,
        title: (cells['Intitulé de l’action'] ?? '').trim(),
        population: (cells['Public cible'] ?? '').trim(),
      })),
    missing: expected.flatMap((id) => {
      const row = byId.get(id);
      return row && !firsts.has(id) ? [{ actionId: id, title: row.actionTitle }] : [];
    }),
    unknown: [...firsts.values()].filter(({ id }) => !byId.has(id)).map(({ line }) => line),
    repeated: lines.filter((line) => line.id !== '' && firsts.get(line.id) !== line).map(({ line }) => line),
  };
};

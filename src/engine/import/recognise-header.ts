import iconv from 'iconv-lite';
import { applyMapping, type ColumnMapping, headerKey, mappingKey } from '../../core/mapping/column-mapping';
import { readTitle } from '../../core/pix/column-title';
import { type PixColumns, readPixHeader } from '../../core/pix/pix-columns';
import { type RosterColumns, readRosterHeader } from '../../core/roster/roster-columns';
import type { TableProblem } from './readers/csv-table';

/** What a file is, told from its titles alone. */
export type RecognisedHeader = (
  | { readonly kind: 'pix'; readonly columns: PixColumns }
  | { readonly kind: 'agents'; readonly columns: RosterColumns }
) & {
  /** Cells that every row gets at its end, told by no column of the file. */
  readonly added: readonly string[];
};

export type Recognition = RecognisedHeader | { readonly kind: 'problem'; readonly problem: TableProblem };

const problem = (code: TableProblem['code'], column: string | null = null): Recognition => ({
  kind: 'problem',
  problem: { code, column },
});

/** Recognises a Pix export or an HR list by its titles, already read as such (`readTitle`). */
function recogniseTitles(titles: readonly string[], told: ColumnMapping['kind'] | null = null): Recognition {
  if (told === 'agents') return recogniseRoster(titles, true);
  const pix = readPixHeader(titles);
  if (pix.kind === 'columns') return { kind: 'pix', columns: pix.columns, added: [] };
  if (pix.kind === 'missing-column') return problem('missing-columns', pix.title);
  return recogniseRoster(titles, false);
}

function recogniseRoster(titles: readonly string[], isTold: boolean): Recognition {
  const roster = readRosterHeader(titles, isTold);
  return roster === null ? problem('unknown-columns') : { kind: 'agents', columns: roster, added: [] };
}

/** Encodings in which a list may have been saved, or saved twice: read again, do the titles make sense? */
const SUSPECTED = ['utf-8', 'cp850', 'macintosh'] as const;

function isDamaged(cells: readonly string[]): boolean {
  if (cells.some((cell) => cell.includes('\ufffd'))) return true;
  const bytes = cells.map((cell) => iconv.encode(cell, 'windows-1252'));
  return SUSPECTED.some((encoding) => {
    const titles = bytes.map((title) => readTitle(iconv.decode(title, encoding)));
    return recogniseTitles(titles).kind !== 'problem';
  });
}

/**
 * Recognises a Pix export or an HR list by its titles, or as a mapping of the same titles says. Titles that would be known in another encoding are
 * reported as a wrong encoding rather than as unknown.
 */
export function recogniseHeader(
  cells: readonly string[],
  mappings: readonly ColumnMapping[] = [],
): Recognition {
  const mapping = mappings.length === 0 ? undefined : findMapping(cells, mappings);
  return mapping === undefined ? recogniseCells(cells) : recogniseMapped(cells, mapping);
}

function findMapping(
  cells: readonly string[],
  mappings: readonly ColumnMapping[],
): ColumnMapping | undefined {
  const key = headerKey(cells);
  return mappings.find((mapping) => mappingKey(mapping) === key);
}

/** The columns as the administrator explained them; refusals name those of the file. */
function recogniseMapped(cells: readonly string[], mapping: ColumnMapping): Recognition {
  const { titles, added } = applyMapping(mapping, cells);
  const recognition = recogniseTitles(titles, mapping.kind);
  if (recognition.kind === 'problem') return recognition;
  const shown = [...cells.map(readTitle), ...titles.slice(cells.length)];
  return recognition.kind === 'pix'
    ? { kind: 'pix', columns: { ...recognition.columns, titles: shown }, added }
    : { kind: 'agents', columns: { ...recognition.columns, titles: shown }, added };
}

function recogniseCells(cells: readonly string[]): Recognition {
  const recognition = recogniseTitles(cells.map(readTitle));
  return recognition.kind === 'problem' && isDamaged(cells) ? problem('wrong-encoding') : recognition;
}

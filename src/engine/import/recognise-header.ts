import iconv from 'iconv-lite';
import { readTitle } from '../../core/pix/column-title';
import { type PixColumns, readPixHeader } from '../../core/pix/pix-columns';
import { type RosterColumns, readRosterHeader } from '../../core/roster/roster-columns';
import type { TableProblem } from './readers/csv-table';

/** What a file is, told from its titles alone. */
export type RecognisedHeader =
  | { readonly kind: 'pix'; readonly columns: PixColumns }
  | { readonly kind: 'agents'; readonly columns: RosterColumns };

export type Recognition = RecognisedHeader | { readonly kind: 'problem'; readonly problem: TableProblem };

const problem = (code: TableProblem['code'], column: string | null = null): Recognition => ({
  kind: 'problem',
  problem: { code, column },
});

/** Recognises a Pix export or an HR list by its titles, already read as such (`readTitle`). */
function recogniseTitles(titles: readonly string[]): Recognition {
  const pix = readPixHeader(titles);
  if (pix.kind === 'columns') return { kind: 'pix', columns: pix.columns };
  if (pix.kind === 'missing-column') return problem('missing-columns', pix.title);
  const roster = readRosterHeader(titles);
  return roster === null ? problem('unknown-columns') : { kind: 'agents', columns: roster };
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
 * Recognises a Pix export or an HR list by its titles. Titles that would be known in another encoding are
 * reported as a wrong encoding rather than as unknown.
 */
export function recogniseHeader(cells: readonly string[]): Recognition {
  const recognition = recogniseTitles(cells.map(readTitle));
  return recognition.kind === 'problem' && isDamaged(cells) ? problem('wrong-encoding') : recognition;
}

import { CATALOGUE_COLUMNS, ID_HEADER, TITLE_HEADER } from '../../../core/catalogue/catalogue-column';
import type { CatalogueLine } from '../../../core/catalogue/compare-catalogue';
import { removeHarmful } from '../../export/workbook/clean-text';
import { rawReader } from '../create-body';
import type { ImportSource } from '../import-source';
import type { RawTable } from '../raw-table';
import { readImportFile } from '../read-import-file';

/** Lines read of a file; more is refused. A catalogue holds 5,000 actions. */
const MOST_LINES = 10_000;

export type CatalogueFileReading =
  | { readonly kind: 'read'; readonly lines: readonly CatalogueLine[] }
  /** Not a table; none of its tables has the column « Intitulé »; more lines than a catalogue may have. */
  | { readonly kind: 'problem'; readonly problem: 'unreadable' | 'no-catalogue' | 'too-long' };

/** Spreadsheets and keyboards replace apostrophes, spaces and case: headers are compared without them. */
const plainHeader = (header: string): string =>
  header.normalize('NFKC').replace(/[’']/gu, '’').replace(/\s+/gu, ' ').trim().toLowerCase();

const HEADERS: ReadonlyMap<string, string> = new Map(
  [ID_HEADER, ...CATALOGUE_COLUMNS.map(({ header }) => header)].map((header) => [
    plainHeader(header),
    header,
  ]),
);

/** Takes off the apostrophe that makes a text of what a spreadsheet could take for a formula. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@＝＋－＠])/u, '');

/** A text of rows and columns keeps the escape that spreadsheets decode in a workbook. */
const withoutEscape = (cell: string): string => cell.replace(/_x005F_(?=x[0-9A-Fa-f]{4}_)/gu, '_');

const cellReader = ({ encoding }: RawTable): ((cell: string) => string) => {
  const isWorkbook = encoding === 'xlsx' || encoding === 'ods';
  return (cell) => {
    const text = withoutGuard(removeHarmful(cell));
    return (isWorkbook ? text : withoutEscape(text)).trim();
  };
};

const linesOf = (table: RawTable): readonly CatalogueLine[] => {
  const read = cellReader(table);
  const headers = table.titles.map((title) => HEADERS.get(plainHeader(title)) ?? '');
  return table.rows.map(({ line, cells, fault }) => {
    const said = headers.flatMap((header, place) =>
      header === '' ? [] : [[header, read(cells[place] ?? '')] as const],
    );
    const { [ID_HEADER]: id = '', ...rest } = Object.fromEntries(said);
    return { line, id, cells: rest, isBroken: fault !== null };
  });
};

const hasTitle = ({ titles }: RawTable): boolean =>
  titles.some((title) => HEADERS.get(plainHeader(title)) === TITLE_HEADER);

/**
 * Reads a catalogue that was exported and edited, or made elsewhere: CSV, XLSX or ODS, columns found by their titles
 * wherever they stand, the others ignored. Every limit of imports holds.
 */
export const readCatalogueFile = async (source: ImportSource): Promise<CatalogueFileReading> => {
  const tables: RawTable[] = [];
  await readImportFile(source, {
    readTable: rawReader((table) => void tables.push(table), MOST_LINES + 1),
  });
  if (tables.length === 0) return { kind: 'problem', problem: 'unreadable' };
  const table = tables.find(hasTitle);
  if (table === undefined) return { kind: 'problem', problem: 'no-catalogue' };
  if (table.rows.length > MOST_LINES) return { kind: 'problem', problem: 'too-long' };
  return { kind: 'read', lines: linesOf(table) };
};

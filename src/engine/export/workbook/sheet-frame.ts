import { wordDay } from '../../../core/wording/numbers';
import { STYLES } from './house-style';
import { pagesAcross } from './page-fit';
import type { LaidOutTable } from './table-layout';
import { TITLE_COLUMN, text } from './table-layout';
import type { WorkbookInput } from './workbook-input';
import type { BarScale, Cell, DefinedName, Highlight, PrintSetup, Row, Sheet } from './workbook-port';

/** Said on every sheet and every printed page. */
const NOTICES: Readonly<Record<WorkbookInput['profile'], string>> = {
  working: 'Fichier de travail – Interne RH – à ne pas transmettre',
  diffusion: 'Diffusion – effectifs arrondis à 5, petites lignes masquées',
};

/** « Diffusion – effectifs arrondis à 5, petites lignes masquées – n° 3 pour CODIR ». */
export const noticeOf = ({ profile, release }: WorkbookInput): string =>
  release === null
    ? NOTICES[profile]
    : `${NOTICES[profile]} – n°\u00a0${release.number}, pour ${release.audience}`;

export const noticeWithThreshold = (input: WorkbookInput): string =>
  `${noticeOf(input)} (seuil k = ${input.overview.k})`;

/** « Direction fictive · Tous les agents · 3 mars 2026 ». */
export const contextLine = (input: WorkbookInput): string =>
  [input.service, input.scope, wordDay(input.date)].filter((part) => part !== '').join(' · ');

const frameRow = (row: number, cells: Row['cells']): Row => ({ row, height: row === 1 ? 28 : 16, cells });

const titleCell = (title: string, column: number): Cell => ({
  column,
  content: text(title),
  style: STYLES.title,
});

const noticeCell = (input: WorkbookInput, column: number): Cell => ({
  column,
  content: text(noticeWithThreshold(input)),
  style: STYLES.notice,
});

const quietCell = (parts: readonly string[], column: number): Cell => ({
  column,
  content: text(parts.filter((part) => part !== '').join(' · ')),
  style: STYLES.quiet,
});

/** Title, notice and context: the first three rows of a sheet. */
export const frameRows = (input: WorkbookInput, title: string, hint = ''): readonly Row[] => [
  frameRow(1, [titleCell(title, 1)]),
  frameRow(2, [noticeCell(input, 1)]),
  frameRow(3, [quietCell([contextLine(input), hint], 1)]),
];

/**
 * The same over columns that are repeated on each page, which cut what runs out of them: the title, short, stands in
 * them, the rest beside them.
 */
const frameBeside = (
  input: WorkbookInput,
  { title, hint = '' }: Pick<TableSheetParts, 'title' | 'hint'>,
  repeatedColumns: number,
): readonly Row[] => {
  const beside = repeatedColumns + 1;
  return [
    frameRow(1, [titleCell(title, TITLE_COLUMN), noticeCell(input, beside)]),
    frameRow(2, [quietCell([input.title, contextLine(input)], beside)]),
    frameRow(3, [quietCell([hint], beside)]),
  ];
};

/** A sheet, and the names that it defines for formulas of others. */
export interface SheetWithNames {
  readonly sheet: Sheet;
  readonly names: readonly DefinedName[];
}

/** Row of the header in sheets that hold one table; the totals stand in the row above. */
export const HEADER_ROW = 5;

export const printSetup = (input: WorkbookInput, overrides: Partial<PrintSetup> = {}): PrintSetup => ({
  repeatedRows: null,
  repeatedColumns: null,
  pagesWide: 1,
  lastColumn: null,
  scale: null,
  onePage: false,
  headerLeft: noticeOf(input),
  headerRight: input.title,
  footerLeft: contextLine(input),
  ...overrides,
});

export interface TableSheetParts {
  readonly name: string;
  /** Short where columns are repeated: it has their width alone. */
  readonly title: string;
  readonly hint?: string;
  readonly layout: LaidOutTable;
  readonly frozenColumns: number;
  /** Columns that each page repeats, of a table over several pages side by side; a table without them has one. */
  readonly repeatedColumns?: number;
  readonly barScales?: readonly BarScale[];
  readonly highlights?: readonly Highlight[];
}

const tablePrint = (input: WorkbookInput, { layout, repeatedColumns = 0 }: TableSheetParts): PrintSetup => {
  const { widths, lastPrinted } = layout;
  return printSetup(input, {
    repeatedRows: { first: HEADER_ROW, last: HEADER_ROW },
    repeatedColumns: repeatedColumns === 0 ? null : { first: 1, last: repeatedColumns },
    pagesWide:
      repeatedColumns === 0 ? 1 : pagesAcross(widths.slice(0, lastPrinted ?? widths.length), repeatedColumns),
    lastColumn: lastPrinted,
  });
};

/** A sheet that holds one table under the frame, with its header frozen and repeated on each page. */
export const tableSheet = (input: WorkbookInput, parts: TableSheetParts): Sheet => ({
  name: parts.name,
  widths: parts.layout.widths,
  rows: [
    ...(parts.repeatedColumns
      ? frameBeside(input, parts, parts.repeatedColumns)
      : frameRows(input, parts.title, parts.hint)),
    ...parts.layout.rows,
  ],
  merges: [],
  tables: [parts.layout.table],
  choices: parts.layout.choices,
  limits: parts.layout.limits,
  highlights: parts.highlights ?? [],
  isEditable: parts.layout.limits.length > 0,
  heatScales: [],
  barScales: parts.barScales ?? [],
  frozen: { rows: HEADER_ROW, columns: parts.frozenColumns },
  print: tablePrint(input, parts),
});

/** A sheet to be read, without a table; its first rows stay in view. */
export const readingSheet = (
  parts: Pick<Sheet, 'name' | 'widths' | 'rows' | 'print'>,
  frozenRows: number,
): Sheet => ({
  ...parts,
  merges: [],
  tables: [],
  choices: [],
  heatScales: [],
  barScales: [],
  frozen: { rows: frozenRows, columns: 0 },
});

/** Rows of the frame. */
export const FRAME_ROWS = 3;

/** Instead of a table: one sentence that says why there is none. */
export const sentenceSheet = (input: WorkbookInput, name: string, title: string, sentence: string): Sheet =>
  readingSheet(
    {
      name,
      widths: [110],
      rows: [
        ...frameRows(input, title),
        {
          row: HEADER_ROW,
          height: 40,
          cells: [{ column: 1, content: text(sentence), style: { size: 11, wrap: true } }],
        },
      ],
      print: printSetup(input),
    },
    0,
  );

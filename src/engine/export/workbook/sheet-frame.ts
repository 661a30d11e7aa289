import { wordDay } from '../../../core/wording/numbers';
import { STYLES } from './house-style';
import type { LaidOutTable } from './table-layout';
import { TITLE_COLUMN, text } from './table-layout';
import type { WorkbookInput } from './workbook-input';
import type { BarScale, Highlight, PrintSetup, Row, Sheet } from './workbook-port';

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

/** Title, notice and context: the first three rows of every sheet. */
export const frameRows = (input: WorkbookInput, title: string, hint = '', column = 1): readonly Row[] => [
  { row: 1, height: 28, cells: [{ column, content: text(title), style: STYLES.title }] },
  {
    row: 2,
    height: 16,
    cells: [{ column, content: text(noticeWithThreshold(input)), style: STYLES.notice }],
  },
  {
    row: 3,
    height: 16,
    cells: [
      {
        column,
        content: text(hint === '' ? contextLine(input) : `${contextLine(input)} · ${hint}`),
        style: STYLES.quiet,
      },
    ],
  },
];

/** Row of the header in sheets that hold one table; the totals stand in the row above. */
export const HEADER_ROW = 5;

export const printSetup = (input: WorkbookInput, overrides: Partial<PrintSetup> = {}): PrintSetup => ({
  repeatedRows: null,
  repeatedColumns: null,
  pagesWide: 1,
  scale: null,
  onePage: false,
  headerLeft: noticeOf(input),
  headerRight: input.title,
  footerLeft: contextLine(input),
  ...overrides,
});

export interface TableSheetParts {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly layout: LaidOutTable;
  readonly frozenColumns: number;
  readonly pagesWide: number;
  readonly repeatedColumns?: number;
  readonly barScales?: readonly BarScale[];
  readonly highlights?: readonly Highlight[];
}

/** A sheet that holds one table under the frame, with its header frozen and repeated on each page. */
export const tableSheet = (input: WorkbookInput, parts: TableSheetParts): Sheet => ({
  name: parts.name,
  widths: parts.layout.widths,
  rows: [
    ...frameRows(input, parts.title, parts.hint, parts.repeatedColumns ? TITLE_COLUMN : 1),
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
  print: printSetup(input, {
    repeatedRows: { first: HEADER_ROW, last: HEADER_ROW },
    repeatedColumns: parts.repeatedColumns ? { first: 1, last: parts.repeatedColumns } : null,
    pagesWide: parts.pagesWide,
  }),
});

/** Instead of a table: one sentence that says why there is none. */
export const sentenceSheet = (
  input: WorkbookInput,
  name: string,
  title: string,
  sentence: string,
): Sheet => ({
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
  merges: [],
  tables: [],
  choices: [],
  heatScales: [],
  barScales: [],
  frozen: { rows: 0, columns: 0 },
  print: printSetup(input),
});

/**
 * What a workbook is, independently of the library that writes it. Rows and columns count from 1.
 * Texts arrive as they are: the writer cleans and cuts them, and never lets one become a formula.
 */
import type { LocalDate } from '../../../core/model/moment';

export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: LocalDate }
  /** Without the leading `=`, with its computed result. Only the application’s own code writes formulas. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number };

export type Edge = 'none' | 'hairline' | 'accent';

export interface CellStyle {
  /** Points; 10 when absent. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  /** Hatched background: a number that may not be said. */
  readonly isHatched?: boolean;
  readonly format?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees, 90 reads upwards. */
  readonly rotation?: number;
  readonly below?: Edge;
}

export interface Cell {
  readonly column: number;
  /** Null: styled but empty. */
  readonly content: CellContent | null;
  readonly style: CellStyle;
}

export interface Row {
  readonly row: number;
  /** Points; absent lets the spreadsheet choose. */
  readonly height?: number;
  /** Starts a new printed page after this row (needs a print scale). */
  readonly breakAfter?: boolean;
  readonly cells: readonly Cell[];
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A real Excel table with a header row and at least one data row. */
export interface Table {
  /** Letters, digits and underscores, unique in the workbook. */
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly header: string; readonly filter: boolean }[];
}

/** Allowed values of an editable area: a defined name of the workbook, or inline where none may hold a comma. */
export interface ChoiceList {
  readonly area: Area;
  readonly values: readonly string[];
  readonly source?: string;
  readonly prompt: string;
}

/** Numbers or days that an editable area takes; another value is asked about, not refused. */
export interface Limit {
  readonly area: Area;
  readonly kind: 'whole' | 'decimal' | 'day';
  /** Numbers, or serial days counted from 30 December 1899. */
  readonly min: number;
  readonly max: number;
  /** What is expected, units included. */
  readonly prompt: string;
}

export type Look = 'done' | 'planned' | 'soon' | 'late' | 'dropped';

/** Cells look so where the condition holds; it is written for the first cell of the area, and calculates nothing. */
export interface Highlight {
  readonly area: Area;
  /** Without the leading `=`. */
  readonly condition: string;
  readonly look: Look;
}

/** Three colours around a middle value: below, at, above. */
export interface HeatScale {
  readonly area: Area;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Bars from `min` to `max`. */
export interface BarScale {
  readonly area: Area;
  readonly min: number;
  readonly max: number;
}

/** A PNG over the cells, with the text that stands for it. */
export interface Picture {
  readonly png: Uint8Array;
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
}

export interface Sheet {
  /** 1–31 characters without `\ / ? * [ ] :`. */
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
  readonly tables: readonly Table[];
  readonly choices: readonly ChoiceList[];
  readonly heatScales: readonly HeatScale[];
  readonly barScales: readonly BarScale[];
  readonly limits?: readonly Limit[];
  readonly highlights?: readonly Highlight[];
  readonly pictures?: readonly Picture[];
  /** Sheets where the office writes have a tab of their own colour. */
  readonly isEditable?: boolean;
  /** Rows and columns that stay while scrolling. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
}

export interface PrintSetup {
  /** Rows and columns repeated on each page. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  readonly repeatedColumns: { readonly first: number; readonly last: number } | null;
  /** Number of A4 landscape pages side by side, read row by row. */
  readonly pagesWide: number;
  /** Columns after it stay on screen: keys that nobody reads on paper. Null to print all. */
  readonly lastColumn: number | null;
  /** Percentage instead of a fit to pages, which would make spreadsheets ignore page breaks; null to fit. */
  readonly scale: number | null;
  /** True to fit the sheet on one page in height too. */
  readonly onePage: boolean;
  readonly headerLeft: string;
  readonly headerRight: string;
  readonly footerLeft: string;
}

export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly company: string;
  readonly day: LocalDate;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** Number of texts cut at the limit of a cell. */
  readonly cutTexts: number;
}

/** The port: one function, so that the library behind it can be replaced. */
export type WriteWorkbookBytes = (workbook: Workbook) => Promise<WrittenWorkbook>;

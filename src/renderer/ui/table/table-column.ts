import type { ReactNode } from 'react';

/** What a cell is worth for sorting, filtering and copying. Null is missing, sorted last both ways. */
export type CellValue = string | number | null;

/** One column of a `DataTable` or a `PlainTable`. */
export interface TableColumn<Row> {
  readonly id: string;
  /** Title, with the unit when there is one: « Progression (%) ». */
  readonly title: string;
  readonly value: (row: Row) => CellValue;
  /** Drawing of the cell; by default the value, `–` when missing. */
  readonly render?: (row: Row) => ReactNode;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  /** Narrowest width in CSS pixels. */
  readonly width: number;
  /** Share of the free width; 0 keeps the width. */
  readonly grow?: number;
  /** A filter in the header: a list of the values present, or words. */
  readonly filter?: 'choice' | 'words';
  readonly isSortable?: boolean;
  readonly isInitiallyHidden?: boolean;
}

import {
  columnFilteringFeature,
  columnVisibilityFeature,
  constructFilterFn,
  constructSortFn,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { matchesWords } from '../../locales/fold';
import type { CellValue } from './table-column';

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** French order of two values: accents and case aside, numbers by value. */
export const compareCells = (left: CellValue, right: CellValue): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left ?? ''), String(right ?? ''));

const french = constructSortFn({ sort: compareCells });

/** Kept when the value is one of those chosen. A missing value is chosen by the empty text. */
const oneOf = constructFilterFn({
  filter: (value: CellValue | undefined, chosen: readonly string[]) => chosen.includes(String(value ?? '')),
  autoRemove: (chosen: readonly string[] | undefined) => !chosen || chosen.length === 0,
});

const words = constructFilterFn({
  filter: (value: CellValue | undefined, query: string) => matchesWords(String(value ?? ''), query),
  autoRemove: (query: string | undefined) => !query,
});

/** What the tables of Relief can do; see the features of TanStack Table v9. */
export const dataTableFeatures = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { oneOf, words },
  sortFns: { french },
});

export type DataTableFeatures = typeof dataTableFeatures;

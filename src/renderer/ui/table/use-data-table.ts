import { type ColumnDef, type ReactTable, type RowData, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn } from './table-column';
import { type DataTableFeatures, dataTableFeatures } from './table-features';

export type DataTableInstance<Row extends RowData> = ReactTable<DataTableFeatures, Row>;

const toDefinition = <Row extends RowData>(column: TableColumn<Row>): ColumnDef<DataTableFeatures, Row> => ({
  id: column.id,
  header: column.title,
  accessorFn: (row) => column.value(row) ?? undefined,
  enableSorting: column.isSortable ?? true,
  enableColumnFilter: column.filter !== undefined,
  sortFn: 'french',
  sortUndefined: 'last',
  sortDescFirst: column.align === 'end',
  filterFn: column.filter === 'words' ? 'words' : 'oneOf',
});

const hiddenAtFirst = <Row>(columns: readonly TableColumn<Row>[]): Record<string, boolean> =>
  Object.fromEntries(
    columns.filter((column) => column.isInitiallyHidden).map((column) => [column.id, false]),
  );

/** The table behind a `DataTable`: sorting, header filters and visible columns. Columns and rows must be stable. */
export const useDataTable = <Row extends RowData>(props: {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sortedBy?: { readonly id: string; readonly desc: boolean };
}): DataTableInstance<Row> => {
  const { columns, rows, rowId, sortedBy } = props;
  const definitions = useMemo(() => columns.map(toDefinition), [columns]);
  return useTable({
    features: dataTableFeatures,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    initialState: {
      columnVisibility: hiddenAtFirst(columns),
      ...(sortedBy ? { sorting: [{ id: sortedBy.id, desc: sortedBy.desc }] } : {}),
    },
  });
};

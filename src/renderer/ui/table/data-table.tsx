// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows cannot be a native table, and its cells are reached from the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid of virtual rows cannot be a native table, and its cells are reached from the grid
// biome-ignore-all lint/a11y/useKeyWithClickEvents: a grid of virtual rows cannot be a native table, and its cells are reached from the grid
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: a grid of virtual rows cannot be a native table, and its cells are reached from the grid

import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown, Copy } from 'lucide-react';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { formatCount, plural } from '../../locales/format';
import { bindClasses } from '../bind-classes';
import { Button } from '../button';
import { copyText } from '../copy-text';
import { useRowHeight } from '../density';
import { showToast } from '../toast';
import { ColumnChooser } from './column-chooser';
import { ColumnFilter } from './column-filter';
import styles from './data-table.module.css';
import { type GridPosition, moveInGrid } from './grid-position';
import { drawCell } from './plain-table';
import type { TableColumn } from './table-column';
import { compareCells } from './table-features';
import { cellText, tableText } from './table-text';
import { type DataTableInstance, useDataTable } from './use-data-table';
import { usePrinting } from './use-printing';

const classes = bindClasses(styles);

const VIRTUAL_FROM = 200;
const OVERSCAN = 12;

export interface DataTableProps<Row extends RowData> {
  /** What the rows are, read by screen readers. */
  readonly label: string;
  /** Stable: define it outside the component or in a memo. */
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Opens the details of a row (click, Enter). */
  readonly onOpen?: (row: Row) => void;
  /** Row whose details are open. */
  readonly openId?: string | null;
  readonly sortedBy?: { readonly id: string; readonly desc: boolean };
  /** Words before the table: « 325 résultats · 459 ont commencé »; by default the number of rows. */
  readonly summary?: ReactNode;
  /** Noun of a row, singular and plural. */
  readonly noun?: readonly [string, string];
  readonly emptyText: string;
  /** Height of the scrolling part, any CSS length. */
  readonly height?: string;
  /** False where nothing may be copied at once. */
  readonly canCopy?: boolean;
  /** Copies one row by Ctrl+C in place of the cell, where only that may be copied. */
  readonly onCopyRow?: (row: Row) => void;
}

const layout = <Row,>(columns: readonly TableColumn<Row>[], height: string | undefined): CSSProperties => {
  const template = columns.map((column) =>
    column.grow === 0 ? `${column.width}px` : `minmax(${column.width}px, ${column.grow ?? 1}fr)`,
  );
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    '--table-columns': template.join(' '),
    '--table-width': `${width}px`,
    ...(height ? { '--table-height': height } : {}),
  } as CSSProperties;
};

const SortMark = ({ order }: { readonly order: 'asc' | 'desc' | false }) => {
  if (order === 'asc') return <ArrowUp aria-hidden="true" />;
  if (order === 'desc') return <ArrowDown aria-hidden="true" />;
  return <ChevronsUpDown aria-hidden="true" className={classes('unsorted')} />;
};

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

const Heading = <Row extends RowData>({
  table,
  column,
  rows,
  isFirst,
}: {
  readonly table: DataTableInstance<Row>;
  readonly column: TableColumn<Row>;
  readonly rows: readonly Row[];
  readonly isFirst: boolean;
}) => {
  const state = table.getColumn(column.id);
  const order = state?.getIsSorted() ?? false;
  const filter: unknown = state?.getFilterValue();
  return (
    <div
      role="columnheader"
      tabIndex={-1}
      aria-sort={order === false ? 'none' : ARIA_SORT[order]}
      className={classes('heading', column.align, isFirst && 'sticky')}
    >
      {state?.getCanSort() ? (
        <button
          type="button"
          className={classes('sort', order !== false && 'sorted')}
          onClick={() => state.toggleSorting()}
        >
          <span>{column.title}</span>
          <SortMark order={order} />
        </button>
      ) : (
        <span className={classes('text')}>{column.title}</span>
      )}
      {column.filter ? (
        <ColumnFilter
          title={column.title}
          kind={column.filter}
          values={column.filter === 'choice' ? distinctValues(column, rows) : []}
          chosen={Array.isArray(filter) ? filter.map(String) : []}
          words={typeof filter === 'string' ? filter : ''}
          onChoose={(chosen) => state?.setFilterValue(chosen.length > 0 ? chosen : undefined)}
          onWords={(words) => state?.setFilterValue(words || undefined)}
        />
      ) : null}
    </div>
  );
};

const distinctValues = <Row,>(column: TableColumn<Row>, rows: readonly Row[]): readonly string[] =>
  [...new Set(rows.map((row) => String(column.value(row) ?? '')))].sort(compareCells);

/** Rows to draw: all when they are few or printed, else those in sight. */
const useVisibleRows = (count: number, scroller: { readonly current: HTMLElement | null }) => {
  const height = useRowHeight();
  const isPrinting = usePrinting();
  const isVirtual = count >= VIRTUAL_FROM && !isPrinting;
  const virtualizer = useVirtualizer({
    count: isVirtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: 40,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    indexes: isVirtual ? items.map((item) => item.index) : Array.from({ length: count }, (_, index) => index),
    before: isVirtual ? (first?.start ?? 0) : 0,
    after: isVirtual && last ? virtualizer.getTotalSize() - last.end : 0,
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2),
    reveal: (index: number) => {
      if (isVirtual) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  };
};

/**
 * A table of many rows: sorts, filters by column, sticky header and first column, keyboard grid, choice of columns,
 * copy, virtual rows from 200 on, whole when printed.
 */
export const DataTable = <Row extends RowData>(props: DataTableProps<Row>) => {
  const { columns, rows, rowId } = props;
  const table = useDataTable({
    columns,
    rows,
    rowId,
    ...(props.sortedBy ? { sortedBy: props.sortedBy } : {}),
  });
  const visible = columns.filter((column) => table.getColumn(column.id)?.getIsVisible() ?? true);
  const shown = table.getRowModel().rows.map((row) => row.original);
  const noun = props.noun ?? ['ligne', 'lignes'];
  const copyAll = () => {
    if (copyText(tableText(visible, shown)))
      showToast({ message: `${plural(shown.length, ...noun)} dans le presse-papiers.` });
  };
  return (
    <div className={classes('block')}>
      <div className={classes('bar')}>
        <div className={classes('count')} aria-live="polite">
          {props.summary ?? countText(shown.length, rows.length, noun)}
        </div>
        <ColumnChooser
          columns={columns.slice(1).map((column) => ({
            id: column.id,
            title: column.title,
            isVisible: table.getColumn(column.id)?.getIsVisible() ?? true,
            toggle: () => table.getColumn(column.id)?.toggleVisibility(),
          }))}
        />
        {props.canCopy === false ? null : (
          <Button size="small" variant="quiet" icon={<Copy aria-hidden="true" />} onPress={copyAll}>
            Copier
          </Button>
        )}
      </div>
      <Grid {...props} table={table} visible={visible} shown={shown} />
    </div>
  );
};

const countText = (shown: number, all: number, noun: readonly [string, string]): string =>
  shown === all ? plural(all, ...noun) : `${formatCount(shown)} sur ${plural(all, ...noun)}`;

interface GridProps<Row extends RowData> extends DataTableProps<Row> {
  readonly table: DataTableInstance<Row>;
  readonly visible: readonly TableColumn<Row>[];
  readonly shown: readonly Row[];
}

/** Position of the keyboard in the grid, and what its keys do. */
const useGridKeys = <Row extends RowData>(
  props: GridProps<Row>,
  page: number,
  reveal: (index: number) => void,
) => {
  const [position, setPosition] = useState<GridPosition>({ row: 0, column: 0 });
  const size = { rows: props.shown.length, columns: props.visible.length, page };
  const active = {
    row: Math.min(position.row, Math.max(0, size.rows - 1)),
    column: Math.min(position.column, size.columns - 1),
  };
  const open = (index: number) => {
    for (const row of props.shown.slice(index, index + 1)) props.onOpen?.(row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && active.row < size.rows) open(active.row);
    const next = moveInGrid(event.ctrlKey ? `Ctrl+${event.key}` : event.key, active, size);
    if (!next) return;
    event.preventDefault();
    setPosition(next);
    reveal(next.row);
  };
  const onCopy = (event: ClipboardEvent) => {
    const column = props.visible[active.column];
    const hasSelection = (document.getSelection()?.toString() ?? '') !== '';
    if (hasSelection || !column) return;
    for (const row of props.shown.slice(active.row, active.row + 1)) {
      if (props.onCopyRow) {
        props.onCopyRow(row);
        event.preventDefault();
      }
      if (props.canCopy === false || props.onCopyRow) return;
      event.clipboardData.setData('text/plain', cellText(column.value(row)));
      event.preventDefault();
    }
  };
  return { active, setPosition, onKeyDown, onCopy };
};

const Grid = <Row extends RowData>(props: GridProps<Row>) => {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  const { indexes, before, after, page, reveal } = useVisibleRows(props.shown.length, scroller);
  const { active, setPosition, onKeyDown, onCopy } = useGridKeys(props, page, reveal);
  const cellId = (row: number, column: number) => `${id}-${row}-${column}`;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={props.shown.length + 1}
      aria-colcount={props.visible.length}
      aria-activedescendant={indexes.includes(active.row) ? cellId(active.row, active.column) : undefined}
      className={classes('grid', isScrolled && 'scrolled')}
      style={layout(props.visible, props.height)}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onScroll={(event) => setScrolled(event.currentTarget.scrollLeft > 0)}
    >
      <div className={classes('inner')} role="presentation">
        <div role="rowgroup" className={classes('head')}>
          <div role="row" aria-rowindex={1} className={classes('row', 'headRow')}>
            {props.visible.map((column, index) => (
              <Heading
                key={column.id}
                table={props.table}
                column={column}
                rows={props.rows}
                isFirst={index === 0}
              />
            ))}
          </div>
        </div>
        <div role="rowgroup">
          <div style={{ height: before }} role="presentation" />
          {indexes.map((index) => {
            const row = props.shown[index];
            return row === undefined ? null : (
              <BodyRow
                key={props.rowId(row)}
                row={row}
                index={index}
                columns={props.visible}
                activeColumn={index === active.row ? active.column : null}
                isSelected={props.openId === props.rowId(row)}
                cellId={cellId}
                {...(props.onOpen ? { onOpen: props.onOpen } : {})}
                onPoint={setPosition}
              />
            );
          })}
          <div style={{ height: after }} role="presentation" />
        </div>
      </div>
      {props.shown.length === 0 ? <p className={classes('empty')}>{props.emptyText}</p> : null}
    </div>
  );
};

/** Words on one line, whole in a tooltip; anything else as it is drawn. */
const CellContent = ({ drawn }: { readonly drawn: ReactNode }) =>
  typeof drawn === 'string' || typeof drawn === 'number' ? (
    <span className={classes('text')} title={String(drawn)}>
      {drawn}
    </span>
  ) : (
    drawn
  );

interface BodyRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  readonly cellId: (row: number, column: number) => string;
  readonly onOpen?: (row: Row) => void;
  readonly onPoint: (position: GridPosition) => void;
}

const BodyRow = <Row,>({
  row,
  index,
  columns,
  activeColumn,
  isSelected,
  cellId,
  onOpen,
  onPoint,
}: BodyRowProps<Row>) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    aria-selected={isSelected}
    className={classes('row', onOpen && 'openable', isSelected && 'selected')}
    onClick={() => onOpen?.(row)}
  >
    {columns.map((column, position) => (
      <div
        key={column.id}
        id={cellId(index, position)}
        role={position === 0 ? 'rowheader' : 'gridcell'}
        aria-colindex={position + 1}
        className={classes(
          'cell',
          column.align,
          position === 0 && 'sticky',
          activeColumn === position && 'active',
        )}
        onPointerDown={() => onPoint({ row: index, column: position })}
      >
        <CellContent drawn={drawCell(column, row)} />
      </div>
    ))}
  </div>
);

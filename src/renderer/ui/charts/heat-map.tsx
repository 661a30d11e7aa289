import { type KeyboardEvent, memo, type SyntheticEvent, useRef, useState } from 'react';
import { bindClasses } from '../bind-classes';
import { type GridPosition, moveInGrid } from '../table/grid-position';
import type { DivergingColour, SequentialColour } from './cell-colour';
import styles from './heat-map.module.css';

const classes = bindClasses(styles);

/** What a cell shows. `masked` and `empty` carry no colour of their own: nothing may be read from them. */
export type HeatCell =
  | { readonly kind: 'value'; readonly text: string; readonly colour: DivergingColour | SequentialColour }
  | { readonly kind: 'masked' }
  | { readonly kind: 'empty' };

export interface HeatColumn {
  readonly key: string;
  /** Short sign below the name: « 4.2 »; null outside the framework. */
  readonly code: string | null;
  readonly name: string;
}

export interface HeatRow {
  readonly key: string;
  readonly label: string;
  /** Number of results, in words. */
  readonly detail: string;
  /** In the order of the columns. */
  readonly cells: readonly HeatCell[];
  /** Opens what the row holds: its own rows. */
  readonly onOpen?: () => void;
  /** All rows together, set apart. */
  readonly isWhole?: boolean;
}

export interface HeatMapProps {
  readonly label: string;
  readonly rowTitle: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** Sentence that says a cell in full: heard with the cell, read under the map. */
  readonly describe: (row: number, column: number) => string;
  readonly onOpen: (row: number, column: number) => void;
  /** Cell whose details are open. */
  readonly open: GridPosition | null;
}

const UNBROKEN_HYPHEN = '\u2011';
/** From this many columns, names stand upright. */
const UPRIGHT_FROM = 7;
/** From this many rows, the map scrolls under its own headings. */
const TALL_FROM = 16;

const cellClass = (cell: HeatCell): string =>
  cell.kind === 'value' ? classes('cell', `colour-${cell.colour}`) : classes('cell', cell.kind);

const cellText = (cell: HeatCell): string => {
  if (cell.kind === 'value') return cell.text;
  return cell.kind === 'masked' ? 'masqué' : '–';
};

/** The cell under an event of the map; null between cells. */
const placeOf = (event: SyntheticEvent): GridPosition | null => {
  const cell = event.target instanceof Element ? event.target.closest('[data-place]') : null;
  const place = cell?.getAttribute('data-place')?.split(' ').map(Number);
  const [row, column] = place ?? [];
  return row === undefined || column === undefined ? null : { row, column };
};

/** Moves the one focusable cell with the keys of the ARIA grid pattern. */
const useGridFocus = (size: { readonly rows: number; readonly columns: number }) => {
  const table = useRef<HTMLTableElement>(null);
  const [last, setActive] = useState<GridPosition>({ row: 0, column: 0 });
  const active = {
    row: Math.min(last.row, size.rows - 1),
    column: Math.min(last.column, size.columns - 1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.ctrlKey ? `Ctrl+${event.key}` : event.key;
    const next = moveInGrid(key, active, { ...size, page: size.rows });
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    const target = table.current?.querySelector(`[data-place="${next.row} ${next.column}"]`);
    if (target instanceof HTMLElement) target.focus();
  };
  return { table, active, setActive, onKeyDown };
};

const Headings = ({ rowTitle, columns }: Pick<HeatMapProps, 'rowTitle' | 'columns'>) => (
  <tr>
    <th scope="col" className={classes('corner')}>
      {rowTitle}
    </th>
    {columns.map((column) => (
      <th
        key={column.key}
        scope="col"
        className={classes('heading', columns.length >= UPRIGHT_FROM && 'upright')}
      >
        <span className={classes('name')}>{column.name.replaceAll('-', UNBROKEN_HYPHEN)}</span>
        <span className={classes('code')}>{column.code}</span>
      </th>
    ))}
  </tr>
);

/** Name of a row; pressed, it opens. Out of the order of tabulation: a list above the map opens rows too. */
const RowLabel = ({ row: { label, onOpen } }: { readonly row: HeatRow }) =>
  onOpen === undefined ? (
    <span className={classes('rowLabel')}>{label}</span>
  ) : (
    <button type="button" tabIndex={-1} className={classes('rowLabel', 'opens')} onClick={onOpen}>
      {label}
    </button>
  );

const Grid = memo((props: HeatMapProps & { readonly onPoint: (place: GridPosition | null) => void }) => {
  const { columns, rows, open, onPoint } = props;
  const { table, active, setActive, onKeyDown } = useGridFocus({
    rows: rows.length,
    columns: columns.length,
  });
  const point = (event: SyntheticEvent) => onPoint(placeOf(event));
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
      role="grid"
      aria-label={props.label}
      className={classes('map')}
      onKeyDown={onKeyDown}
      onPointerOver={point}
      onPointerLeave={() => onPoint(null)}
      onFocus={point}
      onBlur={() => onPoint(null)}
    >
      <thead>
        <Headings {...props} />
      </thead>
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.key} className={classes(row.isWhole && 'whole')}>
            <th scope="row" className={classes('rowHeading')}>
              <RowLabel row={row} />
              <span className={classes('rowDetail')}>{row.detail}</span>
            </th>
            {row.cells.map((cell, columnIndex) => (
              <td key={columns[columnIndex]?.key} className={classes('slot')}>
                <button
                  type="button"
                  data-place={`${rowIndex} ${columnIndex}`}
                  tabIndex={active.row === rowIndex && active.column === columnIndex ? 0 : -1}
                  aria-label={props.describe(rowIndex, columnIndex)}
                  aria-expanded={open?.row === rowIndex && open.column === columnIndex}
                  className={cellClass(cell)}
                  onClick={() => {
                    setActive({ row: rowIndex, column: columnIndex });
                    props.onOpen(rowIndex, columnIndex);
                  }}
                >
                  {cellText(cell)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const HINT = 'Survolez une case, ou parcourez-les avec les flèches\u202f; Entrée ouvre le détail.';

/** Rows × competences: every cell carries its number; masked ones are hatched and say so. */
export const HeatMap = (props: HeatMapProps) => {
  const [pointed, setPointed] = useState<GridPosition | null>(null);
  return (
    <div>
      <div className={classes('frame', props.rows.length >= TALL_FROM && 'tall')}>
        <Grid {...props} onPoint={setPointed} />
      </div>
      <p
        className={`${classes('reading', pointed === null ? 'hint' : 'pointed')} no-print`}
        aria-hidden="true"
      >
        {pointed === null ? HINT : props.describe(pointed.row, pointed.column)}
      </p>
    </div>
  );
};

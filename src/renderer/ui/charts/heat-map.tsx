import { type KeyboardEvent, useRef, useState } from 'react';
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
  /** Short sign above the name: « 4.2 »; null outside the framework. */
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
  /** All rows together, set apart. */
  readonly isWhole?: boolean;
}

export interface HeatMapProps {
  readonly label: string;
  readonly rowTitle: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** Sentence that says a cell in full, for those who hear it. */
  readonly describe: (row: number, column: number) => string;
  readonly onOpen: (row: number, column: number) => void;
  /** Cell whose details are open. */
  readonly open: GridPosition | null;
}

const UPRIGHT_FROM = 7;

const cellClass = (cell: HeatCell): string =>
  cell.kind === 'value' ? classes('cell', `colour-${cell.colour}`) : classes('cell', cell.kind);

const cellText = (cell: HeatCell): string => {
  if (cell.kind === 'value') return cell.text;
  return cell.kind === 'masked' ? 'masqué' : '–';
};

/** Moves the one focusable cell with the keys of the ARIA grid pattern. */
const useGridFocus = (size: { readonly rows: number; readonly columns: number }) => {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<GridPosition>({ row: 0, column: 0 });
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

/** Rows × competences: every cell carries its number; masked ones are hatched and say so. */
export const HeatMap = (props: HeatMapProps) => {
  const { columns, rows } = props;
  const { table, active, setActive, onKeyDown } = useGridFocus({
    rows: rows.length,
    columns: columns.length,
  });
  const isUpright = columns.length >= UPRIGHT_FROM;
  return (
    <div className={classes('frame')}>
      <table ref={table} aria-label={props.label} className={classes('map')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={classes('corner')}>
              {props.rowTitle}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes('heading', isUpright && 'upright')}>
                <span className={classes('name')}>{column.name}</span>
                <span className={classes('code')}>{column.code}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key} className={classes(row.isWhole && 'whole')}>
              <th scope="row" className={classes('rowHeading')}>
                <span className={classes('rowLabel')}>{row.label}</span>
                <span className={classes('rowDetail')}>{row.detail}</span>
              </th>
              {row.cells.map((cell, columnIndex) => (
                <td key={columns[columnIndex]?.key} className={classes('slot')}>
                  <button
                    type="button"
                    data-place={`${rowIndex} ${columnIndex}`}
                    tabIndex={active.row === rowIndex && active.column === columnIndex ? 0 : -1}
                    aria-label={props.describe(rowIndex, columnIndex)}
                    aria-expanded={props.open?.row === rowIndex && props.open.column === columnIndex}
                    title={cell.kind === 'value' ? undefined : props.describe(rowIndex, columnIndex)}
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
    </div>
  );
};

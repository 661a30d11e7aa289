import type { CSSProperties, ReactNode } from 'react';
import { MISSING } from '../../locales/format';
import { bindClasses } from '../bind-classes';
import styles from './plain-table.module.css';
import type { TableColumn } from './table-column';

const classes = bindClasses(styles);

/** What a cell shows when its column draws nothing special. */
export const drawCell = <Row,>(column: TableColumn<Row>, row: Row): ReactNode =>
  column.render ? column.render(row) : (column.value(row) ?? MISSING);

const widthStyle = (width: number): CSSProperties => ({ '--width': `${width}px` }) as CSSProperties;

export interface PlainTableProps<Row> {
  readonly caption: string;
  /** True when a title nearby already says the caption. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

/** A short table, printed whole: the numbers behind a chart, a list of reasons. The first column heads the row. */
export const PlainTable = <Row,>(props: PlainTableProps<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className={classes('frame')} tabIndex={0} aria-label={props.caption}>
    <table className={classes('table')}>
      <caption className={props.isCaptionHidden ? 'visually-hidden' : classes('caption')}>
        {props.caption}
      </caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={classes('heading', column.align)}
              style={widthStyle(column.width)}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowId(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th key={column.id} scope="row" className={classes('cell', 'first', column.align)}>
                  {drawCell(column, row)}
                </th>
              ) : (
                <td key={column.id} className={classes('cell', column.align)}>
                  {drawCell(column, row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

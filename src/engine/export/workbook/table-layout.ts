import { columnLetters } from './address';
import { COLORS, STYLES } from './house-style';
import { countLines } from './text-lines';
import type {
  Area,
  Cell,
  CellContent,
  CellStyle,
  ChoiceList,
  DefinedName,
  Limit,
  Row,
  Table,
} from './workbook-port';

export const text = (value: string): CellContent | null =>
  value === '' ? null : { kind: 'text', text: value };
/** What may be typed in columns of amounts, counts and days. */
export const LIMITS = {
  euros: { kind: 'decimal', min: 0, max: 1_000_000_000, prompt: 'Montant en euros, pour toute l’action' },
  sessionEuros: { kind: 'decimal', min: 0, max: 1_000_000_000, prompt: 'Montant en euros, par session' },
  count: { kind: 'whole', min: 0, max: 1_000_000, prompt: 'Nombre entier' },
  group: { kind: 'whole', min: 1, max: 1000, prompt: 'Nombre de personnes par groupe' },
  length: { kind: 'decimal', min: 0, max: 10_000, prompt: 'Durée, décimales admises' },
  share: { kind: 'decimal', min: 0, max: 1, prompt: 'Part de 0 à 100\u00a0%' },
  /** 1 January 2000 to 31 December 2100. */
  day: { kind: 'day', min: 36_526, max: 73_415, prompt: 'Date au format jj/mm/aaaa' },
} as const satisfies Readonly<Record<string, Omit<Limit, 'area'>>>;

export const number = (value: number | null): CellContent | null =>
  value === null ? null : { kind: 'number', value };
export const formula = (expression: string, result: number): CellContent => ({
  kind: 'formula',
  formula: expression,
  result,
});

/** Address of another column in the same row, by its header: survives sorting, because it is relative. */
export type SameRow = (header: string) => string;

export interface Column<Item> {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly content: (item: Item, sameRow: SameRow) => CellContent | null;
  /** Number format, fixed or by line (rates and levels share a column). */
  readonly format?: string | ((item: Item) => string);
  readonly align?: 'left' | 'center' | 'right';
  readonly choices?: { readonly values: readonly string[]; readonly prompt: string };
  /** Numbers or days that may be typed. */
  readonly limit?: Omit<Limit, 'area'>;
  /** Cells that the office fills in. */
  readonly editable?: boolean;
  /** Small grey text: codes and keys. */
  readonly quiet?: boolean;
  /**
   * Long keys that nobody reads: never wrapped, so that they do not make lines high, in a column as wide as the longest;
   * last, and not printed.
   */
  readonly isKey?: boolean;
  /** Left out where no line has anything to say. */
  readonly isOptional?: boolean;
  readonly bold?: boolean;
  readonly filter?: boolean;
  /** Name of the whole column in formulas. */
  readonly name?: string;
  /** Stored result of the total above the header, which counts the lines that the filter shows. */
  readonly total?: { readonly format: string; readonly value: (items: readonly Item[]) => number };
}

export interface LaidOutTable {
  readonly rows: readonly Row[];
  readonly table: Table;
  readonly choices: readonly ChoiceList[];
  readonly limits: readonly Limit[];
  readonly names: readonly DefinedName[];
  readonly widths: readonly number[];
  readonly area: Area;
  /** The columns after it are keys; null when there are none. */
  readonly lastPrinted: number | null;
}

interface Place<Item> {
  readonly sheet: string;
  readonly name: string;
  /** Row of the header; totals stand one row above. */
  readonly header: number;
  /** Lines that stand out. */
  readonly isEmphasised?: (item: Item) => boolean;
}

/** Column of titles and labels: not the first, which is repeated on every printed page. */
export const TITLE_COLUMN = 2;

/** Characters of a key, small, per unit of width: digits and capitals are wide. */
const KEY_CHARACTERS = 1.2;
const LINE_POINTS = 13.5;
const MIN_HEIGHT = 18;
/** Spreadsheets take no row higher than 409 points. */
const HIGHEST = 400;

/** Where a formula would point, when only its being there matters. */
const nowhere: SameRow = () => 'A1';

/** The widest column that a spreadsheet takes. */
const WIDEST = 255;

/** Characters of a column that holds its longest key on one line. */
const keyWidth = <Item>({ width, content }: Column<Item>, items: readonly Item[]): number => {
  const longest = items.reduce((most, item) => {
    const key = content(item, nowhere);
    return key?.kind === 'text' ? Math.max(most, key.text.length) : most;
  }, 0);
  return Math.min(WIDEST, Math.max(width, Math.ceil(longest / KEY_CHARACTERS) + 3));
};

/** Height that shows every wrapped text in full. */
const heightOf = (cells: readonly Cell[], widths: readonly number[]): number => {
  let lines = 1;
  for (const { style, content, column } of cells)
    if (style.wrap === true && content?.kind === 'text')
      lines = Math.max(lines, countLines(content.text, style, widths[column - 1] ?? 10));
  return Math.min(HIGHEST, Math.max(MIN_HEIGHT, lines * LINE_POINTS + 4));
};

/** Numbers stand right, texts left, both one step away from the edge. */
const alignmentOf = <Item>({ align, format }: Column<Item>): CellStyle => {
  const horizontal = align ?? (format === undefined ? 'left' : 'right');
  return horizontal === 'center' ? { horizontal } : { horizontal, indent: 1 };
};

const columnStyle = <Item>(column: Column<Item>, format: string): CellStyle => ({
  ...STYLES.body,
  ...alignmentOf(column),
  ...(format === '' ? {} : { format }),
  ...(column.editable ? { fill: COLORS.editable } : {}),
  ...(column.quiet ? { size: 8, color: COLORS.quiet } : {}),
  ...(column.bold ? { bold: true } : {}),
  ...(column.isKey ? { wrap: false } : {}),
});

/** One style object for all cells of a column that look alike, so that the writer can share it. */
const makeStyles = <Item>(
  column: Column<Item>,
  isEmphasised: (item: Item) => boolean,
): ((item: Item) => CellStyle) => {
  const cache = new Map<string, CellStyle>();
  return (item) => {
    const format = typeof column.format === 'function' ? column.format(item) : (column.format ?? '');
    const key = `${isEmphasised(item)} ${format}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const plain = columnStyle(column, format);
    const style = isEmphasised(item) ? { ...plain, ...STYLES.emphasis } : plain;
    cache.set(key, style);
    return style;
  };
};

const layOutLines = <Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
  place: Place<Item>,
): readonly Row[] => {
  const first = place.header + 1;
  const isEmphasised = place.isEmphasised ?? (() => false);
  const widths = columns.map(({ width }) => width);
  const letters = new Map(columns.map(({ header }, index) => [header, columnLetters(index + 1)]));
  const styles = columns.map((column) => makeStyles(column, isEmphasised));
  return items.map((item, index) => {
    const row = first + index;
    const sameRow: SameRow = (header) => `${letters.get(header) ?? '#REF!'}${row}`;
    const cells = columns.map((column, position) => ({
      column: position + 1,
      content: column.content(item, sameRow),
      style: styles[position]?.(item) ?? STYLES.body,
    }));
    return { row, height: heightOf(cells, widths), cells };
  });
};

const layOutHeader = <Item>(columns: readonly Column<Item>[], row: number): Row => ({
  row,
  height: 40,
  cells: columns.map((column, index) => ({
    column: index + 1,
    content: text(column.header),
    style: { ...STYLES.header, ...alignmentOf(column) },
  })),
});

const TOTAL_LABEL: Cell = {
  column: TITLE_COLUMN,
  content: text('Total des lignes affichées'),
  style: STYLES.total,
};

const totalCells = <Item>(columns: readonly Column<Item>[], items: readonly Item[]): readonly Cell[] =>
  columns.flatMap(({ total, name }, index) =>
    total && name
      ? [
          {
            column: index + 1,
            content: formula(`SUBTOTAL(109,${name})`, total.value(items)),
            style: { ...STYLES.total, format: total.format, horizontal: 'right', indent: 1 },
          },
        ]
      : [],
  );

const layOutTotals = <Item>(columns: readonly Column<Item>[], items: readonly Item[], row: number): Row => {
  const cells = totalCells(columns, items);
  return { row, height: 20, cells: cells.length === 0 ? [] : [TOTAL_LABEL, ...cells] };
};

const columnArea = (column: number, first: number, last: number): Area => ({
  top: first,
  left: column,
  bottom: last,
  right: column,
});

/** The columns that these items need, keys as wide as they must be. */
const columnsFor = <Item>(
  columns: readonly Column<Item>[],
  items: readonly Item[],
): readonly Column<Item>[] =>
  columns
    .filter(({ isOptional, content }) => !isOptional || items.some((item) => content(item, nowhere) !== null))
    .map((column) => (column.isKey ? { ...column, width: keyWidth(column, items) } : column));

/**
 * A table of at least one item: totals of the shown lines, header, lines, choice lists and column names.
 * Totals stand above the header so that the table can grow downwards and its lines can be sorted.
 */
export const layOutTable = <Item>(
  given: readonly Column<Item>[],
  items: readonly Item[],
  place: Place<Item>,
): LaidOutTable => {
  const columns = columnsFor(given, items);
  const first = place.header + 1;
  const last = place.header + items.length;
  const area: Area = { top: place.header, left: 1, bottom: last, right: columns.length };
  return {
    rows: [
      layOutTotals(columns, items, place.header - 1),
      layOutHeader(columns, place.header),
      ...layOutLines(columns, items, place),
    ],
    table: {
      name: place.name,
      area,
      columns: columns.map(({ header, filter }) => ({ header, filter: filter ?? true })),
    },
    choices: columns.flatMap(({ choices }, index) =>
      choices ? [{ ...choices, area: columnArea(index + 1, first, last) }] : [],
    ),
    limits: columns.flatMap(({ limit }, index) =>
      limit ? [{ ...limit, area: columnArea(index + 1, first, last) }] : [],
    ),
    names: columns.flatMap(({ name }, index) =>
      name ? [{ name, sheet: place.sheet, area: columnArea(index + 1, first, last) }] : [],
    ),
    widths: columns.map(({ width }) => width),
    area,
    lastPrinted: columns.at(-1)?.isKey === true ? columns.length - 1 : null,
  };
};

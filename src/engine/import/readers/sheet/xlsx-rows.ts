import { IMPORT_LIMITS } from '../../../../core/pix/import-limits';
import type { ReadAttribute, XmlVisitor } from '../xml/xml-reader';
import { formattedText, truthText } from './cell-text';
import { SheetCells, type SheetSink } from './sheet-row';
import { type CellContext, formatAt, localName, unescapeCharacters } from './xlsx-parts';

/** `AB12` → 27 (columns from 0); null when the cell does not say where it is. */
function columnOf(reference: string | undefined): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The text of a cell from its type (ECMA-376 §18.18.11), its style and what it holds. */
function cellText(context: CellContext, type: string, style: number, held: string): string {
  if (held === '') return '';
  switch (type) {
    case 's':
      return context.strings[Number(held)] ?? '';
    case 'b':
      return truthText(held === '1' || held === 'true');
    case 'n':
      return Number.isFinite(Number(held))
        ? formattedText(Number(held), formatAt(context, style), context.dates)
        : held;
    default:
      return unescapeCharacters(held);
  }
}

/** A cell being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

/** What is open in the sheet. */
interface SheetState {
  line: number;
  column: number;
  cells: SheetCells;
  cell: OpenCell | null;
  held: string;
  isHeld: boolean;
  isReading: boolean;
  isDone: boolean;
  merged: number;
}

const newCells = (): SheetCells => new SheetCells(IMPORT_LIMITS.columns);

function openRow(state: SheetState, attribute: ReadAttribute): void {
  const told = Number(attribute('r'));
  // A row that does not say its number, or says a number already passed, follows the former one.
  state.line = Number.isInteger(told) && told > state.line ? told : state.line + 1;
  state.column = 0;
  state.cells = newCells();
}

function openCell(state: SheetState, attribute: ReadAttribute): void {
  const column = columnOf(attribute('r')) ?? state.column;
  state.cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
  state.column = column + 1;
  state.held = '';
}

/**
 * Reads the rows of a sheet of an Excel workbook. Formulas count for their stored result. `merged` tells how many
 * areas of merged cells there are: their value is in their first cell only.
 */
export function createXlsxRows(
  context: CellContext,
  sink: SheetSink,
): { visitor: XmlVisitor; merged: () => number } {
  const state: SheetState = {
    line: 0,
    column: 0,
    cells: newCells(),
    cell: null,
    held: '',
    isHeld: false,
    isReading: false,
    isDone: false,
    merged: 0,
  };
  const open = (name: string, attribute: ReadAttribute): void => {
    if (state.isDone) return;
    const local = localName(name);
    if (local === 'c') openCell(state, attribute);
    else if (local === 'v' || local === 't') state.isHeld = !state.isReading;
    else if (local === 'row') openRow(state, attribute);
    else if (local === 'rPh') state.isReading = true;
    else if (local === 'mergeCell') state.merged += 1;
  };
  const close = (name: string): void => {
    if (state.isDone) return;
    const local = localName(name);
    if (local === 'v' || local === 't') state.isHeld = false;
    else if (local === 'rPh') state.isReading = false;
    else if (local === 'c' && state.cell !== null) {
      const { column, type, style } = state.cell;
      state.cells.put(column, cellText(context, type, style, state.held));
      state.cell = null;
    } else if (local === 'row') {
      state.isDone = sink.row({ line: state.line, cells: state.cells.take() }) === 'stop';
    }
  };
  const text = (piece: string): void => {
    if (state.isHeld && state.cell !== null) state.held += piece;
  };
  return { visitor: { open, close, text }, merged: () => state.merged };
}

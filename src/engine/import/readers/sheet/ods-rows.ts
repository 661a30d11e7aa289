import { IMPORT_LIMITS } from '../../../../core/pix/import-limits';
import type { ReadAttribute, XmlVisitor } from '../xml/xml-reader';
import { numberText, truthText } from './cell-text';
import { SheetCells, type SheetSink } from './sheet-row';

/** A sheet has no more rows than this in any program; what is repeated beyond is nothing. */
const LAST_ROW = 1_048_576 * 2;

interface OdsCell {
  readonly repeated: number;
  readonly type: string;
  readonly value: string | undefined;
  readonly date: string | undefined;
  readonly truth: string | undefined;
  readonly words: string | undefined;
  text: string;
  paragraphs: number;
}

function countOf(value: string | undefined, most: number): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}

/** A number, or the digits shown when they are the same number with zeros in front: a matricule under « 000000 ». */
function floatText(value: string | undefined, shown: string): string {
  const number = Number(value ?? Number.NaN);
  if (!Number.isFinite(number)) return shown;
  return /^0\d{0,30}$/.test(shown) && Number(shown) === number ? shown : numberText(number);
}

/** The text of a cell from its type (OpenDocument 1.3 part 3, §19.385). */
function odsCellText(cell: OdsCell): string {
  switch (cell.type) {
    case 'float':
      return floatText(cell.value, cell.text);
    case 'percentage':
    case 'currency':
      return floatText(cell.value, '');
    case 'date':
      return cell.date ?? cell.text;
    case 'boolean':
      return truthText(cell.truth === 'true');
    default:
      return cell.text === '' ? (cell.words ?? '') : cell.text;
  }
}

const openOdsCell = (attribute: ReadAttribute): OdsCell => ({
  repeated: countOf(attribute('table:number-columns-repeated'), IMPORT_LIMITS.columns * 10),
  type: attribute('office:value-type') ?? '',
  value: attribute('office:value'),
  date: attribute('office:date-value'),
  truth: attribute('office:boolean-value'),
  words: attribute('office:string-value'),
  text: '',
  paragraphs: 0,
});

/** What is open in the document. */
interface OdsState {
  tables: number;
  line: number;
  repeatedRows: number;
  column: number;
  cells: SheetCells;
  cell: OdsCell | null;
  /** Depth of notes, drawings and tables inside the cell, whose texts are not those of the cell. */
  asides: number;
  isParagraph: boolean;
  /** No more rows of this sheet are wanted. */
  isDone: boolean;
  merged: number;
  style: string;
  readonly hiddenStyles: Set<string>;
}

const ASIDES: ReadonlySet<string> = new Set([
  'office:annotation',
  'draw:frame',
  'draw:custom-shape',
  'text:note',
  'table:table',
]);

function openTable(state: OdsState, attribute: ReadAttribute, sink: SheetSink): void {
  state.tables += 1;
  if (state.tables > 1) return;
  state.line = 0;
  state.merged = 0;
  state.isDone = false;
  const isHidden =
    state.hiddenStyles.has(attribute('table:style-name') ?? '') || attribute('table:display') === 'false';
  sink.open(attribute('table:name') ?? '', isHidden);
}

function openRow(state: OdsState, attribute: ReadAttribute): void {
  state.repeatedRows = countOf(attribute('table:number-rows-repeated'), LAST_ROW);
  state.column = 0;
  state.cells = new SheetCells(IMPORT_LIMITS.columns);
}

function closeCell(state: OdsState): void {
  const { cell } = state;
  if (cell === null) return;
  const text = odsCellText(cell);
  const copies = text === '' ? 0 : Math.min(cell.repeated, IMPORT_LIMITS.columns + 1);
  for (let copy = 0; copy < copies; copy += 1) state.cells.put(state.column + copy, text);
  state.column += cell.repeated;
  state.cell = null;
}

function closeRow(state: OdsState, sink: SheetSink): void {
  const cells = state.cells.take();
  const copies = cells.length === 0 || state.isDone ? 0 : state.repeatedRows;
  for (let copy = 1; copy <= copies && !state.isDone; copy += 1)
    state.isDone = sink.row({ line: state.line + copy, cells }) === 'stop';
  state.line += state.repeatedRows;
}

function openInCell(state: OdsState, cell: OdsCell, name: string, attribute: ReadAttribute): void {
  if (ASIDES.has(name)) state.asides += 1;
  if (state.asides > 0) return;
  if (name === 'text:p' || name === 'text:h') {
    cell.text += cell.paragraphs > 0 ? '\n' : '';
    cell.paragraphs += 1;
    state.isParagraph = true;
  } else if (name === 'text:s') cell.text += ' '.repeat(countOf(attribute('text:c'), 1000));
  else if (name === 'text:tab') cell.text += '\t';
  else if (name === 'text:line-break') cell.text += '\n';
}

function openElsewhere(state: OdsState, name: string, attribute: ReadAttribute, sink: SheetSink): void {
  if (name === 'style:style') state.style = attribute('style:name') ?? '';
  else if (name === 'style:table-properties' && attribute('table:display') === 'false')
    state.hiddenStyles.add(state.style);
  else if (name === 'table:table') openTable(state, attribute, sink);
  else if (state.tables !== 1) return;
  else if (name === 'table:table-row') openRow(state, attribute);
  else if (name === 'table:table-cell') {
    state.cell = openOdsCell(attribute);
    const spans = [attribute('table:number-rows-spanned'), attribute('table:number-columns-spanned')];
    if (spans.some((span) => Number(span ?? 1) > 1)) state.merged += 1;
  } else if (name === 'table:covered-table-cell')
    state.column += countOf(attribute('table:number-columns-repeated'), IMPORT_LIMITS.columns * 10);
}

function closeElsewhere(state: OdsState, name: string, sink: SheetSink): void {
  if (name === 'table:table-row' && state.tables === 1) closeRow(state, sink);
  if (name !== 'table:table') return;
  state.tables -= 1;
  if (state.tables === 0) sink.close(state.merged);
}

/** Reads `content.xml` of an OpenDocument spreadsheet, with the usual prefixes that every program writes. */
export function createOdsReader(sink: SheetSink): XmlVisitor {
  const state: OdsState = {
    tables: 0,
    line: 0,
    repeatedRows: 1,
    column: 0,
    cells: new SheetCells(IMPORT_LIMITS.columns),
    cell: null,
    asides: 0,
    isParagraph: false,
    isDone: false,
    merged: 0,
    style: '',
    hiddenStyles: new Set(),
  };
  return {
    open: (name, attribute) => {
      if (state.cell === null) openElsewhere(state, name, attribute, sink);
      else openInCell(state, state.cell, name, attribute);
    },
    text: (piece) => {
      if (state.cell !== null && state.isParagraph && state.asides === 0) state.cell.text += piece;
    },
    close: (name) => {
      if (state.cell === null) closeElsewhere(state, name, sink);
      else if (ASIDES.has(name)) state.asides -= 1;
      else if (state.asides > 0) return;
      else if (name === 'text:p' || name === 'text:h') state.isParagraph = false;
      else if (name === 'table:table-cell') closeCell(state);
    },
  };
}

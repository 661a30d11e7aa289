import type { PixMoment } from '../model/moment';
import { cleanText } from './clean-text';
import type { RowRejectionCode } from './import-code';
import { readMoment } from './pix-moment';

/** A typed value (null where the cell says « no value »), or why the cell is faulty. */
export type CellReading<Value> =
  | { readonly kind: 'value'; readonly value: Value | null }
  | { readonly kind: 'fault'; readonly code: RowRejectionCode };

export interface Range {
  readonly from: number;
  readonly to: number;
}

const value = <Value>(read: Value | null): CellReading<Value> => ({ kind: 'value', value: read });
const fault = (code: RowRejectionCode): CellReading<never> => ({ kind: 'fault', code });

/** `NA` and the empty cell are « no value », never 0 (format.md §8.5). */
const isMissing = (text: string): boolean => text === '' || /^n\/?a$/i.test(text);

const NUMBER = /^([-+]?)(\d{1,15})(?:[.,](\d{1,15}))?( ?%)?$/;

function readNumber(cell: string): CellReading<number> {
  const text = cleanText(cell);
  if (isMissing(text)) return value<number>(null);
  const [, sign, whole, decimals, percent] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return fault('not-a-number');
  const magnitude = Number(`${whole}.${decimals ?? '0'}`) / (percent === undefined ? 1 : 100);
  return value(sign === '-' && magnitude !== 0 ? -magnitude : magnitude);
}

function withinRange(reading: CellReading<number>, range: Range): CellReading<number> {
  if (reading.kind === 'fault' || reading.value === null) return reading;
  return reading.value >= range.from && reading.value <= range.to ? reading : fault('out-of-range');
}

/** A ratio 0–1, written `0,67`, `0.67` or, after a spreadsheet, `67 %`. */
export function readRatio(cell: string): CellReading<number> {
  return withinRange(readNumber(cell), { from: 0, to: 1 });
}

/** A whole number within the range, both ends included. */
export function readInteger(cell: string, range: Range): CellReading<number> {
  const reading = readNumber(cell);
  if (reading.kind === 'fault' || reading.value === null) return reading;
  if (!Number.isInteger(reading.value) || cell.includes('%')) return fault('not-a-number');
  return withinRange(reading, range);
}

const YES = new Set(['oui', 'yes', 'o', 'y', 'sí', 'si', 'ja']);
const NO = new Set(['non', 'no', 'n', 'nee']);

/** `Oui`/`Non`, `Yes`/`No`. */
export function readYesNo(cell: string): CellReading<boolean> {
  const text = cleanText(cell).toLowerCase();
  if (isMissing(text)) return value<boolean>(null);
  if (YES.has(text)) return value(true);
  return NO.has(text) ? value(false) : fault('not-yes-no');
}

/** A day or a minute in Europe/Paris; see `readMoment`. */
export function readMomentCell(cell: string): CellReading<PixMoment> {
  const text = cleanText(cell);
  if (isMissing(text)) return value<PixMoment>(null);
  const moment = readMoment(text);
  return moment === null ? fault('not-a-date') : value(moment);
}

export type SkillOutcome = 'mastered' | 'failed' | 'untested';

const OUTCOMES: ReadonlyMap<string, SkillOutcome> = new Map([
  ['ok', 'mastered'],
  ['ko', 'failed'],
  ['non testé', 'untested'],
  ['non teste', 'untested'],
  ['not tested', 'untested'],
]);

/** `OK`, `KO`, `Non testé`/`Not tested` (format.md §2, row 22). */
export function readSkillOutcome(cell: string): CellReading<SkillOutcome> {
  const text = cleanText(cell).toLowerCase();
  if (isMissing(text)) return value<SkillOutcome>(null);
  const outcome = OUTCOMES.get(text);
  return outcome === undefined ? fault('not-an-outcome') : value(outcome);
}

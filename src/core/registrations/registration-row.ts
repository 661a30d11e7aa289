import { foldText } from '../framework/fold-text';
import type { LocalDate } from '../model/moment';
import { readText } from '../pix/clean-text';
import { readMoment } from '../pix/pix-moment';
import { findShapeFault, type RowFault } from '../pix/row-shape';
import type { PersonTraits } from '../roster/match';
import type { RegistrationColumns, RegistrationField } from './registration-columns';

/** One line of a registration list, or why it is left out. Absent values are null. */
export type RegistrationRowReading = { readonly kind: 'row'; readonly row: RegistrationRow } | RowFault;

export interface RegistrationRow {
  /** Physical line of the file. */
  readonly line: number;
  readonly person: PersonTraits;
  readonly registeredOn: LocalDate | null;
  readonly present: boolean | null;
}

const YES: ReadonlySet<string> = new Set(['oui', 'o', 'x', '1', 'vrai', 'present', 'presente', 'yes']);
const NO: ReadonlySet<string> = new Set(['non', 'n', '0', 'faux', 'absent', 'absente', 'no']);

type Reading<Value> = { readonly value: Value } | { readonly fault: true };

function readPresence(text: string | null): Reading<boolean | null> {
  if (text === null) return { value: null };
  const folded = foldText(text);
  if (YES.has(folded)) return { value: true };
  return NO.has(folded) ? { value: false } : { fault: true };
}

function readDay(text: string | null): Reading<LocalDate | null> {
  if (text === null) return { value: null };
  const moment = readMoment(text);
  return moment === null ? { fault: true } : { value: moment.slice(0, 10) };
}

const findBroken = (cells: readonly string[]): number => cells.findIndex((cell) => cell.includes('\ufffd'));

/** Reads one line. Somebody must be told by a number, an address or both names; dates and presence must be such. */
export function readRegistrationRow(
  { titles, fields }: RegistrationColumns,
  line: number,
  cells: readonly string[],
): RegistrationRowReading {
  const shape = findShapeFault(cells, titles.length);
  if (shape) return shape;
  const broken = findBroken(cells);
  if (broken !== -1) return { kind: 'fault', code: 'unreadable-character', column: broken };
  const text = (field: RegistrationField) => readText(cells[fields.get(field) ?? -1] ?? '');
  const fault = (code: RowFault['code'], field: RegistrationField): RowFault => ({
    ...{ kind: 'fault', code },
    column: fields.get(field) ?? null,
  });
  const [lastName, firstName] = [text('last-name') ?? '', text('first-name') ?? ''];
  const externalId = text('matricule') ?? text('email');
  if (externalId === null && lastName === '') return fault('missing-name', 'last-name');
  if (externalId === null && firstName === '') return fault('missing-name', 'first-name');
  const day = readDay(text('registered-on'));
  if ('fault' in day) return fault('not-a-date', 'registered-on');
  const presence = readPresence(text('present'));
  if ('fault' in presence) return fault('not-yes-no', 'present');
  const person = { lastName, firstName, externalId };
  return { kind: 'row', row: { line, person, registeredOn: day.value, present: presence.value } };
}

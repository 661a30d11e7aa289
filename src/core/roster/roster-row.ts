import type { AgentRecord } from '../model/agent';
import type { LocalDate } from '../model/moment';
import { readText } from '../pix/clean-text';
import type { RowRejectionCode } from '../pix/import-code';
import { readDate } from '../pix/pix-moment';
import { findShapeFault, type RowFault } from '../pix/row-shape';
import { isRoundedIdentifier } from './fold-identifier';
import type { RosterColumns } from './roster-columns';
import { readWorkingTime } from './working-time';

/** One line of the HR list, or why it is left out. */
export type RosterRowReading = { readonly kind: 'agent'; readonly agent: AgentRecord } | RowFault;

type Field = Parameters<RosterColumns['fields']['get']>[0];

/** Between the units of a path in one cell: « DR > Service > Unité », « DR / Service », « DR\Service », « DR|Service ». */
const PATH_SEPARATOR = /\s*(?:>|\||\\|\s\/\s)\s*/;

function readUnitPath(columns: RosterColumns, cells: readonly string[]): readonly string[] {
  return columns.units.flatMap(({ index, isPath }) => {
    const text = readText(cells[index] ?? '');
    if (text === null) return [];
    return isPath ? text.split(PATH_SEPARATOR).filter((unit) => unit !== '') : [text];
  });
}

interface Names {
  readonly usageName: string | null;
  readonly birthName: string | null;
}

/** « Nom » alone is the name in use; beside « Nom d’usage » it is the family name. */
function readNames(text: (field: Field) => string | null): Names {
  const usage = text('usage-name');
  const birth = text('birth-name');
  const plain = text('name');
  const family = usage === null && birth === null ? null : (birth ?? plain);
  return { usageName: usage ?? plain ?? birth, birthName: family };
}

type DateReading = { readonly date: LocalDate | null } | { readonly fault: true };

function readOptionalDate(text: string | null): DateReading {
  if (text === null || /^n\/?a$/i.test(text)) return { date: null };
  const date = readDate(text);
  return date === null ? { fault: true } : { date };
}

const readMatricule = (text: string | null): string | null =>
  text !== null && isRoundedIdentifier(text) ? null : text;

/** Reads one line of an HR list. Empty cells are null; a missing name or an impossible date refuses the line. */
export function readRosterRow(
  columns: RosterColumns,
  line: number,
  cells: readonly string[],
): RosterRowReading {
  const shape = findShapeFault(cells, columns.titles.length);
  if (shape) return shape;
  const at = (field: Field): number | null => columns.fields.get(field) ?? null;
  const text = (field: Field): string | null => readText(cells[at(field) ?? -1] ?? '');
  const fault = (code: RowRejectionCode, field: Field): RosterRowReading => ({
    kind: 'fault',
    code,
    column: at(field),
  });
  const broken = cells.findIndex((cell) => cell.includes('\ufffd'));
  if (broken !== -1) return { kind: 'fault', code: 'unreadable-character', column: broken };
  const { usageName, birthName } = readNames(text);
  const firstName = text('first-name');
  if (usageName === null)
    return fault('missing-name', columns.fields.has('usage-name') ? 'usage-name' : 'name');
  if (firstName === null) return fault('missing-name', 'first-name');
  const entered = readOptionalDate(text('entered-on'));
  const left = readOptionalDate(text('left-on'));
  if ('fault' in entered) return fault('not-a-date', 'entered-on');
  if ('fault' in left) return fault('not-a-date', 'left-on');
  const agent: AgentRecord = {
    line,
    matricule: readMatricule(text('matricule')),
    usageName,
    birthName,
    firstName,
    email: text('email'),
    unitPath: readUnitPath(columns, cells),
    site: text('site'),
    corps: text('corps'),
    category: text('category'),
    job: text('job'),
    enteredOn: entered.date,
    leftOn: left.date,
    workingTime: readWorkingTime(text('working-time')),
    manager: text('manager'),
  };
  return { kind: 'agent', agent };
}

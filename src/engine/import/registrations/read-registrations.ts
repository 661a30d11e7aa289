import type { RowRejection } from '../../../core/pix/import-code';
import { describeRejection } from '../../../core/pix/import-message';
import {
  type RegistrationColumns,
  readRegistrationHeader,
} from '../../../core/registrations/registration-columns';
import { type RegistrationRow, readRegistrationRow } from '../../../core/registrations/registration-row';
import { quote, THIN } from '../../../core/wording/numbers';
import { readWantedTable, type WantedTable } from '../exchange/read-wanted-table';
import type { ImportSource, ReadWatch } from '../import-source';
import { rejectRow } from '../table-body';

/** A registration list as read, or the French sentence that says why it cannot be. */
export type RegistrationsReading =
  | {
      readonly kind: 'read';
      readonly ignored: readonly string[];
      readonly rows: readonly RegistrationRow[];
      readonly rejected: readonly RowRejection[];
    }
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'cancelled' };

/** Sessions have tens of people; more is another file. */
const MOST_ROWS = 5000;

function readRows({
  file,
  columns,
  rows: records,
}: WantedTable<RegistrationColumns>): Extract<RegistrationsReading, { kind: 'read' }> {
  const rows: RegistrationRow[] = [];
  const rejected: RowRejection[] = [];
  for (const { line, cells, fault } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (fault !== null) {
      rejected.push(describeRejection(fault, file.name, line, null));
      continue;
    }
    const reading = readRegistrationRow(columns, line, cells);
    if (reading.kind === 'row') rows.push(reading.row);
    else rejected.push(rejectRow(file.name, columns.titles, line, reading));
  }
  return { kind: 'read', ignored: columns.ignored, rows, rejected };
}

const wordUnknown = (name: string): string =>
  `Dans le fichier ${quote(name)}, rien ne dit qui s’inscrit${THIN}: il faut les colonnes Nom et Prénom, ou Matricule, ou Courriel. Corrigez la ligne des titres, ou partez du modèle CSV du kit d’invitation.`;

const wordTooMany = (name: string): string =>
  `Le fichier ${quote(name)} a plus de 5${THIN}000 lignes${THIN}: ce n’est pas la liste d’une session. Vérifiez que c’est le bon fichier.`;

/**
 * Reads a registration list (CSV, XLSX, ODS) by the titles of its columns: the first table that tells who registers.
 * Writes nothing, never throws for what a file may hold.
 */
export async function readRegistrations(
  source: ImportSource,
  watch: ReadWatch,
): Promise<RegistrationsReading> {
  const wanted = { recognise: readRegistrationHeader, mostRows: MOST_ROWS };
  const reading = await readWantedTable(source, wanted, watch);
  switch (reading.kind) {
    case 'read':
      return readRows(reading.table);
    case 'too-long':
      return { kind: 'problem', message: wordTooMany(source.name) };
    case 'unknown-titles':
      return { kind: 'problem', message: wordUnknown(source.name) };
    case 'cancelled':
      return reading;
    case 'unreadable':
      return { kind: 'problem', message: reading.problem.message };
  }
}

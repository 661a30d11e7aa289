import { readTitle } from '../../../core/pix/column-title';
import type { RowRejection } from '../../../core/pix/import-code';
import { describeProblem, describeRejection } from '../../../core/pix/import-message';
import {
  type RegistrationColumns,
  readRegistrationHeader,
} from '../../../core/registrations/registration-columns';
import { type RegistrationRow, readRegistrationRow } from '../../../core/registrations/registration-row';
import { quote, THIN } from '../../../core/wording/numbers';
import type { ImportSource } from '../import-source';
import { readImportFile } from '../read-import-file';
import { type BodyFile, rejectRow, type TableBody } from '../table-body';

/** A registration list as read, or the French sentence that says why it cannot be. */
export type RegistrationsReading =
  | {
      readonly kind: 'read';
      readonly ignored: readonly string[];
      readonly rows: readonly RegistrationRow[];
      readonly rejected: readonly RowRejection[];
    }
  | { readonly kind: 'problem'; readonly message: string };

/** Sessions have tens of people; more is another file. */
const MOST_ROWS = 5000;

interface Gathering {
  readonly columns: RegistrationColumns;
  readonly rows: RegistrationRow[];
  readonly rejected: RowRejection[];
  read: number;
}

function createRegistrationBody(file: BodyFile, gathering: Gathering): TableBody {
  const { columns, rows, rejected } = gathering;
  return {
    row: ({ line, cells, fault }) => {
      gathering.read += 1;
      if (gathering.read > MOST_ROWS || cells.every((cell) => cell.trim() === '')) return;
      if (fault !== null) return void rejected.push(describeRejection(fault, file.name, line, null));
      const reading = readRegistrationRow(columns, line, cells);
      if (reading.kind === 'row') rows.push(reading.row);
      else rejected.push(rejectRow(file.name, columns.titles, line, reading));
    },
    // The rows are in the gathering; nothing of it goes to an import.
    finish: () => ({ ...file, kind: 'unknown', problem: describeProblem('unknown-columns', file.name) }),
  };
}

const wordUnknown = (name: string): string =>
  `Dans le fichier ${quote(name)}, rien ne dit qui s’inscrit${THIN}: il faut les colonnes Nom et Prénom, ou Matricule, ou Courriel. Corrigez la ligne des titres, ou partez du modèle CSV du kit d’invitation.`;

const wordTooMany = (name: string): string =>
  `Le fichier ${quote(name)} a plus de 5${THIN}000 lignes${THIN}: ce n’est pas la liste d’une session. Vérifiez que c’est le bon fichier.`;

/**
 * Reads a registration list (CSV, XLSX, ODS) by the titles of its columns: the first table that tells who registers.
 * Writes nothing, never throws for what a file may hold.
 */
export async function readRegistrations(source: ImportSource): Promise<RegistrationsReading> {
  let found: Gathering | null = null;
  const readTable = (file: BodyFile, cells: readonly string[]): TableBody | null => {
    const columns = found === null ? readRegistrationHeader(cells.map(readTitle)) : null;
    if (columns === null) return null;
    found = { columns, rows: [], rejected: [], read: 0 };
    return createRegistrationBody(file, found);
  };
  const outcome = await readImportFile(source, { readTable });
  const gathered = asGathering(found);
  if (gathered !== null && gathered.read > MOST_ROWS)
    return { kind: 'problem', message: wordTooMany(source.name) };
  if (gathered !== null)
    return {
      kind: 'read',
      ignored: gathered.columns.ignored,
      rows: gathered.rows,
      rejected: gathered.rejected,
    };
  const [file] = outcome.kind === 'read' ? outcome.files : [];
  const problem = file?.kind === 'unknown' ? file.problem : null;
  const isKnownOtherwise = problem === null || problem.code === 'unknown-columns';
  return { kind: 'problem', message: isKnownOtherwise ? wordUnknown(source.name) : problem.message };
}

/** The compiler does not see that reading called `readTable`. */
const asGathering = (found: Gathering | null): Gathering | null => found;

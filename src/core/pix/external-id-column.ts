import { foldText } from '../framework/fold-text';
import { isRoundedIdentifier } from '../roster/fold-identifier';
import type { FreeColumn } from './pix-columns';

/** Words by which a label asks for something that identifies a person. */
const IDENTIFYING =
  /\b(matricule|identifiant|id|ident|login|numen|courriel|mail|email|mel|adresse electronique|numero|n agent|no agent)\b/;

/** Words by which a label asks where a person works or studies. */
const ORGANISATIONAL =
  /\b(service|direction|departement|pole|unite|bureau|division|equipe|team|site|lieu|ville|classe|class|groupe|group|corps|grade|categorie|emploi|fonction|metier|poste|affectation|structure|entite|etablissement|composante|diplome|regime|telephone)\b/;

/** Pix's own column for students, beside which the prescriber may ask for another identifier (format.md §2, row 11). */
const STUDENT_NUMBER = /^(numero etudiant|student number)$/;

/** The title by which the administrator designates the column (see core/mapping). */
const CHOSEN = 'identifiant externe';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** A number or a short code with a digit in it, without spaces. */
const CODE = /^(?=.*\d)[\p{L}\d./_-]{3,40}$/u;
const MOSTLY = 0.6;
/** Below this many people the values prove nothing. */
const FEWEST_PEOPLE = 10;

/** One row of the sample on which the choice is made. */
export interface SampledRow {
  readonly name: string;
  readonly cells: readonly string[];
}

function shareOf(values: readonly string[], pattern: RegExp): number {
  return values.length === 0 ? 0 : values.filter((value) => pattern.test(value)).length / values.length;
}

function scoreLabel(column: FreeColumn): number {
  const label = foldText(column.label);
  const place = column.isInPlace ? 1 : 0;
  if (label === CHOSEN) return 100;
  if (STUDENT_NUMBER.test(label)) return place + 1;
  return place + (IDENTIFYING.test(label) ? 4 : 0) - (ORGANISATIONAL.test(label) ? 4 : 0);
}

function scoreValues(column: FreeColumn, rows: readonly SampledRow[]): number {
  // An identifier that a spreadsheet rounded says as little as an empty cell.
  const filled = rows.filter(({ cells }) => {
    const text = (cells[column.index] ?? '').trim();
    return text !== '' && !isRoundedIdentifier(text);
  });
  const values = filled.map(({ cells }) => (cells[column.index] ?? '').trim());
  const people = new Set(filled.map(({ name }) => name)).size;
  const isSharedByMany = people >= FEWEST_PEOPLE && new Set(values).size < people / 2;
  const likeness = shareOf(values, EMAIL) >= MOSTLY ? 3 : shareOf(values, CODE) >= MOSTLY ? 2 : 0;
  return likeness - (isSharedByMany ? 5 : 0);
}

/**
 * The free column that holds what the prescriber asked to identify people, or null.
 * A label that says so comes first (matricule, courriel…), then values that look like it; a single column in
 * its place is taken unless its label or its values (few values for many people) say that it is a team or a
 * site. Of two that are as likely the last is taken: Pix writes the external id after the other free columns
 * (format.md §2, rows 8–12). The others are kept as extras. `rows` is a sample of the file.
 */
export function chooseExternalId(
  free: readonly FreeColumn[],
  rows: readonly SampledRow[],
): FreeColumn | null {
  const scored = free.map((column) => ({ column, score: scoreLabel(column) + scoreValues(column, rows) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (former, next) => (former === null || next.score >= former.score ? next : former),
    null,
  );
  return best !== null && best.score >= 1 ? best.column : null;
}

import type { FilePreview } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';

type FateId = 'created' | 'updated' | 'identical' | 'repeated' | 'outdated' | 'rejected';

/** What becomes of some rows of a file, with its reason in words. */
export interface RowFate {
  readonly id: FateId;
  readonly count: number;
  /** Agreed with the count: « nouvelles participations ». */
  readonly label: string;
  readonly reason: string;
}

interface Wording {
  readonly one: string;
  readonly many: string;
  readonly reason: string;
}

const word = (one: string, many: string, reason: string): Wording => ({ one, many, reason: typeset(reason) });

const OF_PARTICIPATIONS: Readonly<Record<FateId, Wording>> = {
  created: word('nouvelle participation', 'nouvelles participations', 'Le coffre ne les avait pas encore.'),
  updated: word(
    'participation mise à jour',
    'participations mises à jour',
    "Le fichier en donne un état plus récent (avancement, envoi), qui remplace l'ancien.",
  ),
  identical: word(
    'déjà dans le coffre',
    'déjà dans le coffre',
    'Le coffre les contient à l’identique : rien ne change.',
  ),
  repeated: word(
    'répétée',
    'répétées',
    'La même ligne figure plusieurs fois dans ces fichiers : elle compte une fois.',
  ),
  outdated: word(
    'plus ancienne',
    'plus anciennes',
    'Le coffre, ou un autre de ces fichiers, en connaît un état plus récent : c’est lui qui est gardé.',
  ),
  rejected: word(
    'refusée',
    'refusées',
    'Elles ne peuvent pas être lues : le tableau dit lesquelles et pourquoi.',
  ),
};

const OF_AGENTS: Readonly<Record<FateId, Wording>> = {
  ...OF_PARTICIPATIONS,
  created: word('nouvel agent', 'nouveaux agents', 'La liste du coffre ne les avait pas encore.'),
  updated: word(
    'agent mis à jour',
    'agents mis à jour',
    "Une information a changé (affectation, nom, emploi…) : la nouvelle remplace l'ancienne.",
  ),
  identical: word('inchangé', 'inchangés', 'La liste du coffre les contient à l’identique : rien ne change.'),
};

/** Rows that could not be read, the problem of the whole file (without a line) left out. */
export const countRejected = ({ rejected }: Pick<FilePreview, 'rejected'>): number =>
  rejected.filter(({ line }) => line !== null).length;

/** Rows told twice by the files themselves; those that the vault holds are `identical`. */
const countRepeated = ({ duplicates, identical }: FilePreview): number => Math.max(0, duplicates - identical);

const countsOf = (file: FilePreview): Readonly<Record<FateId, number>> => ({
  created: file.created,
  updated: file.updated,
  identical: file.identical,
  repeated: countRepeated(file),
  outdated: file.outdated,
  rejected: countRejected(file),
});

const ORDER: readonly FateId[] = ['created', 'updated', 'identical', 'repeated', 'outdated', 'rejected'];

/**
 * What becomes of every row of a file: the counts add up to `rows` (invariant of the import’s preview:
 * rows = new + updated + outdated + duplicates + rejected). Fates that concern no row are left out.
 */
export function describeFates(file: FilePreview): readonly RowFate[] {
  const counts = countsOf(file);
  const words = file.kind === 'agents' ? OF_AGENTS : OF_PARTICIPATIONS;
  return ORDER.filter((id) => counts[id] > 0).map((id) => ({
    id,
    count: counts[id],
    label: counts[id] === 1 ? words[id].one : words[id].many,
    reason: words[id].reason,
  }));
}

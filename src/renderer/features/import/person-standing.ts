import type { FilePreview } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { formatCount, plural } from '../../locales/format';

export type StandingId = 'matched' | 'doubtful' | 'unattachable' | 'unmatched';

/** How the persons of a file stand against the list of agents, with its reason in words. */
export interface PersonStanding {
  readonly id: StandingId;
  readonly count: number;
  readonly label: string;
  readonly reason: string;
}

const LABELS: Readonly<Record<StandingId, readonly [string, string]>> = {
  matched: ['rattachée à un agent', 'rattachées à un agent'],
  doubtful: ['à vérifier', 'à vérifier'],
  unattachable: ['non rattachable', 'non rattachables'],
  unmatched: ['sans agent correspondant', 'sans agent correspondant'],
};

const REASONS: Readonly<Record<StandingId, string>> = {
  matched: typeset('Par le matricule, le courriel, ou un nom porté par une seule personne de la liste.'),
  doubtful: typeset(
    "L'identifiant et le nom ne désignent pas le même agent : à décider dans Rattachements, comptées d'ici là pour tout le service.",
  ),
  unattachable: typeset(
    'Plusieurs agents portent ce nom et aucun identifiant ne les distingue : comptées pour tout le service, dans aucune unité. Un identifiant (matricule ou courriel) demandé dans Pix Orga l’évitera à la prochaine campagne.',
  ),
  unmatched: typeset(
    'Absentes de la liste, ou nom trop différent : comptées pour tout le service, dans aucune unité.',
  ),
};

const NO_LIST = typeset(
  'Aucune liste des agents : importez-la et ces personnes seront rattachées, sans reprendre leurs résultats.',
);

const ORDER: readonly StandingId[] = ['matched', 'doubtful', 'unattachable', 'unmatched'];

/**
 * Persons of a Pix export by how they were matched; empty for a list of agents.
 * `hasAgents` is false when neither the vault nor this import holds a list of agents.
 */
export function describeStandings(
  file: Pick<FilePreview, StandingId>,
  hasAgents: boolean,
): readonly PersonStanding[] {
  // The contract counts those that nothing tells apart among the doubtful ones; the parts of a bar add up.
  const counts = { ...file, doubtful: file.doubtful - file.unattachable };
  return ORDER.filter((id) => counts[id] > 0).map((id) => ({
    id,
    count: counts[id],
    label: LABELS[id][counts[id] === 1 ? 0 : 1],
    reason: id === 'unmatched' && !hasAgents ? NO_LIST : REASONS[id],
  }));
}

/** « 459 personnes, dont 325 ont envoyé leurs résultats ». */
export function describePersons({ persons, shared }: Pick<FilePreview, 'persons' | 'shared'>): string {
  const sent =
    shared === 1 ? '1 a envoyé ses résultats' : `${formatCount(shared)} ont envoyé leurs résultats`;
  return shared === 0
    ? `${plural(persons, 'personne')}, aucun résultat envoyé`
    : `${plural(persons, 'personne')}, dont ${sent}`;
}

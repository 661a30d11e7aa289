import type { AgentField, DifferenceKind, RosterDifference, RosterPreview } from '../../../contract/rosters';
import { typeset } from '../../../contract/typeset';
import { enumerate, formatDay, plural } from '../../locales/format';

export const KIND_WORDS: Readonly<Record<DifferenceKind, string>> = {
  arrival: 'Arrivée',
  departure: 'Départ',
  move: 'Changement de service',
  identity: 'Changement d’identité',
  other: 'Autre changement',
};

const FIELD_WORDS: Readonly<Record<AgentField, string>> = {
  matricule: 'matricule',
  usageName: 'nom d’usage',
  birthName: 'nom de famille',
  firstName: 'prénom',
  email: 'courriel',
  unitPath: 'affectation',
  site: 'site',
  corps: 'corps',
  category: 'catégorie',
  job: 'emploi',
  workingTime: 'quotité',
  manager: 'responsable',
  enteredOn: 'entrée',
  leftOn: 'sortie',
};

/** « affectation : Eau → Risques ; quotité : vide → 80 % ». */
export const wordChanges = ({ changes }: RosterDifference): string =>
  typeset(
    changes
      .map(({ field, before, after }) => `${FIELD_WORDS[field]} : ${before ?? 'vide'} → ${after ?? 'vide'}`)
      .join(' ; '),
  );

type Counts = RosterPreview['differences'];

/** « 12 arrivées, 3 départs et 40 changements de service », or that nothing changes. */
const wordCounts = ({ arrival, departure, move, identity, other }: Counts): string => {
  const parts = [
    arrival > 0 ? plural(arrival, 'arrivée') : null,
    departure > 0 ? plural(departure, 'départ') : null,
    move > 0 ? plural(move, 'changement de service', 'changements de service') : null,
    identity > 0 ? plural(identity, 'changement d’identité', 'changements d’identité') : null,
    other > 0 ? plural(other, 'autre changement', 'autres changements') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Rien ne change.' : `${enumerate(parts)}.`;
};

/** What the list is beside the one in force, in one sentence. */
export const wordList = ({
  agents,
  formerAgents,
  formerDate,
  isArchived,
  differences,
}: RosterPreview): string => {
  if (isArchived && formerDate !== null)
    return typeset(
      `Cette liste est plus ancienne que celle du coffre (${formatDay(formerDate)}) : elle complète l'historique et ne change rien d'autre.`,
    );
  if (formerAgents === 0) return typeset(`Première liste : ${plural(agents, 'agent')}.`);
  const former = formerDate === null ? '' : ` du ${formatDay(formerDate)}`;
  return typeset(
    `Par rapport à la liste${former} (${plural(formerAgents, 'agent')}) : ${wordCounts(differences)}`,
  );
};

/** Shares from which a list is doubted. */
const MANY_LEAVE = 0.2;
const ANOTHER_LIST = 0.5;

export interface RosterWarning {
  readonly title: string;
  readonly meaning: string;
}

const STAYS =
  "Ces agents sortent de la liste et ne comptent plus parmi les agents concernés. Leurs participations restent, comptées pour tout le service ; s'ils reviennent dans une liste, elles leur reviennent.";

/** Why the list may not be the one meant; null when nothing speaks against it. */
export const warnOfRoster = ({ agents, formerAgents, differences }: RosterPreview): RosterWarning | null => {
  const { departure, arrival } = differences;
  if (departure === 0) return null;
  const left = departure / formerAgents;
  const title = `${plural(departure, 'agent')} du coffre ne ${departure === 1 ? 'figure' : 'figurent'} plus dans la liste`;
  if (left > ANOTHER_LIST && arrival / agents > ANOTHER_LIST)
    return {
      title: 'Cette liste ressemble à celle d’un autre service',
      meaning: typeset(
        `Plus de la moitié des agents partiraient et plus de la moitié arriveraient. ${STAYS} Vérifiez le fichier avant d'importer.`,
      ),
    };
  if (left > MANY_LEAVE)
    return {
      title,
      meaning: typeset(
        `Plus d'un agent sur cinq partirait : la liste est peut-être partielle. ${STAYS} Si elle l'est, n'importez pas ce fichier.`,
      ),
    };
  return { title, meaning: typeset(STAYS) };
};

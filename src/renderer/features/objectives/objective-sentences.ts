import type { ObjectivesState } from '../../../contract/objectives';
import type { ObjectiveContent } from '../../../core/objectives/objective';
import { THIN, wordCount, wordDay } from '../../../core/wording/numbers';
import {
  CRITICALITIES,
  wordAim,
  wordEvent,
  wordPopulation,
  wordValidity,
  wordWavePlace,
} from '../../../core/wording/objective-words';
import { enumerate, formatMoment, plural } from '../../locales/format';
import type { Description } from '../../ui/description-list';

type Target = ObjectiveContent['targets'][number];

/** « 70 %, corps Techniciens », « palier 2 au moins, tous les agents (4.1) ». */
export const wordTarget = ({ value, measure, population, competence }: Target): string =>
  `${wordAim(value, measure)}, ${wordPopulation(population)}${competence === null ? '' : ` (${competence})`}`;

const wordWaves = ({ event }: ObjectiveContent): string =>
  event?.kind === 'period'
    ? event.waves.map(({ place, date }) => `${wordWavePlace(place)}, ${wordDay(date)}`).join(`${THIN}; `)
    : '';

/** Everything that a version says, term by term; what it leaves unsaid is left out. */
export const describeContent = (content: ObjectiveContent): readonly Description[] =>
  [
    { term: 'Titre', value: content.title },
    { term: 'Axe stratégique', value: content.orientation },
    { term: 'Agents concernés', value: wordPopulation(content.population) },
    { term: 'Criticité', value: CRITICALITIES[content.criticality] },
    { term: 'Événement', value: content.event === null ? '' : wordEvent(content.event) },
    { term: 'Vagues', value: wordWaves(content) },
    { term: 'Ouverture', value: content.event === null ? '' : `J−${wordCount(content.leadDays)}` },
    { term: 'Cibles', value: content.targets.map(wordTarget).join(`${THIN}; `) },
    { term: 'Validité', value: wordValidity(content.validFrom, content.validUntil) },
  ].filter(({ value }) => value !== '');

/** The conclusion of the screen: how many objectives, and whether targets contradict each other. */
export const wordObjectives = ({ objectives, contradictions }: ObjectivesState): string => {
  const kept = objectives.filter(({ isArchived }) => !isArchived).length;
  const count = kept === 0 ? 'Aucun objectif' : plural(kept, 'objectif');
  return contradictions.length === 0
    ? `${count}, aucune cible contradictoire.`
    : `${count}, ${plural(contradictions.length, 'contradiction')} entre des cibles.`;
};

type Contradiction = ObjectivesState['contradictions'][number];

/** Two targets that contradict each other, which one applies, and why. */
export const wordContradiction = ({ prevailing, other }: Contradiction): string => {
  const name = (target: Contradiction['other']) =>
    `${wordAim(target.value, target.measure)}, ${wordPopulation(target.population)} (${target.objective})`;
  const subject = prevailing.competence === null ? 'Tout le parcours' : prevailing.competence;
  return `${subject}${THIN}: ${name(prevailing)} et ${name(other)} concernent les mêmes agents, sans que l’une soit plus précise. La plus récente s’applique${THIN}: ${wordAim(prevailing.value, prevailing.measure)}, donnée le ${formatMoment(prevailing.givenAt)}.`;
};

/** Names of the campaigns of an objective. */
export const wordCampaigns = (
  { campaignIds }: Pick<ObjectiveContent, 'campaignIds'>,
  campaigns: readonly { readonly id: string; readonly name: string }[],
): string =>
  campaignIds.length === 0
    ? 'Aucune campagne encore'
    : enumerate(
        campaignIds.map((id) => campaigns.find((each) => each.id === id)?.name ?? 'Campagne retirée'),
      );

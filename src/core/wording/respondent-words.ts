import type { ReleasedHeadcount, ReleasedRepresentation, ReleasedRow } from '../disclosure';
import { NBSP, THIN, wordRate } from './numbers';
import { headcountNumber } from './released-words';

/** Part of the agents concerned who answered (ratio 0–1); null where a number is not exact, or nobody is concerned. */
const responseRate = (respondents: ReleasedHeadcount, agents: ReleasedHeadcount): number | null => {
  const [part, whole] = [headcountNumber(respondents), headcountNumber(agents)];
  return part === null || whole === null || whole === 0 || part > whole ? null : part / whole;
};

/** « répondants : 44 % des agents concernés »; null where it may not, or cannot, be said. */
const wordResponse = (respondents: ReleasedHeadcount, agents: ReleasedHeadcount): string | null => {
  const rate = responseRate(respondents, agents);
  return rate === null ? null : `répondants${THIN}: ${wordRate(rate)} des agents concernés`;
};

const GROUPS: Readonly<Record<ReleasedRepresentation['dimension'], string>> = {
  category: `de catégorie${NBSP}`,
  site: 'du site ',
  corps: 'du corps ',
};

/** « les agents de catégorie C sont sous-représentés : 12 % des répondants, 31 % des agents ». */
const wordRepresentation = (one: ReleasedRepresentation): string => {
  const { dimension, value, side, respondents, agents } = one;
  const bound = respondents.kind === 'at-most' ? ' au plus' : '';
  return `les agents ${GROUPS[dimension]}${value} sont ${side === 'under' ? 'sous' : 'sur'}-représentés${THIN}: ${wordRate(respondents.value)} des répondants${bound}, ${wordRate(agents)} des agents`;
};

/** Differences told in words; the others are smaller. */
const MOST_TOLD = 3;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Who answered, beside a result: the part of the agents concerned, and who is over- or under-represented among them.
 * « Répondants : 44 % des agents concernés ; les agents de catégorie C sont sous-représentés : … » Null when nothing
 * may be said.
 */
export const wordRespondents = ({
  shared,
  agents,
  composition,
}: Pick<ReleasedRow, 'shared' | 'agents' | 'composition'>): string | null => {
  const told = composition.slice(0, MOST_TOLD).map(wordRepresentation);
  const parts = [wordResponse(shared, agents), ...told].filter((part) => part !== null);
  return parts.length === 0 ? null : `${capitalise(parts.join(`${THIN}; `))}.`;
};

/** What an interval means and assumes, for who never learnt statistics. */
export const INTERVAL_WORDS = `L’intervalle dit où se situe vraisemblablement la part de tous les agents concernés, alors qu’une partie seulement a répondu${THIN}: calculé ainsi, il tombe juste 95${NBSP}fois sur 100. Il suppose que les répondants ressemblent aux autres agents.`;

/** Said instead of `INTERVAL_WORDS` where all the agents concerned answered. */
export const EVERYBODY_WORDS =
  'Tous les agents concernés ont répondu : rien n’est estimé, l’intervalle vient de ce que les nombres extrêmes ne sont pas dits.'.replace(
    ' :',
    `${THIN}:`,
  );

/** Whether all the agents concerned answered, as far as it may be said. */
export const hasEverybodyAnswered = (respondents: ReleasedHeadcount, agents: ReleasedHeadcount): boolean =>
  responseRate(respondents, agents) === 1;

/** What the possible range means. */
export const POSSIBLE_WORDS =
  'La fourchette possible ne suppose rien : elle va du cas où tous les autres agents seraient au-dessus de la cible au cas où tous seraient en dessous.'.replace(
    ' :',
    `${THIN}:`,
  );

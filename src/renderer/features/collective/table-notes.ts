import type { ReleasedAbsence, ReleasedMerger, ReleasedTable } from '../../../core/disclosure/released';
import { quote, THIN } from '../../../core/wording/numbers';
import { nameOfPopulation, type PopulationNoun } from '../../../core/wording/population-noun';
import { wordRespondents } from '../../../core/wording/respondent-words';
import { enumerate } from '../../locales/format';
import { countOf, countResults } from './headcount-words';
import { wordParticipation } from './participation-words';

/** Which small units a row gathers. */
export const wordMerger = ({ label, members }: ReleasedMerger): string =>
  `${quote(label)} réunit ${enumerate(members)}, pour qu’aucune ligne ne soit trop petite.`;

/** What holds of every number of a table: the three numbers, who answered, which rows were merged. */
export const tableNotes = (table: ReleasedTable): readonly string[] =>
  [
    `${wordParticipation(table.participation)}.`,
    wordRespondents(table.whole),
    ...table.mergers.map(wordMerger),
  ].filter((note) => note !== null);

const wordTogether = (
  { concerned, shared }: ReleasedTable['participation'],
  { one, many }: PopulationNoun,
): string => {
  const results = countResults(shared);
  return concerned.kind !== 'exact'
    ? `tous ensemble (${results})`
    : `les ${countOf(concerned, one, many)} ensemble (${results})`;
};

/**
 * Why the rows are wider than asked for, null when they are not. `noun`: what was asked for, « service »; `people`: what
 * those of the filter are called. « Trop peu de réponses par service : voici les 40 assistants ensemble (16 résultats). »
 */
export const wordClimb = (
  { climb, participation }: Pick<ReleasedTable, 'climb' | 'participation'>,
  noun: string,
  people: PopulationNoun = nameOfPopulation(null),
): string | null => {
  if (climb === null) return null;
  const shown =
    climb.to.kind === 'whole' ? wordTogether(participation, people) : 'le niveau supérieur de l’organigramme';
  return `Trop peu de réponses par ${noun}${THIN}: voici ${shown}.`;
};

/** Without the HR list nobody has a service: says what brings rows; null with a list. */
export const wordMissingList = ({ concerned }: ReleasedTable['participation']): string | null =>
  concerned.kind === 'unknown'
    ? 'Sans liste des agents, seul l’ensemble peut être montré. Importez-la pour voir chaque service.'
    : null;

/** One sentence instead of a table, and what would give one. */
export const wordAbsence = (
  absence: ReleasedAbsence,
): { readonly title: string; readonly advice: string } => {
  switch (absence.kind) {
    case 'too-few':
      return {
        title: `Trop peu de réponses dans ce périmètre (moins de ${absence.k})`,
        advice: `Aucun résultat n’est montré, pour que personne ne soit reconnu. Élargissez le périmètre${THIN}: enlevez un filtre, ou choisissez une unité plus large.`,
      };
    case 'no-result':
      return {
        title: 'Personne n’a encore envoyé ses résultats',
        advice: 'Les résultats apparaîtront avec un prochain export de cette campagne.',
      };
    case 'unknown-campaign':
      return {
        title: 'Cette campagne n’est plus dans le coffre',
        advice: 'Choisissez-en une autre.',
      };
  }
};

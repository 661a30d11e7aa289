import type { ReplyOf } from '../../../contract/channels';
import type { ReleasedHeatmap } from '../../../core/disclosure';
import { type EventStanding, standOfEvent } from '../../../core/objectives/event-days';
import type { ObjectiveContent } from '../../../core/objectives/objective';
import { THIN, wordCount } from '../../../core/wording/numbers';
import { wordEvent, wordPopulation, wordStanding } from '../../../core/wording/objective-words';
import { wordReliability } from '../../../core/wording/released-words';
import { rankGaps } from '../gaps/gap-ranking';
import { wordGaps } from '../gaps/gap-words';

type ObjectiveState = ReplyOf<'objectives:overview'>['objectives'][number]['state'];

/** Where the event stands today; null without an event. */
const standingOf = ({ event, leadDays }: ObjectiveContent, today: string): EventStanding | null =>
  event === null ? null : standOfEvent(event, leadDays, today);

/** « 12 février 2026, J−12, les parcours sont ouverts depuis 3 jours ». */
export const wordCountdown = (content: ObjectiveContent, today: string): string | null => {
  const standing = standingOf(content, today);
  return content.event === null || standing === null
    ? null
    : `${wordEvent(content.event)}${THIN}: ${wordStanding(standing)}.`;
};

/** State of the targets, with how far it may be trusted: « 3 compétences sur 5 sous la cible. … Indicatif. » */
export const wordTargetState = (table: ReleasedHeatmap): string => {
  switch (table.kind) {
    case 'table': {
      const ranking = rankGaps(table, table.whole);
      const trust = wordReliability(ranking.below[0]?.cell.reliability ?? null);
      return trust === '' ? wordGaps(ranking) : `${wordGaps(ranking)} ${trust}.`;
    }
    case 'too-few':
      return `Moins de ${wordCount(table.k)} résultats${THIN}: rien ne peut être montré encore.`;
    case 'no-result':
      return 'Personne n’a encore envoyé ses résultats.';
    case 'unknown-campaign':
      return 'Cette campagne n’est pas encore importée.';
  }
};

/** The one sentence of a card that shows nothing else; null when it shows more. */
export const wordObjectiveAbsence = (state: ObjectiveState, content: ObjectiveContent): string | null => {
  switch (state.kind) {
    case 'outside':
      return `Personne de ce périmètre n’est concerné (${wordPopulation(content.population)}).`;
    case 'too-few':
      return `Moins de ${wordCount(state.k)} agents concernés dans ce périmètre${THIN}: rien ne se montre.`;
    case 'shown':
      return state.campaigns.length === 0 ? 'Aucune campagne de cet objectif n’est encore importée.' : null;
  }
};

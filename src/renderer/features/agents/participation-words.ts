import type { ParticipationState } from '../../../contract/agents';
import type { ChipTone } from '../../ui/chip';

/** State of an agent in a campaign: that of a participation, or not started. */
export type AgentState = ParticipationState | 'none';

export const AGENT_STATES: readonly AgentState[] = ['none', 'started', 'finished', 'shared'];

export const STATE_WORDS: Readonly<Record<AgentState, string>> = {
  none: 'Pas commencé',
  started: 'En cours',
  finished: 'Terminé, non envoyé',
  shared: 'Envoyé',
};

/** The same, short enough for a column. */
export const STATE_SHORT: Readonly<Record<AgentState, string>> = { ...STATE_WORDS, finished: 'Non envoyé' };

export const STATE_TONES: Readonly<Record<AgentState, ChipTone>> = {
  none: 'neutral',
  started: 'accent',
  finished: 'warning',
  shared: 'positive',
};

const STATE_RANKS: Readonly<Record<AgentState, number>> = { none: 0, started: 1, finished: 2, shared: 3 };

/** The state that went furthest; `none` without any. */
export const furthestState = (states: readonly ParticipationState[]): AgentState =>
  states.reduce<AgentState>((best, state) => (STATE_RANKS[state] > STATE_RANKS[best] ? state : best), 'none');

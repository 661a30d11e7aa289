import type { AgentParticipation, AgentRow } from '../../../contract/agents';
import {
  type AgentFilter,
  inScope,
  matchesActivity,
  matchesIdentity,
  matchesParticipation,
} from './agent-filter';
import { type AgentState, furthestState } from './participation-words';
import { type SearchIndex, searchFor } from './search-index';

/** One agent as the table shows it: identity and the participations looked at, never a result. */
export interface AgentLine {
  readonly id: string;
  readonly agent: AgentRow;
  /** Participations in the campaigns looked at. */
  readonly participations: readonly AgentParticipation[];
  /** The state that went furthest in these campaigns. */
  readonly state: AgentState;
}

/** One participation with its agent. */
export interface ParticipationLine {
  readonly id: string;
  readonly agent: AgentRow;
  readonly participation: AgentParticipation;
}

/** Persons of the population looked at; tests « avant ouverture » are left out of « started » and « shared ». */
export interface AgentCounts {
  readonly concerned: number;
  readonly started: number;
  readonly shared: number;
}

export interface AgentView {
  readonly agents: readonly AgentLine[];
  readonly participations: readonly ParticipationLine[];
  readonly counts: AgentCounts;
}

const isCounted = ({ beforeOpening }: AgentParticipation): boolean => beforeOpening === 'no';

const countAgents = (population: readonly AgentRow[], filter: AgentFilter): AgentCounts => {
  const counted = population.map((agent) => inScope(agent, filter).filter(isCounted));
  return {
    concerned: population.length,
    started: counted.filter((list) => list.length > 0).length,
    shared: counted.filter((list) => list.some(({ state }) => state === 'shared')).length,
  };
};

const toLine = (agent: AgentRow, filter: AgentFilter): AgentLine => {
  const participations = inScope(agent, filter);
  return {
    id: String(agent.id),
    agent,
    participations,
    state: furthestState(participations.map(({ state }) => state)),
  };
};

const toParticipationLines = (agent: AgentRow, filter: AgentFilter): readonly ParticipationLine[] =>
  agent.participations
    .filter((participation) => matchesParticipation(participation, filter))
    .map((participation) => ({ id: String(participation.id), agent, participation }));

/**
 * The agents and participations that a filter keeps. `counts` is about the whole population of the filter
 * (identity, affectation, text) in its campaigns, whatever the states and dates.
 */
export function viewAgents(rows: readonly AgentRow[], filter: AgentFilter, index: SearchIndex): AgentView {
  const isFound = searchFor(filter.text, index);
  const population = rows.filter((agent) => matchesIdentity(agent, filter) && isFound(agent));
  const kept = population.filter((agent) => matchesActivity(agent, filter));
  return {
    agents: kept.map((agent) => toLine(agent, filter)),
    participations: kept.flatMap((agent) => toParticipationLines(agent, filter)),
    counts: countAgents(population, filter),
  };
}

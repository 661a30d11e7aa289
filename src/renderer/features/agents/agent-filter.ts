import type { AgentParticipation, AgentRow } from '../../../contract/agents';
import type { AgentState } from './participation-words';

/** Days `YYYY-MM-DD`, both included; null leaves an end open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What narrows the list of agents. Within one field the values are alternatives, between fields all must hold.
 * An empty list, an empty text or an open range narrows nothing. The value `''` stands for « non renseigné ».
 */
export interface AgentFilter {
  readonly text: string;
  /** Paths from the widest unit; each selects its unit and all below. */
  readonly units: readonly (readonly string[])[];
  readonly sites: readonly string[];
  readonly corps: readonly string[];
  readonly categories: readonly string[];
  readonly jobs: readonly string[];
  readonly campaignIds: readonly string[];
  readonly states: readonly AgentState[];
  readonly started: DayRange;
  readonly shared: DayRange;
}

export const ANY_DAY: DayRange = { from: null, to: null };

export const NO_FILTER: AgentFilter = {
  text: '',
  units: [],
  sites: [],
  corps: [],
  categories: [],
  jobs: [],
  campaignIds: [],
  states: [],
  started: ANY_DAY,
  shared: ANY_DAY,
};

export const isOpen = ({ from, to }: DayRange): boolean => from === null && to === null;

const isBelow = (path: readonly string[], unit: readonly string[]): boolean =>
  unit.every((name, depth) => path[depth] === name);

const isAmong = (chosen: readonly string[], value: string | null): boolean =>
  chosen.length === 0 || chosen.includes(value ?? '');

/** Whether identity and affectation are those asked for; the text is matched apart, on its index. */
export const matchesIdentity = (agent: AgentRow, filter: AgentFilter): boolean =>
  (filter.units.length === 0 || filter.units.some((unit) => isBelow(agent.unitPath, unit))) &&
  isAmong(filter.sites, agent.site) &&
  isAmong(filter.corps, agent.corps) &&
  isAmong(filter.categories, agent.category) &&
  isAmong(filter.jobs, agent.job);

/** Whether a Pix moment (`YYYY-MM-DD[THH:mm]`) falls in a range; a missing one only in an open range. */
export function isWithin(moment: string | null, range: DayRange): boolean {
  if (isOpen(range)) return true;
  if (moment === null) return false;
  const day = moment.slice(0, 10);
  return (range.from === null || day >= range.from) && (range.to === null || day <= range.to);
}

/** Participations of the campaigns looked at, whatever their state and dates. */
export const inScope = (agent: AgentRow, filter: AgentFilter): readonly AgentParticipation[] =>
  filter.campaignIds.length === 0
    ? agent.participations
    : agent.participations.filter(({ campaignId }) => filter.campaignIds.includes(campaignId));

/** Whether one participation has the campaign, the state and the dates asked for, all at once. */
export const matchesParticipation = (participation: AgentParticipation, filter: AgentFilter): boolean =>
  isAmong(filter.campaignIds, participation.campaignId) &&
  (filter.states.length === 0 || filter.states.includes(participation.state)) &&
  isWithin(participation.startedAt, filter.started) &&
  isWithin(participation.sharedAt, filter.shared);

const asksForParticipation = (filter: AgentFilter): boolean =>
  filter.campaignIds.length > 0 ||
  filter.states.length > 0 ||
  !isOpen(filter.started) ||
  !isOpen(filter.shared);

/**
 * Whether an agent has a participation as asked; with the state « pas commencé », an agent without any
 * participation in the campaigns looked at is kept too, unless dates are asked for.
 */
export function matchesActivity(agent: AgentRow, filter: AgentFilter): boolean {
  if (!asksForParticipation(filter)) return true;
  if (agent.participations.some((participation) => matchesParticipation(participation, filter))) return true;
  const isDated = !isOpen(filter.started) || !isOpen(filter.shared);
  return filter.states.includes('none') && !isDated && inScope(agent, filter).length === 0;
}

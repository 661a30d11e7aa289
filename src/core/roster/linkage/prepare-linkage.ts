import type { AgentRecord } from '../../model/agent';
import type { Agreement, Field, LevelShares } from './agreement';
import { blockAgents } from './block-agents';
import {
  type ComparedPerson,
  comparePerson,
  type LinkagePerson,
  readPerson,
  swapNames,
} from './compare-person';
import { type KnownAgent, knowAgent } from './known-agent';
import { IN_THE_LIST, OTHER_PERSON, SAME_PERSON } from './level-shares';
import { type Evidence, explainAgreement } from './linkage-evidence';
import { countNames, type NameFrequency } from './name-frequency';
import { totalWeight, weighAgreement } from './weigh-agreement';

/** An agent who might be meant. Only ever a proposal: nothing is attached by it. */
export interface Suggestion<Agent extends AgentRecord> {
  readonly agent: Agent;
  /** Probability that the person is this agent, 0–1; those of one person add up to 1 at most. */
  readonly probability: number;
  /** Fellegi–Sunter weight, in bits. */
  readonly score: number;
  /** Never empty. */
  readonly evidence: readonly Evidence[];
  /** Another agent of the list bears the same names. */
  readonly hasNamesake: boolean;
}

/**
 * `unattachable` (« non rattachable »): several agents bear the name and nothing else is known; nobody could decide.
 * `suggested`: at most five agents, the likeliest first; none when nobody is alike.
 */
export type LinkageOutcome<Agent extends AgentRecord> =
  | { readonly kind: 'unattachable'; readonly namesakes: number }
  | { readonly kind: 'suggested'; readonly suggestions: readonly Suggestion<Agent>[] };

/** One agent weighed against one person. */
export interface WeighedPair<Agent extends AgentRecord> {
  readonly known: KnownAgent<Agent>;
  readonly agreement: Agreement;
  /** Bits by field. */
  readonly weights: ReadonlyMap<Field, number>;
  readonly score: number;
  readonly probability: number;
}

/**
 * A list of agents, ready to be searched for persons whom no rule attaches. `same`: how two writings of one person
 * agree (`estimateShares`), the usual shares without it.
 */
export interface Linkage<Agent extends AgentRecord> {
  /** Every agent worth comparing with the person, with its probability; in the order of the list. */
  readonly weigh: (person: LinkagePerson, same?: LevelShares) => readonly WeighedPair<Agent>[];
  readonly suggestionsFor: (person: LinkagePerson, same?: LevelShares) => LinkageOutcome<Agent>;
}

const MOST_SUGGESTED = 5;
/** Below this probability an agent is not worth a glance. */
const LEAST_PROBABLE = 0.01;

/** At most one agent is the person: probabilities compete, with « nobody of the list » among the answers. */
function shareProbability(scores: readonly number[], listed: number): readonly number[] {
  const ratios = scores.map((score) => (IN_THE_LIST / listed) * 2 ** score);
  const sum = ratios.reduce((total, ratio) => total + ratio, 1 - IN_THE_LIST);
  return ratios.map((ratio) => ratio / sum);
}

const fullNames = ({ lastNames, firstName }: KnownAgent<AgentRecord>): readonly string[] =>
  lastNames.map(({ compact }) => `${compact}|${firstName.compact}`);

function countNamesakes(agents: readonly KnownAgent<AgentRecord>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of agents.flatMap(fullNames)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

interface Prepared<Agent extends AgentRecord> {
  readonly frequency: NameFrequency;
  readonly block: (person: ComparedPerson) => readonly KnownAgent<Agent>[];
  readonly identifiers: ReadonlySet<string>;
  readonly listed: number;
}

function weighPool<Agent extends AgentRecord>(
  prepared: Prepared<Agent>,
  traits: LinkagePerson,
  same: LevelShares = SAME_PERSON,
): readonly WeighedPair<Agent>[] {
  const person = readPerson(traits, (identifier) => prepared.identifiers.has(identifier));
  const crossed = swapNames(person);
  const pairs = prepared.block(person).map((known) => {
    const agreement = comparePerson(person, known, prepared.frequency);
    const names = agreement.isSwapped ? crossed : person;
    const weights = weighAgreement(
      { agreement, names, agent: known },
      { same, other: OTHER_PERSON },
      prepared.frequency,
    );
    const score = totalWeight(weights, agreement);
    return { known, agreement, weights, score };
  });
  const probabilities = shareProbability(
    pairs.map(({ score }) => score),
    prepared.listed,
  );
  return pairs.map(({ known, agreement, weights, score }, place) => ({
    ...{ known, agreement, weights, score },
    probability: probabilities[place] ?? 0,
  }));
}

/** One name alone, like another, designates half a department; an identifier designates somebody. */
const isWorthShowing = ({ agreement, probability }: WeighedPair<AgentRecord>): boolean => {
  const { lastName, firstName, identifier } = agreement;
  const isNamed = lastName !== 'different' && firstName !== 'different';
  const isDesignated = identifier === 'same' || identifier === 'close-email';
  return isDesignated || (isNamed && probability >= LEAST_PROBABLE);
};

/** Persons whose names are those of several agents and who say nothing else. */
function isUnattachable(pairs: readonly WeighedPair<AgentRecord>[], person: LinkagePerson): number {
  if (person.externalId !== null || (person.serviceHints ?? []).length > 0) return 0;
  const namesakes = pairs.filter(
    ({ agreement }) => agreement.lastName === 'same' && agreement.firstName === 'same',
  );
  return namesakes.length > 1 ? namesakes.length : 0;
}

/**
 * Prepares a list of agents for probabilistic matching (Fellegi–Sunter, docs/adr/0009): names, identifier and service
 * are compared field by field with the agents that blocking keeps; weights become probabilities. Never automatic.
 */
export function prepareLinkage<Agent extends AgentRecord>(agents: readonly Agent[]): Linkage<Agent> {
  const known = agents.map((agent) => knowAgent(agent));
  const identifiers = new Set(known.flatMap(({ matricule, email }) => [matricule, email]));
  identifiers.delete('');
  const namesakes = countNamesakes(known);
  const prepared = {
    ...{ frequency: countNames(known), block: blockAgents(known), identifiers, listed: known.length },
  };
  const weigh = (person: LinkagePerson, same?: LevelShares) => weighPool(prepared, person, same);
  return {
    weigh,
    suggestionsFor: (person, same) => {
      const pairs = weigh(person, same);
      const count = isUnattachable(pairs, person);
      if (count > 0) return { kind: 'unattachable', namesakes: count };
      const suggestions = pairs
        .filter(isWorthShowing)
        .sort((a, b) => b.probability - a.probability)
        .slice(0, MOST_SUGGESTED)
        .map(({ known: one, probability, score, agreement, weights }) => ({
          ...{ agent: one.agent, probability, score },
          evidence: explainAgreement(agreement, weights),
          hasNamesake: fullNames(one).some((name) => (namesakes.get(name) ?? 0) > 1),
        }));
      return { kind: 'suggested', suggestions };
    },
  };
}

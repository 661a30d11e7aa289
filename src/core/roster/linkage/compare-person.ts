import { foldText } from '../../framework/fold-text';
import type { AgentRecord } from '../../model/agent';
import { foldIdentifier } from '../fold-identifier';
import type { PersonTraits } from '../match';
import type { Agreement, ServiceLevel } from './agreement';
import type { SearchedPerson } from './block-agents';
import { compareIdentifiers } from './compare-identifiers';
import { compareFirstName, compareLastName } from './compare-names';
import type { KnownAgent } from './known-agent';
import type { NameFrequency } from './name-frequency';
import { writeName } from './written-name';

/** A person to look for, with what the export says of their service (free columns), if anything. */
export interface LinkagePerson extends PersonTraits {
  readonly serviceHints?: readonly string[];
}

/** A person folded once for all comparisons. */
export interface ComparedPerson extends SearchedPerson {
  readonly services: readonly string[];
  /** Somebody of the list has the identifier exactly. */
  readonly isIdentifierKnown: boolean;
}

/** Folds a person; `isKnown` says whether an identifier is in the list. */
export function readPerson(person: LinkagePerson, isKnown: (identifier: string) => boolean): ComparedPerson {
  const identifier = person.externalId === null ? '' : foldIdentifier(person.externalId);
  return {
    lastName: writeName(person.lastName),
    firstName: writeName(person.firstName),
    identifier,
    services: (person.serviceHints ?? []).map(foldText).filter((hint) => hint.length > 2),
    isIdentifierKnown: isKnown(identifier),
  };
}

function compareServices(hints: readonly string[], units: readonly string[]): ServiceLevel {
  if (hints.length === 0 || units.length === 0) return 'absent';
  return hints.some((hint) => units.includes(hint)) ? 'same' : 'different';
}

function compareAsWritten(
  person: ComparedPerson,
  agent: KnownAgent<AgentRecord>,
  frequency: NameFrequency,
): Agreement {
  return {
    lastName: compareLastName(person.lastName, agent, frequency.hasLastName),
    firstName: compareFirstName(person.firstName, agent.firstName, frequency.hasFirstName),
    identifier: compareIdentifiers(person.identifier, agent, person.isIdentifierKnown),
    service: compareServices(person.services, agent.units),
    isSwapped: false,
  };
}

/** The person with last and first name in each other's place. */
export const swapNames = (person: ComparedPerson): ComparedPerson => ({
  ...person,
  lastName: person.firstName,
  firstName: person.lastName,
});

const isUnlike = ({ lastName, firstName }: Agreement): boolean =>
  lastName === 'different' && firstName === 'different';

/** Compares a person with an agent, names swapped when they agree only so. */
export function comparePerson(
  person: ComparedPerson,
  agent: KnownAgent<AgentRecord>,
  frequency: NameFrequency,
): Agreement {
  const straight = compareAsWritten(person, agent, frequency);
  if (!isUnlike(straight)) return straight;
  const crossed = compareAsWritten(swapNames(person), agent, frequency);
  const isBetter = crossed.lastName !== 'different' && crossed.firstName !== 'different';
  return isBetter ? { ...crossed, isSwapped: true } : straight;
}

import type { AgentRecord } from '../../core/model/agent';
import { type Match, matchPerson, type PersonTraits, personKeyOf } from '../../core/roster/match';
import { buildDirectory } from '../../core/roster/roster-directory';

export interface MatchedPerson {
  readonly match: Match;
  readonly personKey: string;
}

/** Looks persons up in one HR list; the same person is looked up once. */
export type Matcher = (person: PersonTraits) => MatchedPerson;

/**
 * Makes the matcher of one HR list. The store may call it with the identities it holds when the list changes:
 * the outcome depends on nothing else.
 */
export function createMatcher(agents: readonly AgentRecord[]): Matcher {
  const directory = buildDirectory(agents);
  const known = new Map<string, MatchedPerson>();
  return (person) => {
    const key = `${person.externalId ?? ''}\u0000${person.lastName}\u0000${person.firstName}`;
    const former = known.get(key);
    if (former) return former;
    const match = matchPerson(directory, person);
    const matched = { match, personKey: personKeyOf(person, match) };
    known.set(key, matched);
    return matched;
  };
}

import type { AgentRecord } from '../../core/model/agent';
import { type Attachments, applyAttachment, traitKeyOf } from '../../core/roster/attachment';
import { type Match, matchPerson, type PersonTraits, personKeyOf } from '../../core/roster/match';
import { buildDirectory, type PersonalLinks } from '../../core/roster/roster-directory';

/** One person of a file, as found in the HR list. */
interface MatchedPerson {
  /** What the rules say; this is stored, and depends on the person and the list alone. */
  readonly match: Match;
  readonly personKey: string;
  /** What counts: the rules, unless the administrator decided otherwise. */
  readonly standing: { readonly match: Match; readonly personKey: string };
}

/** Looks persons up in one HR list; the same person is looked up once. */
export type Matcher = (person: PersonTraits) => MatchedPerson;

/**
 * Makes the matcher of one HR list, of what the administrator decided, of the personal links given out and of the names
 * that several people may share (`findSharedNames`).
 */
export function createMatcher(
  agents: readonly AgentRecord[],
  attachments: Attachments,
  links: PersonalLinks,
  sharedNames: ReadonlySet<string>,
): Matcher {
  const directory = buildDirectory(agents, links);
  const keys = new Set(directory.agents.map(({ key }) => key));
  const known = new Map<string, MatchedPerson>();
  return (person) => {
    const key = `${person.externalId ?? ''}\u0000${person.lastName}\u0000${person.firstName}`;
    const former = known.get(key);
    if (former) return former;
    const match = matchPerson(directory, person, sharedNames);
    const standing = applyAttachment(match, attachments.get(traitKeyOf(person)), keys);
    const matched = {
      match,
      personKey: personKeyOf(person, match),
      standing: { match: standing, personKey: personKeyOf(person, standing) },
    };
    known.set(key, matched);
    return matched;
  };
}

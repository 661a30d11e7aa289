import type { PersonCounts } from '../pix/import-preview';
import type { Match } from './match';

/** One participation, as far as counting persons needs it. */
export interface CountedParticipation {
  readonly personKey: string;
  readonly match: Match;
  readonly shared: boolean;
}

/** Nothing tells the person apart: the key of a person without an identifier is the name (`personKeyOf`). */
const isUnattachable = ({ personKey, match }: CountedParticipation): boolean =>
  match.kind === 'doubtful' && match.reason === 'homonyms' && personKey.startsWith('name ');

const RANK: Readonly<Record<Match['kind'], number>> = { matched: 0, doubtful: 1, unmatched: 2 };

/**
 * Counts the persons behind participations; see `PersonCounts` for the words. A person whose rows differ
 * (one external id under two names) counts once, as doubtful rather than unmatched.
 */
export function countPersons(participations: Iterable<CountedParticipation>): PersonCounts {
  const persons = new Map<string, { kind: Match['kind']; shared: boolean }>();
  const unattachable = new Set<string>();
  for (const participation of participations) {
    const { personKey, match, shared } = participation;
    if (isUnattachable(participation)) unattachable.add(personKey);
    const person = persons.get(personKey) ?? { kind: match.kind, shared: false };
    if (RANK[match.kind] < RANK[person.kind]) person.kind = match.kind;
    person.shared ||= shared;
    persons.set(personKey, person);
  }
  const all = [...persons.values()];
  const count = (kind: Match['kind']): number => all.filter((person) => person.kind === kind).length;
  return {
    persons: all.length,
    shared: all.filter(({ shared }) => shared).length,
    matched: count('matched'),
    doubtful: count('doubtful'),
    unattachable: unattachable.size,
    unmatched: count('unmatched'),
  };
}

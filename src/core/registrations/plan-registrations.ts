import type { LocalDate } from '../model/moment';
import { mapEach, type Steps } from '../model/steps';
import type { AgentKey, KeyedAgent } from '../roster/agent-key';
import { foldIdentifier } from '../roster/fold-identifier';
import type { DoubtReason, Match, PersonTraits } from '../roster/match';
import { isFirstNamePart } from '../roster/name-likeness';
import {
  findNamesakes,
  findSharingLastName,
  nameKey,
  type RosterDirectory,
} from '../roster/roster-directory';
import type { RegistrationRow } from './registration-row';

/** Somebody already registered to the session. */
export interface KnownRegistration {
  readonly agentKey: AgentKey;
  readonly present: boolean | null;
  readonly isWithdrawn: boolean;
}

/**
 * What becomes of one line:
 * - `new`: registered; `attendance`: registered before, and the file says whether they came; `known`: nothing changes
 * - `repeated`: the agent of an earlier line
 * - `to-decide`: the rules name nobody; `candidates` may be meant, and the administrator says who, if anybody
 */
export type PlannedRegistration = { readonly row: RegistrationRow } & (
  | { readonly kind: 'new' | 'attendance' | 'known' | 'repeated'; readonly agent: AgentKey }
  | {
      readonly kind: 'to-decide';
      readonly reason: DoubtReason | 'unknown';
      readonly candidates: readonly AgentKey[];
    }
);

/** More would be no help. */
const MOST_CANDIDATES = 6;

const byIdentifier = (
  { byMatricule, byEmail }: RosterDirectory,
  id: string | null,
): readonly KeyedAgent[] => {
  const key = id === null ? '' : foldIdentifier(id);
  return [...(byMatricule.get(key) ?? []), ...(byEmail.get(key) ?? [])];
};

/** Agents whom a person that no rule attaches may be: same identifier, same name, or a name written otherwise. */
function proposeAgents(directory: RosterDirectory, person: PersonTraits): readonly AgentKey[] {
  const { lastName, firstName, externalId } = person;
  const near = findSharingLastName(directory, lastName).filter(({ agent }) =>
    isFirstNamePart(firstName, agent.firstName),
  );
  const found = [
    ...byIdentifier(directory, externalId),
    ...findNamesakes(directory, nameKey(lastName, firstName)),
    ...findNamesakes(directory, nameKey(firstName, lastName)),
    ...near,
  ];
  return [...new Set(found.map(({ key }) => key))].slice(0, MOST_CANDIDATES);
}

const fateOf = (
  { present }: RegistrationRow,
  known: KnownRegistration | undefined,
): 'new' | 'attendance' | 'known' => {
  if (known === undefined || known.isWithdrawn) return 'new';
  return present !== null && present !== known.present ? 'attendance' : 'known';
};

/**
 * Says what each line of a list becomes. `match` is the rules of matching with the decisions already taken (ADR 9); a
 * doubtful line is never guessed.
 */
export function* planRegistrations(
  rows: readonly RegistrationRow[],
  directory: RosterDirectory,
  {
    match,
    known,
  }: { readonly match: (person: PersonTraits) => Match; readonly known: readonly KnownRegistration[] },
): Steps<readonly PlannedRegistration[]> {
  const registered = new Map(known.map((one) => [one.agentKey, one]));
  const seen = new Set<AgentKey>();
  return yield* mapEach(rows, (row): PlannedRegistration => {
    const found = match(row.person);
    if (found.kind !== 'matched') {
      const reason = found.kind === 'doubtful' ? found.reason : 'unknown';
      return { kind: 'to-decide', row, reason, candidates: proposeAgents(directory, row.person) };
    }
    const { agent } = found;
    if (seen.has(agent)) return { kind: 'repeated', row, agent };
    seen.add(agent);
    return { kind: fateOf(row, registered.get(agent)), row, agent };
  });
}

/** One registration to write: an agent, the day, and whether they came where the file says so. */
export interface RegistrationEntry {
  readonly agent: AgentKey;
  readonly registeredOn: LocalDate;
  readonly present: boolean | null;
}

/**
 * The registrations that a plan writes: lines that the rules attached, and those that the administrator decided
 * (`decided`: line → agent). An agent enters once, by the first of their lines.
 */
export function entriesOf(
  planned: readonly PlannedRegistration[],
  decided: ReadonlyMap<number, AgentKey>,
  today: LocalDate,
): readonly RegistrationEntry[] {
  const entries = new Map<AgentKey, RegistrationEntry>();
  for (const one of planned) {
    const agent = one.kind === 'to-decide' ? decided.get(one.row.line) : one.agent;
    if (agent === undefined || one.kind === 'known' || entries.has(agent)) continue;
    const { registeredOn, present } = one.row;
    entries.set(agent, { agent, registeredOn: registeredOn ?? today, present });
  }
  return [...entries.values()];
}

import { countSlips } from './count-slips';

/**
 * How the identifier typed agrees with an agent's.
 * - `close-email`: the same local part at another domain, or with one slip; `close-matricule`: one slip
 * - `elsewhere`: it is another agent's, exactly · `different`: nobody's, and unlike this agent's of the same kind
 */
export type IdentifierLevel =
  | 'same'
  | 'close-email'
  | 'close-matricule'
  | 'elsewhere'
  | 'different'
  | 'absent';

/** Identifiers of an agent, folded; empty when the list has none. */
export interface OwnIdentifiers {
  readonly matricule: string;
  readonly email: string;
}

/** Below these lengths one slip makes another identifier. */
const SHORTEST_LOCAL_PART = 5;
const SHORTEST_MATRICULE = 5;

const localPart = (address: string): string => address.slice(0, Math.max(0, address.indexOf('@')));

function isCloseAddress(typed: string, own: string): boolean {
  const [one, other] = [localPart(typed), localPart(own)];
  if (one === other) return one !== '';
  return Math.min(one.length, other.length) >= SHORTEST_LOCAL_PART && countSlips(one, other, 1) <= 1;
}

/** Compares a folded identifier (empty: none) with an agent's; `isKnown`: somebody of the list has it exactly. */
export function compareIdentifiers(typed: string, own: OwnIdentifiers, isKnown: boolean): IdentifierLevel {
  if (typed === '') return 'absent';
  if (typed === own.matricule || typed === own.email) return 'same';
  if (isKnown) return 'elsewhere';
  const mine = typed.includes('@') ? own.email : own.matricule;
  if (mine === '') return 'absent';
  if (typed.includes('@')) return isCloseAddress(typed, mine) ? 'close-email' : 'different';
  const isLong = Math.min(typed.length, mine.length) >= SHORTEST_MATRICULE;
  return isLong && countSlips(typed, mine, 1) <= 1 ? 'close-matricule' : 'different';
}

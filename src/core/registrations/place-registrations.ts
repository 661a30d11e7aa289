import type { LocalDate } from '../model/moment';

/**
 * Where somebody who registered stands: with a seat, waiting for one, gone from the service, or no longer wishing to
 * come.
 */
export type SeatState = 'placed' | 'waiting' | 'left' | 'withdrawn';

/** What placing needs to know of a registration; `id` grows in the order in which they were entered. */
export interface Placeable {
  readonly id: number;
  readonly registeredOn: LocalDate;
  readonly isWithdrawn: boolean;
  readonly hasLeft: boolean;
  /** Attendance; null while it is not said. */
  readonly present: boolean | null;
}

/** Counts of one session: persons, never who. */
export interface SessionCounts {
  readonly placed: number;
  readonly waiting: number;
  readonly left: number;
  readonly withdrawn: number;
  readonly present: number;
  readonly absent: number;
}

/** Who came had a seat; then by day of registration, then in the order of entry. */
const inOrder = (one: Placeable, other: Placeable): number =>
  Number(other.present === true) - Number(one.present === true) ||
  (one.registeredOn === other.registeredOn ? 0 : one.registeredOn < other.registeredOn ? -1 : 1) ||
  one.id - other.id;

/**
 * Gives seats in the order of registration, up to the capacity (null: no limit). People who withdrew or left take none.
 * Nothing else orders people: neither service nor result is known here.
 */
export function placeRegistrations(
  registrations: readonly Placeable[],
  capacity: number | null,
): ReadonlyMap<number, SeatState> {
  const states = new Map<number, SeatState>();
  let room = capacity ?? Number.POSITIVE_INFINITY;
  for (const registration of [...registrations].sort(inOrder)) {
    const { id, isWithdrawn, hasLeft, present } = registration;
    const isOut = present !== true && (isWithdrawn || hasLeft);
    if (isOut) states.set(id, isWithdrawn ? 'withdrawn' : 'left');
    else if (present === true || room > 0) states.set(id, 'placed');
    else states.set(id, 'waiting');
    if (states.get(id) === 'placed') room -= 1;
  }
  return states;
}

/** The same as counts. */
export function countRegistrations(
  registrations: readonly Placeable[],
  capacity: number | null,
): SessionCounts {
  const states = [...placeRegistrations(registrations, capacity).values()];
  const having = (state: SeatState): number => states.filter((one) => one === state).length;
  const attending = (presence: boolean): number =>
    registrations.filter(({ present }) => present === presence).length;
  return {
    placed: having('placed'),
    waiting: having('waiting'),
    left: having('left'),
    withdrawn: having('withdrawn'),
    present: attending(true),
    absent: attending(false),
  };
}

import { type GroupBounds, type SizingOption, sizeGroups } from '../plan/group-sizing';
import type { SeatPool } from './share-seats';

/** Seats of one pool in one session. */
export interface SessionShare {
  readonly label: string;
  /** Null when the site is not known. */
  readonly site: string | null;
  readonly people: number;
}

/** One session to hold. */
export interface PlannedSession {
  /** Site where its people are, null when they come from several or it is not known. */
  readonly site: string | null;
  readonly seats: number;
  readonly shares: readonly SessionShare[];
  /** `below-minimum` and `to-widen`: the group is short of the minimum (`missing` persons). */
  readonly state: 'balanced' | 'below-minimum' | 'to-widen';
  /** Persons to invite beyond those estimated; 0 unless `to-widen`. */
  readonly missing: number;
}

/** People for whom no session is proposed, and why. */
export interface NotPlaced extends SessionShare {
  readonly reason: 'no-way-out-chosen' | 'waiting-list';
}

export interface SessionPlan {
  readonly sessions: readonly PlannedSession[];
  readonly notPlaced: readonly NotPlaced[];
}

/** How groups are made, and the way out chosen where none fits. */
export interface SessionRule {
  readonly bounds: GroupBounds;
  /** Null: not chosen yet, the people are listed as not placed. */
  readonly wayOut: SizingOption['kind'] | null;
}

const count = (parts: readonly { readonly people: number }[]): number =>
  parts.reduce((sum, { people }) => sum + people, 0);

interface OpenSession {
  readonly seats: number;
  room: number;
  readonly shares: SessionShare[];
}

/** Seats people of a pool in a session, as many as there is room for. */
const seat = (session: OpenSession, pool: SeatPool, people: number): number => {
  const seated = Math.min(session.room, people);
  if (seated <= 0) return 0;
  session.room -= seated;
  session.shares.push({ label: pool.label, site: pool.site, people: seated });
  return seated;
};

/** How far a pool would be from those of a session: its own site, nobody yet, its own service elsewhere, others. */
const distance = ({ shares }: OpenSession, pool: SeatPool): number => {
  if (shares.some(({ site }) => site === pool.site)) return 0;
  if (shares.length === 0) return 1;
  return shares.some(({ label }) => label === pool.label) ? 2 : 3;
};

/** Where the rest of a pool would sit: together if it can, with its own site before others, in the tightest room. */
const roomFor = (
  sessions: readonly OpenSession[],
  pool: SeatPool,
  people: number,
): OpenSession | undefined => {
  const preference = (session: OpenSession): number =>
    (session.room >= people ? 0 : 4) + distance(session, pool);
  return sessions
    .filter(({ room }) => room > 0)
    .sort(
      (a, b) => preference(a) - preference(b) || (a.room >= people ? a.room - b.room : b.room - a.room),
    )[0];
};

/** Seats the pools, largest first: whole groups of one service, then what is left of each, together where it can. */
const deal = (sizes: readonly number[], pools: readonly SeatPool[]): readonly OpenSession[] => {
  const sessions = sizes.map((seats): OpenSession => ({ seats, room: seats, shares: [] }));
  const rests = [...pools]
    .sort((a, b) => b.people - a.people)
    .map((pool) => {
      let rest = pool.people;
      for (const session of sessions)
        if (session.room === session.seats && rest >= session.seats) rest -= seat(session, pool, rest);
      return { pool, rest };
    });
  for (const { pool, rest } of rests.sort((a, b) => b.rest - a.rest)) {
    let left = rest;
    for (let next = roomFor(sessions, pool, left); left > 0 && next; next = roomFor(sessions, pool, left))
      left -= seat(next, pool, left);
  }
  return sessions;
};

const makeSessions = (
  sizes: readonly number[],
  pools: readonly SeatPool[],
  min: number,
): readonly PlannedSession[] =>
  deal(sizes, pools).map(({ seats, room, shares }) => {
    const sites = new Set(shares.map(({ site }) => site));
    const state = seats < min ? 'below-minimum' : room > 0 ? 'to-widen' : 'balanced';
    return { site: sites.size === 1 ? ([...sites][0] ?? null) : null, seats, shares, state, missing: room };
  });

const notPlaced = (pools: readonly SeatPool[], reason: NotPlaced['reason']): readonly NotPlaced[] =>
  pools.map(({ label, site, people }) => ({ label, site, people, reason }));

/** The first `seats` people in the order of the pools, and those who wait. */
const splitAt = (seats: number, pools: readonly SeatPool[]) => {
  let room = seats;
  const parts = pools.map((pool) => {
    const placed = Math.min(room, pool.people);
    room -= placed;
    return { pool, placed };
  });
  return {
    placed: parts.flatMap(({ pool, placed }) => (placed > 0 ? [{ ...pool, people: placed }] : [])),
    waiting: parts.flatMap(({ pool, placed }) =>
      pool.people > placed ? [{ ...pool, people: pool.people - placed }] : [],
    ),
  };
};

/**
 * Balanced sessions for the pools of one action, as many as `sizeGroups` says: a service that fills a group has its
 * own, the others share, same site first, and a service is split only where nothing else is possible. Where no number
 * of groups fits, the way out that was chosen is followed; without a choice nobody is placed. Nobody is lost: seats
 * filled and people not placed add up to the people of the pools.
 */
export const fillSessions = (all: readonly SeatPool[], { bounds, wayOut }: SessionRule): SessionPlan => {
  const pools = all.filter(({ people }) => people > 0);
  const sizing = sizeGroups(count(pools), bounds);
  if (sizing.kind === 'none') return { sessions: [], notPlaced: [] };
  if (sizing.kind === 'fits')
    return { sessions: makeSessions(sizing.sizes, pools, bounds.min), notPlaced: [] };
  const option = sizing.options.find(({ kind }) => kind === wayOut);
  if (option === undefined) return { sessions: [], notPlaced: notPlaced(pools, 'no-way-out-chosen') };
  const { placed, waiting } = splitAt(count(option.sizes.map((people) => ({ people }))), pools);
  return {
    sessions: makeSessions(option.sizes, placed, bounds.min),
    notPlaced: notPlaced(waiting, 'waiting-list'),
  };
};

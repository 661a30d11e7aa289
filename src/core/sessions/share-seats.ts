/** A part of the population that sends people to sessions. */
export interface SeatPool {
  readonly key: string;
  /** As labelled in released rows. */
  readonly label: string;
  /** Sessions are held by site: pools of one site are put together first. Null when the site is not known. */
  readonly site: string | null;
  /** Seats. */
  readonly people: number;
}

/** A released row, as it weighs the seats of an action. */
export interface RowPool {
  readonly key: string;
  readonly label: string;
  /** Weight, in estimated persons. */
  readonly people: number;
  /** Where its agents concerned work (HR list only); empty when it is not known. */
  readonly sites: readonly { readonly site: string | null; readonly agents: number }[];
}

/**
 * Shares whole seats among pools in proportion of their people, by largest remainders (ties: the first pool).
 * The shares always add up to `seats`; pools without people receive none.
 * @param seats whole number, 0 or more
 */
export const shareSeats = <Pool extends { readonly people: number }>(
  seats: number,
  pools: readonly Pool[],
): readonly Pool[] => {
  const weight = pools.reduce((sum, { people }) => sum + people, 0);
  if (weight <= 0) return [];
  const quotas = pools.map(({ people }, index) => {
    const exact = (seats * people) / weight;
    return { index, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const missing = seats - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    [...quotas]
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return pools
    .map((pool, index) => ({ ...pool, people: (quotas[index]?.whole ?? 0) + (raised.has(index) ? 1 : 0) }))
    .filter(({ people }) => people > 0);
};

/**
 * Seats of an action by row, then in each row by site in proportion of its agents concerned. A row has the same seats
 * with or without its sites: these only say where its people would meet.
 */
export const shareSeatsBySite = (seats: number, rows: readonly RowPool[]): readonly SeatPool[] =>
  shareSeats(seats, rows).flatMap(({ key, label, people, sites }) => {
    const parts = sites.map(({ site, agents }) => ({ key, label, site, people: agents }));
    const shared = shareSeats(people, parts);
    return shared.length > 0 ? shared : [{ key, label, site: null, people }];
  });

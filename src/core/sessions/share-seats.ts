/** A part of the population that may send people to a session. */
export interface SeatPool {
  readonly key: string;
  /** As labelled in released rows. */
  readonly label: string;
  /** Sessions are held by site: pools of one site are put together first. Null when the site is not known. */
  readonly site: string | null;
  /** Weight, in estimated persons; as pools of a plan: seats. */
  readonly people: number;
}

/**
 * Shares whole seats among pools in proportion of their people, by largest remainders (ties: the first pool).
 * The shares always add up to `seats`; pools without people receive none.
 * @param seats whole number, 0 or more
 */
export const shareSeats = (seats: number, pools: readonly SeatPool[]): readonly SeatPool[] => {
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

/** What the budget needs of an action, in the order of priority. */
export interface PricedAction {
  readonly id: string;
  /** Euros, null while nothing was entered. */
  readonly cost: number | null;
  readonly traineeDays: number;
}

/** Ceilings; null where there is none. */
export interface Ceilings {
  readonly euros: number | null;
  readonly days: number | null;
}

export interface BudgetFit {
  /** What fits, by priority. An action without a cost takes days but no euro, and is also in `unpriced`. */
  readonly fits: readonly string[];
  /** What does not, in the same order; a smaller action further down may still fit. */
  readonly beyond: readonly string[];
  readonly unpriced: readonly string[];
  /** Used by what fits. */
  readonly euros: number;
  readonly days: number;
  /** Of the whole plan. */
  readonly wholeEuros: number;
  readonly wholeDays: number;
}

const within = (used: number, ceiling: number | null): boolean => ceiling === null || used <= ceiling + 1e-9;

const sum = (actions: readonly PricedAction[], read: (action: PricedAction) => number): number =>
  actions.reduce((total, action) => total + read(action), 0);

/**
 * What fits under the ceilings: actions are taken by priority, one that does not fit is passed over, and the next
 * ones still have their chance. A euro ceiling of 0 is a ceiling.
 */
export const fitBudget = (actions: readonly PricedAction[], ceilings: Ceilings): BudgetFit => {
  let [euros, days] = [0, 0];
  const fits: string[] = [];
  const beyond: string[] = [];
  for (const { id, cost, traineeDays } of actions) {
    const [nextEuros, nextDays] = [euros + (cost ?? 0), days + traineeDays];
    if (within(nextEuros, ceilings.euros) && within(nextDays, ceilings.days)) {
      fits.push(id);
      [euros, days] = [nextEuros, nextDays];
    } else beyond.push(id);
  }
  return {
    fits,
    beyond,
    unpriced: actions.filter(({ cost }) => cost === null).map(({ id }) => id),
    euros,
    days,
    wholeEuros: sum(actions, ({ cost }) => cost ?? 0),
    wholeDays: sum(actions, ({ traineeDays }) => traineeDays),
  };
};

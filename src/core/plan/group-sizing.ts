/** Bounds of a training group, in persons. A setting: no norm exists. */
export interface GroupBounds {
  readonly min: number;
  readonly max: number;
}

/** 8–12 persons per group by default (analysis design). */
export const DEFAULT_GROUP_BOUNDS: GroupBounds = { min: 8, max: 12 };

/** Ways out when no number of groups fits, in the order in which they are proposed. */
export type SizingOption =
  /** Invite `extra` more persons: then `sizes` fit. */
  | { readonly kind: 'widen'; readonly extra: number; readonly sizes: readonly number[] }
  /** Accept at least one group below the minimum. */
  | { readonly kind: 'below-minimum'; readonly sizes: readonly number[] }
  /** Fill whole groups and keep a waiting list. */
  | { readonly kind: 'fill-and-wait'; readonly sizes: readonly number[]; readonly waiting: number };

export type GroupSizing =
  | { readonly kind: 'none' }
  | { readonly kind: 'fits'; readonly sizes: readonly number[] }
  | { readonly kind: 'no-fit'; readonly sessions: number; readonly options: readonly SizingOption[] };

/** Spreads `people` over `groups` so that sizes differ by one at most, larger groups first. */
const balance = (people: number, groups: number): readonly number[] =>
  Array.from({ length: groups }, (_, index) => Math.floor((people + groups - 1 - index) / groups));

const waitingOption = (people: number, { max }: GroupBounds): SizingOption => {
  const full = Math.floor(people / max);
  return {
    kind: 'fill-and-wait',
    sizes: Array.from({ length: full }, () => max),
    waiting: people - full * max,
  };
};

/**
 * Balanced groups between `min` and `max` persons, as few as possible.
 * Where no number of groups fits (1–7 and 13–15 people with 8–12), the ways out are listed in order:
 * widen the pool, a group below the minimum, fill and keep a waiting list.
 * @param people whole number of persons, 0 or more
 */
export const sizeGroups = (people: number, bounds: GroupBounds = DEFAULT_GROUP_BOUNDS): GroupSizing => {
  if (people <= 0) return { kind: 'none' };
  const groups = Math.ceil(people / bounds.max);
  if (groups * bounds.min <= people) return { kind: 'fits', sizes: balance(people, groups) };
  const enough = groups * bounds.min;
  const options: readonly SizingOption[] = [
    { kind: 'widen', extra: enough - people, sizes: balance(enough, groups) },
    { kind: 'below-minimum', sizes: balance(people, groups) },
    waitingOption(people, bounds),
  ];
  return { kind: 'no-fit', sessions: groups, options };
};

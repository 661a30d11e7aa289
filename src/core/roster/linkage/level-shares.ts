import type { LevelShares } from './agreement';

/**
 * How the two writings of one person agree (Fellegi–Sunter's m), before any list is seen. Orders of magnitude: studies
 * of typed names find one name in ten written otherwise; docs/matching-quality.md compares them with what EM finds.
 * `absent` says nothing either way: the same on both sides.
 */
export const SAME_PERSON: LevelShares = {
  lastName: {
    ...{ same: 0.85, part: 0.05, close: 0.06, short: 0, lookalike: 0.01 },
    ...{ 'in-email': 0.01, different: 0.02, absent: 1 },
  },
  firstName: {
    ...{ same: 0.82, part: 0.06, close: 0.06, short: 0.02, lookalike: 0.01 },
    ...{ 'in-email': 0, different: 0.03, absent: 1 },
  },
  identifier: {
    ...{ same: 0.6, 'close-email': 0.12, 'close-matricule': 0.05 },
    ...{ elsewhere: 0.01, different: 0.22, absent: 1 },
  },
  service: { same: 0.8, different: 0.2, absent: 1 },
};

/**
 * How two different persons agree by chance (u), before any list is seen; equality of names is then weighed by how
 * common the name is in the list (`name-frequency.ts`). The other levels stay as they are here: orders of magnitude,
 * which EM (`estimate-shares.ts`) does not touch.
 */
export const OTHER_PERSON: LevelShares = {
  lastName: {
    ...{ same: 0.0005, part: 0.002, close: 0.001, short: 1, lookalike: 0.002 },
    ...{ 'in-email': 0.0005, different: 0.994, absent: 1 },
  },
  firstName: {
    ...{ same: 0.006, part: 0.012, close: 0.003, short: 0.01, lookalike: 0.008 },
    ...{ 'in-email': 1, different: 0.961, absent: 1 },
  },
  identifier: {
    ...{ same: 0.0002, 'close-email': 0.0005, 'close-matricule': 0.005 },
    ...{ elsewhere: 0.6, different: 0.99, absent: 1 },
  },
  service: { same: 0.1, different: 0.9, absent: 1 },
};

/** Share of persons without a match who are in the list at all: the others left, or were never in it. */
export const IN_THE_LIST = 0.6;
/** Share of persons who type their last name where the first name belongs. */
export const SWAPPED = 0.02;

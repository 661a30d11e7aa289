/** Most declared needs of a vault: a plan is read line by line. */
export const DECLARED_LIMIT = 2000;

/** Longest texts, in characters (the same as in the contract). */
export const TITLE_LIMIT = 200;
export const REASON_LIMIT = 500;
export const NOTE_LIMIT = 2000;

/** Persons of one need. */
export const MOST_PEOPLE = 1_000_000;

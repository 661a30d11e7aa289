/**
 * What the service says of its catalogue of actions: an action of its own, a delivered one in its own words (`action`,
 * JSON of `contract/catalogue.ts`; null as delivered), or one taken out (`removed`). Delivered actions that nobody
 * touched are not kept.
 */
export const CATALOGUE = `
CREATE TABLE catalogue_action (
  id TEXT PRIMARY KEY,
  action TEXT,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

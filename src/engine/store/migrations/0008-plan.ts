/**
 * What the office says of each action (`details`, JSON of `contract/plan.ts`), versions of the plan (everything that
 * restoring and merging need: details, decisions, cells as exported), and lines that the office added to the workbook.
 */
export const PLAN = `
CREATE TABLE plan_action (
  action_id TEXT PRIMARY KEY,
  details TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  saved_at TEXT NOT NULL,
  label TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE plan_proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  population TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
`;

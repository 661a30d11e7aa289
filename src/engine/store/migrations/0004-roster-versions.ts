/**
 * Quotité (a ratio) and responsable of an agent; the dated versions of the HR list. `as_of` is a day (ISO). A version
 * older than the list in force has its agents in `content` (JSON); of the others it is null: what each import changed is
 * in `before_agent` and `before_unit` (docs/adr/0012).
 */
export const ROSTER_VERSIONS = `
ALTER TABLE agent ADD COLUMN working_time REAL;
ALTER TABLE agent ADD COLUMN manager TEXT;
ALTER TABLE before_agent ADD COLUMN working_time REAL;
ALTER TABLE before_agent ADD COLUMN manager TEXT;

CREATE TABLE roster_version (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  as_of TEXT NOT NULL,
  files TEXT NOT NULL,
  agents INTEGER NOT NULL,
  arrivals INTEGER NOT NULL,
  departures INTEGER NOT NULL,
  moves INTEGER NOT NULL,
  content TEXT
) STRICT;
CREATE TABLE before_roster_version AS SELECT 0 AS undo_import_id, * FROM roster_version WHERE 0;
CREATE UNIQUE INDEX before_roster_version_row ON before_roster_version (undo_import_id, id);
`;

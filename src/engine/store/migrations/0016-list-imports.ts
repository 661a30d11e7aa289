/**
 * Lists that were imported (declared needs, catalogue, registrations of one session), each with the items it wrote: as
 * they were before and as it left them, so that it may be withdrawn as long as the vault lives. `scope` is the number of
 * the session, empty for the others; `former` and `imported` are JSON of the item, null where there was none. `item` of
 * a registration is the key of the agent: erasing an agent erases these lines too.
 */
export const LIST_IMPORTS = `
CREATE TABLE list_import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('needs', 'catalogue', 'registrations')),
  scope TEXT NOT NULL,
  file_name TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE INDEX list_import_of ON list_import (kind, scope);

CREATE TABLE list_import_line (
  import_id INTEGER NOT NULL REFERENCES list_import (id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  former TEXT,
  imported TEXT,
  PRIMARY KEY (import_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_import_item ON list_import_line (item);
`;

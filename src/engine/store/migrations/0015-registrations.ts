/**
 * Files in clear of any kind, until the administrator says that they are deleted (those of personal links move here);
 * texts of the invitation to an action (`content`, JSON of `contract/invitations.ts`); dated sessions of an action with
 * the title that convocations bear (the need behind an action may go, its sessions stay); who registered, by the key of
 * the agent alone. Nothing here refers to a participation, nor the reverse (docs/adr/0020).
 */
export const REGISTRATIONS = `
CREATE TABLE clear_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  file_name TEXT NOT NULL,
  people INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
INSERT INTO clear_file (id, kind, subject, file_name, people, written_at, deleted_at)
  SELECT id, 'links', campaign_code, file_name, people, written_at, deleted_at FROM personal_link_file;
DROP TABLE personal_link_file;

CREATE TABLE invitation (
  action_id TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE training_session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id TEXT NOT NULL,
  title TEXT NOT NULL,
  held_on TEXT,
  starts_at TEXT,
  ends_at TEXT,
  place TEXT NOT NULL,
  capacity INTEGER
) STRICT;
CREATE INDEX training_session_action ON training_session (action_id);

CREATE TABLE registration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL REFERENCES training_session (id) ON DELETE CASCADE,
  agent_key TEXT NOT NULL,
  registered_on TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  present INTEGER CHECK (present IN (0, 1)),
  UNIQUE (session_id, agent_key)
) STRICT;
CREATE INDEX registration_agent ON registration (agent_key);
`;

/**
 * Personal links: one identifier per agent (`agent_key`) and campaign (its code, in capitals), drawn once and never
 * again; and the files in clear that were written of them, until the administrator says that they are deleted.
 */
export const PERSONAL_LINKS = `
CREATE TABLE personal_link (
  link_id TEXT PRIMARY KEY,
  campaign_code TEXT NOT NULL,
  agent_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX personal_link_agent ON personal_link (campaign_code, agent_key);

CREATE TABLE personal_link_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  campaign_code TEXT NOT NULL,
  file_name TEXT NOT NULL,
  people INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
`;

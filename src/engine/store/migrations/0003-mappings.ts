/**
 * Columns of files as the administrator explained them, by the set of titles (`header_key`; `content`: JSON of
 * `core/mapping/column-mapping.ts`, titles and roles only); competences outside the framework that count as one of it.
 */
export const MAPPINGS = `
CREATE TABLE column_mapping (
  id INTEGER PRIMARY KEY,
  header_key TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  file_name TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TABLE competence_choice (
  competence_key TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

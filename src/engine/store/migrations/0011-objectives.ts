/** Objectives of the service. Each change is a version of its own; `content` holds the JSON of the contract’s objective. */
export const OBJECTIVES = `
CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  archived_at TEXT
) STRICT;

CREATE TABLE objective_version (
  objective_id INTEGER NOT NULL REFERENCES objective (id),
  number INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (objective_id, number)
) STRICT;
`;

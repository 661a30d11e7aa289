/**
 * First schema. Made to be read with the public `sqlite3` as well: plain tables, texts as imported, and the view
 * `result` that unfolds the results of a participation.
 *
 * - `import_id` of a row is the import that wrote the row first; `before_*` keeps the state of a row before the
 *   first change by a later import: together they undo an import exactly (see `undo-import.ts`).
 * - `participation.results` is a flat JSON list of triples: id of the competence, then acquis and mastered acquis
 *   (assessment) or level and pix (profiles); null where missing. One text per row keeps 100,000 participations
 *   near 20 MB and loads several times faster than 1.6 million rows (docs/adr/0003).
 * - `agent_id`, `match_*` and `person_key` are what the rules of matching say of the row and the HR list alone;
 *   `trait_key` names the person as typed, whatever the list. What counts is in `participation_standing`.
 */
export const FIRST_SCHEMA = `
CREATE TABLE seal (id INTEGER PRIMARY KEY CHECK (id = 1), content TEXT NOT NULL) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  imported_at TEXT NOT NULL,
  files TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  parent_id INTEGER REFERENCES unit (id),
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX unit_place ON unit (ifnull(parent_id, 0), name);

CREATE TABLE agent (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  agent_key TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  matricule TEXT,
  usage_name TEXT NOT NULL,
  birth_name TEXT,
  first_name TEXT NOT NULL,
  email TEXT,
  unit_id INTEGER REFERENCES unit (id),
  site TEXT,
  corps TEXT,
  category TEXT,
  job TEXT,
  entered_on TEXT,
  left_on TEXT
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  pix_id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('assessment', 'profiles')),
  code TEXT,
  name TEXT NOT NULL,
  course TEXT,
  organisation TEXT NOT NULL,
  stage_count INTEGER
) STRICT;

CREATE TABLE competence (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  competence_key TEXT NOT NULL UNIQUE,
  code TEXT,
  name TEXT NOT NULL,
  area INTEGER
) STRICT;

CREATE TABLE participation (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id),
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  fingerprint BLOB NOT NULL UNIQUE,
  line INTEGER NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  external_id TEXT,
  started_at TEXT,
  progress REAL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  shared_at TEXT,
  stage INTEGER,
  mastery REAL,
  pix_total REAL,
  certifiable INTEGER,
  certifiable_count INTEGER,
  filled INTEGER NOT NULL,
  results TEXT NOT NULL,
  details TEXT,
  trait_key TEXT NOT NULL,
  person_key TEXT NOT NULL,
  agent_id INTEGER REFERENCES agent (id),
  match_kind TEXT NOT NULL CHECK (match_kind IN ('matched', 'doubtful', 'unmatched')),
  match_reason TEXT NOT NULL
) STRICT;
CREATE INDEX agent_unit ON agent (unit_id);
CREATE INDEX participation_agent ON participation (agent_id);
CREATE INDEX participation_import ON participation (import_id);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  measure TEXT NOT NULL CHECK (measure IN ('rate', 'level')),
  value REAL NOT NULL,
  set_at TEXT NOT NULL
) STRICT;

CREATE TABLE need_decision (
  need_id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  answer TEXT NOT NULL,
  share_to_train REAL NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE VIEW result AS
SELECT p.id AS participation_id, k.pix_id AS campaign, c.competence_key AS competence, c.name AS competence_name,
  CASE k.kind WHEN 'assessment' THEN json_extract(p.results, '$[' || (e.key + 1) || ']') END AS acquis,
  CASE k.kind WHEN 'assessment' THEN json_extract(p.results, '$[' || (e.key + 2) || ']') END AS mastered,
  CASE k.kind WHEN 'profiles' THEN json_extract(p.results, '$[' || (e.key + 1) || ']') END AS level,
  CASE k.kind WHEN 'profiles' THEN json_extract(p.results, '$[' || (e.key + 2) || ']') END AS pix
FROM participation p
JOIN campaign k ON k.id = p.campaign_id
JOIN json_each(p.results) e ON e.key % 3 = 0
JOIN competence c ON c.id = e.value;

CREATE TABLE before_unit AS SELECT 0 AS undo_import_id, * FROM unit WHERE 0;
CREATE TABLE before_agent AS SELECT 0 AS undo_import_id, * FROM agent WHERE 0;
CREATE TABLE before_campaign AS SELECT 0 AS undo_import_id, * FROM campaign WHERE 0;
CREATE TABLE before_competence AS SELECT 0 AS undo_import_id, * FROM competence WHERE 0;
CREATE TABLE before_participation AS SELECT 0 AS undo_import_id, * FROM participation WHERE 0;
CREATE UNIQUE INDEX before_unit_row ON before_unit (undo_import_id, id);
CREATE UNIQUE INDEX before_agent_row ON before_agent (undo_import_id, id);
CREATE UNIQUE INDEX before_campaign_row ON before_campaign (undo_import_id, id);
CREATE UNIQUE INDEX before_competence_row ON before_competence (undo_import_id, id);
CREATE UNIQUE INDEX before_participation_row ON before_participation (undo_import_id, id);
`;

/**
 * What the administrator chooses about campaigns, participations and persons, apart from what was imported: undoing an
 * import does not touch it, and a later export of the same campaign finds it again (docs/adr/0010).
 *
 * A participation has no number in Pix exports: a mark names it by what stays the same from one export to the next.
 * Absent values are empty texts. An attachment names a person by `trait_key` and an agent by `agent_key` (null: no
 * agent). The view says what counts once all choices are applied.
 */
export const CHOICES = `
CREATE TABLE campaign_choice (
  pix_id TEXT PRIMARY KEY,
  label TEXT,
  opened_on TEXT,
  merged_into TEXT,
  chosen_at TEXT NOT NULL
) STRICT;

CREATE TABLE test_participation (
  pix_id TEXT NOT NULL,
  external_id TEXT NOT NULL,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  began_at TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  PRIMARY KEY (pix_id, external_id, last_name, first_name, began_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  trait_key TEXT PRIMARY KEY,
  agent_key TEXT,
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_trait ON participation (trait_key);

CREATE VIEW participation_standing AS
SELECT p.id AS participation_id,
  CASE
    WHEN t.pix_id IS NOT NULL THEN 'marked'
    WHEN c.opened_on IS NOT NULL AND substr(ifnull(p.started_at, p.shared_at), 1, 10) < c.opened_on THEN 'by-day'
    ELSE 'no'
  END AS before_opening,
  CASE WHEN d.trait_key IS NULL THEN p.agent_id WHEN d.agent_key IS NULL THEN NULL ELSE ifnull(a.id, p.agent_id) END
    AS agent_id,
  CASE WHEN d.trait_key IS NOT NULL AND d.agent_key IS NULL AND p.agent_id IS NOT NULL THEN 'trait ' || p.trait_key ELSE p.person_key END
    AS person_key,
  d.trait_key IS NOT NULL AND (d.agent_key IS NULL OR a.id IS NOT NULL) AS is_decided
FROM participation p
JOIN campaign k ON k.id = p.campaign_id
LEFT JOIN campaign_choice c ON c.pix_id = k.pix_id
LEFT JOIN test_participation t ON t.pix_id = k.pix_id
  AND t.external_id = ifnull(p.external_id, '')
  AND t.last_name = p.last_name
  AND t.first_name = p.first_name
  AND t.began_at = ifnull(p.started_at, ifnull(p.shared_at, ''))
LEFT JOIN attachment d ON d.trait_key = p.trait_key
LEFT JOIN agent a ON a.agent_key = d.agent_key;
`;

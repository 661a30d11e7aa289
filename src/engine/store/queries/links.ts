import type { LinkId } from '../../../core/links/link-id';
import type { CampaignCode } from '../../../core/links/personal-link';
import type { AgentKey } from '../../../core/roster/agent-key';
import type { PersonalLinks } from '../../../core/roster/roster-directory';
import { integer, text } from '../column';
import type { SqlDatabase } from '../sql';

/** Whom every link was made for, whatever the campaign. */
export function readPersonalLinks(database: SqlDatabase): PersonalLinks {
  return new Map(
    database
      .rows('SELECT link_id, agent_key FROM personal_link')
      // The store keeps identifiers and keys as `link-id.ts` and `agent-key.ts` made them.
      .map((row) => [text(row, 0) as LinkId, text(row, 1) as AgentKey]),
  );
}

/** The links already made for a campaign. */
function readLinksOf(database: SqlDatabase, code: CampaignCode): ReadonlyMap<AgentKey, LinkId> {
  return new Map(
    database
      .rows('SELECT agent_key, link_id FROM personal_link WHERE campaign_code = ?', [code])
      .map((row) => [text(row, 0) as AgentKey, text(row, 1) as LinkId]),
  );
}

/** The link of each agent for a campaign: the one made before, else a new one, kept at once. All or nothing. */
export function ensureLinks(
  database: SqlDatabase,
  { code, agents, draw, madeAt }: LinkDrawing,
): ReadonlyMap<AgentKey, LinkId> {
  return database.transaction(() => {
    const links = new Map(readLinksOf(database, code));
    const insert = database.prepare(
      'INSERT INTO personal_link (link_id, campaign_code, agent_key, made_at) VALUES (?, ?, ?, ?)',
    );
    try {
      for (const agent of agents) {
        if (links.has(agent)) continue;
        const id = draw();
        insert.run([id, code, agent, madeAt]);
        links.set(agent, id);
      }
    } finally {
      insert.free();
    }
    return links;
  });
}

/** `draw` gives unpredictable identifiers, each once. `madeAt`: ISO 8601 UTC. */
interface LinkDrawing {
  readonly code: CampaignCode;
  readonly agents: readonly AgentKey[];
  readonly draw: () => LinkId;
  readonly madeAt: string;
}

/** Agents that have a link, by campaign code. */
export function countLinks(database: SqlDatabase): ReadonlyMap<string, number> {
  return new Map(
    database
      .rows('SELECT campaign_code, count(*) FROM personal_link GROUP BY campaign_code ORDER BY campaign_code')
      .map((row) => [text(row, 0), integer(row, 1)]),
  );
}

/** Row numbers of the agents who have begun a campaign, tests before its opening included. */
export function readStarters(database: SqlDatabase, code: CampaignCode): ReadonlySet<number> {
  const rows = database.rows(
    `SELECT DISTINCT s.agent_id
     FROM participation p
     JOIN campaign k ON k.id = p.campaign_id
     JOIN participation_standing s ON s.participation_id = p.id
     WHERE upper(trim(k.code)) = ? AND s.agent_id IS NOT NULL`,
    [code],
  );
  return new Set(rows.map((row) => integer(row, 0)));
}

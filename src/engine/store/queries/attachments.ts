import type { AgentKey } from '../../../core/roster/agent-key';
import type { Attachments } from '../../../core/roster/attachment';
import { text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

/** Every decision about a person, by trait key. */
export function readAttachments(database: SqlDatabase): Attachments {
  return new Map(
    database
      .rows('SELECT trait_key, agent_key FROM attachment')
      // The store keeps keys as `agent-key.ts` made them.
      .map((row) => [text(row, 0), textOrNull(row, 1) as AgentKey | null]),
  );
}

/** When each decision was taken (ISO 8601 UTC), by trait key. */
export function readDecisionTimes(database: SqlDatabase): ReadonlyMap<string, string> {
  return new Map(
    database.rows('SELECT trait_key, decided_at FROM attachment').map((row) => [text(row, 0), text(row, 1)]),
  );
}

/** Records a decision about a person; the earlier one gives way. */
export function writeAttachment(
  database: SqlDatabase,
  traitKey: string,
  decision: { readonly agentKey: string | null; readonly decidedAt: string },
): void {
  database.run(
    `INSERT INTO attachment (trait_key, agent_key, decided_at) VALUES (?, ?, ?)
     ON CONFLICT (trait_key) DO UPDATE SET agent_key = excluded.agent_key, decided_at = excluded.decided_at`,
    [traitKey, decision.agentKey, decision.decidedAt],
  );
}

/** Takes a decision back: the rules decide again. */
export function removeAttachment(database: SqlDatabase, traitKey: string): void {
  database.run('DELETE FROM attachment WHERE trait_key = ?', [traitKey]);
}

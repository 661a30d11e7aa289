import { invitationContent } from '../../../contract/invitations';
import { type InvitationContent, NOTHING_SAID } from '../../../core/invitations/invitation';
import { text } from '../column';
import type { SqlDatabase } from '../sql';

/** What was said of the invitation to an action. */
export function readInvitation(database: SqlDatabase, actionId: string): InvitationContent {
  const row = database.rows('SELECT content FROM invitation WHERE action_id = ?', [actionId])[0];
  return row === undefined ? NOTHING_SAID : invitationContent.parse(JSON.parse(text(row, 0)));
}

/** Keeps what is said of an invitation; the earlier saying gives way. `changedAt`: ISO 8601 UTC. */
export function writeInvitationContent(
  database: SqlDatabase,
  actionId: string,
  { content, changedAt }: { readonly content: InvitationContent; readonly changedAt: string },
): void {
  database.run(
    `INSERT INTO invitation (action_id, content, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (action_id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at`,
    [actionId, JSON.stringify(content), changedAt],
  );
}

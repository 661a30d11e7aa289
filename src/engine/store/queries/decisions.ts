import { type NeedDecision, needAnswer, needStatus } from '../../../contract/planning';
import { integer, oneOf, text } from '../column';
import type { SqlDatabase } from '../sql';

/** What the administrator decided of the needs, by need. */
export function readDecisions(database: SqlDatabase): NeedDecision[] {
  return database
    .rows('SELECT need_id, status, answer, share_to_train, reason FROM need_decision ORDER BY need_id')
    .map((row) => ({
      needId: text(row, 0),
      status: oneOf(row, 1, needStatus.options),
      answer: oneOf(row, 2, needAnswer.options),
      shareToTrain: integer(row, 3),
      reason: text(row, 4),
    }));
}

/** Records a decision; the earlier one on the same need gives way. */
export function writeDecision(database: SqlDatabase, decision: NeedDecision, decidedAt: string): void {
  database.run(
    `INSERT INTO need_decision (need_id, status, answer, share_to_train, reason, decided_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (need_id) DO UPDATE SET status = excluded.status, answer = excluded.answer,
       share_to_train = excluded.share_to_train, reason = excluded.reason, decided_at = excluded.decided_at`,
    [decision.needId, decision.status, decision.answer, decision.shareToTrain, decision.reason, decidedAt],
  );
}

/** All decisions give way to these. */
export function replaceDecisions(
  database: SqlDatabase,
  decisions: readonly NeedDecision[],
  decidedAt: string,
): void {
  database.run('DELETE FROM need_decision', []);
  for (const decision of decisions) writeDecision(database, decision, decidedAt);
}

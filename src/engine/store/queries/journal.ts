import { type JournalEntry, journalEntry } from '../../../contract/agents';
import { integer, oneOf, text } from '../column';
import type { SqlDatabase } from '../sql';

export type NewJournalEntry = Omit<JournalEntry, 'id'>;

/** The journal of access, newest first. */
export function readJournal(database: SqlDatabase): JournalEntry[] {
  return database
    .rows('SELECT id, at, role, action, subject, reason FROM journal ORDER BY id DESC')
    .map((row) => ({
      id: integer(row, 0),
      at: text(row, 1),
      role: text(row, 2),
      action: oneOf(row, 3, journalEntry.shape.action.options),
      subject: text(row, 4),
      reason: text(row, 5),
    }));
}

/** Adds a line; lines are never changed or removed. */
export function writeJournal(database: SqlDatabase, entry: NewJournalEntry): void {
  database.run('INSERT INTO journal (at, role, action, subject, reason) VALUES (?, ?, ?, ?, ?)', [
    entry.at,
    entry.role,
    entry.action,
    entry.subject,
    entry.reason,
  ]);
}

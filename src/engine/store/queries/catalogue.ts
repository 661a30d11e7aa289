import { catalogueFields } from '../../../contract/catalogue';
import { isNothing, type KeptAction, reduceKept } from '../../../core/catalogue/catalogue-entry';
import { integer, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

/** What the service says of its catalogue, in the order of identifiers. */
export function readKeptActions(database: SqlDatabase): KeptAction[] {
  return database.rows('SELECT id, action, removed FROM catalogue_action ORDER BY id').map((row) => {
    const [id, said] = [text(row, 0), textOrNull(row, 1)];
    const action = said === null ? null : { id, ...catalogueFields.parse(JSON.parse(said)) };
    return { id, action, isRemoved: integer(row, 2) === 1 };
  });
}

/** Keeps one state; the earlier one gives way. What is as delivered is not kept. */
export function writeKeptAction(database: SqlDatabase, kept: KeptAction, changedAt: string): void {
  const reduced = reduceKept(kept);
  database.run('DELETE FROM catalogue_action WHERE id = ?', [kept.id]);
  if (isNothing(reduced)) return;
  const { id, action, isRemoved } = reduced;
  database.run('INSERT INTO catalogue_action (id, action, removed, changed_at) VALUES (?, ?, ?, ?)', [
    id,
    action === null ? null : JSON.stringify(fieldsOf(action)),
    isRemoved ? 1 : 0,
    changedAt,
  ]);
}

const fieldsOf = ({ id: _, ...fields }: NonNullable<KeptAction['action']>) => fields;

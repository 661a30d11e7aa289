import { declaredNeed, needMerger, needSplit } from '../../../contract/need-shaping';
import type { z } from '../../../contract/zod';
import type { DeclaredNeed, NeedMerger, NeedSplit, PlanShaping } from '../../../core/plan';
import { text } from '../column';
import type { SqlDatabase } from '../sql';

type ShapeKind = 'declared' | 'merger' | 'split';

const readKind = <Shape>(database: SqlDatabase, kind: ShapeKind, schema: z.ZodType<Shape>): Shape[] =>
  database
    .rows('SELECT content FROM need_shape WHERE kind = ? ORDER BY id', [kind])
    .map((row) => schema.parse(JSON.parse(text(row, 0))));

/** Declared needs, mergers and splits. */
export const readShaping = (database: SqlDatabase) => ({
  declared: readKind(database, 'declared', declaredNeed),
  mergers: readKind(database, 'merger', needMerger),
  splits: readKind(database, 'split', needSplit),
});

const write = (
  database: SqlDatabase,
  { kind, id, content }: { readonly kind: ShapeKind; readonly id: string; readonly content: object },
  changedAt: string,
): void =>
  database.run(
    `INSERT INTO need_shape (kind, id, content, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at`,
    [kind, id, JSON.stringify(content), changedAt],
  );

export const writeDeclared = (database: SqlDatabase, need: DeclaredNeed, at: string): void =>
  write(database, { kind: 'declared', id: need.id, content: need }, at);

export const writeMerger = (database: SqlDatabase, merger: NeedMerger, at: string): void =>
  write(database, { kind: 'merger', id: merger.id, content: merger }, at);

export const writeSplit = (database: SqlDatabase, split: NeedSplit, at: string): void =>
  write(database, { kind: 'split', id: split.needId, content: split }, at);

export const removeShape = (database: SqlDatabase, kind: ShapeKind, id: string): void =>
  database.run('DELETE FROM need_shape WHERE kind = ? AND id = ?', [kind, id]);

/** Everything that was shaped gives way to this. */
export const replaceShaping = (database: SqlDatabase, shaping: PlanShaping, at: string): void => {
  database.run('DELETE FROM need_shape', []);
  for (const need of shaping.declared) writeDeclared(database, need, at);
  for (const merger of shaping.mergers) writeMerger(database, merger, at);
  for (const split of shaping.splits) writeSplit(database, split, at);
};

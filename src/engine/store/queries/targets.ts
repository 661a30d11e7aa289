import type { Targets } from '../../../contract/planning';
import { integer } from '../column';
import type { SqlDatabase } from '../sql';

/** Targets of a new vault: the same as the defaults of the demo command (docs/demo.md). */
const DEFAULT_TARGETS: Targets = { rate: 0.6, level: 3 };

/** The targets in force: the latest version of each. */
export function readTargets(database: SqlDatabase): Targets {
  return {
    rate: latest(database, 'rate') ?? DEFAULT_TARGETS.rate,
    level: latest(database, 'level') ?? DEFAULT_TARGETS.level,
  };
}

function latest(database: SqlDatabase, measure: 'rate' | 'level'): number | null {
  const row = database.rows('SELECT value FROM target WHERE measure = ? ORDER BY id DESC LIMIT 1', [
    measure,
  ])[0];
  return row === undefined ? null : integer(row, 0);
}

/** Adds a version of each target that changes; earlier versions are kept. */
export function writeTargets(database: SqlDatabase, targets: Targets, setAt: string): void {
  const current = readTargets(database);
  for (const measure of ['rate', 'level'] as const) {
    if (current[measure] === targets[measure]) continue;
    database.run('INSERT INTO target (measure, value, set_at) VALUES (?, ?, ?)', [
      measure,
      targets[measure],
      setAt,
    ]);
  }
}

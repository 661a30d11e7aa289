import { type SituationRule, situationRule } from '../../../contract/campaigns';
import { type UnitGroupings, unitGroupings } from '../../../contract/groupings';
import { text } from '../column';
import type { SqlDatabase } from '../sql';

/**
 * Settings of the vault. `demo`: the vault holds the fictive service. `service-name`: as typed at creation.
 * `situation`: which shared participation counts. `emulation`: whether its
 * board is shown. `plan-title`: what the plan is called. `plan-frame`: ceilings and year of the plan. `plan-comparisons`: new parcours by campaign.
 * `unit-groupings`: units that tables show together.
 */
export type SettingName =
  | 'demo'
  | 'service-name'
  | 'situation'
  | 'plan-title'
  | 'plan-frame'
  | 'plan-comparisons'
  | 'emulation'
  | 'need-standings'
  | 'unit-groupings';

export function readSetting(database: SqlDatabase, name: SettingName): string | null {
  const row = database.rows('SELECT value FROM setting WHERE name = ?', [name])[0];
  return row === undefined ? null : text(row, 0);
}

export function writeSetting(database: SqlDatabase, name: SettingName, value: string): void {
  database.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}

/** Which shared participation counts: the latest unless chosen otherwise. */
export function readSituationRule(database: SqlDatabase): SituationRule {
  return situationRule.catch('latest').parse(readSetting(database, 'situation'));
}

/** Units that the administrator puts together. */
export function readGroupings(database: SqlDatabase): UnitGroupings {
  const stored = readSetting(database, 'unit-groupings');
  return stored === null ? [] : unitGroupings.parse(JSON.parse(stored));
}

/** Replaces all of them. */
export function writeGroupings(database: SqlDatabase, groupings: UnitGroupings): void {
  writeSetting(database, 'unit-groupings', JSON.stringify(groupings));
}

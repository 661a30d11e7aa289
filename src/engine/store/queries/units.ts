import type { UnitNode } from '../../../core/model/facts';
import { integer, numberOrNull, text } from '../column';
import type { SqlDatabase, SqlRow } from '../sql';

/** The tree of units in columns, parents before children, with the place of each row number in the list. */
export interface UnitTree {
  readonly nodes: readonly UnitNode[];
  readonly placeOfId: ReadonlyMap<number, number>;
}

/** Reads the tree of units. Parents are always inserted before their children, so row order is tree order. */
export const readUnits = (database: SqlDatabase): UnitTree =>
  treeOfUnits(database.rows('SELECT id, parent_id, name FROM unit ORDER BY id'));

/** The tree made of rows `id, parent_id, name` in the order of `id`. */
export function treeOfUnits(rows: readonly SqlRow[]): UnitTree {
  const nodes: UnitNode[] = [];
  const placeOfId = new Map<number, number>();
  for (const row of rows) {
    const parentId = numberOrNull(row, 1);
    const parent = parentId === null ? -1 : (placeOfId.get(parentId) ?? -1);
    placeOfId.set(integer(row, 0), nodes.length);
    nodes.push({ name: text(row, 2), parent, depth: (nodes[parent]?.depth ?? -1) + 1 });
  }
  return { nodes, placeOfId };
}

/** Names from the widest unit down to this one. */
export function unitPathOf(tree: UnitTree, unitId: number | null): readonly string[] {
  const path: string[] = [];
  let place = unitId === null ? -1 : (tree.placeOfId.get(unitId) ?? -1);
  for (let node = tree.nodes[place]; node !== undefined; node = tree.nodes[place]) {
    path.unshift(node.name);
    place = node.parent;
  }
  return path;
}

/** Gives the number of a unit by its path, inserting the missing part of the path. */
export function unitFinder(
  database: SqlDatabase,
  importId: number,
): (path: readonly string[]) => number | null {
  const known = new Map<string, number>();
  for (const row of database.rows('SELECT id, ifnull(parent_id, 0), name FROM unit'))
    known.set(placeKey(integer(row, 1), text(row, 2)), integer(row, 0));
  const child = (parentId: number, name: string): number => {
    const key = placeKey(parentId, name);
    const found = known.get(key) ?? insertUnit(database, importId, parentId, name);
    known.set(key, found);
    return found;
  };
  return (path) => (path.length === 0 ? null : path.reduce((parent, name) => child(parent, name), 0));
}

const placeKey = (parentId: number, name: string): string => `${parentId}/${name}`;

function insertUnit(database: SqlDatabase, importId: number, parentId: number, name: string): number {
  const row = database.rows(
    'INSERT INTO unit (import_id, parent_id, name) VALUES (?, nullif(?, 0), ?) RETURNING id',
    [importId, parentId, name],
  )[0];
  return row === undefined ? 0 : integer(row, 0);
}

/** Removes units that hold no agent and no unit, from the narrowest up. */
export function removeUnusedUnits(database: SqlDatabase): void {
  const unused = `SELECT id FROM unit
    WHERE id NOT IN (SELECT unit_id FROM agent WHERE unit_id IS NOT NULL)
      AND id NOT IN (SELECT parent_id FROM unit WHERE parent_id IS NOT NULL)`;
  while (database.rows(`${unused} LIMIT 1`).length > 0)
    database.run(`DELETE FROM unit WHERE id IN (${unused})`, []);
}

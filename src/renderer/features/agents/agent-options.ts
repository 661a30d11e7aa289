import type { AgentRow } from '../../../contract/agents';
import { plural } from '../../locales/format';
import type { PickerOption } from '../../ui/filter-picker';

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** A path as the key of an option, and back. */
export const unitKey = (path: readonly string[]): string => JSON.stringify(path);

interface Branch {
  readonly path: readonly string[];
  agents: number;
  readonly children: Map<string, Branch>;
}

const newBranch = (path: readonly string[]): Branch => ({ path, agents: 0, children: new Map() });

function grow(root: Branch, path: readonly string[]): void {
  let branch = root;
  for (const [depth, name] of path.entries()) {
    const child = branch.children.get(name) ?? newBranch(path.slice(0, depth + 1));
    branch.children.set(name, child);
    child.agents += 1;
    branch = child;
  }
}

function flatten({ children }: Branch): readonly Branch[] {
  const sorted = [...children.values()].sort((one, other) =>
    collator.compare(one.path.at(-1) ?? '', other.path.at(-1) ?? ''),
  );
  return sorted.flatMap((child) => [child, ...flatten(child)]);
}

/** One unit of the tree of affectations, and how many agents it and its units hold. */
export interface UnitOption extends PickerOption {
  readonly path: readonly string[];
}

/** The tree of affectations as indented options, in French order; a name borne twice tells what it belongs to. */
export function unitOptions(rows: readonly AgentRow[]): readonly UnitOption[] {
  const root = newBranch([]);
  for (const { unitPath } of rows) grow(root, unitPath);
  const branches = flatten(root);
  const bearers = new Map<string, number>();
  for (const { path } of branches) {
    const name = path.at(-1) ?? '';
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return branches.map(({ path, agents }) => {
    const label = path.at(-1) ?? '';
    const place = (bearers.get(label) ?? 0) > 1 ? path.slice(0, -1) : [];
    const detail = [...place, plural(agents, 'agent')].join(' · ');
    return { id: unitKey(path), label, detail, depth: path.length - 1, path };
  });
}

/** The values that a field takes, in French order, with the number of agents; « Non renseigné » last. */
export function valueOptions(
  rows: readonly AgentRow[],
  read: (agent: AgentRow) => string | null,
): readonly PickerOption[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = read(row) ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order = (value: string): number => (value === '' ? 1 : 0);
  return [...counts]
    .sort(([one], [other]) => order(one) - order(other) || collator.compare(one, other))
    .map(([value, count]) => ({
      id: value,
      label: value === '' ? 'Non renseigné' : value,
      detail: plural(count, 'agent'),
    }));
}

/** One item that an import wrote, as it was and as the import left it; null where there was none. */
export interface WrittenItem {
  readonly item: string;
  readonly former: string | null;
  readonly imported: string | null;
}

/** A state to put an item in; null takes it out. */
export interface ItemState {
  readonly item: string;
  readonly state: string | null;
}

export interface Swap {
  /** What withdrawing the import, or putting it back, changes. */
  readonly puts: readonly ItemState[];
  /** Items that are neither as before nor as the import left them: somebody changed them since, and they stay. */
  readonly kept: number;
}

/** The items that differ between two moments, as an import that ran in between wrote them. */
export function itemsWritten(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly WrittenItem[] {
  const items = new Set([...before.keys(), ...after.keys()]);
  return [...items]
    .map((item) => ({ item, former: before.get(item) ?? null, imported: after.get(item) ?? null }))
    .filter(({ former, imported }) => former !== imported);
}

/**
 * What withdrawing an import (or putting it back) changes: each item that still is as that import left it (or found it)
 * goes to the other state. What was changed since stays as it is, so that no work is lost, whatever else was imported
 * meanwhile.
 */
export function swapItems(
  written: readonly WrittenItem[],
  present: ReadonlyMap<string, string>,
  towards: 'withdrawn' | 'imported',
): Swap {
  const puts: ItemState[] = [];
  let kept = 0;
  for (const { item, former, imported } of written) {
    const [from, to] = towards === 'withdrawn' ? [imported, former] : [former, imported];
    const now = present.get(item) ?? null;
    if (now === from) puts.push({ item, state: to });
    else if (now !== to) kept += 1;
  }
  return { puts, kept };
}

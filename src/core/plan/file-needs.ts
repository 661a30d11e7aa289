import type { ReleasedHeatmap, ReleasedNeeds } from '../disclosure/released';

/** Needs that the screen lists, and what a file makes of them: numbers of needs, never of people. */
export interface FileNeeds {
  /** On the screen. */
  readonly listed: number;
  /** Of them, those whose population has no line of its own in the file. */
  readonly regrouped: number;
  /** Those whose line stands, but whose result is not told, or too roughly to be a need. */
  readonly masked: number;
}

const hasRow = (table: ReleasedHeatmap, key: string): boolean =>
  table.kind === 'table' && [table.whole, ...table.rows].some((row) => row.key === key);

/** The screen masks table by table, a file all its tables together: it may list fewer needs. */
export const compareFileNeeds = (
  screen: ReleasedNeeds,
  file: ReleasedNeeds,
  tables: readonly ReleasedHeatmap[],
): FileNeeds => {
  const listed = [...screen.rates, ...screen.levels];
  const written = new Set([...file.rates, ...file.levels].map(({ id }) => id));
  const absent = listed.filter(({ id }) => !written.has(id));
  const masked = absent.filter(({ campaign, row }) =>
    tables.some(
      (table) => table.kind === 'table' && table.campaign.id === campaign.id && hasRow(table, row.key),
    ),
  ).length;
  return { listed: listed.length, regrouped: absent.length - masked, masked };
};

import type { FrequencyCell, FrequencyTable } from './frequency-table';

/** One inner cell: its code in each column, and its count. */
export interface FrequencyRecord {
  readonly codes: ReadonlyMap<string, string>;
  readonly count: number;
}

/** The columns that describe one dimension, the finest first: each is a grouping of its own, which need not nest. */
export type Dimension = readonly string[];

const TOTAL = 'Total';

const codesIn = (record: FrequencyRecord, dimension: Dimension): readonly string[] => [
  TOTAL,
  ...dimension.map((column) => `${column}=${record.codes.get(column) ?? ''}`),
];

const cross = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce<readonly string[]>(
    (keys, codes) => keys.flatMap((key) => codes.map((code) => (key === '' ? code : `${key} × ${code}`))),
    [''],
  );

/** Every crossing of codes, groupings and totals of the dimensions: all that a reader of the tables would see. */
export const crossMargins = (
  records: readonly FrequencyRecord[],
  dimensions: readonly Dimension[],
): FrequencyTable => {
  const members = new Map<string, number[]>();
  records.forEach((record, place) => {
    for (const key of cross(dimensions.map((dimension) => codesIn(record, dimension)))) {
      const known = members.get(key);
      if (known) known.push(place);
      else members.set(key, [place]);
    }
  });
  const cells: readonly FrequencyCell[] = [...members].map(([key, places]) => ({ key, members: places }));
  return { counts: records.map(({ count }) => count), cells };
};

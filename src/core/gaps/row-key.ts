import type { RowDimension } from './row-dimension';

/** The row of everybody together. */
export const WHOLE_ROW = { key: 'whole', label: 'Ensemble' } as const;

/** Between the keys of the members of a merged row. */
export const MERGED_KEYS = ' + ';

const OTHERS: Readonly<Record<RowDimension, string>> = {
  unit: 'Autres services',
  site: 'Autres sites',
  corps: 'Autres corps',
  category: 'Autres catégories',
  job: 'Autres emplois',
};

/** The row that gathers what is too small to stand alone. */
export const othersRow = (dimension: RowDimension): { readonly key: string; readonly label: string } => ({
  key: `${dimension}:*`,
  label: OTHERS[dimension],
});

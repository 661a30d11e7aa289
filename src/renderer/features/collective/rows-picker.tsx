import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../contract/channels';
import { Select, type SelectOption } from '../../ui/select';

export type RowsRequest = RequestOf<'heatmap:get'>['rows'];

type FilterValues = Omit<ReplyOf<'filters:get'>, 'campaigns' | 'agents'>;

const DIMENSIONS = [
  { dimension: 'site', values: 'sites', label: 'Site' },
  { dimension: 'corps', values: 'corps', label: 'Corps' },
  { dimension: 'category', values: 'categories', label: 'Catégorie' },
  { dimension: 'job', values: 'jobs', label: 'Emploi' },
] as const;

interface RowsOption extends SelectOption<string> {
  readonly rows: RowsRequest;
}

/** The rows that the HR list allows: units by depth of the tree, then the other columns it has. */
export const rowsOptions = (values: FilterValues): readonly RowsOption[] => {
  const depths = Math.max(0, ...values.unitPaths.map((path) => path.length));
  const units = Array.from({ length: depths }, (_, depth) => ({
    id: `unit ${depth}`,
    label: `Unité, niveau ${depth + 1}`,
    rows: { dimension: 'unit' as const, depth },
  }));
  const first: RowsOption = { id: 'unit', label: 'Service', rows: { dimension: 'unit', depth: null } };
  const others = DIMENSIONS.filter(({ values: name }) => values[name].length > 0).map(
    ({ dimension, label }) => ({ id: dimension, label, rows: { dimension, depth: null } }),
  );
  return [first, ...(depths > 1 ? units : []), ...others];
};

/** The rows chosen on a screen, services at first. */
export const useRows = (values: FilterValues | undefined) => {
  const options = values === undefined ? [] : rowsOptions(values);
  const [chosen, setChosen] = useState('unit');
  const rows = options.find(({ id }) => id === chosen)?.rows ?? { dimension: 'unit', depth: null };
  return { options, chosen, setChosen, rows };
};

/** By what the rows are made. */
export const RowsPicker = ({
  options,
  chosen,
  onChoose,
}: {
  readonly options: readonly RowsOption[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) => <Select label="Lignes" isLabelHidden options={options} value={chosen} onChange={onChoose} />;

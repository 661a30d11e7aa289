import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../contract/channels';
import { useRoute } from '../../app/routes';
import { Select, type SelectOption } from '../../ui/select';

export type RowsRequest = RequestOf<'heatmap:get'>['rows'];

type FilterValues = Omit<ReplyOf<'filters:get'>, 'campaigns' | 'agents'>;

const DIMENSIONS = [
  { dimension: 'site', values: 'sites', label: 'Site', noun: 'site' },
  { dimension: 'corps', values: 'corps', label: 'Corps', noun: 'corps' },
  { dimension: 'category', values: 'categories', label: 'Catégorie', noun: 'catégorie' },
  { dimension: 'job', values: 'jobs', label: 'Emploi', noun: 'emploi' },
] as const;

export interface RowsOption extends SelectOption<string> {
  /** As in a sentence: « participation par service ». */
  readonly noun: string;
  readonly rows: RowsRequest;
}

/** The choice of services: the first depth of the tree with several units. */
export const SERVICE_ROWS = 'unit';

const SERVICE: RowsOption = {
  id: SERVICE_ROWS,
  label: 'Service',
  noun: 'service',
  rows: { dimension: 'unit', depth: null },
};

/** Number of different units at a depth of the tree. */
const countUnits = (paths: FilterValues['unitPaths'], depth: number): number =>
  new Set(paths.filter((path) => path.length > depth).map((path) => path.slice(0, depth + 1).join('\n')))
    .size;

/** Depths below the services, where units are more numerous than at the depth above. */
const deeperLevels = (paths: FilterValues['unitPaths']): readonly number[] => {
  const deepest = Math.max(0, ...paths.map((path) => path.length));
  const depths = Array.from({ length: deepest }, (_, depth) => depth);
  const services = depths.find((depth) => countUnits(paths, depth) > 1) ?? deepest;
  return depths.filter((depth) => depth > services && countUnits(paths, depth) > 1);
};

const unitOptions = (paths: FilterValues['unitPaths']): readonly RowsOption[] => {
  const depths = deeperLevels(paths);
  return depths.map((depth, place) => ({
    id: `unit ${depth}`,
    label: depths.length === 1 ? 'Unité' : `Unité, niveau ${place + 1}`,
    noun: 'unité',
    rows: { dimension: 'unit', depth },
  }));
};

/** The rows that the HR list allows: services, narrower units, then the other columns it has. */
export const rowsOptions = (values: FilterValues): readonly RowsOption[] => [
  SERVICE,
  ...unitOptions(values.unitPaths),
  ...DIMENSIONS.filter(({ values: name }) => values[name].length > 0).map(({ dimension, label, noun }) => ({
    id: dimension,
    label,
    noun,
    rows: { dimension, depth: null },
  })),
];

/** The rows chosen on a screen: those that led here, else services. */
export const useRows = (values: FilterValues) => {
  const options = rowsOptions(values);
  const { rows } = useRoute();
  const [chosen, choose] = useState(rows ?? SERVICE.id);
  return { options, chosen: options.find(({ id }) => id === chosen) ?? SERVICE, choose };
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

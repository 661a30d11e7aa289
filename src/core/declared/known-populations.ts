import { foldText } from '../framework/fold-text';
import type { CollectiveFacts } from '../model/facts';
import type { PopulationKind } from '../plan';

/** The populations that the vault knows: labels of the list of agents, by kind. */
export type KnownPopulations = readonly {
  readonly kind: PopulationKind;
  readonly label: string;
}[];

/** Labels of the list of agents: units first, so that a name of two kinds is that of the unit. */
export const knownPopulations = ({ units, roster }: CollectiveFacts): KnownPopulations => [
  ...units.map(({ name }) => ({ kind: 'unit' as const, label: name })),
  ...roster.site.values.map((label) => ({ kind: 'site' as const, label })),
  ...roster.corps.values.map((label) => ({ kind: 'corps' as const, label })),
  ...roster.category.values.map((label) => ({ kind: 'category' as const, label })),
  ...roster.job.values.map((label) => ({ kind: 'job' as const, label })),
];

/**
 * The known population of a label, case and accents aside, of that kind when one is given; null when there is none. Of
 * several kinds, the first known.
 */
export type PopulationFinder = (
  label: string,
  kind: PopulationKind | null,
) => KnownPopulations[number] | null;

/** Finds populations among those known; labels are folded once. */
export const createPopulationFinder = (known: KnownPopulations): PopulationFinder => {
  const byLabel = new Map<string, KnownPopulations[number][]>();
  for (const one of known) {
    const folded = foldText(one.label);
    const others = byLabel.get(folded);
    if (others === undefined) byLabel.set(folded, [one]);
    else others.push(one);
  }
  return (label, kind) =>
    byLabel.get(foldText(label))?.find((one) => kind === null || one.kind === kind) ?? null;
};

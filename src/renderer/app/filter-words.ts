import type { CollectiveFilterRequest } from '../../contract/collective';
import { enumerate } from '../locales/format';
import type { FilterChip } from '../ui/chip';
import type { PickerOption } from '../ui/filter-picker';

/** Units as a tree for a picker: the id is the path, one name a line. */
export const unitOptions = (paths: readonly (readonly string[])[]): readonly PickerOption[] =>
  paths.map((path) => ({ id: path.join('\n'), label: path.at(-1) ?? '', depth: path.length - 1 }));

const CRITERIA = [
  ['site', 'Site'],
  ['corps', 'Corps'],
  ['category', 'Catégorie'],
  ['job', 'Emploi'],
] as const;

/** The filter as removable words, in French; nothing when everybody is kept. */
export const describeFilter = (
  filter: CollectiveFilterRequest,
  campaigns: readonly { readonly id: string; readonly name: string }[],
): readonly FilterChip[] => {
  const chips: FilterChip[] = [];
  if (filter.unitPath !== null)
    chips.push({ id: 'unitPath', label: `Unité est ${filter.unitPath.at(-1) ?? ''}` });
  for (const [key, noun] of CRITERIA) {
    const value = filter[key];
    if (value !== null) chips.push({ id: key, label: `${noun} est ${value}` });
  }
  if (filter.campaignIds !== null) {
    const names = filter.campaignIds.map(
      (id) => campaigns.find((campaign) => campaign.id === id)?.name ?? id,
    );
    chips.push({
      id: 'campaignIds',
      label: `${names.length > 1 ? 'Campagnes' : 'Campagne'} : ${enumerate(names)}`.replace(' :', '\u202f:'),
    });
  }
  return chips;
};

/** The change that removes one chip of `describeFilter`. */
export const narrowBy = (chip: string): Partial<CollectiveFilterRequest> => ({ [chip]: null });

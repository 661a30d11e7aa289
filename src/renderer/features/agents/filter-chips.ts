import { formatDay } from '../../locales/format';
import type { FilterChip } from '../../ui/chip';
import { type AgentFilter, ANY_DAY, type DayRange, isOpen, NO_FILTER } from './agent-filter';
import { STATE_WORDS } from './participation-words';

type Field = keyof AgentFilter;

const NAMED = 3;

/** Values as alternatives: « Rennes », « Rennes ou Brest », « Rennes, Brest ou 4 autres ». */
export function alternatives(values: readonly string[]): string {
  const shown = values.length > NAMED ? values.slice(0, NAMED - 1) : values;
  const others = values.length - shown.length;
  const all = others > 0 ? [...shown, `${others} autres`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ou ${all.at(-1) ?? ''}`;
}

/** « du 3 mars 2026 au 14 mars 2026 », « le 3 mars 2026 », « à partir du… », « jusqu’au… ». */
export function describeDays({ from, to }: DayRange): string {
  if (from !== null && from === to) return `le ${formatDay(from)}`;
  if (from !== null && to !== null) return `du ${formatDay(from)} au ${formatDay(to)}`;
  return from === null ? `jusqu’au ${formatDay(to)}` : `à partir du ${formatDay(from)}`;
}

const isOneOf = (name: string, values: readonly string[]): string =>
  values.length === 1 && values[0] === ''
    ? `${name} non renseigné`
    : `${name} est ${alternatives(values.map((value) => value || 'non renseigné'))}`;

type Wording = (filter: AgentFilter, campaignName: (id: string) => string) => string | null;

const listed =
  (name: string, read: (filter: AgentFilter) => readonly string[]): Wording =>
  (filter) =>
    read(filter).length === 0 ? null : isOneOf(name, read(filter));

const dated =
  (verb: string, read: (filter: AgentFilter) => DayRange): Wording =>
  (filter) =>
    isOpen(read(filter)) ? null : `${verb} ${describeDays(read(filter))}`;

const WORDINGS: Readonly<Record<Field, Wording>> = {
  text: ({ text }) => (text.trim() === '' ? null : `Contient «\u00a0${text.trim()}\u00a0»`),
  units: listed('Affectation', ({ units }) => units.map((path) => path.at(-1) ?? '')),
  sites: listed('Site', ({ sites }) => sites),
  corps: listed('Corps', ({ corps }) => corps),
  categories: listed('Catégorie', ({ categories }) => categories),
  jobs: listed('Emploi', ({ jobs }) => jobs),
  campaignIds: ({ campaignIds }, campaignName) =>
    campaignIds.length === 0 ? null : isOneOf('Campagne', campaignIds.map(campaignName)),
  states: listed('État', ({ states }) => states.map((state) => STATE_WORDS[state].toLocaleLowerCase('fr'))),
  started: dated('Commencé', ({ started }) => started),
  shared: dated('Envoyé', ({ shared }) => shared),
};

const FIELDS: readonly Field[] = [
  'text',
  'units',
  'sites',
  'corps',
  'categories',
  'jobs',
  'campaignIds',
  'states',
  'started',
  'shared',
];

/** The filters in force in readable French, one chip per field. */
export const describeFilter = (
  filter: AgentFilter,
  campaignName: (id: string) => string,
): readonly FilterChip[] =>
  FIELDS.flatMap((id) => {
    const label = WORDINGS[id](filter, campaignName);
    return label === null ? [] : [{ id, label }];
  });

/** The filter without one of its fields, named by its chip. */
export function clearField(filter: AgentFilter, chip: string): AgentFilter {
  const field = FIELDS.find((id) => id === chip);
  if (field === undefined) return filter;
  if (field === 'started' || field === 'shared') return { ...filter, [field]: ANY_DAY };
  return { ...filter, [field]: NO_FILTER[field] };
}

import type {
  CatalogueChange,
  CatalogueFieldsRequest,
  CatalogueLineState,
} from '../../../contract/catalogue';
import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import { DEFAULT_GROUP_BOUNDS } from '../../../core/plan';
import { wordDecimal } from '../../../core/wording/numbers';
import { ANSWERS, wordCompetence } from '../../../core/wording/plan-words';
import { matchesWords } from '../../locales/fold';
import { plural } from '../../locales/format';

/** What narrows the list. Empty lists narrow nothing. */
export interface CatalogueFilter {
  readonly codes: readonly string[];
  readonly answers: readonly string[];
  readonly words: string;
  readonly withRemoved: boolean;
}

export const NO_CATALOGUE_FILTER: CatalogueFilter = { codes: [], answers: [], words: '', withRemoved: false };

/** The competences of the framework, to choose from. */
export const COMPETENCE_OPTIONS = PIX_COMPETENCES.flatMap((competence) =>
  competence.code === null ? [] : [{ id: competence.code, label: wordCompetence(competence) }],
);

export const ANSWER_OPTIONS = (['pix', 'workshop', 'training'] as const).map((id) => ({
  id,
  label: ANSWERS[id],
}));

const searched = ({ action }: CatalogueLineState): string =>
  [
    action.title,
    action.objective,
    action.provider,
    action.prerequisites,
    ...action.sites,
    ...COMPETENCE_OPTIONS.filter(({ id }) => action.competenceCodes.includes(id)).map(({ label }) => label),
  ].join(' ');

/** The entries that answer a filter; those taken out only on demand. */
export const filterEntries = (
  entries: readonly CatalogueLineState[],
  { codes, answers, words, withRemoved }: CatalogueFilter,
): readonly CatalogueLineState[] =>
  entries.filter(
    (entry) =>
      (withRemoved || !entry.isRemoved) &&
      (codes.length === 0 || entry.action.competenceCodes.some((code) => codes.includes(code))) &&
      (answers.length === 0 || answers.includes(entry.action.answer)) &&
      (words.trim() === '' || matchesWords(searched(entry), words)),
  );

/** « 64 actions, dont 2 de votre service et 1 adaptée ». */
export const wordCatalogue = (entries: readonly CatalogueLineState[]): string => {
  const present = entries.filter(({ isRemoved }) => !isRemoved);
  const count = (origin: CatalogueLineState['origin']) =>
    present.filter((entry) => entry.origin === origin).length;
  const [own, edited] = [count('service'), count('edited')];
  const parts = [
    ...(own > 0 ? [`${own} de votre service`] : []),
    ...(edited > 0 ? [plural(edited, 'adaptée')] : []),
  ];
  const actions = plural(present.length, 'action');
  return parts.length === 0
    ? `${actions} prêtes à l’emploi, à adapter.`
    : `${actions}, dont ${parts.join(' et ')}.`;
};

/** « 0,5 j », « 2 h »; days first, since they weigh in the plan. Null when nothing is told. */
export const wordLength = ({
  durationDays,
  durationHours,
}: Pick<CatalogueFieldsRequest, 'durationDays' | 'durationHours'>): string | null => {
  const number = (value: number) => (Number.isInteger(value) ? String(value) : wordDecimal(value));
  if (durationDays !== null) return `${number(durationDays)}\u00a0j`;
  return durationHours === null ? null : `${number(durationHours)}\u00a0h`;
};

/** « 8 à 12 », null where no group is told. */
export const wordGroup = ({
  groupMin,
  groupMax,
}: Pick<CatalogueFieldsRequest, 'groupMin' | 'groupMax'>): string | null => {
  if (groupMin !== null && groupMax !== null) return `${groupMin} à ${groupMax}`;
  if (groupMin !== null) return `${groupMin} au moins`;
  return groupMax === null ? null : `${groupMax} au plus`;
};

/** An action to be written. */
export const BLANK_FIELDS: CatalogueFieldsRequest = {
  title: '',
  competenceCodes: [],
  objective: 'À l’issue, l’agent sait ',
  answer: 'training',
  durationDays: 1,
  durationHours: 6,
  modality: 'in-person',
  provider: '',
  costPerSession: null,
  extraCosts: null,
  groupMin: DEFAULT_GROUP_BOUNDS.min,
  groupMax: DEFAULT_GROUP_BOUNDS.max,
  sites: [],
  prerequisites: '',
};

/** An action without its identifier. */
export const fieldsOf = ({ id: _, ...fields }: CatalogueLineState['action']): CatalogueFieldsRequest =>
  fields;

/** The state that takes an entry out, or puts it back, in the words that it has. */
export const withRemoval = ({ action, origin }: CatalogueLineState, isRemoved: boolean): CatalogueChange => ({
  id: action.id,
  action: origin === 'built-in' ? null : fieldsOf(action),
  isRemoved,
});

/** A copy to be edited: its own entry of the service. */
export const copyOf = (action: CatalogueLineState['action']): CatalogueFieldsRequest => ({
  ...fieldsOf(action),
  title: `${action.title} (copie)`,
});

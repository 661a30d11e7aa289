import type { CatalogueLineState } from '../../../contract/catalogue';
import { ANSWERS, MODALITIES } from '../../../core/wording/plan-words';
import { formatEuros, MISSING } from '../../locales/format';
import { Chip } from '../../ui/chip';
import type { TableColumn } from '../../ui/table/table-column';
import { wordGroup, wordLength } from './catalogue-model';

const ORIGINS = { 'built-in': 'Livrée', edited: 'Adaptée', service: 'Votre service' } as const;

/** What an entry is, in one word. */
export const wordOrigin = ({ origin, isRemoved }: CatalogueLineState): string =>
  isRemoved ? 'Retirée' : ORIGINS[origin];

const tone = ({ origin, isRemoved }: CatalogueLineState) => {
  if (isRemoved) return 'warning';
  return origin === 'built-in' ? 'neutral' : 'accent';
};

/** On Pix nobody holds a session: there is nothing to enter. */
const wordSessionCost = ({ answer, costPerSession }: CatalogueLineState['action']): string => {
  if (costPerSession !== null) return formatEuros(costPerSession);
  return answer === 'pix' ? MISSING : 'à saisir';
};

/** Columns of the catalogue, the first of them heading the row. */
export const CATALOGUE_TABLE: readonly TableColumn<CatalogueLineState>[] = [
  { id: 'title', title: 'Intitulé', value: ({ action }) => action.title, width: 280, grow: 3 },
  {
    id: 'competences',
    title: 'Pix',
    value: ({ action }) => action.competenceCodes.join(', ') || null,
    width: 66,
    grow: 0,
  },
  { id: 'answer', title: 'Réponse', value: ({ action }) => ANSWERS[action.answer], width: 150 },
  {
    id: 'length',
    title: 'Durée',
    value: ({ action }) => wordLength(action),
    align: 'end',
    width: 88,
    grow: 0,
  },
  { id: 'modality', title: 'Modalité', value: ({ action }) => MODALITIES[action.modality], width: 108 },
  { id: 'provider', title: 'Organisme', value: ({ action }) => action.provider || null, width: 110 },
  {
    id: 'cost',
    title: 'Par session',
    value: ({ action }) => action.costPerSession,
    render: ({ action }) => wordSessionCost(action),
    align: 'end',
    width: 116,
    grow: 0,
  },
  {
    id: 'extra',
    title: 'Frais annexes',
    value: ({ action }) => action.extraCosts,
    align: 'end',
    width: 110,
    grow: 0,
    isInitiallyHidden: true,
  },
  {
    id: 'group',
    title: 'Groupe',
    value: ({ action }) => wordGroup(action),
    width: 90,
    grow: 0,
    isInitiallyHidden: true,
  },
  {
    id: 'sites',
    title: 'Sites',
    value: ({ action }) => action.sites.join(', ') || null,
    width: 120,
    isInitiallyHidden: true,
  },
  {
    id: 'used',
    title: 'Au plan',
    value: ({ usedBy }) => (usedBy === 0 ? null : usedBy),
    align: 'end',
    width: 94,
    grow: 0,
    isInitiallyHidden: true,
  },
  {
    id: 'origin',
    title: 'Origine',
    value: wordOrigin,
    render: (entry) => <Chip tone={tone(entry)}>{wordOrigin(entry)}</Chip>,
    width: 116,
    grow: 0,
  },
];

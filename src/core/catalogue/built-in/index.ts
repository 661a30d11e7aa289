import { DEFAULT_GROUP_BOUNDS } from '../../plan/group-sizing';
import type { CatalogueAction } from '../catalogue-action';
import { COMMUNICATION } from './communication';
import type { CompetenceActions, TaughtAction } from './competence-actions';
import { CONTENT } from './content';
import { DIGITAL_ENVIRONMENT } from './digital-environment';
import { INFORMATION_AND_DATA } from './information-and-data';
import { PROTECTION } from './protection';

type Kind = Exclude<keyof CompetenceActions, 'code'>;
type Format = Pick<CatalogueAction, 'answer' | 'durationDays' | 'durationHours' | 'modality'>;

/** Usual formats, to adjust: no norm exists. A day of training counts six hours. */
const FORMATS: Readonly<Record<Kind, Format>> = {
  workshop: { answer: 'workshop', durationDays: 0.5, durationHours: 3, modality: 'in-person' },
  training: { answer: 'training', durationDays: 1, durationHours: 6, modality: 'remote' },
  tutorials: { answer: 'pix', durationDays: null, durationHours: 2, modality: 'online' },
  parcours: { answer: 'pix', durationDays: null, durationHours: 1, modality: 'online' },
};

const KINDS: readonly Kind[] = ['workshop', 'training', 'tutorials', 'parcours'];

const makeAction = (code: string, kind: Kind, taught: TaughtAction): CatalogueAction => {
  const format = FORMATS[kind];
  const isSeated = format.answer !== 'pix';
  return {
    id: `pix-${code}-${kind}`,
    title: taught.title,
    competenceCodes: [code],
    objective: taught.objective,
    ...format,
    provider: '',
    costPerSession: null,
    extraCosts: null,
    groupMin: isSeated ? DEFAULT_GROUP_BOUNDS.min : null,
    groupMax: isSeated ? DEFAULT_GROUP_BOUNDS.max : null,
    sites: [],
    prerequisites: taught.prerequisites ?? '',
  };
};

const COMPETENCES: readonly CompetenceActions[] = [
  ...INFORMATION_AND_DATA,
  ...COMMUNICATION,
  ...CONTENT,
  ...PROTECTION,
  ...DIGITAL_ENVIRONMENT,
];

/** The catalogue as delivered: four actions for each of the sixteen compétences, in the order of the framework. */
export const BUILT_IN_ACTIONS: readonly CatalogueAction[] = COMPETENCES.flatMap((competence) =>
  KINDS.map((kind) => makeAction(competence.code, kind, competence[kind])),
);

import { BUILT_IN_ACTIONS } from '../catalogue/built-in';
import type { Modality } from '../catalogue/catalogue-action';
import type { CompetenceRef } from '../model/competence';
import type { NeedAnswer } from './need-decision';

/** How an answer is usually given. */
interface AnswerFormat {
  /** Days per person; 0 where no session is held. */
  readonly days: number;
  readonly modality: Modality;
}

/** Proposals to adjust, those of the built-in catalogue: no norm exists. */
export const ANSWER_FORMATS: Readonly<Record<NeedAnswer, AnswerFormat>> = {
  pix: { days: 0, modality: 'online' },
  workshop: { days: 0.5, modality: 'in-person' },
  training: { days: 1, modality: 'remote' },
};

/** What stands in the plan while the office says nothing: a generic title, without provider or price. */
export interface ProposedAction extends AnswerFormat {
  /** `CatalogueAction.id` of the built-in action; null outside the Pix framework. */
  readonly catalogueId: string | null;
  readonly title: string;
  /** « À l’issue, l’agent sait… » */
  readonly objective: string;
}

/**
 * The action proposed for a competence and an answer: the first built-in one, as delivered. What the service edits in
 * its catalogue enters a plan only when it is taken from there: no plan changes by itself.
 */
export const proposeAction = (competence: CompetenceRef, answer: NeedAnswer): ProposedAction => {
  const found = BUILT_IN_ACTIONS.find(
    (action) => action.answer === answer && action.competenceCodes.includes(competence.code ?? ''),
  );
  const format = ANSWER_FORMATS[answer];
  return found === undefined
    ? {
        ...format,
        catalogueId: null,
        title: `Progresser\u202f: ${competence.name}`,
        objective: `Atteindre la cible fixée pour la compétence «\u00a0${competence.name}\u00a0».`,
      }
    : { ...format, catalogueId: found.id, title: found.title, objective: found.objective };
};

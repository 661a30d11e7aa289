import { foldText } from '../framework/fold-text';
import { isPopulation } from '../needs/check-population';
import { namesSomebody } from '../needs/names-somebody';
import type { DeclaredNeed } from '../plan';
import { POPULATION_KINDS } from '../wording/plan-words';
import {
  type DeclaredDraft,
  LABEL_HEADER,
  NOTE_HEADER,
  PEOPLE_HEADER,
  REASON_HEADER,
  SUBJECT_HEADER,
  TITLE_HEADER,
} from './declared-column';
import type { PopulationFinder } from './known-populations';

export type DeclaredFields = Omit<DeclaredNeed, 'id'>;

/** A declared need without its identifier. */
export const fieldsOf = ({ id: _, ...fields }: DeclaredNeed): DeclaredFields => fields;

/** Why what a line says makes no declared need. */
export type DeclaredFault =
  | 'missing-value'
  /** « Tous les agents », and a service beside it. */
  | 'population-said-twice'
  /** A population that the list of agents does not know, and no kind. */
  | 'unknown-kind'
  | 'competence-and-subject'
  | 'names';

type Settling<Value> =
  | { readonly kind: 'settled'; readonly value: Value }
  | { readonly kind: 'fault'; readonly header: string; readonly reason: DeclaredFault };

const fault = (header: string, reason: DeclaredFault) => ({ kind: 'fault', header, reason }) as const;
const settled = <Value>(value: Value) => ({ kind: 'settled', value }) as const;

const EVERYBODY: DeclaredFields['population'] = { kind: 'all', label: POPULATION_KINDS.all };

const isEverybody = (label: string): boolean => foldText(label) === foldText(EVERYBODY.label);

/** What is known beside the file: populations of the list of agents, and who is in it. */
export interface DeclaredWorld {
  readonly findPopulation: PopulationFinder;
  /** Whether a text names an agent of the list. */
  readonly namesAgent: (text: string) => boolean;
}

const settlePopulation = (
  { kind, label }: DeclaredDraft,
  { findPopulation, namesAgent }: DeclaredWorld,
): Settling<DeclaredFields['population']> => {
  if (label === '' || isEverybody(label))
    return kind === null || kind === 'all' ? settled(EVERYBODY) : fault(LABEL_HEADER, 'missing-value');
  if (kind === 'all') return fault(LABEL_HEADER, 'population-said-twice');
  const found = findPopulation(label, kind);
  if (found !== null) return settled({ kind: found.kind, label: found.label });
  const isKnown = findPopulation(label, null) !== null;
  if (!(isKnown || isPopulation(label, [])) || namesAgent(label)) return fault(LABEL_HEADER, 'names');
  return kind === null ? fault(LABEL_HEADER, 'unknown-kind') : settled({ kind, label });
};

const findNames = (
  { title, subject, priorityReason, note }: DeclaredDraft,
  { namesAgent }: DeclaredWorld,
): string | null => {
  const texts = [
    [TITLE_HEADER, title],
    [SUBJECT_HEADER, subject],
    [REASON_HEADER, priorityReason],
    [NOTE_HEADER, note],
  ] as const;
  return texts.find(([, text]) => namesSomebody(text) || namesAgent(text))?.[0] ?? null;
};

/**
 * The declared need that a draft says, or its first fault with the column: a title, a number of people, a population
 * that is known or told what it is, one subject, nobody named. A known population takes the spelling of the list of
 * agents.
 */
export const settleDeclared = (draft: DeclaredDraft, world: DeclaredWorld): Settling<DeclaredFields> => {
  const { kind: _, label: __, people, ...rest } = draft;
  if (draft.title === '') return fault(TITLE_HEADER, 'missing-value');
  if (people === null) return fault(PEOPLE_HEADER, 'missing-value');
  const population = settlePopulation(draft, world);
  if (population.kind === 'fault') return population;
  if (draft.competence !== null && draft.subject !== '')
    return fault(SUBJECT_HEADER, 'competence-and-subject');
  const named = findNames(draft, world);
  return named === null ? settled({ ...rest, people, population: population.value }) : fault(named, 'names');
};

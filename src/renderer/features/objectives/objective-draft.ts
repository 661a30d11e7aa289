import type { ReplyOf } from '../../../contract/channels';
import type { ObjectiveDraftRequest, ObjectiveEntry, ObjectivesState } from '../../../contract/objectives';
import type { ObjectiveProblem } from '../../../core/objectives/check-objective';
import { USUAL_LEAD_DAYS } from '../../../core/objectives/objective';
import { wordProblem } from '../../../core/wording/objective-words';

export type Draft = ObjectiveDraftRequest;
export type TargetDraft = Draft['targets'][number];
export type Population = Draft['population'];
export type Event = NonNullable<Draft['event']>;
export type Period = Extract<Event, { kind: 'period' }>;
export type FilterValues = ReplyOf<'filters:get'>;

/** What the form needs besides the draft. */
export interface FormWorld {
  readonly values: FilterValues;
  readonly competences: ObjectivesState['competences'];
  readonly reachable: number;
  readonly today: string;
}

const EVERYBODY: Population = { unitPath: null, site: null, corps: null, category: null, job: null };

/** An objective about which nothing was said yet. */
export const blankDraft = (): Draft => ({
  title: '',
  orientation: '',
  campaignIds: [],
  population: EVERYBODY,
  criticality: 1,
  event: null,
  leadDays: USUAL_LEAD_DAYS,
  targets: [],
  validFrom: null,
  validUntil: null,
});

/** What an objective says now, as it can be edited: when its targets were given is not edited. */
export const draftOf = ({ versions: [{ content }] }: ObjectiveEntry): Draft => ({
  ...content,
  targets: content.targets.map(({ givenAt: _, author: __, ...target }) => target),
});

/** What the campaigns of an objective measure; every measure while it has none. */
export const measuresOf = (
  { campaignIds }: Draft,
  { campaigns }: FilterValues,
): readonly TargetDraft['measure'][] => {
  const kinds = new Set(campaigns.filter(({ id }) => campaignIds.includes(id)).map(({ kind }) => kind));
  if (kinds.size === 0) return ['rate', 'stage', 'level'];
  return [
    ...(kinds.has('assessment') ? (['rate', 'stage'] as const) : []),
    ...(kinds.has('profiles') ? (['level'] as const) : []),
  ];
};

const USUAL_VALUES: Readonly<Record<TargetDraft['measure'], number>> = { rate: 0.7, level: 3, stage: 2 };

/** A new target of one measure, for everybody and the whole parcours. */
export const blankTarget = (measure: TargetDraft['measure']): TargetDraft => ({
  population: EVERYBODY,
  competence: null,
  measure,
  value: USUAL_VALUES[measure],
  validFrom: null,
  validUntil: null,
  reason: '',
});

/** The same target for another measure: its value would mean something else. */
export const changeMeasure = (target: TargetDraft, measure: TargetDraft['measure']): TargetDraft => ({
  ...target,
  measure,
  value: USUAL_VALUES[measure],
  competence: measure === 'stage' ? null : target.competence,
});

/** One item of a list replaced, or removed (null). */
export const replaceAt = <Item>(items: readonly Item[], place: number, item: Item | null): Item[] =>
  items.flatMap((each, index) => (index !== place ? [each] : item === null ? [] : [item]));

/** What is wrong with one part of the form, in words; null when nothing is. */
export const problemAt = (
  problems: readonly ObjectiveProblem[],
  part: ObjectiveProblem['part'],
  place: number | null = null,
): string | null => {
  const found = problems.filter((problem) => problem.part === part && problem.place === place);
  return found.length === 0 ? null : found.map(wordProblem).join(' ');
};

import { compareFields, type FieldChange } from '../exchange/file-column';
import type { ActionDetails } from '../plan/action-details';
import type { CatalogueAction } from './catalogue-action';
import { CATALOGUE_COLUMNS } from './catalogue-column';
import type { CatalogueEntry } from './catalogue-entry';

type Filled =
  | 'title'
  | 'objective'
  | 'days'
  | 'hours'
  | 'modality'
  | 'provider'
  | 'sessionCost'
  | 'extraCost'
  | 'groupMin'
  | 'groupMax'
  | 'place'
  | 'prerequisites';

const valuesOf = (action: CatalogueAction): Pick<ActionDetails, Filled> => ({
  title: action.title,
  objective: action.objective,
  days: action.durationDays,
  hours: action.durationHours,
  modality: action.modality,
  provider: action.provider,
  sessionCost: action.costPerSession,
  extraCost: action.extraCosts,
  groupMin: action.groupMin,
  groupMax: action.groupMax,
  place: action.sites.join(', '),
  prerequisites: action.prerequisites,
});

/** What stays of the office's own words where the new action says nothing: all but what came from the former action. */
const keepOwn = (details: ActionDetails): Pick<ActionDetails, Filled> => {
  const { catalogue: former, ...own } = details;
  if (former === null) return own;
  const came = valuesOf(former);
  return {
    title: own.title === came.title ? '' : own.title,
    objective: own.objective === came.objective ? '' : own.objective,
    days: own.days === came.days ? null : own.days,
    hours: own.hours === came.hours ? null : own.hours,
    modality: own.modality === came.modality ? null : own.modality,
    provider: own.provider === came.provider ? '' : own.provider,
    sessionCost: own.sessionCost === came.sessionCost ? null : own.sessionCost,
    extraCost: own.extraCost === came.extraCost ? null : own.extraCost,
    groupMin: own.groupMin === came.groupMin ? null : own.groupMin,
    groupMax: own.groupMax === came.groupMax ? null : own.groupMax,
    place: own.place === came.place ? '' : own.place,
    prerequisites: own.prerequisites === came.prerequisites ? '' : own.prerequisites,
  };
};

/**
 * The action of the plan filled from the catalogue: what the entry says replaces what was there; where it says nothing
 * the office's own words stay, but not those of an action taken before. A cost per session replaces a whole cost. The
 * entry as it was taken is kept, so that later changes of the catalogue are seen.
 */
export const takeAction = (details: ActionDetails, action: CatalogueAction): ActionDetails => {
  const [values, own] = [valuesOf(action), keepOwn(details)];
  return {
    ...details,
    title: values.title || own.title,
    objective: values.objective || own.objective,
    days: values.days ?? own.days,
    hours: values.hours ?? own.hours,
    modality: values.modality,
    provider: values.provider || own.provider,
    sessionCost: values.sessionCost ?? own.sessionCost,
    teachingCost: values.sessionCost === null ? details.teachingCost : null,
    extraCost: values.extraCost ?? own.extraCost,
    groupMin: values.groupMin ?? own.groupMin,
    groupMax: values.groupMax ?? own.groupMax,
    place: values.place || own.place,
    prerequisites: values.prerequisites || own.prerequisites,
    catalogue: action,
  };
};

/** How an action of the plan stands to the catalogue. */
export type CatalogueStanding =
  /** Nothing was taken from the catalogue. */
  | { readonly kind: 'free' }
  | { readonly kind: 'same'; readonly entry: CatalogueEntry }
  /** The entry changed since it was taken: nothing follows by itself. */
  | { readonly kind: 'changed'; readonly entry: CatalogueEntry; readonly fields: readonly FieldChange[] }
  /** The entry was taken out of the catalogue. */
  | { readonly kind: 'gone' };

/** Compares what was taken with the catalogue as it is now. */
export const standingOf = (
  { catalogue: taken }: Pick<ActionDetails, 'catalogue'>,
  entries: readonly CatalogueEntry[],
): CatalogueStanding => {
  if (taken === null) return { kind: 'free' };
  const entry = entries.find(({ action, isRemoved }) => action.id === taken.id && !isRemoved);
  if (entry === undefined) return { kind: 'gone' };
  const fields = compareFields(CATALOGUE_COLUMNS, taken, entry.action);
  return fields.length === 0 ? { kind: 'same', entry } : { kind: 'changed', entry, fields };
};

import { typeset } from '../../contract/typeset';
import type { ComparedCampaigns } from '../../core/disclosure';
import type { CollectiveFacts, CollectiveFilter } from '../../core/model/facts';
import type { ReleaseStamp } from '../../core/model/release-stamp';
import { goalsOf } from '../../core/objectives/goals';
import { selectCampaigns } from '../../core/participation/select-persons';
import type { WorkbookInput } from '../export/workbook';
import { readDecisions } from '../store/queries/decisions';
import { readActions, readComparisons, readFrame, readPlanTitle } from '../store/queries/plan';
import { readSetting } from '../store/queries/settings';
import { readShaping } from '../store/queries/shaping';
import type { Store } from '../store/store';
import { localDay } from './local-day';
import { vanishedNeeds } from './need-reviews';
import { describeObjectives, objectivesInForce } from './objectives-in-force';
import { type PublicationOutcome, type PublishedTables, publicationOf } from './publication-of';
import type { StepOptions } from './take-steps';
import { targetsInForce } from './targets-in-force';

const UNITS = { dimension: 'unit', depth: null } as const;

/** Every campaign of a filter by service: the tables of the workbook of the plan. */
export const tablesByService = ({ collective }: Store, filter: CollectiveFilter) => {
  const { facts } = collective();
  return selectCampaigns(facts, filter).flatMap((index) => {
    const campaign = facts.campaigns[index];
    return campaign === undefined ? [] : [{ campaignId: campaign.id, rows: UNITS }];
  });
};

/** Each campaign of the tables and its new parcours, itself unless another was chosen. */
export const comparisonsOf = (
  { database }: Store,
  tables: readonly { readonly campaignId: string }[],
): readonly ComparedCampaigns[] => {
  const chosen = new Map(readComparisons(database).map(({ from, to }) => [from, to]));
  return tables.map(({ campaignId }) => ({ from: campaignId, to: chosen.get(campaignId) ?? campaignId }));
};

interface InputParts {
  readonly filter: CollectiveFilter;
  readonly now: Date;
  /** Number of the version kept of the plan; null when none is. */
  readonly version: number | null;
  /** Null for a working file. */
  readonly release: ReleaseStamp | null;
  /** Instead of that of the plan. */
  readonly title?: string;
}

/** What the workbook shows of a publication, with what the office decided. */
export const inputOf = (
  store: Store,
  { content, comparisons, profile, proof }: PublishedTables,
  { filter, now, version, release, title }: InputParts,
): WorkbookInput => {
  const { database } = store;
  const { facts } = store.collective();
  const today = localDay(now);
  const nameOf = (campaignId: string) => facts.campaigns.find(({ id }) => id === campaignId)?.name ?? '';
  const { rate, level } = targetsInForce(store, today);
  return {
    title: title ?? readPlanTitle(database),
    service: serviceName(readSetting(database, 'service-name'), facts),
    scope: describeScope(filter),
    date: today,
    targets: { rate, level },
    objectives: describeObjectives(store, today),
    goals: goalsOf(objectivesInForce(store, today)),
    situation: facts.situation,
    overview: content.overview,
    needs: content.needs,
    heatmaps: content.tables,
    participations: content.participations,
    progress: content.progress.map((view, place) => ({
      from: nameOf(comparisons[place]?.from ?? ''),
      to: nameOf(comparisons[place]?.to ?? ''),
      view,
    })),
    decisions: readDecisions(database),
    vanished: profile === 'working' ? vanishedNeeds(store, today) : [],
    actions: readActions(database),
    shaping: readShaping(database),
    frame: readFrame(database, now.getFullYear()),
    profile,
    proof,
    release,
    version,
  };
};

export type WorkingInput =
  | { readonly kind: 'input'; readonly input: WorkbookInput }
  | Exclude<PublicationOutcome, PublishedTables>;

/** The working file of a filter: its own tables audited together, apart from the register. Null when cancelled. */
export async function workingInput(
  store: Store,
  { filter, now }: Pick<InputParts, 'filter' | 'now'>,
  options: StepOptions,
): Promise<WorkingInput | null> {
  const tables = tablesByService(store, filter);
  const comparisons = comparisonsOf(store, tables);
  const parts = { filter, now, profile: 'working' as const, tables, comparisons, ledger: [] };
  const outcome = await publicationOf(store, parts, options);
  if (outcome?.kind !== 'published') return outcome;
  return { kind: 'input', input: inputOf(store, outcome, { filter, now, version: null, release: null }) };
}

/** The name typed at creation, else the organisation that the exports name. */
function serviceName(typed: string | null, facts: CollectiveFacts): string {
  if (typed !== null && typed.trim() !== '') return typed.trim();
  return facts.campaigns[0]?.organisation ?? facts.units[0]?.name ?? '';
}

/** The filter in words; « Tous les agents » when nothing is narrowed. */
function describeScope(filter: CollectiveFilter): string {
  const parts = [
    filter.unitPath?.length ? `Unité : ${filter.unitPath.join(' / ')}` : null,
    filter.site ? `Site : ${filter.site}` : null,
    filter.corps ? `Corps : ${filter.corps}` : null,
    filter.category ? `Catégorie : ${filter.category}` : null,
    filter.job ? `Emploi : ${filter.job}` : null,
  ].filter((part) => part !== null);
  return typeset(parts.length === 0 ? 'Tous les agents' : parts.join(' · '));
}

import { typeset } from '../../contract/typeset';
import {
  type DisclosureProfile,
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
} from '../../core/disclosure';
import type { CollectiveFacts, CollectiveFilter } from '../../core/model/facts';
import { type WorkbookFile, type WorkbookInput, writeWorkbook } from '../export/workbook';
import { readDecisions } from '../store/queries/decisions';
import { readActions, readFrame } from '../store/queries/plan';
import { readSetting } from '../store/queries/settings';
import type { Store } from '../store/store';
import { localDay } from './local-day';
import { targetsInForce } from './targets-in-force';

export interface WorkbookRequest {
  readonly filter: CollectiveFilter;
  readonly now: Date;
  /** Working file unless said otherwise. */
  readonly profile?: DisclosureProfile;
  /** Number of the version kept of the plan. */
  readonly version?: number;
}

const ROWS = { dimension: 'unit', depth: null } as const;

export interface WorkbookBuild {
  readonly input: WorkbookInput;
  readonly build: () => Promise<WorkbookFile>;
}

/** Gathers what the workbook shows, through the disclosure gate; `build` then makes the file. */
export function workbookOf(
  store: Store,
  { filter, now, profile = 'working', version }: WorkbookRequest,
): WorkbookBuild {
  const { database } = store;
  const { facts } = store.collective();
  const targets = targetsInForce(store);
  const scope = { filter, disclosure: { profile } };
  const overview = releaseOverview(facts, { ...scope, targets });
  const tables = overview.campaigns.map(({ campaign }) => ({
    ...scope,
    campaignId: campaign.id,
    rows: ROWS,
  }));
  const input: WorkbookInput = {
    title: 'Plan local de formation',
    service: serviceName(readSetting(database, 'service-name'), facts),
    scope: describeScope(filter),
    date: localDay(now),
    targets: { rate: targets.rate, level: targets.level },
    situation: facts.situation,
    overview,
    needs: releaseNeeds(facts, { ...scope, targets, rows: ROWS }),
    heatmaps: tables.map((table) => releaseHeatmap(facts, { ...table, targets })),
    participations: tables.map((table) => releaseParticipation(facts, table)),
    decisions: readDecisions(database),
    actions: readActions(database),
    frame: readFrame(database, now.getFullYear()),
    profile,
    version: version ?? null,
  };
  return { input, build: () => writeWorkbook(input) };
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

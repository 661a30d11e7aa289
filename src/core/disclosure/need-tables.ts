import type { CollectiveFacts, CollectiveFilter } from '../model/facts';
import type { CriticalityOf } from '../needs/draft-needs';
import { selectCampaigns } from '../participation/select-persons';
import { type CampaignContext, openCampaign } from './campaign-context';
import { buildHeatmap } from './release-heatmap';
import type { ReleasedTable } from './released';
import type { NeedsRequest } from './request';
import { weighRows } from './weigh-rows';

/** The published table of one campaign, its rows weighed by the objectives that cover them. */
export interface NeedTable {
  readonly table: ReleasedTable;
  readonly criticalityOf: CriticalityOf;
}

const openTable = (context: CampaignContext, request: NeedsRequest): NeedTable | null => {
  const { heatmap, plan } = buildHeatmap(context, { ...request, campaignId: context.campaign.id });
  if (heatmap.kind !== 'table') return null;
  return { table: heatmap, criticalityOf: weighRows(context, plan, request.criticalities) };
};

const openTables = (facts: CollectiveFacts, request: NeedsRequest): readonly NeedTable[] =>
  selectCampaigns(facts, request.filter).flatMap((index) => {
    const context = openCampaign(facts, request, index);
    return context === null ? [] : (openTable(context, request) ?? []);
  });

/** Requests remembered by facts: that of a filtered screen, and that of the whole service. */
const mostRemembered = 2;

const remembered = new WeakMap<CollectiveFacts, Map<string, readonly NeedTable[]>>();

/** An absent criterion and a null one are the same. */
const keyOfFilter = ({ unitPath, site, corps, category, job, campaignIds }: CollectiveFilter) =>
  [unitPath, site, corps, category, job, campaignIds].map((value) => value ?? null);

const keyOf = ({ filter, disclosure, targets, criticalities, rows }: NeedsRequest): string =>
  JSON.stringify([keyOfFilter(filter), disclosure, targets, criticalities ?? [], rows]);

/**
 * The tables of all campaigns of the filter that may be shown: needs, and how those decided upon stand, are read from
 * the same ones. Facts never change in place, so the tables of the last requests are kept as long as they.
 */
export const listNeedTables = (facts: CollectiveFacts, request: NeedsRequest): readonly NeedTable[] => {
  const known = remembered.get(facts) ?? new Map<string, readonly NeedTable[]>();
  remembered.set(facts, known);
  const key = keyOf(request);
  const tables = known.get(key) ?? openTables(facts, request);
  known.delete(key);
  known.set(key, tables);
  for (const oldest of [...known.keys()].slice(0, -mostRemembered)) known.delete(oldest);
  return tables;
};

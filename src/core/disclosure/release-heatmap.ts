import { readCounts } from '../gaps/result-counts';
import { WHOLE_ROW } from '../gaps/row-key';
import { type ResultTally, tallyResults } from '../gaps/tally-results';
import type { CollectiveFacts } from '../model/facts';
import { type ParticipationTally, tallyParticipation } from '../participation/tally-participation';
import { type RowTarget, targetsOfRows } from '../targets/row-target';
import type { Targets } from '../targets/target';
import { type CampaignContext, findCampaign, listTargets } from './campaign-context';
import { publishParticipation, publishParticipationRow, refuseSmallScope } from './participation-counts';
import { planRows, planWhole, type RowPlan } from './plan-rows';
import type { CellFate } from './precision';
import { type ColumnFates, hasTooManyHoles, protectTable } from './protect-table';
import { publishCell } from './publish-cell';
import { publishComposition } from './publish-composition';
import { isSmallRow } from './publish-headcount';
import { publishSites } from './publish-sites';
import { release } from './release';
import type {
  Released,
  ReleasedAbsence,
  ReleasedHeatmap,
  ReleasedParticipation,
  ReleasedRow,
  ReleasedTable,
} from './released';
import type { HeatmapRequest } from './request';

/** A table whose every mask is decided, not yet written. Confidential. */
export interface Draft {
  readonly plan: RowPlan;
  readonly tally: ResultTally;
  readonly targetOf: (slot: number, competence: number) => RowTarget;
  readonly columns: readonly ColumnFates[];
}

const draftTable = (context: CampaignContext, chosen: Targets, plan: RowPlan): Draft => {
  const { facts, scale, situation, selection } = context;
  const asked = listTargets(context, chosen);
  const tally = tallyResults(facts, scale.measure, situation, selection.isKept, plan, asked);
  const targetOf = targetsOfRows(facts, scale.measure, selection.isKept, plan, asked);
  return { plan, tally, targetOf, columns: protectTable(context, plan, tally) };
};

/** The same request one grouping wider; null when only the whole is wider. */
const widen = (request: HeatmapRequest, { level }: RowPlan): HeatmapRequest | null => {
  const depth = level.kind === 'rows' ? level.depth : null;
  if (depth === null || depth === 0) return null;
  return { ...request, rows: { ...request.rows, depth: depth - 1 } };
};

/** The rows planned, or the narrowest wider ones of which few enough are hidden. */
const climb = (context: CampaignContext, request: HeatmapRequest, plan: RowPlan): Draft => {
  const { facts, selection, thresholds } = context;
  const draft = draftTable(context, request.targets, plan);
  if (!hasTooManyHoles(draft.columns, plan.rowCount)) return draft;
  const wider = widen(request, plan);
  return wider === null
    ? draftTable(context, request.targets, planWhole(facts))
    : climb(context, wider, planRows(facts, wider, selection.isKept, thresholds.k));
};

/** Which line of a table is written, and how many agents it concerns. */
interface Line {
  readonly slot: number;
  readonly agents: number | null;
  readonly fateOf: (column: ColumnFates) => CellFate;
  readonly outsidersOf: (competence: number) => number;
}

const writeCells = (context: CampaignContext, draft: Draft, line: Line): ReleasedRow['cells'] =>
  draft.columns.map((column) => {
    const { competence } = column;
    const cell = {
      competence: context.facts.competences[competence]?.key ?? '',
      counts: readCounts(draft.tally, context.scale, line.slot, competence),
      target: draft.targetOf(line.slot, competence),
      agents: line.agents,
      unattached: line.outsidersOf(competence),
    };
    return publishCell(cell, context.scale, line.fateOf(column), context.thresholds);
  });

/** What the HR list tells of the agents of a slot. */
type AboutAgents = (slot: number) => Pick<ReleasedRow, 'composition' | 'sites'>;

const describeAgents = (context: CampaignContext, plan: RowPlan): AboutAgents => {
  const compositionOf = publishComposition(context, plan);
  const sitesOf = publishSites(context, plan);
  return (slot) => ({ composition: compositionOf(slot), sites: sitesOf(slot) });
};

const writeRows = (
  context: CampaignContext,
  draft: Draft,
  participation: ParticipationTally,
  about: AboutAgents,
): readonly ReleasedRow[] =>
  draft.plan.rows.map((row, slot) => {
    const { concerned, ...numbers } = publishParticipationRow(context, row, slot, participation);
    const fateOf = ({ rows }: ColumnFates) => rows[slot] ?? 'masked';
    const cells = writeCells(context, draft, { slot, agents: row.agents, fateOf, outsidersOf: () => 0 });
    return { ...numbers, agents: concerned, ...about(slot), cells };
  });

const writeWhole = (
  context: CampaignContext,
  draft: Draft,
  numbers: ReleasedParticipation,
  about: AboutAgents,
): ReleasedRow => {
  const cells = writeCells(context, draft, {
    slot: draft.plan.rowCount + 1,
    agents: context.selection.agents,
    fateOf: ({ whole }) => whole,
    outsidersOf: (competence) => draft.tally.outsiders[competence] ?? 0,
  });
  const { concerned, started, shared } = numbers;
  return { ...WHOLE_ROW, agents: concerned, started, shared, ...about(draft.plan.rowCount + 1), cells };
};

/** The table of a draft; `asked` is what was asked for, when the rows climbed. */
export const writeTable = (context: CampaignContext, asked: RowPlan, draft: Draft): ReleasedTable => {
  const { facts, campaign, scale, situation, selection, thresholds } = context;
  const tally = tallyParticipation(situation, selection.isKept, draft.plan);
  const participation = publishParticipation(context, draft.plan, tally);
  const { level, mergers } = draft.plan;
  const about = describeAgents(context, draft.plan);
  return {
    kind: 'table',
    campaign,
    measure: scale.measure,
    competences: facts.competences.filter((_, index) =>
      draft.columns.some(({ competence }) => competence === index),
    ),
    k: thresholds.k,
    level,
    rows: writeRows(context, draft, tally, about),
    whole: writeWhole(context, draft, participation, about),
    participation,
    mergers,
    climb: draft.plan === asked ? null : { from: asked.level, to: level },
  };
};

/** The refusal of a scope with too few results; a small scope is not said to have none. */
export const refuseFewResults = ({
  situation,
  selection,
  thresholds,
}: CampaignContext): ReleasedAbsence | null => {
  const shared = situation.current.filter((row, person) => row >= 0 && selection.isKept[person] === 1).length;
  if (shared >= thresholds.k) return null;
  if (shared === 0 && !isSmallRow(selection.agents, thresholds)) return { kind: 'no-result' };
  return { kind: 'too-few', k: thresholds.k };
};

/** A table, or its refusal, and what its rows stand for. Confidential (`plan`). */
interface PlannedHeatmap {
  readonly heatmap: ReleasedHeatmap;
  readonly plan: RowPlan;
}

/** Everybody together, or the refusal, before it is branded: for the other releases of this folder. */
export const buildWholeTable = (context: CampaignContext, targets: Targets): ReleasedHeatmap => {
  const refusal = refuseSmallScope(context) ?? refuseFewResults(context);
  const plan = planWhole(context.facts);
  return refusal ?? writeTable(context, plan, draftTable(context, targets, plan));
};

/** The table, or its refusal, before it is branded: for the other releases of this folder. */
export const buildHeatmap = (context: CampaignContext, request: HeatmapRequest): PlannedHeatmap => {
  const { facts, selection, thresholds } = context;
  const refusal = refuseSmallScope(context) ?? refuseFewResults(context);
  if (refusal !== null) return { heatmap: refusal, plan: planWhole(facts) };
  const asked = planRows(facts, request, selection.isKept, thresholds.k);
  const draft = climb(context, request, asked);
  return { heatmap: writeTable(context, asked, draft), plan: draft.plan };
};

/**
 * Heat map rows × competences of one campaign, with gaps to the targets: rules 0 to 2 and the complementary hiding
 * of a single table. Climbs to wider rows when over 30 % would be hidden, and says so in `climb`.
 */
export const releaseHeatmap = (
  facts: CollectiveFacts,
  request: HeatmapRequest,
): Released<ReleasedHeatmap> => {
  const context = findCampaign(facts, request, request.campaignId);
  return release<ReleasedHeatmap>(
    context === null ? { kind: 'unknown-campaign' } : buildHeatmap(context, request).heatmap,
  );
};

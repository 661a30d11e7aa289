import { afterTry, eachOf, type Steps, within } from '../../model/steps';
import type { CampaignContext } from '../campaign-context';
import { planRows, planWhole, type RowPlan } from '../plan-rows';
import { type ColumnFates, hasTooManyHoles } from '../protect-table';
import type { RowsRequest } from '../request';
import { auditCampaign, type CampaignAudit } from './campaign-audit';
import type { ComparedRow } from './compared-rows';
import { type EarlierRelease, findEarlierGroups, findEarlierRow } from './earlier-rows';
import { findFigures } from './find-figure';
import { type EarlierPhoto, listEarlierRules } from './ledger-rules';
import { type ColumnResult, protectCells } from './protect-cells';
import type { PublicationRequest } from './publication';
import type { ResultNumbers } from './result-numbers';

/** The tables of one campaign once every mask is decided. Confidential. */
export interface CampaignProtection {
  readonly audit: CampaignAudit;
  readonly columns: readonly ColumnResult[];
  /** Plans as asked for, in the order of the request; `audit.plans` are those shown. */
  readonly asked: readonly RowPlan[];
  /** Rows that keep their earlier figures. */
  readonly kept: ReadonlySet<number>;
  readonly releases: readonly EarlierRelease[];
  /** All earlier releases of the campaign, those for other people too. */
  readonly earlier: readonly EarlierPhoto[];
  /** In the order of `audit.rowOfCompared`. */
  readonly compared: readonly ComparedRow[];
}

interface Campaign {
  readonly context: CampaignContext;
  readonly request: PublicationRequest;
  readonly earlier: readonly EarlierPhoto[];
  readonly releases: readonly EarlierRelease[];
  readonly numbers: ResultNumbers;
  readonly compared: readonly ComparedRow[];
}

const planAsked = ({ context, request, releases }: Campaign, rows: RowsRequest): RowPlan => {
  const { facts, campaign, situation, selection, thresholds } = context;
  const asked = { ...request, campaignId: campaign.id, rows };
  const hasResult = Uint8Array.from(situation.current, (row) => (row >= 0 ? 1 : 0));
  const grouping =
    request.disclosure.profile === 'diffusion'
      ? { hasResult, groups: findEarlierGroups(releases, rows) }
      : null;
  return planRows(facts, asked, selection.isKept, thresholds.k, grouping);
};

/** Whether an earlier release tells a figure of the row, under whatever name it stands in the tables. */
const isTold = (campaign: Campaign, audit: CampaignAudit, row: number, competence: number): boolean => {
  const name = audit.context.facts.competences[competence]?.key;
  const keys = [
    ...(row === 0 ? ['whole'] : []),
    ...audit.plans.flatMap((plan, table) =>
      plan.rows.flatMap(({ key }, slot) => (audit.rowOfPlan[table]?.[slot] === row ? [key] : [])),
    ),
  ];
  return keys.some((key) =>
    findEarlierRow(campaign.releases, key)?.row.cells.some(
      ({ released }) => released.kind === 'shown' && released.competence === name,
    ),
  );
};

function* protectColumns(
  campaign: Campaign,
  audit: CampaignAudit,
  withheld: ReadonlySet<number>,
): Steps<readonly ColumnResult[]> {
  const { context, request, earlier, numbers } = campaign;
  const { facts, scale } = context;
  const { id } = context.campaign;
  const wholeSlot = (audit.single.slotCount - 1) * audit.single.competenceCount;
  const answered = [...facts.competences.entries()].filter(
    ([competence]) => (audit.single.respondents[wholeSlot + competence] ?? 0) > 0,
  );
  return yield* eachOf(answered, ([competence, { key }]) =>
    protectCells(audit, {
      competence,
      earlier: listEarlierRules(earlier, key),
      find: findFigures(facts, numbers, scale.measure, competence),
      isWholeGivenUp: (request.givenUp ?? []).some(
        (total) => total.campaignId === id && total.competence === key,
      ),
      withheld,
      toldEarlier: new Set([...withheld].filter((row) => isTold(campaign, audit, row, competence))),
    }),
  );
}

/** Rows shown earlier that something newer about would have to be masked. */
const findKept = (campaign: Campaign, audit: CampaignAudit, columns: readonly ColumnResult[]) =>
  [...audit.rows.keys()].filter((row) =>
    columns.some(
      ({ fates, natural, competence }) =>
        fates[row] === 'masked' && natural[row] !== 'empty' && isTold(campaign, audit, row, competence),
    ),
  );

/** Protects, and lets the rows that could only be masked keep their earlier figures, until none is left. */
function* protectKeeping(
  campaign: Campaign,
  audit: CampaignAudit,
): Steps<Pick<CampaignProtection, 'columns' | 'kept'>> {
  let kept: ReadonlySet<number> = new Set();
  for (let done = 0; ; done = afterTry(done)) {
    const columns = yield* within(protectColumns(campaign, audit, kept), done, afterTry(done));
    const more = findKept(campaign, audit, columns).filter((row) => !kept.has(row));
    if (more.length === 0) return { columns, kept };
    kept = new Set([...kept, ...more]);
  }
}

/** What becomes of the rows of one table. */
export const listTableFates = (
  audit: CampaignAudit,
  columns: readonly ColumnResult[],
  table: number,
): readonly ColumnFates[] =>
  columns.map(({ competence, fates }) => ({
    competence,
    rows: (audit.rowOfPlan[table] ?? []).map((row) => fates[row] ?? 'masked'),
    whole: fates[0] ?? 'masked',
  }));

const widen = (campaign: Campaign, { level }: RowPlan): RowPlan => {
  if (level.kind === 'whole' || level.depth === null || level.depth === 0)
    return planWhole(campaign.context.facts);
  return planAsked(campaign, { dimension: level.dimension, depth: level.depth - 1 });
};

/** The first table of which too many rows are hidden, −1 when none is; rows that keep a figure are not holes. */
const findHoles = (
  audit: CampaignAudit,
  columns: readonly ColumnResult[],
  kept: ReadonlySet<number>,
): number =>
  audit.plans.findIndex((plan, table) => {
    const fates = listTableFates(audit, columns, table).map((column) => ({
      ...column,
      rows: column.rows.map((fate, slot) =>
        kept.has(audit.rowOfPlan[table]?.[slot] ?? -1) ? 'exact' : fate,
      ),
    }));
    return plan.level.kind === 'rows' && hasTooManyHoles(fates, plan.rowCount);
  });

/** Protects the tables of one campaign together; a table with too many holes climbs to wider rows. */
export function* protectCampaign(
  campaign: Campaign,
  rows: readonly RowsRequest[],
): Steps<CampaignProtection> {
  const { context, request, earlier, releases, numbers, compared } = campaign;
  const { targets } = request;
  const asked = rows.map((each) => planAsked(campaign, each));
  let plans: readonly RowPlan[] = asked;
  for (let done = 0; ; done = afterTry(done)) {
    const audit = auditCampaign(context, { targets, plans, compared, numbers });
    const { columns, kept } = yield* within(protectKeeping(campaign, audit), done, afterTry(done));
    const holed = findHoles(audit, columns, kept);
    if (holed < 0) return { audit, columns, asked, kept, releases, earlier, compared };
    plans = plans.map((plan, table) => (table === holed ? widen(campaign, plan) : plan));
  }
}

import type { CollectiveFacts } from '../../model/facts';
import { eachOf, type Steps, takeAll } from '../../model/steps';
import { type CampaignContext, findCampaign } from '../campaign-context';
import { refuseSmallScope } from '../participation-counts';
import { release } from '../release';
import { refuseFewResults } from '../release-heatmap';
import type { ReleasedAbsence, ReleasedHeatmap, ReleasedParticipationView, ReleasedTable } from '../released';
import type { ReleasedProgressView } from '../released-trends';
import { comparedRowsOf, type PlannedComparison, planComparisons } from './compared-rows';
import { describeChanges, describeComparison } from './describe-changes';
import { describeHidden } from './describe-hidden';
import { listEarlierReleases } from './earlier-rows';
import { findRefusedPair } from './find-pair';
import { readLedger } from './ledger-rules';
import { type CampaignProtection, protectCampaign } from './protect-campaign';
import type { LedgerEntry, Publication, PublicationRequest, WayOut } from './publication';
import { ResultNumbers } from './result-numbers';
import { writeEntry } from './write-entry';
import { needsOf, writeOverview } from './write-overview';
import { listTold, writeProgress } from './write-progress';
import { writeParticipations, writeTables } from './write-tables';

type Asked =
  | { readonly campaignId: string; readonly protection: CampaignProtection }
  | { readonly campaignId: string; readonly reason: ReleasedAbsence };

const waysOut: readonly WayOut[] = ['participation-only', 'wider-rows', 'wait-for-results'];

const refuse = (context: CampaignContext): ReleasedAbsence | null =>
  refuseSmallScope(context) ?? refuseFewResults(context);

const listProtections = (asked: readonly Asked[]): readonly CampaignProtection[] =>
  asked.flatMap((each) => ('protection' in each ? [each.protection] : []));

function* protectAll(
  facts: CollectiveFacts,
  request: PublicationRequest,
  ledger: readonly LedgerEntry[],
  planned: readonly PlannedComparison[],
): Steps<readonly Asked[]> {
  const numbers = new ResultNumbers(facts);
  const ids = [...new Set(request.tables.map(({ campaignId }) => campaignId))];
  return yield* eachOf(ids, function* (campaignId): Steps<Asked> {
    const context = findCampaign(facts, request, campaignId);
    const reason = context === null ? ({ kind: 'unknown-campaign' } as const) : refuse(context);
    if (context === null || reason !== null)
      return { campaignId, reason: reason ?? { kind: 'unknown-campaign' } };
    const rows = request.tables.filter((table) => table.campaignId === campaignId).map((table) => table.rows);
    const releases = listEarlierReleases(ledger, context.campaign.id, request.filter);
    const compared = comparedRowsOf(planned, campaignId);
    const earlier = readLedger(ledger, context.campaign.id, numbers);
    const campaign = { context, request, earlier, releases, numbers, compared };
    const protection = yield* protectCampaign(campaign, rows);
    return { campaignId, protection };
  });
}

/** Totals that protection would mask, though they have results enough to be shown. */
const listGivenUp = (protections: readonly CampaignProtection[]) =>
  protections.flatMap(({ audit, columns, kept }) =>
    columns
      .filter(({ fates, natural }) => !kept.has(0) && fates[0] === 'masked' && natural[0] !== 'masked')
      .map(({ competence }) => ({
        campaignId: audit.context.campaign.id,
        campaign: audit.context.campaign.name,
        competence: audit.context.facts.competences[competence]?.key ?? '',
        name: audit.context.facts.competences[competence]?.name ?? '',
      })),
  );

/** Whether a campaign says anything that no earlier release said. */
const saysSomething = ({ columns, kept }: CampaignProtection): boolean =>
  columns.some(({ fates }) =>
    fates.some((fate, row) => fate !== 'masked' && fate !== 'empty' && !kept.has(row)),
  );

/** Tables in the order of the request, each campaign’s in its own order. */
const arrange = <T>(
  request: PublicationRequest,
  asked: readonly Asked[],
  tablesOf: (protection: CampaignProtection) => readonly T[],
): readonly (T | ReleasedAbsence)[] => {
  const queues = new Map(
    asked.map((each) => [each.campaignId, 'reason' in each ? each.reason : [...tablesOf(each.protection)]]),
  );
  return request.tables.map(({ campaignId }): T | ReleasedAbsence => {
    const queue = queues.get(campaignId);
    if (Array.isArray(queue)) return queue.shift() ?? { kind: 'unknown-campaign' };
    return queue ?? { kind: 'unknown-campaign' };
  });
};

const publish = (
  facts: CollectiveFacts,
  request: PublicationRequest,
  asked: readonly Asked[],
  planned: readonly PlannedComparison[],
  ledger: readonly LedgerEntry[],
): Publication => {
  const protections = listProtections(asked);
  const written = new Map(protections.map((each) => [each, writeTables(each)]));
  const published = protections.map((protection) => ({ protection, tables: written.get(protection) ?? [] }));
  const tables = arrange<ReleasedTable>(request, asked, (each) => written.get(each) ?? []);
  const progress = writeProgress(planned, protections, ledger, request.filter);
  const views = progress.map(({ view }) => view);
  return {
    kind: 'published',
    content: release({
      date: request.date,
      // Each part by itself too: a way out may take one of them.
      tables: tables.map((table) => release<ReleasedHeatmap>(table)),
      participations: arrange(request, asked, writeParticipations).map((view) =>
        release<ReleasedParticipationView>(view),
      ),
      progress: views.map((view) => release<ReleasedProgressView>(view)),
      overview: release(writeOverview(facts, request, published)),
      needs: release(needsOf(published, request)),
    }),
    entry: writeEntry(request, published, listTold(planned, protections), views),
    audit: release({
      hidden: protections.flatMap(describeHidden),
      provedSets: countSets(protections, 'provedSets'),
      alreadyKnownSets: countSets(protections, 'alreadyKnownSets'),
    }),
    changes: release([...published.flatMap(describeChanges), ...progress.flatMap(describeComparison)]),
  };
};

const countSets = (
  protections: readonly CampaignProtection[],
  which: 'provedSets' | 'alreadyKnownSets',
): number =>
  protections.reduce((sum, { columns }) => columns.reduce((all, column) => all + column[which], sum), 0);

/**
 * Protects and publishes tables of one or several campaigns so that nobody who holds this release and all those of
 * the ledger can compute a hidden result (rules 0 to 6, ADR 0013). Never publishes unproved: totals that would have
 * to be given up give `infeasible`, a photo that can say nothing new gives `refused`, both with what to do. The same
 * function serves the working file (profile `working`, empty ledger). A step takes some milliseconds at most, and
 * tells how much is proved.
 * @param ledger every earlier release, in any order
 */
export function* releasePublicationInSteps(
  facts: CollectiveFacts,
  request: PublicationRequest,
  ledger: readonly LedgerEntry[],
): Steps<Publication> {
  const planned = planComparisons(facts, request);
  const asked = yield* protectAll(facts, request, ledger, planned);
  const protections = listProtections(asked);
  const reasons = asked.flatMap((each) => ('reason' in each ? [each] : []));
  if (protections.length === 0) return { kind: 'empty', reasons };
  const isProved = protections.every(({ columns }) => columns.every((column) => column.isProved));
  const hasEarlier = protections.some(({ releases }) => releases.length > 0);
  if (!isProved || (hasEarlier && !protections.some(saysSomething)))
    return { kind: 'refused', pair: findRefusedPair(protections), waysOut };
  const totals = listGivenUp(protections);
  return totals.length > 0 ? { kind: 'infeasible', totals } : publish(facts, request, asked, planned, ledger);
}

/** The same at once. */
export const releasePublication = (
  facts: CollectiveFacts,
  request: PublicationRequest,
  ledger: readonly LedgerEntry[],
): Publication => takeAll(releasePublicationInSteps(facts, request, ledger));

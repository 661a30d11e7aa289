import type { CollectiveFilter } from '../../model/facts';
import type { CampaignId } from '../../model/id';
import type { RowsRequest } from '../request';
import type { LedgerCampaign, LedgerEntry, LedgerGroup, LedgerProgress, LedgerRow } from './publication';

/** The latest earlier release of a campaign for the same people, with its date. */
export interface EarlierRelease {
  readonly date: string;
  readonly campaign: LedgerCampaign;
}

/** What a comparison told, with the date of the release. */
export interface EarlierProgress extends Pick<LedgerProgress, 'changes'> {
  readonly date: string;
}

const isSameFilter = (one: CollectiveFilter, other: CollectiveFilter): boolean => {
  const tidy = ({ unitPath, site, corps, category, job }: CollectiveFilter) =>
    JSON.stringify([unitPath ?? [], site ?? null, corps ?? null, category ?? null, job ?? null]);
  return tidy(one) === tidy(other);
};

/** Releases for the same people, latest first. */
const listAlike = (ledger: readonly LedgerEntry[], filter: CollectiveFilter): readonly LedgerEntry[] =>
  ledger.filter((entry) => isSameFilter(entry.filter, filter)).sort((a, b) => (a.date < b.date ? 1 : -1));

/** Latest first. */
export const listEarlierReleases = (
  ledger: readonly LedgerEntry[],
  campaignId: CampaignId,
  filter: CollectiveFilter,
): readonly EarlierRelease[] =>
  listAlike(ledger, filter).flatMap(({ date, campaigns }) =>
    campaigns.filter((each) => each.campaignId === campaignId).map((campaign) => ({ date, campaign })),
  );

/** The latest telling of a comparison for the same people, and when; null when it never told anything. */
export const findEarlierProgress = (
  ledger: readonly LedgerEntry[],
  filter: CollectiveFilter,
  { from, to, measure }: Omit<LedgerProgress, 'changes'>,
): EarlierProgress | null => {
  for (const { date, progress = [] } of listAlike(ledger, filter)) {
    const told = progress.find((each) => each.from === from && each.to === to && each.measure === measure);
    if (told !== undefined) return { date, changes: told.changes };
  }
  return null;
};

/** The row as it was last released, wherever it stood. */
export const findEarlierRow = (
  releases: readonly EarlierRelease[],
  key: string,
): { readonly row: LedgerRow; readonly campaign: LedgerCampaign } | null => {
  for (const { campaign } of releases) {
    const rows = [campaign.whole, ...campaign.tables.flatMap((table) => table.rows)];
    const row = rows.find((each) => each.key === key);
    if (row !== undefined) return { row, campaign };
  }
  return null;
};

/** What was put together in the latest release of rows of this dimension and depth. */
export const findEarlierGroups = (
  releases: readonly EarlierRelease[],
  { dimension, depth }: RowsRequest,
): readonly LedgerGroup[] => {
  const tables = releases.flatMap(({ campaign }) => campaign.tables);
  const alike = tables.find(
    ({ level }) =>
      level.kind === 'rows' && level.dimension === dimension && (depth === null || level.depth === depth),
  );
  return alike?.groups ?? [];
};

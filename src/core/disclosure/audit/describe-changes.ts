import type { ReleasedRow, ReleasedTable } from '../released';
import type { ReleasedChange } from '../released-trends';
import { COMPARED_LABEL } from './campaign-audit';
import type { EarlierRelease } from './earlier-rows';
import type { CampaignProtection } from './protect-campaign';
import type { LedgerRow, PublicationChange } from './publication';
import type { WrittenComparison } from './write-progress';

const isMasked = (cells: readonly { readonly kind: string }[]): boolean =>
  cells.length > 0 && cells.every(({ kind }) => kind !== 'shown');

const judge = (row: ReleasedRow, earlier: LedgerRow | undefined): PublicationChange['kind'] => {
  if (earlier === undefined) return 'new';
  if (row.unchangedSince !== undefined) return 'unchanged';
  if (isMasked(row.cells) && !isMasked(earlier.cells.map(({ released }) => released))) return 'masked';
  const isSame = JSON.stringify(row.cells) === JSON.stringify(earlier.cells.map(({ released }) => released));
  return isSame ? 'unchanged' : 'updated';
};

/** How one comparison of the same people differs from the last time that it told something; none without one. */
export const describeComparison = ({ view, earlier }: WrittenComparison): readonly PublicationChange[] => {
  if (view.kind !== 'progress' || earlier === null) return [];
  const { before, after, changes } = view;
  const told = new Map(
    earlier.changes.map(({ released }) => [released.competence.key, JSON.stringify(released)]),
  );
  const isSame = (change: ReleasedChange) =>
    change.kind === 'masked'
      ? !told.has(change.competence.key)
      : change.unchangedSince !== undefined || told.get(change.competence.key) === JSON.stringify(change);
  const whom = before.id === after.id ? 'premier et dernier envois' : after.name;
  return [
    {
      campaign: before.name,
      row: `${COMPARED_LABEL} (${whom})`,
      kind: isMasked(changes) ? 'masked' : changes.every(isSame) ? 'unchanged' : 'updated',
      since: earlier.date,
    },
  ];
};

const listRows = ({ campaign }: EarlierRelease): readonly LedgerRow[] => [
  campaign.whole,
  ...campaign.tables.flatMap(({ rows }) => rows),
];

/** Differences of a campaign from its latest earlier release for the same people; none without one. */
export const describeChanges = ({
  protection,
  tables,
}: {
  readonly protection: CampaignProtection;
  readonly tables: readonly ReleasedTable[];
}): readonly PublicationChange[] => {
  const [latest] = protection.releases;
  const [first] = tables;
  if (latest === undefined || first === undefined) return [];
  const before = new Map(listRows(latest).map((row) => [row.key, row]));
  const now = new Map([first.whole, ...tables.flatMap(({ rows }) => rows)].map((row) => [row.key, row]));
  const change = (row: string, kind: PublicationChange['kind'], since = latest.date) => ({
    campaign: first.campaign.name,
    row,
    kind,
    since,
  });
  return [
    ...[...now.values()].map((row) => change(row.label, judge(row, before.get(row.key)), row.unchangedSince)),
    ...[...before.values()].filter(({ key }) => !now.has(key)).map(({ label }) => change(label, 'gone')),
  ];
};

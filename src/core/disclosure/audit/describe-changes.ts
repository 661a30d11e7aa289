import type { ReleasedRow, ReleasedTable } from '../released';
import type { EarlierRelease } from './earlier-rows';
import type { CampaignProtection } from './protect-campaign';
import type { LedgerRow, PublicationChange } from './publication';

const isMasked = (cells: readonly { readonly kind: string }[]): boolean =>
  cells.length > 0 && cells.every(({ kind }) => kind !== 'shown');

const judge = (row: ReleasedRow, earlier: LedgerRow | undefined): PublicationChange['kind'] => {
  if (earlier === undefined) return 'new';
  if (row.unchangedSince !== undefined) return 'unchanged';
  if (isMasked(row.cells) && !isMasked(earlier.cells.map(({ released }) => released))) return 'masked';
  const isSame = JSON.stringify(row.cells) === JSON.stringify(earlier.cells.map(({ released }) => released));
  return isSame ? 'unchanged' : 'updated';
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
  const change = (row: string, kind: PublicationChange['kind']) => ({
    campaign: first.campaign.name,
    row,
    kind,
    since: latest.date,
  });
  return [
    ...[...now.values()].map((row) => change(row.label, judge(row, before.get(row.key)))),
    ...[...before.values()].filter(({ key }) => !now.has(key)).map(({ label }) => change(label, 'gone')),
  ];
};

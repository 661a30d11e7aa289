import type { RowDimension } from '../gaps/row-dimension';
import type { CollectiveFacts } from '../model/facts';
import { mostHidden } from './protect-table';
import { release } from './release';
import { releaseParticipation } from './release-participation';
import type { Released, ReleasedParticipationRow, ReleasedParticipationTable } from './released';
import type { ReleasedGrouping, ReleasedWantedView } from './released-trends';
import type { CampaignRequest, RowsRequest } from './request';

const VALUE_DIMENSIONS: readonly RowDimension[] = ['site', 'corps', 'category', 'job'];

/** Every grouping that the roster allows, from the widest units down, then its other columns. */
const listGroupings = ({ units, roster }: CollectiveFacts): readonly RowsRequest[] => {
  const deepest = units.reduce((most, { depth }) => Math.max(most, depth), -1);
  const depths = Array.from({ length: deepest + 1 }, (_, depth) => depth);
  return [
    ...depths.map((depth) => ({ dimension: 'unit' as const, depth })),
    ...VALUE_DIMENSIONS.filter(
      (dimension) => dimension !== 'unit' && roster[dimension].values.length > 1,
    ).map((dimension) => ({ dimension, depth: null })),
  ];
};

/** Results that a row still needs, as far as its published number tells: never the hidden number itself. */
const judgeRow = (
  { label, shared }: ReleasedParticipationRow,
  k: number,
): ReleasedGrouping['lacking'][number] | null => {
  if (shared.kind === 'at-least') return null;
  if (shared.kind === 'exact') return shared.value >= k ? null : { label, low: k - shared.value, high: k };
  return { label, low: 1, high: k };
};

const judgeGrouping = (table: ReleasedParticipationTable, rows: RowsRequest): ReleasedGrouping | null => {
  if (table.level.kind !== 'rows') return null;
  const lacking = table.rows.flatMap((row) => judgeRow(row, table.k) ?? []);
  const reach = Math.max(0, lacking.length - Math.floor(mostHidden * table.rows.length));
  return {
    dimension: rows.dimension,
    depth: rows.depth,
    rows: table.rows.length,
    lacking,
    toReach: { rows: reach, low: reach, high: reach * table.k },
  };
};

/** Two depths of the tree that hold the same rows are one grouping. */
const isSameAs =
  (one: ReleasedGrouping) =>
  (other: ReleasedGrouping): boolean =>
    one.dimension === other.dimension &&
    one.rows === other.rows &&
    one.lacking.length === other.lacking.length;

/**
 * « Que faudrait-il ? »: for each grouping, how many more results it needs to be shown. Worked out from what
 * participation already publishes (« moins de 5 » needs 1 to 5 more), so that it tells nothing new.
 */
export const releaseWanted = (
  facts: CollectiveFacts,
  request: CampaignRequest,
): Released<ReleasedWantedView> => {
  const groupings: ReleasedGrouping[] = [];
  let last: ReturnType<typeof releaseParticipation> | null = null;
  for (const rows of listGroupings(facts)) {
    last = releaseParticipation(facts, { ...request, rows });
    if (last.kind !== 'table') return release<ReleasedWantedView>({ ...last });
    const grouping = judgeGrouping(last, rows);
    if (grouping !== null && !groupings.some(isSameAs(grouping))) groupings.push(grouping);
  }
  const table = last ?? releaseParticipation(facts, { ...request, rows: { dimension: 'unit', depth: null } });
  if (table.kind !== 'table') return release<ReleasedWantedView>({ ...table });
  return release<ReleasedWantedView>({
    kind: 'wanted',
    campaign: table.campaign,
    k: table.k,
    groupings,
  });
};

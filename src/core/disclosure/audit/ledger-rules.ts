import type { KnownRange } from '../known-range';
import { COMPARED_LABEL } from './campaign-audit';
import type { LedgerCampaign, LedgerCell, LedgerEntry, LedgerRow, PerResult } from './publication';
import type { ResultNumbers } from './result-numbers';

/** Results of an earlier release in one competence. */
interface EarlierResults {
  /** Numbers of the results. */
  readonly results: Int32Array;
  /** Largest `obtained` of each. */
  readonly most: PerResult;
  readonly target: PerResult;
}

/** What an earlier release told of one row in one competence. */
export interface EarlierRule {
  readonly date: string;
  readonly label: string;
  /** Results in the row that have a value: places in `of`. */
  readonly members: readonly number[];
  readonly of: EarlierResults;
  readonly below: KnownRange | null;
  readonly obtained: KnownRange | null;
  /** Whether the row was masked for its size: it tells nothing, and is protected still. */
  readonly isMask: boolean;
}

/** What an earlier release holds of a campaign, read once for all its competences. */
export interface EarlierPhoto {
  readonly date: string;
  readonly k: number;
  readonly campaign: LedgerCampaign;
  readonly results: Int32Array;
  /** The whole, then the rows of each table. */
  readonly rows: readonly { readonly row: LedgerRow; readonly places: readonly number[] }[];
  /** In the order of `campaign.comparisons`. */
  readonly compared: readonly Int32Array[];
}

/** One figure of one result. */
export const figureAt = (values: PerResult, place: number): number =>
  typeof values === 'number' ? values : (values[place] ?? 0);

const splitByRow = (rowOf: readonly number[], rowCount: number): readonly (readonly number[])[] => {
  const places: number[][] = Array.from({ length: rowCount }, () => []);
  rowOf.forEach((row, place) => {
    places[row]?.push(place);
  });
  return places;
};

const listRows = (campaign: LedgerCampaign): EarlierPhoto['rows'] => {
  const ofTables = campaign.tables.flatMap(({ rows, rowOf }) => {
    const places = splitByRow(rowOf, rows.length);
    return rows.map((row, slot) => ({ row, places: places[slot] ?? [] }));
  });
  return [{ row: campaign.whole, places: [...campaign.results.keys()] }, ...ofTables];
};

/** The releases that speak of a campaign, in the order of the ledger. */
export const readLedger = (
  ledger: readonly LedgerEntry[],
  campaignId: string,
  numbers: ResultNumbers,
): readonly EarlierPhoto[] =>
  ledger.flatMap(({ date, k, campaigns }) =>
    campaigns
      .filter((campaign) => campaign.campaignId === campaignId)
      .map((campaign) => {
        const numberAll = (keys: readonly string[]) => Int32Array.from(keys, (key) => numbers.of(key));
        const compared = (campaign.comparisons ?? []).map(({ results }) => numberAll(results));
        return {
          date,
          k,
          campaign,
          results: numberAll(campaign.results),
          rows: listRows(campaign),
          compared,
        };
      }),
  );

/** Those of some places that have a value: nearly always all, which are then not copied. */
const withValue = (places: readonly number[], most: PerResult): readonly number[] => {
  if (typeof most === 'number') return most > 0 ? places : [];
  return places.filter((place) => figureAt(most, place) > 0);
};

const isSmallMask = ({ released }: LedgerCell, results: number, k: number): boolean =>
  released.kind === 'masked' && results > 0 && results < k;

const tellNothing = (members: readonly number[], { most }: EarlierResults) => ({
  below: { low: 0, high: members.length },
  obtained: { low: 0, high: members.reduce((sum, place) => sum + figureAt(most, place), 0) },
  isMask: true,
});

/** What the comparisons of an earlier release told of a competence. */
const listCompared = (
  { date, campaign: { comparisons = [] }, compared }: EarlierPhoto,
  competence: string,
): readonly EarlierRule[] =>
  comparisons.flatMap(({ sums }, index) => {
    const results = compared[index] ?? new Int32Array();
    return sums
      .filter((sum) => sum.competence === competence)
      .map(({ most, obtained }) => ({
        date,
        label: COMPARED_LABEL,
        members: withValue([...results.keys()], most),
        of: { results, most, target: 0 },
        below: null,
        obtained,
        isMask: false,
      }));
  });

/** What the tables of an earlier release told of a competence, by its place in them. */
const listTold = ({ date, k, campaign, results, rows }: EarlierPhoto, column: number) => {
  const known = campaign.competences[column];
  if (known === undefined) return [];
  const of: EarlierResults = { results, most: known.most, target: known.target };
  return rows.flatMap(({ row, places }): readonly EarlierRule[] => {
    const cell = row.cells[column];
    if (cell === undefined) return [];
    const rule = { date, label: row.label, members: withValue(places, of.most), of };
    if (isSmallMask(cell, rule.members.length, k)) return [{ ...rule, ...tellNothing(rule.members, of) }];
    if (cell.below === null && cell.obtained === null) return [];
    return [{ ...rule, below: cell.below, obtained: cell.obtained, isMask: false }];
  });
};

/**
 * Everything that earlier releases told of a competence of a campaign; two tables that tell the same tell it twice.
 * Small rows that they masked are listed too, so that they stay protected.
 */
export const listEarlierRules = (
  photos: readonly EarlierPhoto[],
  competence: string,
): readonly EarlierRule[] =>
  photos.flatMap((photo) => {
    const column = photo.campaign.competences.findIndex(({ key }) => key === competence);
    return [...listTold(photo, column), ...listCompared(photo, competence)];
  });

import type { KnownRange } from '../known-range';
import { COMPARED_LABEL } from './campaign-audit';
import type { LedgerCampaign, LedgerCell, LedgerEntry, LedgerRow, PerResult } from './publication';

/** What an earlier release told of one row in one competence. */
export interface EarlierRule {
  readonly date: string;
  readonly label: string;
  /** Results in the row, by key. */
  readonly members: readonly EarlierMember[];
  readonly below: KnownRange | null;
  readonly obtained: KnownRange | null;
  /** Whether the row was masked for its size: it tells nothing, and is protected still. */
  readonly isMask: boolean;
}

export interface EarlierMember {
  readonly key: string;
  /** Largest `obtained`, ≥ 1. */
  readonly most: number;
  readonly target: number;
}

const at = (values: PerResult, place: number): number =>
  typeof values === 'number' ? values : (values[place] ?? 0);

const listRows = (campaign: LedgerCampaign): readonly { row: LedgerRow; places: readonly number[] }[] => {
  const everybody = [...campaign.results.keys()];
  const ofTables = campaign.tables.flatMap(({ rows, rowOf }) =>
    rows.map((row, slot) => ({ row, places: everybody.filter((place) => rowOf[place] === slot) })),
  );
  return [{ row: campaign.whole, places: everybody }, ...ofTables];
};

const isSmallMask = ({ released }: LedgerCell, results: number, k: number): boolean =>
  released.kind === 'masked' && results > 0 && results < k;

const tellNothing = (members: readonly EarlierMember[]) => ({
  below: { low: 0, high: members.length },
  obtained: { low: 0, high: members.reduce((sum, { most }) => sum + most, 0) },
  isMask: true,
});

/** What the comparisons of an earlier release told of a competence. */
const listCompared = (
  { comparisons = [] }: LedgerCampaign,
  competence: string,
  date: string,
): readonly EarlierRule[] =>
  comparisons.flatMap(({ results, sums }) =>
    sums
      .filter((sum) => sum.competence === competence)
      .map(({ most, obtained }) => ({
        date,
        label: COMPARED_LABEL,
        members: results
          .map((key, place) => ({ key, most: at(most, place), target: 0 }))
          .filter((member) => member.most > 0),
        below: null,
        obtained,
        isMask: false,
      })),
  );

/**
 * Everything that earlier releases told of a competence of a campaign; two tables that tell the same tell it twice.
 * Small rows that they masked are listed too, so that they stay protected.
 */
export const listEarlierRules = (
  ledger: readonly LedgerEntry[],
  campaignId: string,
  competence: string,
): readonly EarlierRule[] =>
  ledger.flatMap(({ date, k, campaigns }) =>
    campaigns
      .filter((campaign) => campaign.campaignId === campaignId)
      .flatMap((campaign) => {
        const column = campaign.competences.findIndex(({ key }) => key === competence);
        const known = campaign.competences[column];
        const compared = listCompared(campaign, competence, date);
        if (known === undefined) return compared;
        const asMember = (place: number): EarlierMember => ({
          key: campaign.results[place] ?? '',
          most: at(known.most, place),
          target: at(known.target, place),
        });
        const ofTables = listRows(campaign).flatMap(({ row, places }): readonly EarlierRule[] => {
          const cell = row.cells[column];
          if (cell === undefined) return [];
          const members = places.map(asMember).filter(({ most }) => most > 0);
          if (isSmallMask(cell, members.length, k))
            return [{ date, label: row.label, members, ...tellNothing(members) }];
          if (cell.below === null && cell.obtained === null) return [];
          return [
            { date, label: row.label, members, below: cell.below, obtained: cell.obtained, isMask: false },
          ];
        });
        return [...ofTables, ...compared];
      }),
  );

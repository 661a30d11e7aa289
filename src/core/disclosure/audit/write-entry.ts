import type { LocalDate } from '../../model/moment';
import { know } from '../known-figures';
import { chooseThresholds } from '../profile';
import type { ReleasedRow, ReleasedTable } from '../released';
import type { ReleasedProgressView } from '../released-trends';
import { countPlaces, targetsOf } from './place-counts';
import type { CampaignProtection } from './protect-campaign';
import type {
  LedgerCampaign,
  LedgerCell,
  LedgerComparison,
  LedgerEntry,
  LedgerProgress,
  LedgerRow,
  PerResult,
  PublicationRequest,
} from './publication';
import type { ToldCompetences } from './write-progress';

interface Published {
  readonly protection: CampaignProtection;
  readonly tables: readonly ReleasedTable[];
}

/** One number when all are equal: nearly always, and a hundred times shorter. */
const shorten = (values: Float64Array): PerResult => {
  const first = values[0] ?? 0;
  return values.every((value) => value === first) ? first : [...values];
};

const writeRow = (
  { audit, columns, kept }: CampaignProtection,
  row: ReleasedRow,
  index: number,
  date: LocalDate,
): LedgerRow => {
  const cells = row.cells.map((released, place): LedgerCell => {
    const column = columns[place];
    const counts = column?.counts[index];
    const fate = column?.fates[index] ?? 'masked';
    const isNew = released.kind === 'shown' && !kept.has(index) && counts !== undefined;
    if (!isNew) return { released, below: null, obtained: null };
    const { below, obtained } = know(counts, audit.context.scale, fate);
    return { released, below: counts.hasFewAcquis ? null : below, obtained };
  });
  return { key: row.key, label: row.label, since: row.unchangedSince ?? date, cells };
};

/** What the comparisons of a campaign told, side by side with its tables. */
const writeComparisons = (
  { audit, columns, compared }: CampaignProtection,
  told: ToldCompetences,
): readonly LedgerComparison[] =>
  compared.flatMap((each, index) => {
    const row = audit.rowOfCompared[index] ?? -1;
    const { members = [] } = audit.rows[row] ?? {};
    const sums = columns.flatMap(({ competence, counts, fates }) => {
      const [cell, fate] = [counts[row], fates[row] ?? 'masked'];
      if (told.get(each)?.has(competence) !== true || cell === undefined) return [];
      const { most } = countPlaces(audit, competence);
      return [
        {
          competence: audit.context.facts.competences[competence]?.key ?? '',
          most: shorten(Float64Array.from(members, (place) => most[place] ?? 0)),
          obtained: know(cell, audit.context.scale, fate).obtained,
        },
      ];
    });
    return sums.length === 0 ? [] : [{ results: members.map((place) => audit.keys[place] ?? ''), sums }];
  });

const writeCampaign = (
  { protection, tables }: Published,
  date: LocalDate,
  told: ToldCompetences,
): LedgerCampaign | null => {
  const { audit, columns } = protection;
  const [first] = tables;
  if (first === undefined) return null;
  const results = audit.keys.slice(0, audit.persons.length);
  const comparisons = writeComparisons(protection, told);
  return {
    campaignId: first.campaign.id,
    measure: first.measure,
    results,
    competences: columns.map(({ competence }) => {
      const { most } = countPlaces(audit, competence);
      return {
        key: audit.context.facts.competences[competence]?.key ?? '',
        most: shorten(most.subarray(0, results.length)),
        target: shorten(targetsOf(audit, competence)),
      };
    }),
    whole: writeRow(protection, first.whole, 0, date),
    tables: tables.map(({ level, rows }, table) => {
      const plan = audit.plans[table];
      return {
        level,
        groups: plan?.groups ?? [],
        rowOf: audit.persons.map((person) => plan?.rowOf[person] ?? -1),
        rows: rows.map((row, slot) => writeRow(protection, row, audit.rowOfPlan[table]?.[slot] ?? -1, date)),
      };
    }),
    ...(comparisons.length === 0 ? {} : { comparisons }),
  };
};

/** What the comparisons told as they leave, so that a later release may repeat it. */
const listProgress = (views: readonly ReleasedProgressView[], date: LocalDate): readonly LedgerProgress[] =>
  views.flatMap((view) => {
    if (view.kind !== 'progress') return [];
    const changes = view.changes.flatMap((change) => {
      if (change.kind !== 'shown') return [];
      const { unchangedSince, ...released } = change;
      return [{ since: unchangedSince ?? date, released }];
    });
    const { before, after, measure } = view;
    return changes.length === 0 ? [] : [{ from: before.id, to: after.id, measure, changes }];
  });

/** What the vault keeps of a release. */
export const writeEntry = (
  request: PublicationRequest,
  published: readonly Published[],
  told: ToldCompetences,
  views: readonly ReleasedProgressView[],
): LedgerEntry => {
  const progress = listProgress(views, request.date);
  return {
    format: 1,
    date: request.date,
    profile: request.disclosure.profile,
    k: chooseThresholds(request.disclosure).k,
    filter: request.filter,
    campaigns: published.flatMap((each) => writeCampaign(each, request.date, told) ?? []),
    ...(progress.length === 0 ? {} : { progress }),
  };
};

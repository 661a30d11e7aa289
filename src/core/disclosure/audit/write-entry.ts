import type { LocalDate } from '../../model/moment';
import { know } from '../known-figures';
import { chooseThresholds } from '../profile';
import type { ReleasedRow, ReleasedTable } from '../released';
import { readPerson, targetOfPerson } from './campaign-audit';
import type { CampaignProtection } from './protect-campaign';
import type {
  LedgerCampaign,
  LedgerCell,
  LedgerEntry,
  LedgerRow,
  PerResult,
  PublicationRequest,
} from './publication';

interface Published {
  readonly protection: CampaignProtection;
  readonly tables: readonly ReleasedTable[];
}

/** One number when all are equal: nearly always, and a hundred times shorter. */
const shorten = (values: readonly number[]): PerResult => {
  const first = values[0] ?? 0;
  return values.every((value) => value === first) ? first : values;
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

const writeCampaign = ({ protection, tables }: Published, date: LocalDate): LedgerCampaign | null => {
  const { audit, columns } = protection;
  const [first] = tables;
  if (first === undefined) return null;
  const most = (competence: number) =>
    audit.keys.map((_, place) => readPerson(audit, place, competence).most);
  return {
    campaignId: first.campaign.id,
    measure: first.measure,
    results: audit.keys,
    competences: columns.map(({ competence }) => ({
      key: audit.context.facts.competences[competence]?.key ?? '',
      most: shorten(most(competence)),
      target: shorten(audit.keys.map((_, place) => targetOfPerson(audit, place, competence))),
    })),
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
  };
};

/** What the vault keeps of a release. */
export const writeEntry = (request: PublicationRequest, published: readonly Published[]): LedgerEntry => ({
  format: 1,
  date: request.date,
  profile: request.disclosure.profile,
  k: chooseThresholds(request.disclosure).k,
  filter: request.filter,
  campaigns: published.flatMap((each) => writeCampaign(each, request.date) ?? []),
});

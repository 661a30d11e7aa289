import { tallyResults } from '../../gaps/tally-results';
import { targetsOfRows } from '../../targets/row-target';
import { writeTable } from '../release-heatmap';
import { writeParticipation } from '../release-participation';
import type { ReleasedCell, ReleasedParticipationTable, ReleasedRow, ReleasedTable } from '../released';
import { findEarlierRow } from './earlier-rows';
import { type CampaignProtection, listTableFates } from './protect-campaign';

/** A row with its earlier figures, each competence found again by its key. */
const keepEarlier = (
  { releases, audit }: CampaignProtection,
  row: ReleasedRow,
  competences: ReleasedTable['competences'],
): ReleasedRow => {
  const earlier = findEarlierRow(releases, row.key);
  const masked = (competence: string): ReleasedCell => ({
    kind: 'masked',
    competence,
    measure: audit.context.scale.measure,
  });
  if (earlier === null) return { ...row, cells: competences.map(({ key }) => masked(key)) };
  const cells = competences.map(
    ({ key }) =>
      earlier.row.cells.find(({ released }) => released.competence === key)?.released ?? masked(key),
  );
  return { ...row, cells, unchangedSince: earlier.row.since };
};

/** The tables of a campaign as they leave, in the order of the request. */
export const writeTables = (protection: CampaignProtection): readonly ReleasedTable[] => {
  const { audit, columns, asked, kept } = protection;
  const { facts, scale, situation, selection } = audit.context;
  return audit.plans.map((plan, table) => {
    const tally = tallyResults(facts, scale.measure, situation, selection.isKept, plan, audit.targets);
    const targetOf = targetsOfRows(facts, scale.measure, selection.isKept, plan, audit.targets);
    const draft = { plan, tally, targetOf, columns: listTableFates(audit, columns, table) };
    const written = writeTable(audit.context, asked[table] ?? plan, draft);
    const keep = (row: ReleasedRow, index: number) =>
      kept.has(index) ? keepEarlier(protection, row, written.competences) : row;
    return {
      ...written,
      rows: written.rows.map((row, slot) => keep(row, audit.rowOfPlan[table]?.[slot] ?? -1)),
      whole: keep(written.whole, 0),
    };
  });
};

/** Participation by the same rows; it may be issued again at will (rule 5). */
export const writeParticipations = ({ audit }: CampaignProtection): readonly ReleasedParticipationTable[] =>
  audit.plans.map((plan) => writeParticipation(audit.context, plan));

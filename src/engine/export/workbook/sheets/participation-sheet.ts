import type {
  ReleasedHeadcount,
  ReleasedParticipationRow,
  ReleasedParticipationTable,
} from '../../../../core/disclosure';
import { headcountNote, headcountNumber } from '../../../../core/wording/released-words';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, formula, layOutTable, number, type SameRow, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { CellContent, Sheet } from '../workbook-port';

const PARTICIPATION_SHEET = 'Participation';

interface Line extends Omit<ReleasedParticipationRow, 'key'> {
  readonly campaign: string;
}

const WHOLE = 'Ensemble';

const wholeLine = ({ campaign, whole }: ReleasedParticipationTable): Line => ({
  campaign: campaign.name,
  label: WHOLE,
  concerned: whole.concerned,
  started: whole.started,
  shared: whole.shared,
});

const linesOf = (table: ReleasedParticipationTable): readonly Line[] => [
  wholeLine(table),
  ...table.rows.map(({ label, concerned, started, shared }) => ({
    campaign: table.campaign.name,
    label,
    concerned,
    started,
    shared,
  })),
];

const count = (
  header: string,
  read: (line: Line) => ReleasedHeadcount,
): readonly [Column<Line>, Column<Line>] => [
  { header, width: 13, format: FORMATS.count, content: (line) => number(headcountNumber(read(line))) },
  {
    header: `${header} – précision`,
    width: 14,
    quiet: true,
    content: (line) => text(headcountNote(read(line))),
  },
];

/** A rate only where both numbers are said; a formula, so that it can be checked. */
const ratio = (
  numerator: (line: Line) => ReleasedHeadcount,
  header: string,
): ((line: Line, at: SameRow) => CellContent | null) => {
  return (line, at) => {
    const above = headcountNumber(numerator(line));
    const below = headcountNumber(line.concerned);
    if (above === null || below === null || below === 0) return null;
    return formula(`${at(header)}/${at('Concernés')}`, above / below);
  };
};

const COLUMNS: readonly Column<Line>[] = [
  { header: 'Campagne', width: 44, content: (line) => text(line.campaign) },
  { header: 'Public', width: 50, content: (line) => text(line.label) },
  ...count('Concernés', (line) => line.concerned),
  ...count('Ont commencé', (line) => line.started),
  ...count('Résultats', (line) => line.shared),
  {
    header: 'Part ayant commencé',
    width: 14,
    format: FORMATS.rate,
    content: ratio((line) => line.started, 'Ont commencé'),
  },
  {
    header: 'Part avec résultat',
    width: 14,
    format: FORMATS.rate,
    content: ratio((line) => line.shared, 'Résultats'),
  },
];

/** « Participation »: concerned, started, results, by campaign and row; « Ensemble » is a value, not a sum of rows. */
export const participationSheet = (input: WorkbookInput): Sheet => {
  const lines = input.participations.flatMap((view) => (view.kind === 'table' ? linesOf(view) : []));
  if (lines.length === 0)
    return sentenceSheet(
      input,
      PARTICIPATION_SHEET,
      'Participation',
      'Aucune participation à montrer pour ce périmètre.',
    );
  const layout = layOutTable(COLUMNS, lines, {
    sheet: PARTICIPATION_SHEET,
    name: 'ParticipationCampagnes',
    header: HEADER_ROW,
    isEmphasised: ({ label }) => label === WHOLE,
  });
  const [left, right] = [COLUMNS.length - 1, COLUMNS.length];
  return tableSheet(input, {
    name: PARTICIPATION_SHEET,
    title: 'Participation',
    hint: '«\u00a0Ensemble\u00a0» compte aussi les personnes non rattachées à un service',
    layout,
    frozenColumns: 2,
    barScales: [{ area: { top: HEADER_ROW + 1, bottom: layout.area.bottom, left, right }, min: 0, max: 1 }],
  });
};

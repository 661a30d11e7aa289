import type { PlanRow } from '../../../../core/plan';
import type { NotPlaced, PlannedSession } from '../../../../core/sessions';
import { THIN } from '../../../../core/wording/numbers';
import { MODALITIES, QUARTERS, wordSubject } from '../../../../core/wording/plan-words';
import { wordShares, wordSites } from '../../../../core/wording/session-words';
import { cellAddress } from '../address';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, LIMITS, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { Highlight, Sheet } from '../workbook-port';

const SESSIONS_SHEET = 'Sessions';

/** One session, or the people of one action who are in none. */
interface Line {
  readonly row: PlanRow;
  readonly number: number | null;
  readonly session: PlannedSession | null;
  readonly notPlaced: readonly NotPlaced[];
}

const linesOf = (row: PlanRow): readonly Line[] => [
  ...row.seating.sessions.map((session, index) => ({ row, number: index + 1, session, notPlaced: [] })),
  ...(row.seating.notPlaced.length > 0
    ? [{ row, number: null, session: null, notPlaced: row.seating.notPlaced }]
    : []),
];

const STATES: Readonly<Record<PlannedSession['state'], string>> = {
  balanced: 'Équilibrée',
  'below-minimum': 'Sous le minimum',
  'to-widen': 'Public à élargir',
};

const REASONS: Readonly<Record<NotPlaced['reason'], string>> = {
  'no-way-out-chosen': `Non placés${THIN}: solution à décider`,
  'waiting-list': 'Liste d’attente',
};

const stateOf = ({ session, notPlaced }: Line): string => {
  if (session !== null) return STATES[session.state];
  const [first] = notPlaced;
  return first === undefined ? '' : REASONS[first.reason];
};

const seated = ({ session }: Line): number | null =>
  session === null ? null : session.shares.reduce((sum, { people }) => sum + people, 0);

const unplaced = ({ notPlaced }: Line): number | null =>
  notPlaced.length === 0 ? null : notPlaced.reduce((sum, { people }) => sum + people, 0);

const total = (lines: readonly Line[], read: (line: Line) => number | null): number =>
  lines.reduce((sum, line) => sum + (read(line) ?? 0), 0);

const COLUMNS: readonly Column<Line>[] = [
  { header: 'Action n°', width: 9, align: 'center', bold: true, content: ({ row }) => number(row.number) },
  { header: 'Intitulé de l’action', width: 36, bold: true, content: ({ row }) => text(row.actionTitle) },
  { header: 'Compétence Pix', width: 30, content: ({ row }) => text(wordSubject(row)) },
  { header: 'Priorité', width: 10, align: 'center', content: ({ row }) => text(row.priority.class) },
  { header: 'Session n°', width: 9, align: 'center', content: (line) => number(line.number) },
  { header: 'État', width: 22, content: (line) => text(stateOf(line)) },
  {
    header: 'Personnes placées',
    width: 11,
    format: FORMATS.countOrDash,
    name: 'Sessions_Places',
    total: { format: FORMATS.countOrDash, value: (lines) => total(lines, seated) },
    content: (line) => number(seated(line)),
  },
  {
    header: 'À inviter en plus',
    width: 10,
    format: FORMATS.countOrDash,
    content: ({ session }) => number(session?.missing ?? null),
  },
  {
    header: 'Non placées',
    width: 10,
    format: FORMATS.countOrDash,
    name: 'Sessions_Non_placees',
    total: { format: FORMATS.countOrDash, value: (lines) => total(lines, unplaced) },
    content: (line) => number(unplaced(line)),
  },
  {
    header: 'Services (personnes)',
    width: 52,
    content: ({ session, notPlaced }) => text(wordShares(session?.shares ?? notPlaced)),
  },
  {
    header: 'Sites (personnes)',
    width: 26,
    content: ({ session, notPlaced }) => text(wordSites(session?.shares ?? notPlaced)),
  },
  { header: 'Modalité', width: 12, content: ({ row }) => text(MODALITIES[row.modality]) },
  {
    header: 'Trimestre',
    width: 13,
    content: ({ row: { details } }) => text(details.quarter === null ? '' : QUARTERS[details.quarter]),
  },
  {
    header: 'Date limite',
    width: 12,
    format: FORMATS.day,
    align: 'center',
    content: ({ row: { details } }) =>
      details.deadline === null ? null : { kind: 'day', day: details.deadline },
  },
  {
    header: 'Date prévue',
    width: 12,
    format: FORMATS.day,
    editable: true,
    limit: LIMITS.day,
    content: () => null,
  },
  { header: 'Lieu', width: 18, editable: true, content: ({ row }) => text(row.details.place) },
];

/** Sessions come before the event: a date after the deadline stands out, a past one is done. */
const dateHighlights = (count: number): readonly Highlight[] => {
  const place = (header: string): number => COLUMNS.findIndex((column) => column.header === header) + 1;
  const [date, deadline] = [place('Date prévue'), place('Date limite')];
  const [planned, limit] = [cellAddress(HEADER_ROW + 1, date), cellAddress(HEADER_ROW + 1, deadline)];
  const area = { top: HEADER_ROW + 1, left: date, bottom: HEADER_ROW + count, right: date };
  return [
    { area, condition: `AND(ISNUMBER(${planned}),ISNUMBER(${limit}),${planned}>${limit})`, look: 'late' },
    { area, condition: `AND(ISNUMBER(${planned}),${planned}<TODAY())`, look: 'done' },
  ];
};

const NO_SESSION = `Aucune session${THIN}: aucune action du plan ne réunit de personnes.`;

/** « Sessions »: one line per session with its services, then who is placed nowhere and why. Counts only. */
export const sessionsSheet = (input: WorkbookInput, rows: readonly PlanRow[]) => {
  const lines = rows.flatMap(linesOf);
  const title = 'Sessions proposées';
  if (lines.length === 0)
    return { sheet: sentenceSheet(input, SESSIONS_SHEET, title, NO_SESSION), names: [] };
  const layout = layOutTable(COLUMNS, lines, {
    sheet: SESSIONS_SHEET,
    name: 'SessionsProposees',
    header: HEADER_ROW,
    isEmphasised: ({ session }) => session === null,
  });
  const sheet: Sheet = tableSheet(input, {
    name: SESSIONS_SHEET,
    title,
    hint: 'calculées à l’export, réparties au prorata des effectifs publiés, puis par site d’après la liste RH',
    layout,
    frozenColumns: 2,
    repeatedColumns: 2,
    highlights: dateHighlights(lines.length),
  });
  return { sheet, names: layout.names };
};

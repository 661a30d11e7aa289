import { type PlanRow, totalPlan } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import { QUARTERS } from '../../../../core/wording/plan-words';
import { COLORS, FORMATS, STYLES } from '../house-style';
import { breakPages, scaleOfFewestPages, scaleToPage } from '../page-fit';
import { frameRows, printSetup, sentenceSheet } from '../sheet-frame';
import { type Column, formula, type LaidOutTable, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { Cell, CellStyle, DefinedName, Row, Sheet } from '../workbook-port';
import { titledRows } from './block-rows';
import { PLAN_NAMES } from './plan-sheet';

const BUDGET_SHEET = 'Budget';
const OTHERS = 'Non renseigné ou ajouté depuis';
const CEILINGS_ROW = 5;
const FIRST_BLOCK = 10;
const WIDTHS = [50, 14, 14, 20, 20] as const;

/** One value of a column of the plan, with what its actions come to; the last line of a block is all the others. */
interface Share {
  readonly label: string;
  readonly isOthers: boolean;
  readonly actions: number;
  readonly sessions: number;
  readonly days: number;
  readonly cost: number;
}

interface Block {
  readonly title: string;
  readonly table: string;
  /** Defined name of the column of the plan that is grouped. */
  readonly by: string;
  readonly keyOf: (row: PlanRow) => string;
  /** Values that have a line even without an action. */
  readonly always: readonly string[];
}

const BLOCKS: readonly Block[] = [
  {
    title: 'Par trimestre',
    table: 'BudgetTrimestres',
    by: PLAN_NAMES.quarter,
    keyOf: ({ details }) => (details.quarter === null ? '' : QUARTERS[details.quarter]),
    always: Object.values(QUARTERS),
  },
  {
    title: 'Par organisme',
    table: 'BudgetOrganismes',
    by: PLAN_NAMES.provider,
    keyOf: ({ details }) => details.provider.trim(),
    always: [],
  },
  {
    title: 'Par axe stratégique',
    table: 'BudgetAxes',
    by: PLAN_NAMES.axis,
    keyOf: ({ details }) => details.axis.trim(),
    always: [],
  },
];

const shareOf = (label: string, isOthers: boolean, rows: readonly PlanRow[]): Share => {
  const { actions, sessions, traineeDays, cost } = totalPlan(rows);
  return { label, isOthers, actions, sessions, days: traineeDays, cost };
};

/** Spreadsheets compare texts whatever the case. */
const fold = (value: string): string => value.toLocaleLowerCase('fr');

const sharesOf = ({ keyOf, always }: Block, rows: readonly PlanRow[]): readonly Share[] => {
  const labels = new Map(always.map((label) => [fold(label), label]));
  for (const row of rows)
    if (keyOf(row) !== '' && !labels.has(fold(keyOf(row)))) labels.set(fold(keyOf(row)), keyOf(row));
  return [
    ...[...labels].map(([folded, label]) =>
      shareOf(
        label,
        false,
        rows.filter((row) => fold(keyOf(row)) === folded),
      ),
    ),
    shareOf(
      OTHERS,
      true,
      rows.filter((row) => keyOf(row) === ''),
    ),
  ];
};

/** Sum of a column of the plan for one value; the others are what is left, so that nothing typed since is lost. */
const sumOf =
  (block: Block, values: string, lines: { readonly first: number; readonly last: number }, letter: string) =>
  (share: Share, label: string, result: number) => {
    if (!share.isOthers) return formula(`SUMPRODUCT((${block.by}=${label})*${values})`, result);
    const whole = values === '1' ? `ROWS(${block.by})` : `SUM(${values})`;
    return lines.last < lines.first
      ? formula(whole, result)
      : formula(`${whole}-SUM(${letter}${lines.first}:${letter}${lines.last})`, result);
  };

const columnsOf = (block: Block, first: number, last: number): readonly Column<Share>[] => {
  const label = block.title.replace('Par ', '');
  const header = label.charAt(0).toUpperCase() + label.slice(1);
  const lines = { first, last };
  const sum = (
    name: string,
    width: number,
    format: string,
    letter: string,
    values: string,
    read: (share: Share) => number,
  ): Column<Share> => ({
    header: name,
    width,
    format,
    filter: false,
    content: (share, at) => sumOf(block, values, lines, letter)(share, at(header), read(share)),
  });
  return [
    { header, width: WIDTHS[0], bold: true, filter: false, content: (share) => text(share.label) },
    sum('Actions', WIDTHS[1], FORMATS.countOrDash, 'B', '1', ({ actions }) => actions),
    sum('Sessions', WIDTHS[2], FORMATS.countOrDash, 'C', PLAN_NAMES.sessions, ({ sessions }) => sessions),
    sum('Jours-stagiaires', WIDTHS[3], FORMATS.days, 'D', PLAN_NAMES.traineeDays, ({ days }) => days),
    sum('Coût total', WIDTHS[4], FORMATS.euros, 'E', PLAN_NAMES.cost, ({ cost }) => cost),
  ];
};

interface LaidOutBlock {
  readonly rows: readonly Row[];
  readonly layout: LaidOutTable;
  readonly next: number;
}

/** The whole plan, under the parts that add up to it; outside the table, which can be sorted. */
const wholeRow = (rows: readonly PlanRow[], row: number): Row => {
  const { actions, sessions, traineeDays, cost } = totalPlan(rows);
  const sums = [
    { content: formula(`ROWS(${PLAN_NAMES.number})`, actions), format: FORMATS.countOrDash },
    { content: formula(`SUM(${PLAN_NAMES.sessions})`, sessions), format: FORMATS.countOrDash },
    { content: formula(`SUM(${PLAN_NAMES.traineeDays})`, traineeDays), format: FORMATS.days },
    { content: formula(`SUM(${PLAN_NAMES.cost})`, cost), format: FORMATS.euros },
  ];
  const right: CellStyle = { ...STYLES.total, horizontal: 'right', indent: 1 };
  return {
    row,
    height: 20,
    cells: [
      {
        column: 1,
        content: text('Ensemble du plan'),
        style: { ...STYLES.total, horizontal: 'left', indent: 1 },
      },
      ...sums.map(({ content, format }, index) => ({
        column: index + 2,
        content,
        style: { ...right, format },
      })),
    ],
  };
};

const layOutBlock = (block: Block, rows: readonly PlanRow[], top: number): LaidOutBlock => {
  const shares = sharesOf(block, rows);
  const header = top + 1;
  const columns = columnsOf(block, header + 1, header + shares.length - 1);
  const layout = layOutTable(columns, shares, {
    sheet: BUDGET_SHEET,
    name: block.table,
    header,
    isEmphasised: ({ isOthers }) => isOthers,
  });
  const below = header + shares.length + 1;
  return {
    rows: [...titledRows(layout, block.title, WIDTHS), wholeRow(rows, below)],
    layout,
    next: below + 2,
  };
};

const EDITABLE: CellStyle = { ...STYLES.body, fill: COLORS.editable, horizontal: 'right', indent: 1 };
const RIGHT: CellStyle = { ...STYLES.body, horizontal: 'right', indent: 1 };

const ceilingRow = (
  row: number,
  [label, format]: readonly [string, string],
  ceiling: number | null,
  { name, used }: { readonly name: string; readonly used: number },
): Row => {
  const cells: readonly Cell[] = [
    { column: 1, content: text(label), style: { ...STYLES.body, bold: true, indent: 1, horizontal: 'left' } },
    { column: 2, content: number(ceiling), style: { ...EDITABLE, format } },
    { column: 3, content: formula(`SUM(${name})`, used), style: { ...RIGHT, format } },
    {
      column: 4,
      content: formula(`IF(ISNUMBER(B${row}),B${row}-C${row},0)`, ceiling === null ? 0 : ceiling - used),
      style: { ...RIGHT, format },
    },
  ];
  return { row, height: 20, cells };
};

const ceilingRows = (input: WorkbookInput, rows: readonly PlanRow[]): readonly Row[] => {
  const { cost, traineeDays } = totalPlan(rows);
  const { euros, days } = input.frame;
  return [
    {
      row: CEILINGS_ROW,
      height: 22,
      cells: ['Plafonds', 'Plafond', 'Prévu', 'Reste'].map((title, index) => ({
        column: index + 1,
        content: text(title),
        style: {
          ...STYLES.header,
          indent: 1,
          horizontal: index === 0 ? ('left' as const) : ('right' as const),
        },
      })),
    },
    ceilingRow(CEILINGS_ROW + 1, ['Euros', FORMATS.euros], euros, { name: PLAN_NAMES.cost, used: cost }),
    ceilingRow(CEILINGS_ROW + 2, ['Jours-stagiaires', FORMATS.days], days, {
      name: PLAN_NAMES.traineeDays,
      used: traineeDays,
    }),
  ];
};

const CEILING_NAMES: readonly DefinedName[] = [
  ['Plafond_euros', CEILINGS_ROW + 1] as const,
  ['Plafond_jours', CEILINGS_ROW + 2] as const,
].map(([name, row]) => ({ name, sheet: BUDGET_SHEET, area: { top: row, left: 2, bottom: row, right: 2 } }));

/** « Budget »: ceilings, live sums by quarter, provider and axis. */
export const budgetSheet = (input: WorkbookInput, rows: readonly PlanRow[]) => {
  if (rows.length === 0)
    return {
      sheet: sentenceSheet(input, BUDGET_SHEET, 'Budget', `Aucun budget${THIN}: le plan n’a aucune action.`),
      names: [],
    };
  const blocks: LaidOutBlock[] = [];
  for (const block of BLOCKS) blocks.push(layOutBlock(block, rows, blocks.at(-1)?.next ?? FIRST_BLOCK));
  const parts = [ceilingRows(input, rows), ...blocks.map((block) => block.rows)];
  const scale = scaleOfFewestPages(scaleToPage(WIDTHS), (part) => breakPages(parts, part));
  const sheet: Sheet = {
    name: BUDGET_SHEET,
    widths: WIDTHS,
    rows: [
      ...frameRows(input, 'Budget', `coûts saisis dans Plan${THIN}; sommes recalculées`),
      ...breakPages(parts, scale),
    ],
    merges: [],
    tables: blocks.map(({ layout }) => layout.table),
    choices: [],
    heatScales: [],
    barScales: [],
    frozen: { rows: 3, columns: 0 },
    print: printSetup(input, { repeatedRows: { first: 1, last: 3 }, scale }),
  };
  return { sheet, names: CEILING_NAMES };
};

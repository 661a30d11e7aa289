import type { ReleasedCell, ReleasedRow, ReleasedTable } from '../../../../core/disclosure';
import type { RowDimension } from '../../../../core/gaps/row-dimension';
import type { CompetenceRef } from '../../../../core/model/competence';
import { quote, THIN, wordMeasure } from '../../../../core/wording/numbers';
import { wordTargetOfCells } from '../../../../core/wording/objective-words';
import { wordCompetence } from '../../../../core/wording/plan-words';
import {
  EMPTY_CODE,
  EMPTY_WORDS,
  headcountNote,
  headcountNumber,
  MASK_CODE,
  MASK_WORDS,
  meanCode,
  meanNumber,
  wordRow,
} from '../../../../core/wording/released-words';
import { COLORS, FORMATS, STYLES } from '../house-style';
import { breakPages, roomOn, scaleToPage } from '../page-fit';
import { drawHeatMap, LINE_POINTS } from '../picture/draw-heat-map';
import { frameRows, printSetup, sentenceSheet } from '../sheet-frame';
import { number, text } from '../table-layout';
import { countLines } from '../text-lines';
import type { WorkbookInput } from '../workbook-input';
import type { Area, Cell, CellStyle, HeatScale, Picture, Row, Sheet, Table } from '../workbook-port';

const GAPS_SHEET = 'Écarts';
const FIRST_BLOCK = 6;
/** « Public », « Résultats » and its code; then a value and its code per competence. */
const LEAD = 3;
const WIDTHS = { label: 42, results: 8, code: 3.6, value: 6.5 } as const;
/** Points of what stands above the lines. */
const HEIGHTS = { title: 22, note: 15, header: 132 } as const;
/** Half of the colour scale on either side of the target: 30 points, 3 levels. */
const REACH = { rate: 0.3, level: 3 } as const;

/** Paler than elsewhere: the colours of the map must stand out. */
const PALE: CellStyle = { ...STYLES.header, fill: COLORS.accentPale, color: COLORS.accent, below: 'accent' };
const BLOCK_TITLE: CellStyle = { ...STYLES.section, below: 'none' };
const HEADER: CellStyle = { ...PALE, rotation: 90, vertical: 'bottom', horizontal: 'center' };
const CODE_HEADER: CellStyle = { ...HEADER, bold: false, size: 7, color: COLORS.quiet };
const LABEL: CellStyle = { ...STYLES.body, vertical: 'middle' };
const WHOLE_LABEL: CellStyle = { ...LABEL, bold: true };
const COUNT: CellStyle = { ...LABEL, format: FORMATS.count, wrap: false };
const CODE: CellStyle = {
  size: 8,
  color: COLORS.quiet,
  vertical: 'middle',
  horizontal: 'left',
  below: 'hairline',
};
const VALUES: Readonly<Record<ReleasedTable['measure'], CellStyle>> = {
  rate: { size: 10, vertical: 'middle', horizontal: 'right', below: 'hairline', format: FORMATS.rate },
  level: { size: 10, vertical: 'middle', horizontal: 'right', below: 'hairline', format: FORMATS.level },
};

const PICTURE_LABEL: CellStyle = { size: 10, vertical: 'middle', horizontal: 'right', indent: 1 };
const MASKED: CellStyle = { below: 'hairline', isHatched: true };

const cellCode = (cell: ReleasedCell): string => {
  if (cell.kind === 'masked') return MASK_CODE;
  return cell.kind === 'empty' ? EMPTY_CODE : meanCode(cell.mean, cell.measure);
};

const resultCells = (row: ReleasedRow, measure: ReleasedTable['measure']): readonly Cell[] =>
  row.cells.flatMap((cell, index) => [
    {
      column: LEAD + 1 + index * 2,
      content: number(cell.kind === 'shown' ? meanNumber(cell.mean) : null),
      style: cell.kind === 'masked' ? MASKED : VALUES[measure],
    },
    { column: LEAD + 2 + index * 2, content: text(cellCode(cell)), style: CODE },
  ]);

/** Height of a line whose name may take several. */
const lineHeight = (released: ReleasedRow): number =>
  Math.min(400, 7 + 13 * countLines(wordRow(released), LABEL, WIDTHS.label));

const blockRow = (
  released: ReleasedRow,
  measure: ReleasedTable['measure'],
  row: number,
  isWhole: boolean,
): Row => ({
  row,
  height: lineHeight(released),
  cells: [
    { column: 1, content: text(wordRow(released)), style: isWhole ? WHOLE_LABEL : LABEL },
    { column: 2, content: number(headcountNumber(released.shared)), style: COUNT },
    { column: 3, content: text(headcountNote(released.shared)), style: CODE },
    ...resultCells(released, measure),
  ],
});

const tableColumns = (competences: readonly CompetenceRef[]): Table['columns'] => [
  { header: 'Public', filter: true },
  { header: 'Résultats', filter: false },
  { header: 'Résultats – code', filter: false },
  ...competences.flatMap((competence, index) => [
    { header: wordCompetence(competence), filter: false },
    { header: `code ${competence.code ?? index + 1}`, filter: false },
  ]),
];

const headerStyle = (index: number): CellStyle => {
  if (index === 0) return { ...PALE, vertical: 'bottom' };
  return index % 2 === 0 ? CODE_HEADER : HEADER;
};

const headerRow = (columns: Table['columns'], row: number): Row => ({
  row,
  height: HEIGHTS.header,
  cells: columns.map(({ header }, index) => ({
    column: index + 1,
    content: text(header),
    style: headerStyle(index),
  })),
});

/** What was merged or widened, said under the name of the campaign. */
const blockNote = (table: ReleasedTable): string => {
  const mergers = table.mergers.map(({ label, members }) => `${quote(label)} réunit ${members.join(', ')}`);
  const climb = table.climb
    ? [
        table.climb.to.kind === 'whole'
          ? `trop peu de réponses par ligne${THIN}: seul l’ensemble est montré`
          : `trop peu de réponses par ligne${THIN}: lignes regroupées au niveau supérieur`,
      ]
    : [];
  return [...climb, ...mergers].join(`${THIN}; `);
};

const targetOf = (table: ReleasedTable): number | null =>
  [table.whole, ...table.rows]
    .flatMap(({ cells }) => cells)
    .reduce<number | null>((found, cell) => found ?? (cell.kind === 'shown' ? cell.target : null), null);

interface Block {
  readonly rows: readonly Row[];
  readonly table: Table;
  readonly heatScales: readonly HeatScale[];
  readonly next: number;
}

const heatScale = (table: ReleasedTable, area: Area, fallback: number): HeatScale => {
  const middle = targetOf(table) ?? fallback;
  const reach = REACH[table.measure];
  return { area, low: middle - reach, middle, high: middle + reach };
};

const DIMENSIONS: Readonly<Record<RowDimension, string>> = {
  unit: 'service',
  site: 'site',
  corps: 'corps',
  category: 'catégorie',
  job: 'emploi',
};

/** By what the rows are; nothing when there is only everybody. */
const byRows = ({ level }: ReleasedTable): string =>
  level.kind === 'whole' ? '' : `, par ${DIMENSIONS[level.dimension]}`;

const blockTitle = (table: ReleasedTable, target: number): string => {
  const measure = table.measure === 'rate' ? 'taux de maîtrise' : 'niveau moyen';
  const cells = [table.whole, ...table.rows].flatMap((row) => row.cells);
  const aim = wordTargetOfCells(cells, table.measure) || wordMeasure(target, table.measure);
  return `${table.campaign.name}${byRows(table)} – ${measure}, cible${THIN}: ${aim}`;
};

/** The lines of a table that one page holds, in order; a table of many rows has several. */
interface Part {
  readonly table: ReleasedTable;
  readonly lines: readonly ReleasedRow[];
  readonly isFirst: boolean;
}

/** As many lines as a page holds under their titles, which the next part says again. */
const partsOf = (table: ReleasedTable, scale: number): readonly Part[] => {
  const room = roomOn(scale) - HEIGHTS.title - HEIGHTS.note - HEIGHTS.header;
  const parts: ReleasedRow[][] = [[]];
  let used = 0;
  for (const line of [table.whole, ...table.rows]) {
    used += lineHeight(line);
    if (used > room) {
      parts.push([]);
      used = lineHeight(line);
    }
    parts.at(-1)?.push(line);
  }
  return parts.map((lines, place) => ({ table, lines, isFirst: place === 0 }));
};

const titleRows = (part: Part, target: number, top: number): readonly Row[] => {
  const title = blockTitle(part.table, target);
  const said = part.isFirst ? title : `${title} (suite)`;
  return [
    { row: top, height: HEIGHTS.title, cells: [{ column: 1, content: text(said), style: BLOCK_TITLE }] },
    {
      row: top + 1,
      height: HEIGHTS.note,
      cells: [{ column: 1, content: text(part.isFirst ? blockNote(part.table) : ''), style: STYLES.quiet }],
    },
  ];
};

const layOutBlock = (part: Part, input: WorkbookInput, top: number, index: number): Block => {
  const { table, lines, isFirst } = part;
  const target = targetOf(table) ?? input.targets[table.measure];
  const columns = tableColumns(table.competences);
  const header = top + 2;
  const bottom = header + lines.length;
  return {
    rows: [
      ...titleRows(part, target, top),
      headerRow(columns, header),
      ...lines.map((row, place) => blockRow(row, table.measure, header + 1 + place, isFirst && place === 0)),
    ],
    table: {
      name: `Ecarts${index + 1}`,
      area: { top: header, left: 1, bottom, right: columns.length },
      columns,
    },
    heatScales: [
      heatScale(table, { top: header + 1, left: LEAD + 1, bottom, right: columns.length }, target),
    ],
    next: bottom + 3,
  };
};

const layOutBlocks = (parts: readonly Part[], input: WorkbookInput): readonly Block[] => {
  const blocks: Block[] = [];
  for (const [index, part] of parts.entries())
    blocks.push(layOutBlock(part, input, blocks[index - 1]?.next ?? FIRST_BLOCK, index));
  return blocks;
};

const LEGEND = [
  'Orange sous la cible, gris à la cible, bleu au-dessus',
  `${MASK_CODE}${THIN}: ${MASK_WORDS}`,
  `${EMPTY_CODE}${THIN}: ${EMPTY_WORDS}`,
  `≈${THIN}: arrondi`,
  `≤ ou ≥${THIN}: borne`,
].join(' · ');

const widthsOf = (columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, index) => {
    if (index === 0) return WIDTHS.label;
    if (index === 1) return WIDTHS.results;
    return index % 2 === 0 ? WIDTHS.code : WIDTHS.value;
  });

/** Said to whoever does not see the picture. */
const alternativeOf = (table: ReleasedTable): string => {
  const lines = [table.whole, ...table.rows].map(({ label }) => label);
  return `Carte de chaleur, ${table.campaign.name}${THIN}: une colonne par compétence, une ligne par public, dans cet ordre (${lines.join(', ')}). Orange sous la cible, gris à la cible, bleu au-dessus, hachuré${THIN}: masqué. Les mêmes nombres sont dans le tableau de cette feuille.`;
};

interface PictureBlock {
  readonly rows: readonly Row[];
  readonly picture: Picture;
}

const pictureRow = (row: number, value: string, style: CellStyle): Row => ({
  row,
  height: LINE_POINTS,
  cells: [{ column: 1, content: text(value), style }],
});

/** A map as a picture, to copy into a presentation; its rows are named in the cells at its left. */
const pictureBlock = (table: ReleasedTable, top: number): PictureBlock => {
  const drawn = drawHeatMap(table);
  const lines = [table.whole, ...table.rows];
  return {
    rows: [
      { ...pictureRow(top, `Image${THIN}: ${table.campaign.name}`, BLOCK_TITLE), height: 22 },
      pictureRow(top + 1, '', PICTURE_LABEL),
      ...lines.map(({ label }, index) => pictureRow(top + 2 + index, label, PICTURE_LABEL)),
    ],
    picture: { ...drawn, row: top + 1, column: 2, alternative: alternativeOf(table) },
  };
};

const pictureBlocks = (tables: readonly ReleasedTable[], first: number): readonly PictureBlock[] => {
  const blocks: PictureBlock[] = [];
  for (const table of tables)
    blocks.push(pictureBlock(table, (blocks.at(-1)?.rows.at(-1)?.row ?? first - 3) + 3));
  return blocks;
};

/** « Écarts »: one heat map per campaign around its target; masked cells are empty with a code beside them. */
export const gapsSheet = (input: WorkbookInput): Sheet => {
  const tables = input.heatmaps.flatMap((map) => (map.kind === 'table' ? [map] : []));
  if (tables.length === 0)
    return sentenceSheet(
      input,
      GAPS_SHEET,
      'Écarts à la cible',
      `Aucun tableau${THIN}: trop peu de réponses pour ce périmètre.`,
    );
  const widths = widthsOf(Math.max(...tables.map(({ competences }) => LEAD + competences.length * 2)));
  const scale = scaleToPage(widths);
  const parts = tables.flatMap((table) => partsOf(table, scale));
  const blocks = layOutBlocks(parts, input);
  const pictures = pictureBlocks(tables, (blocks.at(-1)?.next ?? FIRST_BLOCK) + 1);
  return {
    name: GAPS_SHEET,
    widths,
    rows: [
      ...frameRows(input, 'Écarts à la cible'),
      { row: 4, height: 16, cells: [{ column: 1, content: text(LEGEND), style: STYLES.quiet }] },
      ...breakPages(
        [...blocks, ...pictures].map(({ rows }) => rows),
        scale,
      ),
    ],
    merges: [],
    tables: blocks.map(({ table }) => table),
    choices: [],
    heatScales: blocks.flatMap(({ heatScales }) => heatScales),
    barScales: [],
    pictures: pictures.map(({ picture }) => picture),
    frozen: { rows: blocks.length === 1 ? FIRST_BLOCK + 2 : 4, columns: 1 },
    print: printSetup(input, { repeatedRows: { first: 1, last: 4 }, scale }),
  };
};

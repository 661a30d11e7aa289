import ExcelJS from 'exceljs';
import { absoluteAddress, areaAddress, cellAddress, columnLetters } from './address';
import { cleanLine, cleanText } from './clean-text';
import { COLORS, FONT, LOOKS } from './house-style';
import { packPackage } from './package/pack-package';
import type { AlternativeTexts } from './picture/add-alternative-texts';
import type {
  Area,
  BarScale,
  Cell,
  CellContent,
  CellStyle,
  ChoiceList,
  Edge,
  HeatScale,
  Highlight,
  Limit,
  Picture,
  PrintSetup,
  Sheet,
  Table,
  Workbook,
  WriteWorkbookBytes,
} from './workbook-port';

/** Parts of exceljs 4.4 that its declarations leave out. */
interface WithValidations {
  readonly dataValidations: { add(address: string, validation: ExcelJS.DataValidation): void };
}
type DataBarRule = ExcelJS.DataBarRuleType & { readonly color: Partial<ExcelJS.Color> };

const HEADER_LIMIT = 255;
const PROPERTY_LIMIT = 255;
const CREATOR = 'Relief';

const argb = (color: string): Partial<ExcelJS.Color> => ({ argb: `FF${color}` });

const dayAsDate = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** Counts the texts that had to be cut while it cleans them. */
class TextDoor {
  cutTexts = 0;

  clean(raw: string): string {
    const { text, cut } = cleanText(raw);
    if (cut) this.cutTexts += 1;
    return text;
  }
}

const toValue = (content: CellContent, door: TextDoor): ExcelJS.CellValue => {
  switch (content.kind) {
    case 'text':
      return door.clean(content.text);
    case 'number':
      return content.value;
    case 'day':
      return dayAsDate(content.day);
    case 'formula':
      return { formula: content.formula, result: content.result };
  }
};

const BORDERS: Readonly<Record<Exclude<Edge, 'none'>, Partial<ExcelJS.Borders>>> = {
  hairline: { bottom: { style: 'thin', color: argb(COLORS.line) } },
  accent: { bottom: { style: 'medium', color: argb(COLORS.accent) } },
};

const toFont = (style: CellStyle): Partial<ExcelJS.Font> => ({
  name: FONT,
  family: 2,
  size: style.size ?? 10,
  bold: style.bold ?? false,
  italic: style.italic ?? false,
  color: argb(style.color ?? COLORS.text),
});

const toAlignment = (style: CellStyle): Partial<ExcelJS.Alignment> => ({
  vertical: style.vertical ?? 'middle',
  ...(style.horizontal ? { horizontal: style.horizontal } : {}),
  ...(style.wrap ? { wrapText: true } : {}),
  ...(style.indent ? { indent: style.indent } : {}),
  ...(style.rotation ? { textRotation: style.rotation } : {}),
});

const toFill = ({ fill, isHatched }: CellStyle): Pick<Partial<ExcelJS.Style>, 'fill'> => {
  if (isHatched)
    return {
      fill: { type: 'pattern', pattern: 'lightUp', fgColor: argb(COLORS.hatch), bgColor: argb(COLORS.white) },
    };
  return fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } } : {};
};

const toStyle = (style: CellStyle): Partial<ExcelJS.Style> => ({
  font: toFont(style),
  alignment: toAlignment(style),
  ...(style.format ? { numFmt: style.format } : {}),
  ...toFill(style),
  ...(style.below && style.below !== 'none' ? { border: BORDERS[style.below] } : {}),
});

/** One exceljs style per style of the port: thousands of cells share a few. */
const makeStyleCache = () => {
  const cache = new Map<CellStyle, Partial<ExcelJS.Style>>();
  return (style: CellStyle): Partial<ExcelJS.Style> => {
    const known = cache.get(style) ?? toStyle(style);
    cache.set(style, known);
    return known;
  };
};

interface Pen {
  readonly door: TextDoor;
  readonly styleOf: (style: CellStyle) => Partial<ExcelJS.Style>;
}

const writeCell = (row: ExcelJS.Row, cell: Cell, pen: Pen): void => {
  const target = row.getCell(cell.column);
  if (cell.content) target.value = toValue(cell.content, pen.door);
  target.style = pen.styleOf(cell.style);
};

const writeRows = (worksheet: ExcelJS.Worksheet, sheet: Sheet, pen: Pen): void => {
  for (const { row, height, breakAfter, cells } of sheet.rows) {
    const target = worksheet.getRow(row);
    if (height !== undefined) target.height = height;
    if (breakAfter) target.addPageBreak();
    for (const cell of cells) writeCell(target, cell, pen);
  }
};

/** Excel repairs a file whose headers are empty, repeated (whatever the case) or differ from their cells. */
const tableHeaders = (table: Table): readonly string[] => {
  const seen = new Set<string>();
  return table.columns.map(({ header }, index) => {
    const clean = cleanLine(header, HEADER_LIMIT - 10) || 'Colonne';
    const unique = seen.has(clean.toLowerCase()) ? `${clean} (${index + 1})` : clean;
    seen.add(unique.toLowerCase());
    return unique;
  });
};

/** After the cells: each header cell says exactly what its table column is called. */
const writeHeaders = (worksheet: ExcelJS.Worksheet, table: Table): void => {
  for (const [index, header] of tableHeaders(table).entries())
    worksheet.getRow(table.area.top).getCell(table.area.left + index).value = header;
};

/**
 * The table is declared before the cells are written: exceljs would otherwise overwrite
 * their styles, and its totals row misplaces formulas, so totals stand above the header instead.
 */
const declareTable = (worksheet: ExcelJS.Worksheet, table: Table): void => {
  const { top, left, bottom } = table.area;
  worksheet.addTable({
    name: table.name,
    ref: cellAddress(top, left),
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: tableHeaders(table).map((name, index) => ({
      name,
      filterButton: table.columns[index]?.filter ?? true,
    })),
    // Lines without cells: their number is all that the table needs, and exceljs would write each twice.
    rows: Array.from({ length: bottom - top }, () => []),
  });
};

const addChoices = (worksheet: ExcelJS.Worksheet, choices: ChoiceList): void => {
  // One rule over the area: `cell.dataValidation` would store and merge one rule per cell.
  const { dataValidations } = worksheet as unknown as WithValidations;
  dataValidations.add(areaAddress(choices.area), {
    type: 'list',
    allowBlank: true,
    formulae: [choices.source ?? `"${choices.values.join(',')}"`],
    showInputMessage: true,
    prompt: choices.prompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Valeur hors liste',
    error: 'Choisissez de préférence une valeur de la liste.',
  });
};

const addHeatScale = (
  worksheet: ExcelJS.Worksheet,
  { area, low, middle, high }: HeatScale,
  priority: number,
): void => {
  worksheet.addConditionalFormatting({
    ref: areaAddress(area),
    rules: [
      {
        type: 'colorScale',
        priority,
        cfvo: [low, middle, high].map((value) => ({ type: 'num' as const, value })),
        color: [COLORS.below, COLORS.atTarget, COLORS.above].map(argb),
      },
    ],
  });
};

const addBarScale = (worksheet: ExcelJS.Worksheet, { area, min, max }: BarScale, priority: number): void => {
  const rule: DataBarRule = {
    type: 'dataBar',
    priority,
    gradient: false,
    border: false,
    minLength: 0,
    maxLength: 100,
    color: argb(COLORS.bar),
    cfvo: [min, max].map((value) => ({ type: 'num' as const, value })),
  };
  worksheet.addConditionalFormatting({ ref: areaAddress(area), rules: [rule] });
};

/** Excel counts days from here. */
const SERIAL_START = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const addLimit = (worksheet: ExcelJS.Worksheet, { area, kind, min, max, prompt }: Limit): void => {
  const { dataValidations } = worksheet as unknown as WithValidations;
  dataValidations.add(areaAddress(area), {
    type: kind === 'day' ? 'date' : kind,
    operator: 'between',
    allowBlank: true,
    formulae: [min, max].map((value) => (kind === 'day' ? new Date(SERIAL_START + value * DAY) : value)),
    showInputMessage: true,
    prompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Valeur inattendue',
    error: prompt,
  });
};

const addHighlight = (
  worksheet: ExcelJS.Worksheet,
  { area, condition, look }: Highlight,
  priority: number,
): void => {
  const { fill, isStruck } = LOOKS[look];
  worksheet.addConditionalFormatting({
    ref: areaAddress(area),
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [condition],
        style: {
          fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) },
          ...(isStruck ? { font: { strike: true } } : {}),
        },
      },
    ],
  });
};

const addPicture = (
  book: ExcelJS.Workbook,
  worksheet: ExcelJS.Worksheet,
  { png, row, column, width, height }: Picture,
): void => {
  // Its declarations ask for an ArrayBuffer of its own kind; a Node buffer is what it reads.
  const buffer = Buffer.from(png) as unknown as ExcelJS.Buffer;
  const id = book.addImage({ buffer, extension: 'png' });
  worksheet.addImage(id, { tl: { row: row - 1, col: column - 1 }, ext: { width, height } });
};

/** exceljs numbers the drawings of sheets that have one, in order. */
const alternativeTexts = (workbook: Workbook, door: TextDoor): AlternativeTexts =>
  new Map(
    workbook.sheets
      .filter(({ pictures = [] }) => pictures.length > 0)
      .map(({ pictures = [] }, index) => [
        index + 1,
        pictures.map(({ alternative }) => door.clean(alternative)),
      ]),
  );

/** In page headers `&` starts a code; a text is one line of at most 80 units. */
const pageText = (raw: string): string => cleanLine(raw, 80).replaceAll('&', '&&');

const toScaling = ({ scale, pagesWide, onePage }: PrintSetup): Partial<ExcelJS.PageSetup> =>
  scale === null
    ? { fitToPage: true, fitToWidth: pagesWide, fitToHeight: onePage ? 1 : 0 }
    : { fitToPage: false, scale };

const setUpPrint = (worksheet: ExcelJS.Worksheet, print: PrintSetup): void => {
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    pageOrder: 'overThenDown',
    ...toScaling(print),
    margins: { left: 0.45, right: 0.45, top: 0.75, bottom: 0.6, header: 0.35, footer: 0.3 },
    horizontalCentered: print.onePage,
  });
  const { repeatedRows: rows, repeatedColumns: columns, lastColumn } = print;
  // Whole columns: lines that the office adds below the table are printed too.
  if (lastColumn !== null) worksheet.pageSetup.printArea = `A:${columnLetters(lastColumn)}`;
  if (rows) worksheet.pageSetup.printTitlesRow = `${rows.first}:${rows.last}`;
  if (columns)
    worksheet.pageSetup.printTitlesColumn = `${columnLetters(columns.first)}:${columnLetters(columns.last)}`;
  worksheet.headerFooter.oddHeader = `&L&8 ${pageText(print.headerLeft)}&R&8 ${pageText(print.headerRight)}`;
  worksheet.headerFooter.oddFooter = `&L&8 ${pageText(print.footerLeft)}&C&8 &A&R&8 Page &P sur &N`;
};

const merge = (worksheet: ExcelJS.Worksheet, { top, left, bottom, right }: Area): void =>
  worksheet.mergeCellsWithoutStyle(top, left, bottom, right);

const view = ({ frozen }: Sheet): Partial<ExcelJS.WorksheetView> => ({
  showGridLines: false,
  zoomScale: 100,
  ...(frozen.rows + frozen.columns > 0
    ? { state: 'frozen' as const, xSplit: frozen.columns, ySplit: frozen.rows }
    : { state: 'normal' as const }),
});

const writeSheet = (book: ExcelJS.Workbook, sheet: Sheet, pen: Pen): void => {
  const worksheet = book.addWorksheet(sheet.name);
  if (sheet.isEditable) worksheet.properties.tabColor = argb(COLORS.editableTab);
  worksheet.views = [view(sheet) as ExcelJS.WorksheetView];
  sheet.widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const table of sheet.tables) declareTable(worksheet, table);
  writeRows(worksheet, sheet, pen);
  for (const table of sheet.tables) writeHeaders(worksheet, table);
  for (const area of sheet.merges) merge(worksheet, area);
  for (const choices of sheet.choices) addChoices(worksheet, choices);
  for (const limit of sheet.limits ?? []) addLimit(worksheet, limit);
  for (const picture of sheet.pictures ?? []) addPicture(book, worksheet, picture);
  for (const [index, scale] of sheet.heatScales.entries()) addHeatScale(worksheet, scale, index + 1);
  for (const [index, scale] of sheet.barScales.entries())
    addBarScale(worksheet, scale, sheet.heatScales.length + index + 1);
  const scales = sheet.heatScales.length + sheet.barScales.length;
  for (const [index, highlight] of (sheet.highlights ?? []).entries())
    addHighlight(worksheet, highlight, scales + index + 1);
  setUpPrint(worksheet, sheet.print);
};

/** Nobody’s name: the application alone is the author. The time is that of the given day. */
const setProperties = (book: ExcelJS.Workbook, workbook: Workbook): void => {
  book.creator = CREATOR;
  book.lastModifiedBy = CREATOR;
  book.created = dayAsDate(workbook.day);
  book.modified = dayAsDate(workbook.day);
  book.title = cleanLine(workbook.title, PROPERTY_LIMIT);
  book.subject = cleanLine(workbook.subject, PROPERTY_LIMIT);
  book.company = cleanLine(workbook.company, PROPERTY_LIMIT);
  // Written by exceljs, left out of its declarations.
  Object.assign(book, { language: 'fr-FR' });
  book.calcProperties.fullCalcOnLoad = true;
};

/** The port over exceljs 4.4 (docs/adr/0007-exceljs-port.md). */
export const writeWithExceljs: WriteWorkbookBytes = async (workbook) => {
  const book = new ExcelJS.Workbook();
  setProperties(book, workbook);
  const pen: Pen = { door: new TextDoor(), styleOf: makeStyleCache() };
  for (const sheet of workbook.sheets) writeSheet(book, sheet, pen);
  for (const { name, sheet, area } of workbook.names)
    book.definedNames.add(absoluteAddress(sheet, area), name);
  const stored = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const bytes = await packPackage(new Uint8Array(stored), alternativeTexts(workbook, pen.door));
  return { bytes, cutTexts: pen.door.cutTexts };
};

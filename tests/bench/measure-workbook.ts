/**
 * Writes the workbook of a plan of 5,000 actions, description included, beside exceljs writing the same cells by the
 * same calls: with the same looks, and as bare values and formulas. `measure-workbook.ts RUNS`. The raw sides have no
 * description to make, no text to clean, no tables, lists, conditions, names, pictures or print set-up.
 */
import ExcelJS from 'exceljs';
import type { Released, ReleasedNeeds } from '../../src/core/disclosure';
import type { WorkbookInput } from '../../src/engine/export/workbook';
import { describeWorkbook } from '../../src/engine/export/workbook/describe-workbook';
import { writeWithExceljs } from '../../src/engine/export/workbook/exceljs-writer';
import type { CellContent, CellStyle, Workbook } from '../../src/engine/export/workbook/workbook-port';
import { makeInput } from '../golden/workbook/fictive-input';
import { median, print, timed } from './comparison';

const ACTIONS = 5000;
const WARM_UP = 300;

/** The needs of the fictive service, repeated under new identifiers, all accepted. */
const manyNeeds = (input: WorkbookInput, count: number): WorkbookInput => {
  const rates = Array.from({ length: count }, (_, index) => {
    const need = input.needs.rates[index % input.needs.rates.length];
    if (need === undefined) throw new Error('the fictive service has needs');
    return { ...need, id: `${need.id}|${index}`, rank: index + 1 };
  });
  // At the door of a measure: invented numbers take the place of released ones.
  const needs = { rates, levels: [] } as ReleasedNeeds as Released<ReleasedNeeds>;
  const decision = { status: 'accepted', answer: 'training', shareToTrain: 0.1, reason: '' } as const;
  return { ...input, needs, decisions: rates.map(({ id }) => ({ needId: id, ...decision })) };
};

const rawValue = (content: CellContent): ExcelJS.CellValue => {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'day':
      return new Date(`${content.day}T00:00:00.000Z`);
    case 'formula':
      return { formula: content.formula, result: content.result };
  }
};

/** As many properties as the product sets, one object per look. */
const rawStyle = (style: CellStyle): Partial<ExcelJS.Style> => ({
  font: {
    name: 'Arial',
    family: 2,
    size: style.size ?? 10,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    color: { argb: `FF${style.color ?? '000000'}` },
  },
  alignment: {
    vertical: style.vertical ?? 'middle',
    ...(style.horizontal ? { horizontal: style.horizontal } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
  },
  ...(style.format ? { numFmt: style.format } : {}),
  ...(style.fill
    ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } }
    : {}),
  ...(style.below === 'hairline' ? { border: { bottom: { style: 'thin' } } } : {}),
});

const noLook = (): null => null;

const makeLooks = (): ((style: CellStyle) => Partial<ExcelJS.Style>) => {
  const looks = new Map<CellStyle, Partial<ExcelJS.Style>>();
  return (style) => {
    const look = looks.get(style) ?? rawStyle(style);
    looks.set(style, look);
    return look;
  };
};

const writeRaw = async (
  workbook: Workbook,
  lookOf: (style: CellStyle) => Partial<ExcelJS.Style> | null,
): Promise<void> => {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of workbook.sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, cells } of rows) {
      const line = sheet.getRow(row);
      for (const { column, content, style } of cells) {
        const look = lookOf(style);
        if (content === null && look === null) continue;
        const cell = line.getCell(column);
        if (content !== null) cell.value = rawValue(content);
        if (look !== null) cell.style = look;
      }
    }
  }
  await book.xlsx.writeBuffer();
};

const writeWhole = async (input: WorkbookInput): Promise<void> => {
  await writeWithExceljs(describeWorkbook(input));
};

const countCells = ({ sheets }: Workbook): number =>
  sheets.reduce((sum, { rows }) => sum + rows.reduce((all, { cells }) => all + cells.length, 0), 0);

const warm = manyNeeds(makeInput(), WARM_UP);
await writeWhole(warm);
await writeRaw(describeWorkbook(warm), makeLooks());

const input = manyNeeds(makeInput(), ACTIONS);
const described = describeWorkbook(input);
const runs: { whole: number; looks: number; bare: number }[] = [];
for (let turn = 0; turn < Number(process.argv[2] ?? 3); turn += 1)
  runs.push({
    looks: await timed(() => writeRaw(described, makeLooks())),
    whole: await timed(() => writeWhole(input)),
    bare: await timed(() => writeRaw(described, noLook)),
  });
const relief = median(runs.map(({ whole }) => whole));
const row = {
  part: 'workbook of 5,000 actions',
  size: `${countCells(described).toLocaleString('en')} cells`,
  relief,
};
print([
  {
    ...row,
    peer: { name: 'exceljs, same cells and looks', milliseconds: median(runs.map(({ looks }) => looks)) },
  },
  { ...row, peer: { name: 'exceljs, same bare cells', milliseconds: median(runs.map(({ bare }) => bare)) } },
]);

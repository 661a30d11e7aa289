/**
 * `npx tsx tests/bench/workbook.ts [actions]`: time to write the workbook of a plan of 5,000 actions, beside the time
 * that exceljs needs to write the same cells, values and formulas, without styles or anything else. Both are run three
 * times in turn and the best of each is kept. Prints Markdown; nothing is asserted. The aim is a ratio of 1.2 at most.
 */
import ExcelJS from 'exceljs';
import type { Released, ReleasedNeeds } from '../../src/core/disclosure';
import type { WorkbookInput } from '../../src/engine/export/workbook';
import { describeWorkbook } from '../../src/engine/export/workbook/describe-workbook';
import { writeWithExceljs } from '../../src/engine/export/workbook/exceljs-writer';
import type { CellContent, Workbook } from '../../src/engine/export/workbook/workbook-port';
import { makeInput } from '../golden/workbook/fictive-input';

const ACTIONS = Number(process.argv[2] ?? 5000);

/** The needs of the fictive service, repeated under new identifiers, all accepted. */
const manyNeeds = (input: WorkbookInput): WorkbookInput => {
  const rates = Array.from({ length: ACTIONS }, (_, index) => {
    const need = input.needs.rates[index % input.needs.rates.length];
    if (need === undefined) throw new Error('the fictive service has needs');
    return { ...need, id: `${need.id}|${index}`, rank: index + 1 };
  });
  // At the door of a measure: invented numbers take the place of released ones.
  const needs = { rates, levels: [] } as ReleasedNeeds as Released<ReleasedNeeds>;
  const decisions = rates.map(({ id }) => ({
    needId: id,
    status: 'accepted' as const,
    answer: 'training' as const,
    shareToTrain: 0.1,
    reason: '',
  }));
  return { ...input, needs, decisions };
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

const writeRaw = async (workbook: Workbook): Promise<number> => {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of workbook.sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, cells } of rows)
      for (const { column, content } of cells)
        if (content !== null) sheet.getRow(row).getCell(column).value = rawValue(content);
  }
  return (await book.xlsx.writeBuffer()).byteLength;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const input = manyNeeds(makeInput());
const described = describeWorkbook(input);
const cells = described.sheets.reduce(
  (sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0),
  0,
);
const times: { whole: number; writing: number; raw: number }[] = [];
for (let turn = 0; turn < 3; turn += 1) {
  const raw = await timed(() => writeRaw(described));
  const describing = await timed(async () => describeWorkbook(input));
  const writing = await timed(() => writeWithExceljs(described));
  times.push({ whole: describing + writing, writing, raw });
}
const best = (read: (time: (typeof times)[number]) => number): number => Math.min(...times.map(read));
const [whole, writing, raw] = [best((t) => t.whole), best((t) => t.writing), best((t) => t.raw)];
process.stdout.write(
  [
    `### ${ACTIONS} actions, ${cells} cells`,
    '',
    '| | ms |',
    '| --- | --- |',
    `| exceljs alone, same cells | ${Math.round(raw)} |`,
    `| the port (styles, tables, lists, names, pictures) | ${Math.round(writing)} |`,
    `| description and port | ${Math.round(whole)} |`,
    '',
    `Ratio of the whole: ${(whole / raw).toFixed(2)}.`,
    '',
  ].join('\n'),
);

import ExcelJS from 'exceljs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeWithExceljs } from '../../../src/engine/export/workbook/exceljs-writer';
import type { Sheet, Workbook } from '../../../src/engine/export/workbook/workbook-port';
import { findXmlError, readParts } from './package-parts';

/** What came in, and what a reader should find. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"],
  ['+1+1', '+1+1'],
  ['@SUM(A1:A9)', '@SUM(A1:A9)'],
  ['-2+3', '-2+3'],
  ['un\u0001deux', 'undeux'],
  ['fin\uFFFE\uFFFF', 'fin'],
  ['seul \uD800 seul', 'seul \uFFFD seul'],
  ['seul \uDC00 seul', 'seul \uFFFD seul'],
  ['שלום \u202Egnp.exe', 'שלום gnp.exe'],
  ['🎓 & <b> "x" \']]>', '🎓 & <b> "x" \']]>'],
  ['deux\r\nlignes', 'deux\nlignes'],
  ['code _x0041_ fin', 'code _x0041_ fin'],
];
const LIMIT = 32_767;
const LONG = ['é'.repeat(40_000), '🎓'.repeat(20_000), `${'x'.repeat(LIMIT)}y`];
const EVERYTHING = [...TEXTS.map(([given]) => given), ...LONG];

const print: Sheet['print'] = {
  repeatedRows: null,
  repeatedColumns: null,
  pagesWide: 1,
  lastColumn: null,
  scale: null,
  onePage: false,
  headerLeft: EVERYTHING.join(''),
  headerRight: '&A&F&"Wingdings"',
  footerLeft: '\u0001=1+1',
};

/** Every text as a cell, as the header of a table, in the properties and on the printed page. */
const hostile: Workbook = {
  title: EVERYTHING.join(' '),
  subject: EVERYTHING[4] ?? '',
  company: EVERYTHING[6] ?? '',
  day: '2026-03-03',
  names: [],
  sheets: [
    {
      name: 'Textes',
      widths: [40],
      rows: EVERYTHING.map((text, index) => ({
        row: index + 1,
        cells: [{ column: 1, content: { kind: 'text' as const, text }, style: {} }],
      })),
      merges: [],
      tables: [
        {
          name: 'Hostile',
          area: { top: 1, left: 3, bottom: 2, right: 2 + EVERYTHING.length },
          columns: EVERYTHING.map((header) => ({ header, filter: true })),
        },
      ],
      choices: [],
      heatScales: [],
      barScales: [],
      frozen: { rows: 0, columns: 0 },
      print,
    },
  ],
};

const errorsOf = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts].flatMap(([path, xml]) => (findXmlError(xml) === null ? [] : [path]));

const column = async (bytes: Uint8Array): Promise<readonly unknown[]> =>
  (await readWorkbook(Buffer.from(bytes)))[0]?.data.map(([cell]) => cell) ?? [];

const writeRaw = async (texts: readonly string[]): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Textes');
  for (const text of texts) sheet.addRow([text]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

describe('hostile texts through the whole writer', () => {
  it('are harmless texts when they are read again', async () => {
    const read = await column((await writeWithExceljs(hostile)).bytes);
    expect(read.slice(0, TEXTS.length)).toEqual(TEXTS.map(([, expected]) => expected));
  });

  it('never become a formula', async () => {
    const parts = readParts((await writeWithExceljs(hostile)).bytes);
    expect([...parts.values()].some((xml) => xml.includes('<f>'))).toBe(false);
  });

  it('are cut at the limit of a cell, each counted once, with a note', async () => {
    const { bytes, cutTexts } = await writeWithExceljs(hostile);
    const long = (await column(bytes)).slice(TEXTS.length, TEXTS.length + LONG.length).map(String);
    expect(cutTexts).toBe(LONG.length);
    expect(long.map((text) => text.length <= LIMIT && text.endsWith('[texte coupé à l’export]'))).toEqual(
      LONG.map(() => true),
    );
  });

  it('leave every part strictly valid', async () => {
    expect(errorsOf(readParts((await writeWithExceljs(hostile)).bytes))).toEqual([]);
  });

  it('break the file of a writer that does not clean: each check can fail', async () => {
    const given = TEXTS.map(([text]) => text);
    expect(errorsOf(readParts(await writeRaw(given)))).toEqual(['xl/sharedStrings.xml']);
    const override = 'שלום \u202Egnp.exe';
    expect(await column(await writeRaw([override, 'code _x0041_ fin']))).toEqual([override, 'code A fin']);
    const [long] = await column(await writeRaw(LONG));
    expect(String(long).length).toBeGreaterThan(LIMIT);
  });
});

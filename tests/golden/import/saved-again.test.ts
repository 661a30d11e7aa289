import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { planImport, type ReadFile } from '../../../src/engine/import';
import { EMPTY_VAULT } from '../../fixtures/empty-vault';
import { invent } from '../../fixtures/pix/invented-campaign';
import { LAYOUTS } from '../../fixtures/pix/layouts';
import { writeExport } from '../../fixtures/pix/write-export';
import { hasOffice } from '../workbook/office';
import { type SAVED_AS, saveAgain } from './open-in-office';
import { readBytes } from './read-bytes';

const FOLDER = '../shared/pix/samples';
const isHere = existsSync(FOLDER);
if (!hasOffice)
  process.stderr.write('Skipped: LibreOffice is not installed, files are not saved again by it.\n');
if (!isHere) process.stderr.write(`Skipped: ${FOLDER} is not here, its files are read in place.\n`);

const FORMATS = ['xlsx', 'ods', 'csv', 'utf-16'] as const satisfies readonly (keyof typeof SAVED_AS)[];

/** All that a file says, but for what a spreadsheet cannot keep: physical lines and zeros in front of numbers. */
function content(file: ReadFile) {
  if (file.kind === 'unknown') throw new Error(file.problem.message);
  const records = file.kind === 'agents' ? file.agents : file.participations;
  const isIdentifier = (key: string): boolean => ['externalId', 'matricule', 'value'].includes(key);
  const drop = (key: string, value: unknown): unknown => {
    if (key === 'line') return undefined;
    return isIdentifier(key) && typeof value === 'string' ? value.replace(/^0+/, '') : value;
  };
  const told: unknown = JSON.parse(JSON.stringify(records, drop));
  return { kind: file.kind, layout: file.layout, rows: file.rows, rejected: file.rejected, told };
}

const read = (name: string, bytes: Uint8Array): Promise<ReadFile> => readBytes(name, bytes);
const sample = (name: string): Uint8Array => readFileSync(join(FOLDER, name));

describe.runIf(isHere && hasOffice)(
  'a file of the sample service, opened and saved again by LibreOffice',
  () => {
    it.each(
      ['agents', 'parcours-cybersecurite', 'parcours-bureautique-2023', 'collecte-de-profils'].flatMap(
        (name) => FORMATS.map((format) => [name, format] as const),
      ),
    )('%s as %s says the same', async (name, format) => {
      const bytes = sample(`${name}.csv`);
      const again = await read(`${name}.${format}`, saveAgain(bytes, format));
      // Windows-1252 cannot write every letter: what it makes of the file is what can come back.
      const text = Buffer.from(bytes).toString('utf-8').replace('\uFEFF', '');
      const kept = format === 'csv' ? iconv.encode(text, 'windows-1252') : bytes;
      expect(content(again)).toEqual(content(await read(`${name}.csv`, kept)));
    });

    it('is refused when a desktop set to English wrote months first', async () => {
      const bytes = saveAgain(sample('parcours-cybersecurite.csv'), 'csv', 'en-US');
      expect(await read('export.csv', bytes)).toMatchObject({
        kind: 'unknown',
        problem: { code: 'month-first-dates' },
      });
    });

    it('still attaches everybody, and says that zeros were lost', async () => {
      const bytes = saveAgain(sample('parcours-cybersecurite.csv'), 'xlsx');
      const files = [await read('export.xlsx', bytes), await read('agents.csv', sample('agents.csv'))];
      const [preview] = planImport(files, EMPTY_VAULT).files;
      expect(preview?.persons).toMatchObject({ persons: 459, matched: 459 });
      expect(preview?.notices.map(({ code }) => code)).toContain('lost-zeros');
    });

    it('adds nothing to the file that Pix gave', async () => {
      const original = await read('a.csv', sample('parcours-bureautique-2023.csv'));
      const again = await read('a.ods', saveAgain(sample('parcours-bureautique-2023.csv'), 'ods'));
      const plan = planImport([original, again], EMPTY_VAULT);
      expect(plan.files[1]).toMatchObject({ rows: 246, duplicates: 246, kept: 0 });
    });
  },
);

describe.runIf(hasOffice)('a layout of Pix Orga, opened and saved again by LibreOffice', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
    '%s says the same',
    async (name, layout) => {
      const { campaign, sendings } = invent(layout);
      // A line break in the name of the campaign would be kept; a formula would be computed: they are not the question.
      const plain = sendings.map((one) => ({
        ...one,
        externalId: one.externalId.replace('=', ''),
        lastName: one.lastName.replace('-', ''),
      }));
      const bytes = Buffer.from(writeExport(layout, 'fr', campaign, plain));
      const again = await read(`${name}.xlsx`, saveAgain(bytes, 'xlsx'));
      expect(content(again)).toEqual(content(await read(`${name}.csv`, bytes)));
    },
  );
});

describe('a workbook written by a second library', () => {
  it('is read cell by cell: dates, percentages, rich texts, formulas, links, filters', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Agents');
    sheet.addRow(['Matricule', 'Nom', 'Prénom', 'Courriel', 'Service', 'Date d’entrée']);
    sheet.addRow([
      1_000_063,
      { richText: [{ text: 'Fic' }, { font: { bold: true }, text: 'tive' }] },
      { formula: '"L"&"éa"', result: 'Léa' },
      { text: 'lea@exemple.invalid', hyperlink: 'mailto:lea@exemple.invalid' },
      'Accueil',
      new Date(Date.UTC(2012, 8, 13)),
    ]);
    sheet.getRow(2).getCell(1).numFmt = '000000000';
    sheet.autoFilter = 'A1:F1';
    sheet.getRow(2).hidden = true;
    const file = await read('liste.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(file.kind === 'agents' && file.agents).toMatchObject([
      {
        line: 2,
        matricule: '001000063',
        usageName: 'Fictive',
        firstName: 'Léa',
        email: 'lea@exemple.invalid',
        enteredOn: '2012-09-13',
      },
    ]);
  });
});

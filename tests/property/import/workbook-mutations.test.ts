import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, it } from 'vitest';
import { bytesSource, type ReadFile, readImportFile } from '../../../src/engine/import';
import { inlineRow, makeOds, odsRow, xlsxParts } from '../../unit/import/make-workbook';
import { expectEveryRowTold } from './counted-rows';
import { mutate, mutation } from './mutation';

/** Per kind of container: 50,000 cases in all when SLOW=1. */
const RUNS = process.env['SLOW'] === '1' ? 10_000 : 200;

const HEADER = ['Matricule', 'Nom', 'Prénom', 'Service', 'Date d’entrée'];
const CELLS =
  '<row r="3"><c r="A3" s="1"><v>42</v></c><c r="B3" t="s"><v>0</v></c><c r="C3" t="str"><v>Léa</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" s="2"><v>44927.5</v></c></row>';
const XLSX: Readonly<Record<string, string>> = xlsxParts({
  sheets: [
    { name: 'Liste', rows: inlineRow(1, HEADER) + inlineRow(2, ['1', 'Fictive', 'Léa']) + CELLS },
    { name: 'Suite', rows: inlineRow(1, HEADER) + inlineRow(2, ['2', 'Inventé', 'Zoé']) },
  ],
  strings: '<si><r><t>Virt</t></r><r><t>uel &amp; cie</t></r></si>',
  formats: '<numFmt numFmtId="165" formatCode="000000"/>',
  styles: [0, 165, 22],
});
const ODS = makeOds(
  `<table:table table:name="Liste">${odsRow(HEADER)}${odsRow(['1', 'Fictive', 'Léa'])}<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="42"><text:p>42</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
);

/** Put together without packing, so that damage reaches the parts themselves; packed, it reaches the packing. */
const pack = (parts: Readonly<Record<string, Uint8Array>>, level: 0 | 6): Uint8Array => {
  const files: Zippable = { ...parts };
  return zipSync(files, { level });
};

async function read(bytes: Uint8Array): Promise<readonly ReadFile[]> {
  const outcome = await readImportFile(bytesSource('fichier', bytes));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.files;
}

const parts: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries(XLSX).map(([path, xml]) => [path, strToU8(xml)]),
);
const changes = fc.array(mutation, { minLength: 1, maxLength: 4 });

describe('a damaged container', () => {
  it.each([
    ['an Excel workbook', parts],
    ['an OpenDocument spreadsheet', unzipSync(ODS)],
  ])(
    'never stops the program: XML parts of %s',
    async (_, whole) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...Object.keys(whole)), changes, async (path, list) => {
          const damaged = { ...whole, [path]: list.reduce(mutate, whole[path] ?? new Uint8Array()) };
          expectEveryRowTold(await read(pack(damaged, 0)));
        }),
        { numRuns: RUNS },
      );
    },
    3_600_000,
  );

  it.each([
    ['an Excel workbook', pack(parts, 6)],
    ['an OpenDocument spreadsheet', ODS],
    [
      'an archive of files',
      pack({ 'a.csv': strToU8(`${HEADER.join(';')}\n1;A;B;C;\n`), 'b.xlsx': pack(parts, 6) }, 0),
    ],
  ])(
    'never stops the program: %s',
    async (_, bytes) => {
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          expectEveryRowTold(await read(list.reduce(mutate, bytes)));
        }),
        { numRuns: RUNS },
      );
    },
    3_600_000,
  );
});

import { describe, expect, it } from 'vitest';
import { bytesSource, readImportFile } from '../../../src/engine/import';
import { inlineRow, makeOds, makeXlsx, odsRow, xlsxParts, zipTexts } from './make-workbook';

const HEADER = ['Matricule', 'Nom', 'Prénom', 'Service', 'Date d’entrée'];
const read = async (name: string, bytes: Uint8Array) => {
  const outcome = await readImportFile(bytesSource(name, bytes));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.files;
};
async function agentsOf(name: string, bytes: Uint8Array) {
  const files = await read(name, bytes);
  const [file] = files;
  if (file?.kind !== 'agents') throw new Error(file?.kind === 'unknown' ? file.problem.code : 'no list');
  return { file, files, agents: file.agents };
}
const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const [file] = await read(name, bytes);
  return file?.kind === 'unknown' ? file.problem.code : `read as ${file?.kind}`;
};

describe('an Excel workbook', () => {
  it('gives every type of cell the text that it shows', async () => {
    const rows = `${inlineRow(1, HEADER)}
      <row r="3"><c r="A3" s="4"><v>42</v></c><c r="B3" t="s"><v>0</v></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>Léa</v></c>
        <c r="D3" t="b"><v>1</v></c><c r="E3" s="1"><v>44927</v></c></row>
      <row r="4"><c r="A4"><v>1000063</v></c><c r="B4" t="s"><v>1</v></c><c r="C4" t="inlineStr"><is><r><t>Zo</t></r><r><t>é</t></r></is></c>
        <c r="D4" t="s"><v>2</v></c><c r="E4" t="d"><v>2023-01-02T00:00:00</v></c></row>`;
    const strings =
      '<si><t>Fictive</t></si><si><r><t>Inv</t></r><r><t xml:space="preserve">enté</t></r><rPh sb="0" eb="1"><t>phonétique</t></rPh></si><si><t>Sur_x000D_deux &amp; trois</t></si>';
    const bytes = makeXlsx({
      sheets: [{ name: 'Feuil1', rows }],
      strings,
      formats:
        '<numFmt numFmtId="164" formatCode="[$-40C]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="000000"/>',
      styles: [0, 164, 10, 22, 165],
    });
    const { file, agents } = await agentsOf('liste.xlsx', bytes);
    expect(file).toMatchObject({ encoding: 'xlsx', rows: 2, rejected: [] });
    expect(agents).toMatchObject([
      {
        line: 3,
        matricule: '000042',
        usageName: 'Fictive',
        firstName: 'Léa',
        unitPath: ['Oui'],
        enteredOn: '2023-01-01',
      },
      {
        line: 4,
        matricule: '1000063',
        usageName: 'Inventé',
        firstName: 'Zoé',
        unitPath: ['Sur deux & trois'],
        enteredOn: '2023-01-02',
      },
    ]);
  });

  it.each([
    ['days from 1900', false, 60.5, '1900-02-28'],
    ['days from 1900', false, 61, '1900-03-01'],
    ['days from 1900', false, 46_083, '2026-03-02'],
    ['days from 1904', true, 44_621, '2026-03-02'],
  ])('counts %s', async (_, is1904, serial, day) => {
    const rows = `${inlineRow(1, HEADER)}<row r="2"><c t="inlineStr"><is><t>1</t></is></c><c t="inlineStr"><is><t>A</t></is></c><c t="inlineStr"><is><t>B</t></is></c><c/><c s="1"><v>${serial}</v></c></row>`;
    const bytes = makeXlsx({ sheets: [{ name: 'F', rows }], styles: [0, 14], is1904 });
    expect((await agentsOf('liste.xlsx', bytes)).agents[0]?.enteredOn).toBe(day);
  });

  it('reads numbers of an export: percentages, fractions, moments to the minute', async () => {
    const titles = [
      'ID Campagne',
      'Nom de la campagne',
      'Nom du Participant',
      'Prénom du Participant',
      '% de progression',
      'Date de début',
      'Partage (O/N)',
      'Date du partage',
      '% maitrise de l&apos;ensemble des acquis du profil',
    ];
    const texts = ['C', 'Fictive', 'Léa']
      .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('');
    const rows = `${inlineRow(1, titles)}<row r="2"><c><v>9042</v></c>${texts}<c s="1"><v>1</v></c><c s="2"><v>46083.385416666664</v></c><c t="b"><v>1</v></c><c s="2"><v>46084.586805555555</v></c><c s="1"><v>0.67000000000000004</v></c></row>`;
    const [file] = await read('export.xlsx', makeXlsx({ sheets: [{ name: 'F', rows }], styles: [0, 9, 22] }));
    if (file?.kind !== 'assessment') throw new Error(file?.kind);
    expect(file.campaign?.id).toBe('9042');
    expect(file.participations[0]).toMatchObject({
      progress: 1,
      startedAt: '2026-03-02T09:15',
      sharedAt: '2026-03-03T14:05',
      mastery: 0.67,
      shared: true,
    });
  });

  it('finds the titles below a heading, and names rows as the sheet does', async () => {
    const rows = `${inlineRow(1, ['Liste des agents au 1er mars'])}${inlineRow(4, HEADER)}${inlineRow(6, ['1', 'Fictive', '', '', ''])}${inlineRow(7, ['2', 'Inventé', 'Zoé'])}`;
    const { file, agents } = await agentsOf('liste.xlsx', makeXlsx({ sheets: [{ name: 'F', rows }] }));
    expect(file.rejected).toMatchObject([{ line: 6, code: 'missing-name', column: 'Prénom' }]);
    expect(agents.map(({ line }) => line)).toEqual([7]);
  });

  it('reads each visible sheet that it knows, says the others, and leaves hidden ones', async () => {
    const list = (name: string): string =>
      `${inlineRow(1, HEADER)}${inlineRow(2, ['1', name, 'Léa', 'Accueil'])}`;
    const bytes = makeXlsx({
      sheets: [
        { name: 'Notes', rows: inlineRow(1, ['à relire', 'par', 'quelqu’un']) },
        { name: 'Ancienne', rows: list('Caché'), state: 'veryHidden' },
        { name: 'Direction A', rows: list('Premier') },
        { name: 'Vide', rows: '' },
        { name: 'Direction B', rows: list('Second') },
      ],
    });
    const { files } = await agentsOf('liste.xlsx', bytes);
    expect(files.map((file) => file.kind === 'agents' && [file.name, file.agents[0]?.usageName])).toEqual([
      ['liste.xlsx › Direction A', 'Premier'],
      ['liste.xlsx › Direction B', 'Second'],
    ]);
    const notices = files.flatMap((file) => (file.kind === 'agents' ? file.notices : []));
    expect(notices.map(({ code }) => code)).toEqual(['unread-sheet', 'unread-sheet']);
    expect(notices[1]?.message).toContain('Ancienne');
  });

  it('reads a hidden sheet when no visible one is known', async () => {
    const rows = `${inlineRow(1, HEADER)}${inlineRow(2, ['1', 'Fictive', 'Léa'])}`;
    const bytes = makeXlsx({
      sheets: [
        { name: 'Sommaire', rows: inlineRow(1, ['Sommaire']) },
        { name: 'Données', rows, state: 'hidden' },
      ],
    });
    expect((await agentsOf('liste.xlsx', bytes)).agents).toHaveLength(1);
  });

  it('says that merged cells count once', async () => {
    const rows = `${inlineRow(1, HEADER)}${inlineRow(2, ['1', 'Fictive', 'Léa'])}`;
    const after = '<mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>';
    const { file } = await agentsOf('liste.xlsx', makeXlsx({ sheets: [{ name: 'F', rows, after }] }));
    expect(file.notices.map(({ code }) => code)).toEqual(['merged-cells']);
  });

  it('refuses a row wider than its titles, and not a row shorter', async () => {
    const rows = `${inlineRow(1, HEADER)}${inlineRow(2, ['1', 'Fictive', 'Léa'])}${inlineRow(3, ['2', 'Inventé', 'Zoé', '', '', 'trop'])}`;
    const { file, agents } = await agentsOf('liste.xlsx', makeXlsx({ sheets: [{ name: 'F', rows }] }));
    expect(agents.map(({ line }) => line)).toEqual([2]);
    expect(file.rejected).toMatchObject([{ line: 3, code: 'extra-cells', column: 6 }]);
  });

  it('is read whatever the prefix of its elements', async () => {
    const rows = `${inlineRow(1, HEADER)}${inlineRow(2, ['1', 'Fictive', 'Léa'])}`;
    const parts = xlsxParts({ sheets: [{ name: 'F', rows }] });
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [
        path,
        path.startsWith('xl/') && !path.includes('_rels') ? text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:') : text,
      ]),
    );
    expect((await agentsOf('liste.xlsx', zipTexts(prefixed))).agents).toHaveLength(1);
  });

  it('never invents a row when rows repeat their numbers', async () => {
    const rows = `${inlineRow(1, HEADER)}${inlineRow(2, ['1', 'A', 'B'])}${inlineRow(2, ['2', 'C', 'D'])}`;
    const { agents } = await agentsOf('liste.xlsx', makeXlsx({ sheets: [{ name: 'F', rows }] }));
    expect(agents.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('whose dates were swapped by a program set to English is refused', async () => {
    const rows = `${inlineRow(1, HEADER)}<row r="2"><c><v>1</v></c><c t="str"><v>A</v></c><c t="str"><v>B</v></c><c/><c s="1"><v>46083</v></c></row>${inlineRow(3, ['2', 'C', 'D', '', '14/03/2026'])}`;
    expect(await codeOf('l.xlsx', makeXlsx({ sheets: [{ name: 'F', rows }], styles: [0, 14] }))).toBe(
      'month-first-dates',
    );
  });

  it.each([
    ['empty-file', [{ name: 'F', rows: '' }]],
    ['unknown-columns', [{ name: 'F', rows: inlineRow(1, ['Couleur', 'Taille']) }]],
    [
      'missing-columns',
      [
        { name: 'A', rows: inlineRow(1, ['Couleur', 'Taille']) },
        { name: 'B', rows: inlineRow(1, ['ID Campagne', 'Envoi (O/N)']) },
      ],
    ],
    [
      'too-many-columns',
      [
        {
          name: 'F',
          rows: inlineRow(
            1,
            Array.from({ length: 2_001 }, (_, index) => `c${index}`),
          ),
        },
      ],
    ],
    ['wrong-encoding', [{ name: 'F', rows: inlineRow(1, ['Matricule', 'Nom', 'Pr\ufffdnom', 'Service']) }]],
  ])('without a table is told as %s', async (code, sheets) => {
    expect(await codeOf('classeur.xlsx', makeXlsx({ sheets }))).toBe(code);
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'],
    [
      'an entity of its own',
      '<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    ],
    ['elements that do not close', '<worksheet><sheetData></worksheet>'],
    ['an end before the end', '<worksheet><sheetData>'],
    ['a thousand elements inside one another', '<a>'.repeat(1000)],
    ['no XML at all', 'Bonjour & au revoir'],
  ])('with %s is told as damaged', async (_, xml) => {
    const bytes = makeXlsx({
      sheets: [{ name: 'F', rows: '' }],
      others: { 'xl/worksheets/sheet1.xml': xml },
    });
    expect(await codeOf('classeur.xlsx', bytes)).toBe('damaged-file');
  });

  it('of another family is told apart', async () => {
    expect(await codeOf('a.xlsb', zipTexts({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' }))).toBe(
      'excel-workbook',
    );
    expect(await codeOf('a.docx', zipTexts({ '[Content_Types].xml': '', 'word/document.xml': 'x' }))).toBe(
      'other-document',
    );
    expect(
      await codeOf(
        'a.odt',
        zipTexts({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }),
      ),
    ).toBe('other-document');
  });
});

describe('an OpenDocument spreadsheet', () => {
  const cell = (attributes: string, inside = ''): string =>
    `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
  const table = (rows: string, name = 'Feuille1', style = ''): string =>
    `<table:table table:name="${name}"${style}>${rows}</table:table>`;

  it('gives every type of cell the text that it shows', async () => {
    const row = [
      cell('office:value-type="float" office:value="42"', '<text:p>000042</text:p>'),
      cell(
        'office:value-type="string"',
        '<office:annotation><text:p>note</text:p></office:annotation><text:p>Fic<text:span>tive</text:span></text:p>',
      ),
      cell('office:value-type="string"', '<text:p>Léa<text:s text:c="2"/>Lou</text:p>'),
      cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>VRAI</text:p>'),
      cell('office:value-type="date" office:date-value="2023-01-01"', '<text:p>dim. 1 janv.</text:p>'),
    ].join('');
    const rows = `${odsRow(HEADER)}<table:table-row table:number-rows-repeated="3"/><table:table-row>${row}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const { file, agents } = await agentsOf('liste.ods', makeOds(table(rows)));
    expect(file).toMatchObject({ encoding: 'ods', rows: 1, rejected: [] });
    expect(agents).toMatchObject([
      {
        line: 5,
        matricule: '000042',
        usageName: 'Fictive',
        firstName: 'Léa Lou',
        unitPath: ['Oui'],
        enteredOn: '2023-01-01',
      },
    ]);
  });

  it('unfolds repeated rows and cells, and skips what merging covers', async () => {
    const service = cell(
      'table:number-columns-repeated="2" office:value-type="string"',
      '<text:p>x</text:p>',
    );
    const header = odsRow(['Matricule', 'Nom', 'Prénom', 'Site', 'Corps', 'Emploi']);
    const repeated = `<table:table-row table:number-rows-repeated="2">${cell('')}${service}<table:covered-table-cell/>${service}</table:table-row>`;
    const { file, agents } = await agentsOf('liste.ods', makeOds(table(header + repeated)));
    expect(file.rows).toBe(2);
    expect(agents).toMatchObject([
      { line: 2, usageName: 'x', firstName: 'x', site: null, corps: 'x', job: 'x' },
      { line: 3, usageName: 'x', firstName: 'x', site: null, corps: 'x', job: 'x' },
    ]);
  });

  it('leaves hidden sheets when a visible one is known', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const rows = (name: string): string => odsRow(HEADER) + odsRow(['1', name, 'Léa']);
    const tables =
      table(rows('Caché'), 'Ancienne', ' table:style-name="ta1"') + table(rows('Visible'), 'Liste');
    const { files, agents } = await agentsOf('liste.ods', makeOds(tables, styles));
    expect(files).toHaveLength(1);
    expect(agents[0]?.usageName).toBe('Visible');
  });

  it('is not misled by a table inside a cell', async () => {
    const inner = `<table:table>${odsRow(['9', 'Faux', 'Faux'])}</table:table>`;
    const outer = `<table:table-row>${cell('office:value-type="string"', '<text:p>1</text:p>')}${cell('office:value-type="string"', `${inner}<text:p>Fictive</text:p>`)}${cell('office:value-type="string"', '<text:p>Léa</text:p>')}</table:table-row>`;
    const { file, agents } = await agentsOf('liste.ods', makeOds(table(odsRow(HEADER) + outer)));
    expect(file.rows).toBe(1);
    expect(agents[0]).toMatchObject({ matricule: '1', usageName: 'Fictive' });
  });

  it('under a password says so', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await codeOf('l.ods', makeOds('', '', { 'META-INF/manifest.xml': manifest }))).toBe(
      'protected-file',
    );
  });
});

import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReleasedNeeds, releaseParticipation } from '../../../src/core/disclosure';
import { buildPlan } from '../../../src/core/plan';
import { type WorkbookFile, type WorkbookInput, writeWorkbook } from '../../../src/engine/export/workbook';
import { makeFacts, SERVICES } from './fictive-facts';
import { makeInput, someDecisions } from './fictive-input';
import { findXmlError, readParts, sheetPath } from './package-parts';
import { SHEETS } from './sheet-names';

type Cell = string | number | boolean | Date | null;
type Grid = readonly (readonly Cell[])[];

const HEADER_ROW = 5;

const readAll = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Grid>> => {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as Grid]));
};

/** The lines of a table sheet, by header. */
const linesOf = (grid: Grid): readonly ReadonlyMap<string, Cell>[] => {
  const headers = grid[HEADER_ROW - 1] ?? [];
  return grid
    .slice(HEADER_ROW)
    .map((cells) => new Map(headers.map((header, index) => [String(header), cells[index] ?? null])));
};

let input: WorkbookInput;
let file: WorkbookFile;
let parts: ReadonlyMap<string, string>;
let sheets: ReadonlyMap<string, Grid>;
const sheet = (name: string): Grid => sheets.get(name) ?? [];

beforeAll(async () => {
  const proposed = makeInput();
  input = { ...proposed, decisions: someDecisions(proposed) };
  file = await writeWorkbook(input);
  parts = readParts(file.bytes);
  sheets = await readAll(file.bytes);
});

describe('the package', () => {
  it('has its sheets in reading order', () => {
    expect(file.sheets).toEqual(SHEETS);
    expect([...sheets.keys()]).toEqual(SHEETS);
  });

  it('parses strictly, part by part', () => {
    expect(parts.size).toBeGreaterThan(15);
    expect([...parts].map(([path, xml]) => [path, findXmlError(xml)]).filter(([, error]) => error)).toEqual(
      [],
    );
  });

  it('asks for a recalculation and stores the result of every formula', () => {
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    const cells = [...parts].flatMap(([path, xml]) =>
      path.startsWith('xl/worksheets/') ? [...xml.matchAll(/<f>[^<]*<\/f>(<v>)?/g)] : [],
    );
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter(([, value]) => value === undefined)).toEqual([]);
  });

  it('names nobody in its properties', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Relief</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Relief</cp:lastModifiedBy>');
    expect(core).toContain('<dc:title>Plan local de formation</dc:title>');
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
    expect(parts.get('docProps/app.xml')).toContain('<Manager></Manager>');
  });

  it('says on every sheet and every printed page that it must not be passed on', () => {
    for (const name of SHEETS) {
      const said = sheet(name)
        .flat()
        .filter((cell) => typeof cell === 'string' && cell.includes('à ne pas transmettre'));
      expect(said.length, name).toBeGreaterThan(0);
      expect(
        said.some((cell) => String(cell).includes('k = 5')),
        name,
      ).toBe(true);
      const xml = parts.get(sheetPath(parts, name)) ?? '';
      expect(xml, name).toMatch(/<oddHeader>[^<]*à ne pas transmettre/);
      expect(xml, name).toMatch(/<pageSetup paperSize="9" orientation="landscape"/);
      expect(xml, name).toContain('Page &amp;P sur &amp;N');
    }
  });

  it('holds real tables whose headers are those of their cells', () => {
    const tables = [...parts].filter(([path]) => path.startsWith('xl/tables/'));
    expect(tables).toHaveLength(13);
    const strings = parts.get('xl/sharedStrings.xml') ?? '';
    for (const [path, xml] of tables) {
      const names = [...xml.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name ?? '');
      expect(new Set(names.map((name) => name.toLowerCase())).size, path).toBe(names.length);
      for (const name of names) expect(strings, path).toContain(`>${name}</t>`);
    }
  });

  it('freezes and repeats the headers, and offers lists on editable columns', () => {
    const plan = parts.get(sheetPath(parts, 'Plan')) ?? '';
    expect(plan).toMatch(/<pane xSplit="2" ySplit="5"[^>]*state="frozen"/);
    expect(parts.get('xl/workbook.xml')).toContain('&apos;Plan&apos;!$5:$5');
    expect([...plan.matchAll(/<dataValidation type="list"/g)]).toHaveLength(7);
    for (const [, list] of plan.matchAll(/<formula1>&quot;(.*?)&quot;<\/formula1>/g))
      expect((list ?? '').length).toBeLessThanOrEqual(255);
  });
});

describe('the sheet « Plan »', () => {
  const xml = (): string => parts.get(sheetPath(parts, 'Plan')) ?? '';

  it('colours progress and deadlines by live conditions, each with a look', () => {
    const conditions = [...xml().matchAll(/<cfRule type="expression" dxfId="\d+"[^>]*><formula>([^<]*)/g)];
    expect(conditions).toHaveLength(7);
    expect(conditions.filter(([, condition]) => condition?.includes('TODAY()'))).toHaveLength(2);
    expect(parts.get('xl/styles.xml')).toMatch(/<dxfs count="[1-9]/);
  });

  it('says what numbers and days its columns take', () => {
    for (const [kind, count] of [
      ['decimal', 8],
      ['whole', 5],
      ['date', 1],
    ] as const)
      expect([...xml().matchAll(new RegExp(`<dataValidation type="${kind}"`, 'g'))], kind).toHaveLength(
        count,
      );
  });

  it('gives back the plan when it is read again', () => {
    const { rows } = buildPlan(input.needs, input.decisions);
    const read = linesOf(sheet('Plan')).map((line) => [
      line.get('Identifiant stable'),
      line.get('N°'),
      line.get('Effectif estimé'),
      line.get('Effectif retenu'),
      line.get('Nb sessions'),
      line.get('Cible'),
      line.get('Part à former'),
    ]);
    expect(read).toEqual(
      rows.map((row) => [
        row.id,
        row.number,
        row.people?.value ?? null,
        row.retained,
        row.sessions,
        row.measured?.target ?? null,
        row.shareToTrain,
      ]),
    );
    expect(rows.length).toBeGreaterThan(5);
  });

  it('leaves costs, providers and dates empty', () => {
    for (const line of linesOf(sheet('Plan')))
      for (const header of ['Organisme', 'Coût pédagogique', 'Frais annexes', 'Date limite', 'Référent'])
        expect(line.get(header)).toBeNull();
  });

  it('adds up: totals above the table and on « Synthèse » are those of its lines', () => {
    const lines = linesOf(sheet('Plan'));
    const sum = (header: string) => lines.reduce((total, line) => total + Number(line.get(header)), 0);
    const totals = sheet('Plan')[HEADER_ROW - 2] ?? [];
    const headers = sheet('Plan')[HEADER_ROW - 1] ?? [];
    for (const header of ['Effectif retenu', 'Nb sessions', 'Jours-stagiaires', 'Total']) {
      expect(totals[headers.indexOf(header)], header).toBe(sum(header));
      expect(sheet('Synthèse').flat(), header).toContain(sum(header));
    }
  });

  it('holds no need that was set aside, while « Besoins » keeps it with its reason', () => {
    const aside = input.decisions.find(({ status }) => status === 'set-aside');
    const ids = linesOf(sheet('Plan')).map((line) => line.get('Identifiant stable'));
    expect(ids).not.toContain(aside?.needId);
    const kept = linesOf(sheet('Besoins')).find((line) => line.get('Identifiant stable') === aside?.needId);
    expect([kept?.get('Statut'), kept?.get('Motif de la décision')]).toEqual(['Écarté', 'Traité en 2025']);
  });
});

describe('the secret', () => {
  it('empties masked cells and puts the one code beside them', () => {
    const tables = input.heatmaps.flatMap((map) => (map.kind === 'table' ? [map] : []));
    const masked = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'masked')),
    );
    const coded = sheet('Écarts').flatMap((cells) =>
      cells.flatMap((cell, index) => (cell === 'm' ? [cells[index - 1]] : [])),
    );
    expect(masked.length).toBeGreaterThan(0);
    expect(coded).toEqual(masked.map(() => null));
  });

  it('types numbers only, in the columns of numbers', () => {
    const numeric = ['Concernés', 'Ont commencé', 'Résultats', 'Part ayant commencé', 'Part avec résultat'];
    for (const line of linesOf(sheet('Participation')))
      for (const header of numeric) expect(['number', 'object']).toContain(typeof line.get(header));
  });

  it('writes « moins de 5 » beside an empty number, and no share', async () => {
    const facts = makeFacts();
    const few = { ...facts, participations: { ...facts.participations, count: 85 } };
    const scope = { filter: {}, disclosure: { profile: 'working' as const } };
    const rows = { dimension: 'unit', depth: null } as const;
    const view = releaseParticipation(few, { ...scope, rows, campaignId: '700001' });
    const grid =
      (await readAll((await writeWorkbook({ ...input, participations: [view] })).bytes)).get(
        'Participation',
      ) ?? [];
    const small = linesOf(grid).filter((line) => line.get('Résultats – précision') === 'moins de 5');
    expect(small.length).toBeGreaterThan(0);
    for (const line of small)
      expect([line.get('Résultats'), line.get('Part avec résultat')]).toEqual([null, null]);
  });

  it('has no line for a unit of three agents', () => {
    const [tiny] = SERVICES[SERVICES.length - 1] ?? [''];
    for (const name of ['Besoins', 'Plan', 'Participation', 'Écarts'])
      expect(
        sheet(name)
          .flat()
          .filter((cell) => cell === tiny),
        name,
      ).toEqual([]);
  });

  it('does not accept a confidential value', () => {
    const confidential: ReleasedNeeds = { rates: [], levels: [] };
    // @ts-expect-error a plain value is not a released one
    const refused: WorkbookInput = { ...input, needs: confidential };
    expect(refused.needs.rates).toEqual([]);
  });

  it('writes the thresholds, the targets and the date as values on « Confidentialité »', () => {
    const lines = new Map(sheet('Confidentialité').map(([label, value]) => [label, value]));
    expect(lines.get('Seuil k (répondants)')).toBe(5);
    expect(lines.get('Taux de maîtrise visé')).toBe(0.6);
    expect(lines.get('Niveau visé')).toBe(3);
    expect(lines.get('Date')).toEqual(new Date('2026-03-03T00:00:00.000Z'));
  });
});

describe('hostile texts', () => {
  const HOSTILE = [
    "=cmd|'/C calc'!A0",
    '+1+1',
    '@SUM(A1:A9)',
    '-2+3',
    '\u0001\u0002controls\uFFFE\uFFFF\uD800',
    'שלום \u202Egnp.exe',
    '🎓 & <b> "x" \']] _x0041_',
    `long ${'é'.repeat(40_000)}`,
    'line\nbreak\ttab',
  ];
  let hostile: WorkbookFile;

  beforeAll(async () => {
    const [first, second, third] = makeFacts().campaigns;
    const campaigns = [first, second, third].flatMap((campaign, index) =>
      campaign ? [{ ...campaign, name: HOSTILE[index + 6] ?? '' }] : [],
    );
    hostile = await writeWorkbook({
      ...makeInput(makeFacts({ units: HOSTILE, campaigns })),
      title: HOSTILE[0] ?? '',
      service: HOSTILE[4] ?? '',
      scope: HOSTILE[6] ?? '',
    });
  });

  it('come out as texts in parts that parse strictly', () => {
    const hostileParts = readParts(hostile.bytes);
    expect(
      [...hostileParts].map(([path, xml]) => [path, findXmlError(xml)]).filter(([, error]) => error),
    ).toEqual([]);
    for (const xml of hostileParts.values()) expect(xml).not.toMatch(/<f>[^<]*(cmd|SUM\(A1:A9\))/);
    expect(hostileParts.get('xl/sharedStrings.xml')).toContain('=cmd|&apos;/C calc&apos;!A0');
  });

  it('are cut at the limit of a cell and counted', async () => {
    expect(hostile.cutTexts).toBeGreaterThan(0);
    const grids = await readAll(hostile.bytes);
    const longest = Math.max(...[...grids.values()].flat(2).map((cell) => String(cell ?? '').length));
    expect(longest).toBeLessThanOrEqual(32_767);
  });
});

describe('with nothing to plan', () => {
  it('says so in a sentence on each sheet, with no broken formula', async () => {
    const facts = makeFacts();
    const none = { ...facts, participations: { ...facts.participations, count: 0 } };
    const empty = await writeWorkbook(makeInput(none));
    expect(empty.sheets).toEqual(SHEETS);
    const emptyParts = readParts(empty.bytes);
    expect([...emptyParts.values()].filter((xml) => xml.includes('Plan_'))).toEqual([]);
    expect((await readAll(empty.bytes)).get('Plan')?.flat().join(' ')).toContain('Aucune action');
  });
});

describe('the pictures of the heat maps', () => {
  const drawing = (): string => parts.get('xl/drawings/drawing1.xml') ?? '';

  it('are described for whoever does not see them, one per campaign', () => {
    const described = [...drawing().matchAll(/<xdr:cNvPr [^>]*descr="Carte de chaleur, [^"]{80,}"/g)];
    expect(described).toHaveLength(input.heatmaps.filter(({ kind }) => kind === 'table').length);
    expect(drawing()).not.toMatch(/<xdr:cNvPr id="\d+" name="[^"]*"\/?>/);
  });
});

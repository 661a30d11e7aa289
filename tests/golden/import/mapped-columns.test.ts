import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  applyMapping,
  type ColumnMapping,
  campaignOf,
  mappingKey,
} from '../../../src/core/mapping/column-mapping';
import { proposeMapping } from '../../../src/core/mapping/propose-mapping';
import { DEMO_SIZE, fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { bytesSource, fileSource, type ReadFile, readImportFile } from '../../../src/engine/import';

const files = fictiveFiles(generateFictiveService(DEMO_SIZE)).map(({ name, bytes }) => ({
  name,
  text: Buffer.from(bytes).toString('utf8').replace('\uFEFF', ''),
}));

async function readBytes(bytes: Uint8Array, mappings: readonly ColumnMapping[] = []): Promise<ReadFile> {
  const outcome = await readImportFile(bytesSource('fichier.csv', bytes), { mappings });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const [file] = outcome.files;
  if (file === undefined) throw new Error('no table');
  return file;
}

const textOf = (isIt: (text: string) => boolean): string => files.find(({ text }) => isIt(text))?.text ?? '';
const tableOf = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.trim(), { delimiter: ';' }).data;
const headerOf = (text: string): readonly string[] => tableOf(text)[0] ?? [];
const withHeader = (text: string, titles: readonly string[], delimiter = ';'): string =>
  Papa.unparse(
    [
      [...titles],
      ...tableOf(text)
        .slice(1)
        .map((cells) => [...cells]),
    ],
    { delimiter, quotes: true },
  );

/** What the titles of the original say, under other titles. */
function renamed(original: readonly string[], titles: readonly string[]): ColumnMapping {
  const proposed = proposeMapping(original);
  const seen = new Map<string, number>();
  const columns = proposed.columns.map(({ role }, place) => {
    const title = titles[place] ?? '';
    const rank = seen.get(title) ?? 0;
    seen.set(title, rank + 1);
    return { title, rank, role };
  });
  return { ...proposed, columns };
}

const contentOf = (file: ReadFile) => {
  if (file.kind === 'unknown') throw new Error(file.problem.message);
  if (file.kind === 'agents') return file.agents;
  return {
    campaign: { ...file.campaign, course: null, organisation: '', code: null, stageCount: null },
    rows: file.participations.map(({ extras: _, stage: __, badges: ___, skills: ____, ...rest }) => rest),
  };
};

const isCampaign = (text: string): boolean =>
  text.startsWith('"Nom de l\'organisation"') && text.includes('Partage (O/N)');
const isRoster = (text: string): boolean => /^"?Matricule/.test(text);

describe('columns that the administrator explained', () => {
  it('read a Spanish-like export, sixteen columns under one title, as the French one', async () => {
    const text = textOf(isCampaign);
    const original = headerOf(text);
    const spanish = original.map((title) =>
      title
        .replace(/^Nom du Participant$/, 'Apellidos del participante')
        .replace(/^Prénom du Participant$/, 'Nombre del participante')
        .replace(/^ID Campagne$/, 'ID de la campaña')
        .replace(/^Nom de la campagne$/, 'Nombre de la campaña')
        .replace(/^Date et heure de début.*/, 'Empezado el')
        .replace(/^Partage \(O\/N\)$/, 'Compartido (S/N)')
        .replace(/^Date et heure du partage.*/, 'Compartido el')
        .replace(/^% de progression$/, '% de progreso')
        .replace(
          /^% de maitrise des acquis de la compétence .*/,
          '% de adquisición en la competencia {nombre}',
        )
        .replace(
          /^Nombre d'acquis du profil cible dans la compétence .*/,
          'Número de ítems en la competencia {nombre}',
        )
        .replace(/^Acquis maitrisés dans la compétence .*/, 'Ítems dominados en la competencia {nombre}'),
    );
    const translated = withHeader(text, spanish).replaceAll('"Oui"', '"Sí"').replaceAll('"Non"', '"No"');
    expect(await readBytes(Buffer.from(translated))).toMatchObject({ kind: 'unknown' });
    const read = await readBytes(Buffer.from(translated), [renamed(original, spanish)]);
    expect(read.kind === 'unknown' ? [read.problem] : read.rejected.slice(0, 2)).toEqual([]);
    expect(contentOf(read)).toEqual(contentOf(await readBytes(Buffer.from(text))));
  });

  it('read a CSV with commas in Windows-1252 whose columns were renamed, campaign typed', async () => {
    const text = textOf(isCampaign);
    const original = headerOf(text);
    const titles = original.map((title, place) =>
      /acquis|maitris/i.test(title) ? title : `Colonne ${place}`,
    );
    const columns = renamed(original, titles).columns.map((column) =>
      column.role.startsWith('pix/campaign') ? { ...column, role: 'ignored' as const } : column,
    );
    const mapping = { kind: 'assessment', columns, campaign: campaignOf('Essai') } as const;
    const commas = withHeader(text, titles, ',');
    const read = await readBytes(iconv.encode(commas, 'windows-1252'), [mapping]);
    const plain = await readBytes(Buffer.from(text));
    if (read.kind !== 'assessment' || plain.kind !== 'assessment') throw new Error('not read');
    expect(read.campaign).toMatchObject({ ...campaignOf(' essai '), name: 'Essai' });
    expect(read.rows).toBe(plain.rows);
    expect(read.rejected).toEqual([]);
    expect(read.participations.map(({ results }) => results)).toEqual(
      plain.participations.map(({ results }) => results),
    );
  });

  it('read an XLSX list of agents with titles of its own, under a heading', async () => {
    const text = textOf(isRoster);
    const original = headerOf(text);
    const titles = original.map((_, place) => `Rubrique ${place + 1}`);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Liste');
    sheet.addRow(['Édition du 3 mars']);
    sheet.addRow(titles);
    for (const cells of tableOf(text).slice(1)) sheet.addRow([...cells]);
    const path = join(mkdtempSync(join(tmpdir(), 'relief-mapped-')), 'liste.xlsx');
    await workbook.xlsx.writeFile(path);
    const readIt = async (mappings: readonly ColumnMapping[]) => {
      const outcome = await readImportFile(fileSource(path), { mappings });
      return outcome.kind === 'read' ? outcome.files[0] : undefined;
    };
    expect(await readIt([])).toMatchObject({ kind: 'unknown' });
    const read = await readIt([renamed(original, titles)]);
    const plain = await readBytes(Buffer.from(text));
    if (read?.kind !== 'agents' || plain.kind !== 'agents') throw new Error('not read');
    const withoutLine = (agents: typeof plain.agents) => agents.map(({ line: _, ...agent }) => agent);
    expect(withoutLine(read.agents)).toEqual(withoutLine(plain.agents));
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });

  it('name the columns of the file when a value is refused', async () => {
    const text = 'Quoi;Qui;Quand\nFictive;Léa;pas une date\n';
    const mapping: ColumnMapping = {
      kind: 'agents',
      columns: [
        { title: 'Quoi', rank: 0, role: 'agents/name' },
        { title: 'Qui', rank: 0, role: 'agents/first-name' },
        { title: 'Quand', rank: 0, role: 'agents/entered-on' },
      ],
      campaign: null,
    };
    // An HR list says something of the place or number of people: a mapping may say less.
    expect(applyMapping(mapping, ['Quoi', 'Qui', 'Quand']).titles).toEqual([
      'Nom',
      'Prénom',
      'Date d’entrée',
    ]);
    expect(mappingKey(mapping)).toBe('qu' + 'and\nqui\nquoi');
    const read = await readBytes(Buffer.from(text), [mapping]);
    if (read.kind !== 'agents') throw new Error(read.kind);
    expect(read.rejected).toMatchObject([{ line: 2, column: 'Quand', code: 'not-a-date' }]);
  });
});

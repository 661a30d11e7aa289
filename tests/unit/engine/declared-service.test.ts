import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inlineRow, makeXlsx } from '../import/make-workbook';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const ROWS = { dimension: 'unit', depth: null } as const;

let engine: TestEngine;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  engine = await startEngine();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'essai.coffre') });
}, 120_000);

const declared = async () =>
  (await engine.ask('needs:get', { filter: EVERYTHING, rows: ROWS })).shaping.declared;
const put = (changes: readonly unknown[]) => engine.ask('needs:put-declared', { changes });
const subjects = async () => (await engine.ask('journal:list', {})).map(({ subject }) => subject);

afterEach(async () => {
  const all = await declared();
  if (all.length > 0) await put(all.map(({ id }) => ({ id, need: null })));
});

const read = (content: string | Uint8Array, name = 'besoins.csv') => {
  const [file, path] = [newToken(), join(folder, name)];
  writeFileSync(path, content);
  return engine.ask('needs:read-file', { jobId: 'lecture', files: [file] }, { [file]: path });
};
const compare = async (content: string | Uint8Array, name?: string) => {
  const preview = await read(content, name);
  if (preview.kind !== 'comparison') throw new Error(preview.problem);
  return preview;
};
const apply = (previewId: string, lines: readonly number[]) =>
  engine.ask('needs:apply-file', { previewId, lines });

const withdraw = (importId: number, isWithdrawn = true) =>
  engine.ask('list-imports:put', { importId, isWithdrawn });

const FILE =
  'Besoin;Personnes à former;Note\r\nPublier des cartes;14;à voir\r\nTableur;30;\r\nSans nombre;;\r\n';

describe('a file of declared needs', () => {
  it('is shown before anything is written, taken as it was shown, and taken back as a whole', async () => {
    const { previewId, added, known, refused, fileName } = await compare(FILE);
    expect([added.length, known.length, fileName]).toEqual([2, 0, 'besoins.csv']);
    expect(refused).toEqual([
      {
        line: 4,
        header: 'Personnes à former',
        reason: 'missing-value',
        expected: expect.stringContaining('jamais des noms'),
      },
    ]);
    expect(await declared()).toEqual([]);
    const { importId } = await apply(previewId, [2, 3]);
    expect((await declared()).map(({ title }) => title).sort()).toEqual(['Publier des cartes', 'Tableur']);
    expect((await subjects())[0]).toBe('Besoins déclarés importés\u202f: 2 nouveaux, 0 modifiés');
    expect(await engine.refusal('needs:apply-file', { previewId, lines: [2] })).toBe('plan-expired');
    await withdraw(importId);
    expect(await declared()).toEqual([]);
  });

  it('adds nothing the second time, and changes what it says anew', async () => {
    const first = await compare(FILE);
    await apply(first.previewId, [2, 3]);
    const again = await compare(FILE);
    expect([again.added, again.changed, again.known.length]).toEqual([[], [], 2]);
    const { previewId, changed } = await compare(FILE.replace(';30;', ';45;'));
    expect(changed).toMatchObject([{ line: 3, fields: [{ before: '30', after: '45' }] }]);
    const { importId } = await apply(previewId, [3]);
    expect((await declared()).find(({ title }) => title === 'Tableur')?.people).toBe(45);
    await withdraw(importId);
    expect((await declared()).find(({ title }) => title === 'Tableur')?.people).toBe(30);
  });

  it('is no more what was shown once needs were declared since', async () => {
    const { previewId, added } = await compare(FILE);
    await put([{ id: null, need: added[0]?.need }]);
    expect(await engine.refusal('needs:apply-file', { previewId, lines: [2, 3] })).toBe('plan-expired');
    expect(await declared()).toHaveLength(1);
  });

  it('is nothing to import where no chosen line may be taken', async () => {
    const { previewId } = await compare(FILE);
    expect(await engine.refusal('needs:apply-file', { previewId, lines: [4] })).toBe('nothing-to-import');
  });

  it('is read from Windows-1252 with commas as from a workbook', async () => {
    const commas = Buffer.from('PERSONNES A FORMER,Libellé\n8,"Écrire, partager"\n', 'latin1');
    const rows = [
      inlineRow(1, ['Nos besoins']),
      inlineRow(2, ['Effectif', 'Besoin']),
      inlineRow(3, ['8', 'Écrire, partager']),
    ];
    const workbook = makeXlsx({ sheets: [{ name: 'Feuille', rows: rows.join('') }] });
    for (const preview of [await compare(commas), await compare(workbook, 'besoins.xlsx')])
      expect(preview.added.map(({ need }) => [need.title, need.people])).toEqual([['Écrire, partager', 8]]);
  });

  it('that names an agent of the list is refused, in a file as in the dialog', async () => {
    const [file, path] = [newToken(), join(folder, 'agents.csv')];
    writeFileSync(path, 'Nom;Prénom;Service\nInventée;Zoé;Service Zoé Inventée\nFictif;Max;Eau\n');
    const preview = await engine.ask(
      'import:preview',
      { jobId: newToken(), files: [file] },
      { [file]: path },
    );
    await engine.ask('import:apply', { jobId: newToken(), planId: preview.planId });
    const { refused, added } = await compare(
      'Besoin;Personnes à former;Lequel\nTableur de Zoé INVENTEE;3;\nTableur;3;Service Zoé Inventée\n',
    );
    expect(refused).toMatchObject([{ line: 2, header: 'Besoin', reason: 'names' }]);
    expect(added).toHaveLength(1);
    const need = { ...added[0]?.need, note: 'comme FICTIF Max' };
    expect(await engine.refusal('needs:put-declared', { changes: [{ id: null, need }] })).toBe(
      'names-refused',
    );
  });

  it('brings hostile texts as texts', async () => {
    const hostile = [
      "=cmd|' /C calc'!A0",
      "'=1+1",
      '@SUM(A1)',
      '\u202Erenversé',
      'a\uFEFFb',
      '_x0041_',
      '<b>gras</b>',
      '__proto__',
    ];
    const lines = hostile.map((text, at) => `"${text} ${at}";3;"${text}"`);
    const { added, refused } = await compare(`Besoin;Personnes à former;Note\r\n${lines.join('\r\n')}\r\n`);
    expect(refused).toEqual([]);
    expect(added.map(({ need }) => need.note)).toEqual([
      ...["=cmd|' /C calc'!A0", '=1+1', '@SUM(A1)', 'renversé', 'ab', '_x0041_', '<b>gras</b>', '__proto__'],
    ]);
  });

  it.each([
    ['rien.csv', 'Nom;Prénom;Service\nFictive;Léa;Eau\n', 'unknown-titles'],
    ['sans-nombre.csv', 'Besoin;Note\nTableur;à voir\n', 'unknown-titles'],
    ['vide.csv', '', 'empty'],
    ['faux.xlsx', 'PK\u0003\u0004 not a workbook', 'unreadable'],
    ['long.csv', `Besoin;Personnes à former\n${'Tableur;3\n'.repeat(5001)}`, 'too-long'],
  ])('%s is none, and says why', async (fileName, content, problem) => {
    expect(await read(content, fileName)).toEqual({ kind: 'problem', fileName, problem });
  });
});

describe.each(['csv', 'xlsx'] as const)('the model file as %s', (format) => {
  it('has the French titles, holds nothing of the vault, and comes back with what was filled in', async () => {
    const [destination, path] = [newToken(), join(folder, `modele.${format}`)];
    await engine.ask('needs:write-template', { destination, format }, { [destination]: path });
    const empty = await compare(readFileSync(path), `relu.${format}`);
    expect(empty).toMatchObject({ added: [], changed: [], known: [], refused: [], ignored: [] });
    if (format === 'xlsx') return;
    const titles = readFileSync(path, 'utf8').trim();
    const filled = `${titles}\r\n"Tableur";"Obligation";"Un site";"Rennes";12;"1.3 Traiter des données";;30/09/2027;"P1";"Nouveau marché";\r\n`;
    expect((await compare(filled)).added).toMatchObject([
      {
        need: {
          ...{ title: 'Tableur', origin: 'obligation', population: { kind: 'site', label: 'Rennes' } },
          ...{ people: 12, competence: '1.3', wishDate: '2027-09-30', priority: 'P1' },
        },
      },
    ]);
  });
});

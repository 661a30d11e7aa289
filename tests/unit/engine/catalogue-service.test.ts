import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const WORKSHOP = 'pix-1.3-workshop';

let engine: TestEngine;
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  engine = await startEngine();
  const location = newToken();
  const path = join(folder, 'essai.coffre');
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Essai' };
  await engine.ask('vault:create', request, { [location]: path });
}, 120_000);

afterEach(async () => {
  const touched = (await entries()).filter(({ origin, isRemoved }) => origin !== 'built-in' || isRemoved);
  if (touched.length > 0)
    await put(touched.map(({ action: { id } }) => ({ id, action: null, isRemoved: false })));
});

const entries = async () => (await engine.ask('catalogue:get', {})).entries;
const find = async (id: string) => {
  const entry = (await entries()).find(({ action }) => action.id === id);
  if (entry === undefined) throw new Error('an entry');
  return entry;
};
const fieldsOf = async (id: string) => {
  const { id: _, ...fields } = (await find(id)).action;
  return fields;
};
const put = (changes: readonly unknown[]) => engine.ask('catalogue:put', { changes });
const subjects = async () => (await engine.ask('journal:list', {})).map(({ subject }) => subject);

const exportTo = async (format: 'csv' | 'xlsx'): Promise<string> => {
  const destination = newToken();
  const path = join(folder, `catalogue.${format}`);
  await engine.ask('catalogue:export', { destination, format }, { [destination]: path });
  return path;
};
const read = (path: string) => {
  const file = newToken();
  return engine.ask('catalogue:read-file', { jobId: 'lecture', files: [file] }, { [file]: path });
};
const compare = async (path: string) => {
  const preview = await read(path);
  if (preview.kind !== 'comparison') throw new Error('a comparison is expected');
  return preview;
};

describe('the catalogue of a vault', () => {
  it('starts with the delivered actions; an edited one keeps its identifier and can be put back', async () => {
    expect(await entries()).toHaveLength(64);
    const delivered = await find(WORKSHOP);
    const action = { ...(await fieldsOf(WORKSHOP)), provider: 'Équipe numérique', costPerSession: 150 };
    const { former } = await put([{ id: WORKSHOP, action, isRemoved: false }]);
    expect(await find(WORKSHOP)).toMatchObject({ origin: 'edited', action: { costPerSession: 150 } });
    await put(former);
    expect(await find(WORKSHOP)).toEqual(delivered);
    expect((await subjects())[0]).toMatch(/^Action modifiée/);
  });

  it('adds an action of the service, duplicates nothing by itself, and undoes the addition whole', async () => {
    const action = {
      ...(await fieldsOf(WORKSHOP)),
      title: '  Atelier\tmaison ',
      sites: ['Rennes', 'Rennes', ' '],
    };
    const { ids, former } = await put([{ id: null, action, isRemoved: false }]);
    const [id = ''] = ids;
    expect(id).toMatch(/^service-[0-9a-f]{32}$/);
    expect(await find(id)).toMatchObject({
      origin: 'service',
      action: { title: 'Atelier maison', sites: ['Rennes'] },
    });
    expect((await subjects())[0]).toBe('Action ajoutée\u202f: Atelier maison');
    await put(former);
    expect(await entries()).toHaveLength(64);
  });

  it('takes an action out and puts it back with its words', async () => {
    const { former } = await put([{ id: WORKSHOP, action: null, isRemoved: true }]);
    expect(await find(WORKSHOP)).toMatchObject({ isRemoved: true, origin: 'built-in' });
    await put(former);
    expect((await find(WORKSHOP)).isRemoved).toBe(false);
  });

  it('refuses an action without a title, a maximum under the minimum, an unknown one to put back', async () => {
    const action = await fieldsOf(WORKSHOP);
    for (const change of [
      { id: null, action: { ...action, title: '  ' }, isRemoved: false },
      { id: null, action: { ...action, groupMin: 9, groupMax: 8 }, isRemoved: false },
      { id: 'service-inconnu', action: null, isRemoved: true },
    ])
      expect(await engine.refusal('catalogue:put', { changes: [change] })).toBe('bad-request');
    expect(await entries()).toHaveLength(64);
  });
});

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "'=1+1",
  "''-2",
  '@SUM(A1)',
  '＝1',
  ' +33 1',
  '_x0041_ et _x005F_',
  'a;b"c"',
  '\u202Erenversé 🎓',
  'x'.repeat(2000),
];

describe.each(['csv', 'xlsx'] as const)('a catalogue exported as %s', (format) => {
  it('comes back unchanged, hostile texts included', async () => {
    const action = await fieldsOf(WORKSHOP);
    await put(
      HOSTILE.map((text) => ({
        id: null,
        action: { ...action, title: text, objective: text, provider: text, sites: [text.slice(0, 500)] },
        isRemoved: false,
      })),
    );
    const path = await exportTo(format);
    expect(await compare(path)).toMatchObject({ added: [], changed: [], refused: [], unchanged: 74 });
  });

  it('leaves no cell that a spreadsheet would run', async () => {
    const action = { ...(await fieldsOf(WORKSHOP)), title: "=cmd|' /C calc'!A0" };
    await put([{ id: null, action, isRemoved: false }]);
    const bytes = readFileSync(await exportTo(format));
    if (format === 'csv') expect(bytes.toString('utf8')).toContain(`"'=cmd|`);
    else expect(bytes.includes('<f>')).toBe(false);
  });
});

describe('a catalogue that comes back changed', () => {
  it('is shown first, taken line by line, and taken back as a whole', async () => {
    const path = await exportTo('csv');
    const text = readFileSync(path, 'utf8');
    const lines = text
      .replace('Atelier – Fiabiliser un tableau', 'Atelier – Fiabiliser notre tableau')
      .trimEnd();
    writeFileSync(path, `${lines}\r\n;"Nouvelle action"\r\n;;;"sans titre"\r\n`);
    const { previewId, added, changed, refused, unchanged } = await compare(path);
    expect([added.length, changed.length, unchanged]).toEqual([1, 1, 63]);
    expect(refused).toEqual([
      { line: 67, header: 'Intitulé', reason: 'missing-title', expected: expect.any(String) },
    ]);
    expect(await entries()).toHaveLength(64);
    const taken = [...added, ...changed].map(({ line }) => line);
    const { importId } = await engine.ask('catalogue:apply-file', { previewId, lines: taken });
    expect(await entries()).toHaveLength(65);
    expect((await find(WORKSHOP)).action.title).toContain('notre tableau');
    await engine.ask('list-imports:put', { importId, isWithdrawn: true });
    expect(await entries()).toHaveLength(64);
    expect((await find(WORKSHOP)).action.title).not.toContain('notre tableau');
    expect(await engine.refusal('catalogue:apply-file', { previewId, lines: taken })).toBe('plan-expired');
  });

  it('adds nothing the second time, and is no more what was shown once an action changed since', async () => {
    const path = join(folder, 'ailleurs.csv');
    writeFileSync(path, 'Intitulé;Durée (jours)\r\nAtelier inventé;1\r\n');
    const first = await compare(path);
    const { importId } = await engine.ask('catalogue:apply-file', { previewId: first.previewId, lines: [2] });
    expect(await compare(path)).toMatchObject({ added: [], changed: [], unchanged: 1 });
    writeFileSync(path, 'Intitulé;Durée (jours)\r\nAtelier inventé;2\r\n');
    const second = await compare(path);
    expect(second.changed).toHaveLength(1);
    await engine.ask('list-imports:put', { importId, isWithdrawn: true });
    expect(await engine.refusal('catalogue:apply-file', { previewId: second.previewId, lines: [2] })).toBe(
      'plan-expired',
    );
  });

  it('never takes out what the file no longer has', async () => {
    const path = await exportTo('csv');
    const [header = ''] = readFileSync(path, 'utf8').split('\r\n');
    writeFileSync(path, `${header}\r\n;"Seule"\r\n`);
    expect(await compare(path)).toMatchObject({ changed: [], added: [{ title: 'Seule' }] });
  });

  it.each([
    ['rien.csv', 'Nom;Prénom;Service\nFictive;Léa;Eau\n', 'unknown-titles'],
    ['vide.csv', '', 'empty'],
    ['long.csv', `Intitulé;Organisme\n${'Titre;Centre\n'.repeat(10_001)}`, 'too-long'],
    ['faux.xlsx', 'PK\u0003\u0004 not a workbook', 'unreadable'],
  ])('%s is no catalogue, and says why', async (name, content, problem) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    expect(await read(path)).toEqual({ kind: 'problem', fileName: name, problem });
  });
});

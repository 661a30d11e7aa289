import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const ROWS = { dimension: 'unit', depth: null } as const;
const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';

let engine: TestEngine;
let folder: string;
let vault: string;

beforeAll(async () => {
  folder = temporaryFolder();
  vault = join(folder, 'essai.coffre');
  engine = await startEngine();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Essai' };
  await engine.ask('vault:create', request, { [location]: vault });
}, 120_000);

const read = async (content: string) => {
  const [file, path] = [newToken(), join(folder, 'liste.csv')];
  writeFileSync(path, content);
  return engine.ask('needs:read-file', { jobId: 'lecture', files: [file] }, { [file]: path });
};

const importNeeds = async (content: string): Promise<number> => {
  const preview = await read(content);
  if (preview.kind !== 'comparison') throw new Error(preview.kind);
  const lines = [...preview.added, ...preview.changed].map(({ line }) => line);
  return (await engine.ask('needs:apply-file', { previewId: preview.previewId, lines })).importId;
};

const declared = async () =>
  (await engine.ask('needs:get', { filter: EVERYTHING, rows: ROWS })).shaping.declared;
const people = async () => (await declared()).map(({ title, people: count }) => `${title} ${count}`).sort();
const put = (importId: number, isWithdrawn: boolean) =>
  engine.ask('list-imports:put', { importId, isWithdrawn });
const list = (kind: string) => engine.ask('list-imports:list', { kind, sessionId: null });

const FIRST = 'Besoin;Personnes à former\r\nCartes;14\r\nTableur;30\r\n';

describe('an imported list of needs', () => {
  it('is listed with its file, withdrawn whole, and put back as it was', async () => {
    const importId = await importNeeds(FIRST);
    const before = await declared();
    expect(await list('needs')).toMatchObject([
      { id: importId, fileName: 'liste.csv', written: 2, isWithdrawn: false, changes: 2, kept: 0 },
    ]);
    expect(await put(importId, true)).toEqual({ changed: 2, kept: 0 });
    expect(await declared()).toEqual([]);
    expect(await list('needs')).toMatchObject([{ isWithdrawn: true, changes: 2 }]);
    expect(await put(importId, false)).toEqual({ changed: 2, kept: 0 });
    expect(await declared()).toEqual(before);
    expect(await put(importId, false)).toEqual({ changed: 0, kept: 0 });
  });

  it('leaves what was changed by hand since, and says how much', async () => {
    const [latest] = await list('needs');
    const [need] = (await declared()).filter(({ title }) => title === 'Cartes');
    if (need === undefined || latest === undefined) throw new Error('imported before');
    const { id, ...fields } = need;
    await engine.ask('needs:put-declared', { changes: [{ id, need: { ...fields, note: 'relu' } }] });
    expect(await list('needs')).toMatchObject([{ changes: 1, kept: 1 }]);
    expect(await put(latest.id, true)).toEqual({ changed: 1, kept: 1 });
    expect(await people()).toEqual(['Cartes 14']);
    await put(latest.id, false);
    expect(await people()).toEqual(['Cartes 14', 'Tableur 30']);
  });

  it('is withdrawn whatever was imported after it, the later one standing', async () => {
    const [first] = await list('needs');
    const second = await importNeeds('Besoin;Personnes à former\r\nTableur;45\r\nSQL;8\r\n');
    expect(await put(first?.id ?? 0, true)).toEqual({ changed: 0, kept: 2 });
    expect(await people()).toEqual(['Cartes 14', 'SQL 8', 'Tableur 45']);
    await put(first?.id ?? 0, false);
    expect(await put(second, true)).toEqual({ changed: 2, kept: 0 });
    expect(await people()).toEqual(['Cartes 14', 'Tableur 30']);
  });

  it('is still there when the vault is opened again', async () => {
    const known = await list('needs');
    await engine.engine.close();
    engine = await startEngine();
    const location = newToken();
    const opening = { location, role: 'administrateur', passphrase: PASSPHRASE, acceptOlder: false };
    await engine.ask('vault:open', opening, { [location]: vault });
    expect(await list('needs')).toEqual(known);
    await put(known[1]?.id ?? 0, true);
    expect(await people()).toEqual(['Cartes 14']);
  });

  it('is said in the journal without the name of its file', async () => {
    const subjects = (await engine.ask('journal:list', {})).map(({ subject }) => subject);
    expect(subjects[0]).toMatch(/^Import du .* retiré\u202f: besoins déclarés$/);
    expect(subjects.join('\n')).not.toContain('liste.csv');
  });

  it('is nothing where there is no such import', async () => {
    expect(await engine.refusal('list-imports:put', { importId: 999, isWithdrawn: true })).toBe('not-found');
    expect(await list('registrations')).toEqual([]);
  });

  it('is forgotten once twenty came after it', async () => {
    for (let rank = 0; rank < 22; rank += 1) await importNeeds(`Besoin;Personnes à former\r\nN${rank};1\r\n`);
    expect(await list('needs')).toHaveLength(20);
  });
});

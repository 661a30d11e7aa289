import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const folder = temporaryFolder();
const TITLES = [
  'Nom de l’organisation',
  'ID Campagne',
  'Nom de la campagne',
  'Nom du Participant',
  'Prénom du Participant',
  'Date de début',
  'Partage (O/N)',
  'Date du partage',
  'Nombre d’acquis du profil cible dans la compétence Navegar',
  'Acquis maitrisés dans la compétence Navegar',
  'Nombre d’acquis du profil cible dans la compétence Gérer des données',
  'Acquis maitrisés dans la compétence Gérer des données',
];

let engine: TestEngine;

/** Chooses a file as main would. */
function fileOf(name: string, lines: readonly string[]) {
  const token = newToken();
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return { token, paths: { [token]: path } };
}

beforeAll(async () => {
  engine = await startEngine();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'service.coffre') });
});

describe('columns that titles do not explain', () => {
  const lines = ['Rubrique A;Rubrique B', 'Zorglub;Ana', 'Vantrou;Björn'];

  it('are shown with their first rows, then read as they were said', async () => {
    const { token, paths } = fileOf('liste.csv', lines);
    const before = await engine.ask('import:preview', { jobId: 'a', files: [token] }, paths);
    expect(before.files[0]?.kind).toBe('unknown');
    const raw = await engine.ask('mapping:open', { files: [token], name: 'liste.csv' }, paths);
    expect(raw).toMatchObject({
      titles: ['Rubrique A', 'Rubrique B'],
      rows: [
        ['Zorglub', 'Ana'],
        ['Vantrou', 'Björn'],
      ],
    });
    const columns = [
      { title: 'Rubrique A', rank: 0, role: 'agents/name' },
      { title: 'Rubrique B', rank: 0, role: 'agents/first-name' },
    ] as const;
    const mapping = { kind: 'agents', columns: [...columns], campaign: null } as const;
    await engine.ask('mapping:save', { mapping, fileName: 'liste.csv' });
    const after = await engine.ask('import:preview', { jobId: 'b', files: [token] }, paths);
    expect(after.files[0]).toMatchObject({ kind: 'agents', created: 2 });
    const [stored] = await engine.ask('mapping:list', {});
    expect(await engine.ask('mapping:delete', { id: stored?.id ?? 0 })).toEqual([]);
    expect(await engine.refusal('mapping:open', { files: [token], name: 'autre.csv' }, paths)).toBe(
      'not-found',
    );
  });
});

describe('a competence outside the framework', () => {
  const row = (name: string, acquis: string) =>
    `Orga;77;Essai;${name};Ana;2026-01-05;Oui;2026-01-06;${acquis};10;5`;

  it('counts as the one that it is attached to, added to it, and as itself again', async () => {
    const people = Array.from({ length: 12 }, (_, place) =>
      row(`Nom${String.fromCodePoint(65 + place)}`, '10;9'),
    );
    const { token, paths } = fileOf('essai.csv', [TITLES.join(';'), ...people]);
    const { planId } = await engine.ask('import:preview', { jobId: 'c', files: [token] }, paths);
    await engine.ask('import:apply', { jobId: 'd', planId });
    const request = {
      filter: EVERYTHING,
      campaignId: '77',
      rows: { dimension: 'unit', depth: null },
    } as const;
    const means = async () => {
      const table = await engine.ask('heatmap:get', request);
      if (table.kind !== 'table') throw new Error(table.kind);
      return table.whole.cells.map((cell, place) => [
        table.competences[place]?.code ?? null,
        cell.kind === 'shown' && cell.mean.kind === 'exact' ? cell.mean.value : cell.kind,
      ]);
    };
    expect(await means()).toEqual([
      ['1.2', 0.5],
      [null, 0.9],
    ]);
    const [other] = await engine.ask('competences:others', {});
    expect(other).toMatchObject({ name: 'Navegar', code: null });
    const key = other?.key ?? '';
    await engine.ask('competences:attach', { key, code: '1.2' });
    expect(await means()).toEqual([['1.2', 0.7]]);
    await engine.ask('competences:attach', { key, code: '3.4' });
    expect(await means()).toEqual([
      ['1.2', 0.5],
      ['3.4', 0.9],
    ]);
    await engine.ask('competences:attach', { key, code: null });
    expect(await means()).toEqual([
      ['1.2', 0.5],
      [null, 0.9],
    ]);
    expect(await engine.refusal('competences:attach', { key: 'autre:inconnue', code: '1.1' })).toBe(
      'not-found',
    );
  });
});

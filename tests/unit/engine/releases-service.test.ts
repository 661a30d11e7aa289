import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PreparedRelease, ReleaseRecord } from '../../../src/contract/releases';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const UNITS = { dimension: 'unit', depth: null } as const;

let engine: TestEngine;
let folder: string;
let campaigns: readonly { readonly id: string }[];
beforeAll(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(folder, 'demo.coffre') });
  ({ campaigns } = await engine.ask('filters:get', {}));
}, 60_000);

const prepare = (request: object): Promise<PreparedRelease> =>
  engine.ask('release:prepare', {
    jobId: newToken(),
    filter: EVERYTHING,
    audience: 'CODIR',
    tables: [],
    givenUp: [],
    ...request,
  });

const ready = async (request: object) => {
  const prepared = await prepare(request);
  if (prepared.kind !== 'ready') throw new Error(`a release is expected, not ${prepared.kind}`);
  return prepared;
};

const newFolder = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

const PDF = Buffer.from('%PDF-1.7 two pages').toString('base64');

const writeIn = async (
  place: string,
  previewId: string,
  pdf: string | null = null,
): Promise<ReleaseRecord> => {
  const destination = newToken();
  return engine.ask(
    'release:write',
    { jobId: newToken(), previewId, destination, pdf },
    { [destination]: place },
  );
};

const firstTable = () => [{ campaignId: campaigns[0]?.id ?? '', rows: UNITS }];

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a release', () => {
  it('of the dossier writes two documents and the workbook, and enters them together', async () => {
    const prepared = await ready({ kind: 'dossier' });
    expect(prepared.number).toBe(1);
    expect(prepared.dossier?.reference).toMatch(/^Diffusion n°\u00a01 du .*, pour CODIR$/);
    const place = newFolder('first');
    const record = await writeIn(place, prepared.previewId, PDF);
    expect(record.files.map(({ format }) => format)).toEqual(['docx', 'pdf', 'xlsx']);
    expect(readdirSync(place).sort()).toEqual(record.files.map(({ name }) => name).sort());
    for (const { name, sha256 } of record.files) expect(digest(join(place, name))).toBe(sha256);
    const [line] = await engine.ask('journal:list', {});
    expect(line).toMatchObject({ action: 'release-made' });
    expect(line?.subject).toContain('pour CODIR');
  });

  it('is printed with its number, its readers and its proof', async () => {
    const place = join(folder, 'first');
    const file = readdirSync(place).find((name) => name.endsWith('.xlsx')) ?? '';
    const sheets = await readWorkbook(readFileSync(join(place, file)));
    const said = (sheets.find(({ sheet }) => sheet === 'Confidentialité')?.data ?? []).flat().map(String);
    expect(said.some((cell) => /^Diffusion n°\u00a01 du/.test(cell))).toBe(true);
    expect(said).toContain('CODIR');
    expect(said).toContain('Contrôle');
  });

  it('is written again to the byte, beside what is there', async () => {
    const place = newFolder('again');
    const destination = newToken();
    for (const _ of [1, 2])
      await engine.ask('release:rewrite', { number: 1, destination }, { [destination]: place });
    const [record] = (await engine.ask('release:list', {})).filter(({ number }) => number === 1);
    const names = readdirSync(place);
    expect(names).toHaveLength(6);
    const digests = new Set(names.map((name) => digest(join(place, name))));
    expect(digests).toEqual(new Set(record?.files.map(({ sha256 }) => sha256)));
  });

  it('of chosen tables writes these and nothing of the plan', async () => {
    const prepared = await ready({ kind: 'tables', audience: 'CSA', tables: firstTable() });
    expect(prepared.dossier).toBeNull();
    const place = newFolder('tables');
    const record = await writeIn(place, prepared.previewId);
    const sheets = await readWorkbook(readFileSync(join(place, record.files[0]?.name ?? '')));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Écarts',
      'Écarts (liste)',
      'Participation',
      'Confidentialité',
    ]);
  });

  it('shown before another one was made is not written, and leaves no file', async () => {
    const shown = await ready({ kind: 'tables', tables: firstTable() });
    const other = await ready({ kind: 'tables', tables: firstTable() });
    const place = newFolder('expired');
    const destination = newToken();
    const refusal = (previewId: string) =>
      engine.refusal(
        'release:write',
        { jobId: newToken(), previewId, destination, pdf: null },
        { [destination]: place },
      );
    expect(await refusal(shown.previewId)).toBe('release-expired');
    await writeIn(newFolder('other'), other.previewId);
    expect(await refusal(other.previewId)).toBe('release-expired');
    expect(readdirSync(place)).toEqual([]);
  });

  it('shown before what counts was changed is not written', async () => {
    const shown = await ready({ kind: 'tables', tables: firstTable() });
    const [first] = campaigns;
    const choice = { campaignId: first?.id, label: 'Rentrée', openedOn: null, mergedInto: null };
    await engine.ask('campaigns:choose', choice);
    const place = newFolder('changed');
    const destination = newToken();
    const request = { jobId: newToken(), previewId: shown.previewId, destination, pdf: null };
    expect(await engine.refusal('release:write', request, { [destination]: place })).toBe('release-expired');
    expect(readdirSync(place)).toEqual([]);
    await engine.ask('campaigns:choose', { ...choice, label: null });
  });

  it('whose folder is gone takes no number', async () => {
    const before = (await engine.ask('release:list', {})).length;
    const prepared = await ready({ kind: 'tables', tables: firstTable() });
    const destination = newToken();
    expect(
      await engine.refusal(
        'release:write',
        { jobId: newToken(), previewId: prepared.previewId, destination, pdf: null },
        { [destination]: join(folder, 'nowhere') },
      ),
    ).toBe('export-failed');
    expect(await engine.ask('release:list', {})).toHaveLength(before);
    expect((await ready({ kind: 'tables', tables: firstTable() })).number).toBe(prepared.number);
  });

  it('of a dossier without its printed pages is refused', async () => {
    const { previewId } = await ready({ kind: 'dossier' });
    const place = newFolder('unprinted');
    const destination = newToken();
    expect(
      await engine.refusal(
        'release:write',
        { jobId: newToken(), previewId, destination, pdf: 'not a document' },
        { [destination]: place },
      ),
    ).toBe('bad-request');
    expect(readdirSync(place)).toEqual([]);
  });

  it('of nobody has nothing to show', async () => {
    const filter = { ...EVERYTHING, site: 'nulle part' };
    expect(await prepare({ kind: 'dossier', filter })).toEqual({ kind: 'empty' });
  });
});

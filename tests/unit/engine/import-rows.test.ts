import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../src/contract/imports';
import { fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const folder = temporaryFolder();
const STAMP = /\d{4}-\d{2}-\d{2}-\d{4}\.csv$/u;

const files = fictiveFiles(generateFictiveService({ seed: 4, agents: 80 }));
const isExport = ({ name }: { readonly name: string }): boolean => STAMP.test(name);
const written = files.find(isExport) ?? { name: '', bytes: new Uint8Array() };

let engine: TestEngine;

async function previewOf(given: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const paths: Record<string, string> = {};
  for (const { name, bytes } of given) {
    writeFileSync(join(folder, name), bytes);
    paths[newToken()] = join(folder, name);
  }
  return engine.ask('import:preview', { jobId: newToken(), files: Object.keys(paths) }, paths);
}

const rowsOf = (planId: string, file: number): Promise<readonly ImportRow[]> =>
  engine.ask('import:rows', { planId, file });

const countFates = (rows: readonly ImportRow[], fate: ImportRow['fate']): number =>
  rows.filter((row) => row.fate === fate).length;

/** The same export, saved again later without one of its lines. */
function withoutLine(line: number): { readonly name: string; readonly bytes: Uint8Array } {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.bytes).split('\n');
  const kept = lines.filter((_, index) => index !== line - 1);
  return {
    name: written.name.replace(STAMP, '2098-12-31-2359.csv'),
    bytes: new TextEncoder().encode(kept.join('\n')),
  };
}

beforeAll(async () => {
  engine = await startEngine();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'service.coffre') });
}, 120_000);

describe('the rows of a preview, one by one', () => {
  it('add up to its counts, and are told for the plan shown only', async () => {
    const preview = await previewOf(files);
    const index = preview.files.findIndex(({ name }) => name === written.name);
    const rows = await rowsOf(preview.planId, index);
    const file = preview.files[index];
    expect(rows).toHaveLength(file?.rows ?? -1);
    expect(countFates(rows, 'created')).toBe(file?.created);
    expect(countFates(rows, 'updated')).toBe(file?.updated);
    expect(countFates(rows, 'outdated')).toBe(file?.outdated);
    expect(await engine.refusal('import:rows', { planId: newToken(), file: index })).toBe('plan-expired');
    await engine.ask('import:apply', { jobId: 'a', planId: preview.planId });
    const actions = (await engine.ask('journal:list', {})).map(({ action }) => action);
    expect(actions).toContain('nominative-opened');
  }, 60_000);

  it('flag what a later export no longer tells, in the preview and on the agent, until it is undone', async () => {
    const same = await previewOf([{ ...written, name: written.name.replace(STAMP, '2098-12-31-2358.csv') }]);
    const gone = (await rowsOf(same.planId, 0)).findLast(({ match }) => match?.kind === 'matched');
    const before = await engine.ask('agents:list', {});
    const preview = await previewOf([withoutLine(gone?.line ?? 0)]);
    expect(preview.files[0]).toMatchObject({ absent: 1, created: 0, updated: 0 });
    const last = (await rowsOf(preview.planId, 0)).at(-1);
    expect(last).toEqual({ ...gone, line: null, fate: 'absent' });
    const entry = await engine.ask('import:apply', { jobId: 'b', planId: preview.planId });
    const flagged = (await engine.ask('agents:list', {})).flatMap((agent) =>
      agent.participations.filter(({ absent }) => absent).map(() => agent.matricule),
    );
    expect(flagged).toEqual([gone?.match?.agent?.matricule]);
    await engine.ask('import:undo', { importId: entry.id });
    expect(await engine.ask('agents:list', {})).toEqual(before);
  }, 60_000);
});

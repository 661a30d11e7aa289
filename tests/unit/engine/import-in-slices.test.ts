import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
let engine: TestEngine;
const paths: Record<string, string> = {};

beforeAll(async () => {
  engine = await startEngine();
  const folder = temporaryFolder();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'service.coffre') });
  for (const { name, bytes } of fictiveFiles(generateFictiveService({ seed: 4, agents: 1_500 }))) {
    writeFileSync(join(folder, name), bytes);
    paths[newToken()] = join(folder, name);
  }
}, 120_000);

const preview = () => engine.ask('import:preview', { jobId: 'lire', files: Object.keys(paths) }, paths);
const count = async (): Promise<number> => (await engine.ask('filters:get', {})).agents;

describe('an import being written', () => {
  it('is cancelled, leaves the vault as it was, and is applied all the same afterwards', async () => {
    const { planId } = await preview();
    const applying = engine.refusal('import:apply', { jobId: 'écrire', planId });
    // Asked while it is being written: answered once it is over, from the vault as it is then.
    const agents = count();
    await engine.ask('job:cancel', { jobId: 'écrire' });
    expect(await applying).toBe('cancelled');
    expect(await agents).toBe(0);
    expect(await engine.ask('import:list', {})).toEqual([]);

    engine.events.length = 0;
    const entry = await engine.ask('import:apply', { jobId: 'encore', planId });
    expect(entry.canUndo).toBe(true);
    const told = engine.events.flatMap((event) =>
      event.kind === 'progress' && event.phase === 'writing' ? [event] : [],
    );
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
    expect(await count()).toBe(1_500);
  });

  it('lets other questions and the saving wait, and answers them all', async () => {
    const [latest] = await engine.ask('import:list', {});
    await engine.ask('import:undo', { importId: latest?.id ?? 0 });
    const { planId } = await preview();
    const answers = await Promise.all([
      engine.ask('import:apply', { jobId: 'a', planId }),
      engine.refusal('import:apply', { jobId: 'b', planId }),
      count(),
      engine.ask('vault:save', {}),
    ]);
    expect(answers[1]).toBe('plan-expired');
    expect(answers[2]).toBe(1_500);
    expect(answers[3].save).toBe('saved');
  });
});

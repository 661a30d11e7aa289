import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type KnownVault,
  makeFolder,
  makeKnownVault,
  openKnown,
  startKnown,
  stillEnvironment,
} from '../../unit/vault/sample-vault';
import { buildChild } from './built-child';

const KILLS = process.env['SLOW'] === '1' ? 200 : 20;
const BODY_BYTES = 300_000;

const folder = makeFolder();
const path = join(folder.path, 'a.coffre');
const env = stillEnvironment();
let known: KnownVault;
let child: Awaited<ReturnType<typeof buildChild>>;

beforeAll(async () => {
  known = await makeKnownVault(env);
  await (await startKnown(env, path, known, '1:')).close();
  child = await buildChild();
});
afterAll(() => {
  folder.remove();
  child.remove();
});

/** Lets a child save until `patience` ms after its first acknowledged save, kills it, returns the last one. */
function saveAndKill(patience: number): Promise<number> {
  const key = Buffer.from(known.keys.keyLine).toString('hex');
  const worker = spawn(process.execPath, [child.script, path, key, `${BODY_BYTES}`, '100000']);
  let said = '';
  worker.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  worker.stdout.once('data', () => setTimeout(() => worker.kill('SIGKILL'), patience));
  return new Promise((resolve) => {
    worker.on('close', () => {
      const lines = said.split('\n').slice(0, -1);
      const saved = lines.map((line): number => JSON.parse(line).generation);
      resolve(saved.at(-1) ?? 0);
    });
  });
}

describe('kill -9 in the middle of saves', () => {
  it(`leaves the last acknowledged state, or a later one, ${KILLS} times out of ${KILLS}`, async () => {
    let savesSeen = 0;
    for (let n = 0; n < KILLS; n += 1) {
      const acknowledged = await saveAndKill(Math.random() * 60);
      const content = await openKnown(readFileSync(path), known);
      expect(content).not.toBeNull();
      expect(content?.generation).toBeGreaterThanOrEqual(acknowledged);
      expect(content?.body?.startsWith(`${content.generation}:`)).toBe(true);
      expect(acknowledged).toBeGreaterThan(0);
      savesSeen += acknowledged;
    }
    expect(savesSeen).toBeGreaterThan(KILLS);
  }, 300_000);
});

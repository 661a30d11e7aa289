import { type ChildProcess, spawn } from 'node:child_process';
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

const KILLS = process.env['SLOW'] === '1' ? 208 : 52;
const BODY_BYTES = 300_000;
/** A few more or less change nothing: the fatal call then falls into the next save. */
const CALLS_OF_A_SAVE = 26;

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

/** Lets a child save until it is killed; returns the last generation that it acknowledged, 0 for none. */
function saveUntilKilled(fatalCall: number, arrangeKill: (worker: ChildProcess) => void): Promise<number> {
  const key = Buffer.from(known.keys.keyLine).toString('hex');
  const settings = [child.script, path, key, `${BODY_BYTES}`, '100000', `${fatalCall}`];
  const worker = spawn(process.execPath, settings);
  let said = '';
  worker.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  arrangeKill(worker);
  return new Promise((resolve) => {
    worker.on('close', () => {
      const lines = said.split('\n').slice(0, -1);
      const saved = lines.map((line): number => JSON.parse(line).generation);
      resolve(saved.at(-1) ?? 0);
    });
  });
}

/** Kills from outside, at any moment of up to some three saves after the first. */
function killAfter(worker: ChildProcess): void {
  worker.stdout?.once('data', () => setTimeout(() => worker.kill('SIGKILL'), Math.random() * 60));
}

async function expectWhole(acknowledged: number): Promise<void> {
  const content = await openKnown(readFileSync(path), known);
  expect(content).not.toBeNull();
  expect(content?.generation).toBeGreaterThanOrEqual(acknowledged);
  const isFirst = content?.generation === 1;
  expect(isFirst || content?.body?.startsWith(`${content.generation}:`)).toBe(true);
}

describe('kill -9 in the middle of saves leaves the last acknowledged state, or a later one,', () => {
  it(`at any moment, ${KILLS / 2} times`, async () => {
    for (let n = 0; n < KILLS / 2; n += 1) {
      const acknowledged = await saveUntilKilled(0, killAfter);
      expect(acknowledged).toBeGreaterThan(0);
      await expectWhole(acknowledged);
    }
  }, 300_000);

  it(`in the middle of any file-system call, ${KILLS / 2} times`, async () => {
    for (let n = 0; n < KILLS / 2; n += 1) {
      // Each of the calls of a save in turn, in the second save of the process.
      const acknowledged = await saveUntilKilled(
        CALLS_OF_A_SAVE + 1 + (n % CALLS_OF_A_SAVE),
        () => undefined,
      );
      expect(acknowledged).toBeGreaterThan(0);
      await expectWhole(acknowledged);
    }
  }, 300_000);
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineEnvironment } from '../../../src/engine/environment';
import { fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { processMemory } from '../../../src/engine/machine-memory';
import { nodeEngineEnvironment } from '../../../src/engine/node-entry';
import { onSteadyGround } from '../../../src/engine/services/proof-job';
import { writeRelease } from '../../../src/engine/store/queries/releases';
import { writeSetting } from '../../../src/engine/store/queries/settings';
import { readTargets, writeTargets } from '../../../src/engine/store/queries/targets';
import type { Store, StoreFactory } from '../../../src/engine/store/store';
import { fakeRelease } from './store/fake-release';
import { importInto, storeFactory } from './store/imported-service';

const NOW = '2026-06-20T08:00:00.000Z';
const files = fictiveFiles(generateFictiveService({ seed: 4, agents: 40 }));

let factory: StoreFactory;
let environment: EngineEnvironment;
let store: Store;
let importId: number;
beforeAll(async () => {
  factory = await storeFactory();
  environment = await nodeEngineEnvironment(processMemory());
});
beforeEach(async () => {
  store = factory.create();
  importId = await importInto(store, files);
});

/** How often something is made, when `change` happens while it is made for the first time. */
const countMade = async (change: () => unknown): Promise<number> => {
  let made = 0;
  const result = await onSteadyGround(
    { environment },
    { store, writing: null },
    { signal: new AbortController().signal },
    async () => {
      made += 1;
      if (made === 1) await change();
      return made;
    },
  );
  expect(result).toBe(made);
  return made;
};

const CHANGES: Readonly<Record<string, () => unknown>> = {
  'an import': () => importInto(store, files),
  'an import taken back': () => store.undo(importId, NOW),
  'a choice of what counts': () => store.recount(() => writeSetting(store.database, 'situation', 'best')),
  'another release': () => writeRelease(store.database, fakeRelease(1)),
  'a target': () => writeTargets(store.database, { ...readTargets(store.database), rate: 0.75 }, NOW),
};

describe('what is made of the vault in several turns', () => {
  it.each(Object.keys(CHANGES))('is made again after %s', async (change) => {
    expect(await countMade(CHANGES[change] ?? (() => null))).toBe(2);
  });

  it('is made once when nothing changed that it rests on', async () => {
    expect(await countMade(() => null)).toBe(1);
    expect(await countMade(() => writeSetting(store.database, 'plan-title', 'Plan 2027'))).toBe(1);
  });

  it('is given up when it is cancelled on the way', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const made = onSteadyGround({ environment }, { store, writing: null }, { signal }, () => {
      controller.abort();
      return Promise.resolve('half');
    });
    expect(await made).toBeNull();
  });
});

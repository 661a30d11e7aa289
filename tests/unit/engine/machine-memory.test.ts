import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileMemory, processMemory } from '../../../src/engine/machine-memory';
import { nodeEnvironment } from '../../../src/engine/vault';
import { temporaryFolder } from './environment';

const SEEN = { vaultId: 'a'.repeat(32), generation: 7, savedAt: '2026-06-15T09:30:00.000Z' };
const kinds = [
  ['file', () => fileMemory(temporaryFolder(), nodeEnvironment())],
  ['process', () => processMemory()],
] as const;

describe.each(kinds)('the memory of the machine (%s)', (_, make) => {
  it('gives back the last generation seen and the demonstrations made here', async () => {
    const memory = make();
    expect(await memory.lastSeen(SEEN.vaultId)).toBeNull();
    await memory.rememberSeen(SEEN);
    await memory.rememberSeen({ ...SEEN, generation: 8 });
    await memory.rememberDemo('b');
    expect(await memory.lastSeen(SEEN.vaultId)).toEqual({ ...SEEN, generation: 8 });
    expect([await memory.isDemo('b'), await memory.isDemo('c')]).toEqual([true, false]);
  });

  it('knows nothing under the names of object members', async () => {
    const memory = make();
    expect(await memory.lastSeen('constructor')).toBeNull();
    expect(await memory.lastSeen('__proto__')).toBeNull();
  });

  it('keeps what two saves remember at the same time', async () => {
    const memory = make();
    const ids = ['1', '2', '3', '4', '5'];
    await Promise.all(ids.map((vaultId) => memory.rememberSeen({ ...SEEN, vaultId })));
    const found = await Promise.all(ids.map((vaultId) => memory.lastSeen(vaultId)));
    expect(found.map((seen) => seen?.vaultId)).toEqual(ids);
  });
});

describe('the memory file', () => {
  it('outlives the process', async () => {
    const folder = temporaryFolder();
    await fileMemory(folder, nodeEnvironment()).rememberSeen(SEEN);
    expect(await fileMemory(folder, nodeEnvironment()).lastSeen(SEEN.vaultId)).toEqual(SEEN);
  });

  it('counts as empty when it is damaged, and its absence or refusal stops nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'coffres-vus.json'), '{"seen": 3');
    const memory = fileMemory(folder, nodeEnvironment());
    expect(await memory.lastSeen(SEEN.vaultId)).toBeNull();
    await memory.rememberSeen(SEEN);
    expect(await memory.lastSeen(SEEN.vaultId)).toEqual(SEEN);
    mkdirSync(join(folder, 'x', 'coffres-vus.json'), { recursive: true });
    const refused = fileMemory(join(folder, 'x'), nodeEnvironment());
    await refused.rememberSeen(SEEN);
    expect(await refused.lastSeen(SEEN.vaultId)).toBeNull();
  });
});

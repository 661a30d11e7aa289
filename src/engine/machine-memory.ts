import { join } from 'node:path';
import { z } from 'zod';
import type { MachineMemory } from './environment';
import type { VaultEnvironment } from './vault';

const memorySchema = z.object({
  seen: z.record(z.string(), z.object({ generation: z.number().int(), savedAt: z.string() })),
  demos: z.array(z.string()),
});
type Memory = z.infer<typeof memorySchema>;

const FILE_NAME = 'coffres-vus.json';
const NOTHING: Memory = { seen: {}, demos: [] };

/**
 * Keeps what the machine remembers of vaults in one small file of the application’s own folder. A file that cannot
 * be read counts as empty, one that cannot be written is let be: only warnings depend on it.
 */
export function fileMemory(folder: string, { fs }: VaultEnvironment): MachineMemory {
  const path = join(folder, FILE_NAME);
  const read = async (): Promise<Memory> => {
    try {
      return memorySchema.parse(JSON.parse(new TextDecoder().decode(await fs.readFile(path))));
    } catch {
      return NOTHING;
    }
  };
  const write = async (next: (memory: Memory) => Memory): Promise<void> => {
    try {
      await fs.overwrite(path, new TextEncoder().encode(JSON.stringify(next(await read()))));
    } catch {
      // Remembering is a convenience: the vault is saved all the same.
    }
  };
  // One after the other: each change starts from what the one before it wrote.
  let last = Promise.resolve();
  const change = (next: (memory: Memory) => Memory): Promise<void> => {
    last = last.then(() => write(next));
    return last;
  };
  return memoryOver(read, change);
}

/** Remembers for the time of the process only, for the demo command and tests. */
export function processMemory(): MachineMemory {
  let memory = NOTHING;
  return memoryOver(
    async () => memory,
    async (next) => {
      memory = next(memory);
    },
  );
}

function memoryOver(
  read: () => Promise<Memory>,
  change: (next: (memory: Memory) => Memory) => Promise<void>,
): MachineMemory {
  return {
    lastSeen: async (vaultId) => {
      const { seen } = await read();
      const found = Object.hasOwn(seen, vaultId) ? seen[vaultId] : undefined;
      return found === undefined ? null : { vaultId, ...found };
    },
    rememberSeen: ({ vaultId, generation, savedAt }) =>
      change((memory) => ({ ...memory, seen: { ...memory.seen, [vaultId]: { generation, savedAt } } })),
    isDemo: async (vaultId) => (await read()).demos.includes(vaultId),
    rememberDemo: (vaultId) =>
      change((memory) => ({ ...memory, demos: [...memory.demos, vaultId].slice(-20) })),
  };
}

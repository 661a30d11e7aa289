import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { defaultPreferences, preferences } from '../../contract/preferences';

/** What is remembered on this machine outside the vault: where the last one is, and how the window looks. */
const machineState = z.object({
  lastVault: z.string().nullable().catch(null),
  preferences: preferences.catch(defaultPreferences),
});
export type MachineState = z.infer<typeof machineState>;

export interface MachineStateFile {
  readonly read: () => Promise<MachineState>;
  /** Changes one part. Never fails: a machine that cannot remember only asks again. */
  readonly change: (part: Partial<MachineState>) => Promise<void>;
}

const emptyState: MachineState = { lastVault: null, preferences: defaultPreferences };

/** Keeps the state in a JSON file; a missing or broken file is an empty state. Changes are written in turn. */
export function createMachineStateFile(path: string): MachineStateFile {
  let lastChange: Promise<void> = Promise.resolve();
  const read = async () => parseState(await readFile(path, 'utf8').catch(() => ''));
  const write = async (part: Partial<MachineState>) => {
    const next = { ...(await read()), ...part };
    await writeFile(`${path}.tmp`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    await rename(`${path}.tmp`, path);
  };
  return {
    read,
    change: (part) => {
      lastChange = lastChange.then(() => write(part)).catch(() => undefined);
      return lastChange;
    },
  };
}

function parseState(text: string): MachineState {
  try {
    return machineState.catch(emptyState).parse(JSON.parse(text));
  } catch {
    return emptyState;
  }
}

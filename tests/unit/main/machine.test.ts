import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../../src/contract/preferences';
import { safeFileName, withExtension } from '../../../src/main/files/file-name';
import { createMachineStateFile } from '../../../src/main/system/machine-state';
import { CLIPBOARD_STAY, createPassingClipboard } from '../../../src/main/system/passing-clipboard';
import { describeRuntime } from '../../../src/main/system/runtime-info';
import { errorKind } from '../../../src/main/system/uncaught-errors';

describe('what this machine remembers', () => {
  const place = () => join(mkdtempSync(join(tmpdir(), 'relief-state-')), 'etat.json');

  it('is where the last vault is and how the window looks, nothing else', async () => {
    const path = place();
    const state = createMachineStateFile(path);
    await state.change({ lastVault: '/stick/service.coffre' });
    await state.change({ preferences: { theme: 'dark', density: 'compact' } });
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort()).toEqual(['lastVault', 'preferences']);
    expect(await createMachineStateFile(path).read()).toEqual({
      lastVault: '/stick/service.coffre',
      preferences: { theme: 'dark', density: 'compact' },
    });
  });

  it.each(['', 'not JSON', '{"lastVault": 3, "preferences": "x"}', '[]'])(
    'is empty when its file holds %j',
    async (content) => {
      const path = place();
      writeFileSync(path, content);
      expect(await createMachineStateFile(path).read()).toEqual({
        lastVault: null,
        preferences: defaultPreferences,
      });
    },
  );

  it('is given up without a word where nothing can be written', async () => {
    const state = createMachineStateFile('/proc/none/etat.json');
    await state.change({ lastVault: '/x' });
    expect((await state.read()).lastVault).toBeNull();
  });
});

describe('a passphrase in the clipboard', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const make = () => {
    let held = '';
    const port = {
      writeText: (text: string) => {
        held = text;
      },
      readText: () => held,
      clear: () => {
        held = '';
      },
    };
    return { clipboard: createPassingClipboard(port), port, held: () => held };
  };

  it('goes after half a minute', async () => {
    const { clipboard, held } = make();
    await clipboard.copy('secret');
    await vi.advanceTimersByTimeAsync(CLIPBOARD_STAY - 1);
    expect(held()).toBe('secret');
    await vi.advanceTimersByTimeAsync(1);
    expect(held()).toBe('');
  });

  it('leaves alone what the user copied since', async () => {
    const { clipboard, port, held } = make();
    await clipboard.copy('secret');
    port.writeText('autre chose');
    await vi.advanceTimersByTimeAsync(CLIPBOARD_STAY);
    expect(held()).toBe('autre chose');
  });
});

describe('names of files', () => {
  it('keep nothing that leads elsewhere or that Windows refuses', () => {
    const safe = safeFileName('../../C:\\plan*?"<>|\u0000.xlsx');
    for (const sign of '\\/:*?"<>|\u0000') expect(safe).not.toContain(sign);
    expect(safe.startsWith('.')).toBe(false);
    expect(withExtension('/a/plan', 'xlsx')).toBe('/a/plan.xlsx');
    expect(withExtension('/a/plan.XLSX', 'xlsx')).toBe('/a/plan.XLSX');
  });
});

describe('an unexpected error', () => {
  it('is named by its kind alone: its message may quote a name or a path', () => {
    expect(errorKind(new TypeError('/home/marie/liste.csv'))).toBe('TypeError');
    expect(errorKind(Object.assign(new Error('x'), { name: 'a/b' }))).toBe('Error');
    expect(errorKind('text')).toBe('Error');
  });
});

describe('the runtime', () => {
  const runtime = (electron: string) => ({ versions: { electron, chrome: '1' }, platform: 'linux' });

  it('is announced as a fallback below the oldest maintained Electron', () => {
    expect(describeRuntime('1', runtime('25.1.1')).fallbackRuntime).toBe(true);
    expect(describeRuntime('1', runtime('45.4.1')).fallbackRuntime).toBe(false);
  });
});

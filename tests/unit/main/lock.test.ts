import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope } from '../../../src/contract/failure';
import { IDLE_MINUTES, type PowerPort, SESSION_GRACE, startAutoLock } from '../../../src/main/lock/auto-lock';
import { createLock, type LockCause } from '../../../src/main/lock/lock';
import { createQuit } from '../../../src/main/lock/quit';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Closing = Awaited<ReturnType<Parameters<typeof createLock>[0]['engine']['close']>>;

function lockWith(closing: Closing) {
  const told: string[] = [];
  const lock = createLock({
    engine: { close: async () => closing, start: () => void told.push('engine started') },
    files: { clear: () => void told.push('tokens forgotten') },
    clipboard: { clear: async () => void told.push('clipboard cleared') },
    replacePage: (cause) => void told.push(`page replaced: ${cause}`),
  });
  lock.markOpen();
  return { lock, told };
}

describe('locking', () => {
  it('ends the engine, forgets tokens and clipboard, and replaces the page', async () => {
    const { lock, told } = lockWith({ kind: 'closed' });
    expect(await lock.lock('user')).toEqual({ ok: true, value: {} });
    expect(told).toEqual(['engine started', 'tokens forgotten', 'clipboard cleared', 'page replaced: user']);
    expect(lock.isOpen()).toBe(false);
  });

  it('leaves everything open when the vault cannot be saved, and says why', async () => {
    const { lock, told } = lockWith({ kind: 'not-saved', code: 'save-full', detail: {} });
    expect(await lock.lock('idle')).toMatchObject({ ok: false, code: 'save-full' });
    expect(told).toEqual([]);
    expect(lock.isOpen()).toBe(true);
  });

  it('after a crash of the engine replaces the page, once', () => {
    const { lock, told } = lockWith({ kind: 'closed' });
    lock.afterCrash();
    lock.afterCrash();
    expect(told.filter((entry) => entry.startsWith('page'))).toEqual(['page replaced: engine-stopped']);
  });
});

describe('locking by itself', () => {
  function watch() {
    const listeners = new Map<string, () => void>();
    const state = { idle: 0, isOpen: true };
    const causes: LockCause[] = [];
    const windows: string[] = [];
    const power: PowerPort = {
      getSystemIdleTime: () => state.idle,
      onSuspend: (listener) => void listeners.set('suspend', listener),
      onSessionLock: (listener) => void listeners.set('lock', listener),
      onSessionUnlock: (listener) => void listeners.set('unlock', listener),
    };
    const lock = async (cause: LockCause): Promise<Envelope<Record<string, never>>> => {
      causes.push(cause);
      state.isOpen = false;
      return { ok: true, value: {} };
    };
    startAutoLock({
      power,
      lock: { isOpen: () => state.isOpen, lock },
      hideWindow: () => void windows.push('hidden'),
      showWindow: () => void windows.push('shown'),
    });
    return { state, causes, windows, system: (name: string) => listeners.get(name)?.() };
  }

  it('comes after half an hour without a key or a pointer, not before', () => {
    const { state, causes } = watch();
    state.idle = IDLE_MINUTES * 60 - 1;
    vi.advanceTimersByTime(60_000);
    expect(causes).toEqual([]);
    state.idle = IDLE_MINUTES * 60;
    vi.advanceTimersByTime(60_000);
    expect(causes).toEqual(['idle']);
  });

  it('is immediate when the machine sleeps', () => {
    const { causes, system } = watch();
    system('suspend');
    expect(causes).toEqual(['suspend']);
  });

  it('hides the window with the session at once, and locks after a delay unless somebody returns', () => {
    const { causes, windows, system } = watch();
    system('lock');
    expect(windows).toEqual(['hidden']);
    system('unlock');
    vi.advanceTimersByTime(SESSION_GRACE * 2);
    expect(causes).toEqual([]);
    system('lock');
    vi.advanceTimersByTime(SESSION_GRACE);
    expect(causes).toEqual(['session']);
  });
});

describe('quitting', () => {
  const quitWith = async (closing: Closing, isConfirmed: boolean) => {
    let exits = 0;
    const quit = createQuit({
      engine: { close: async () => closing },
      confirmUnsaved: async () => isConfirmed,
      clearClipboard: async () => undefined,
      exit: () => {
        exits += 1;
      },
    });
    quit();
    quit();
    await vi.runAllTimersAsync();
    return exits;
  };

  it('saves and leaves once, even when asked twice', async () => {
    expect(await quitWith({ kind: 'closed' }, false)).toBe(1);
  });

  it('without a save leaves only when the user confirms', async () => {
    const unsaved = { kind: 'not-saved', code: 'save-gone', detail: {} } as const;
    expect(await quitWith(unsaved, false)).toBe(0);
    expect(await quitWith(unsaved, true)).toBe(1);
  });
});

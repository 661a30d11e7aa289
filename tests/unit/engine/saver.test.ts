import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../../../src/contract/events';
import { processMemory } from '../../../src/engine/machine-memory';
import { createSaver } from '../../../src/engine/services/saver';
import type { SaveOutcome } from '../../../src/engine/vault';

const SAVED_AT = '2026-06-15T09:30:00.000Z';
const SAVED: SaveOutcome = { kind: 'saved', generation: 2, savedAt: SAVED_AT };

/** A saver over a vault whose saves end when the test says so. */
function setUp(exportedBytes = 1000) {
  const events: EngineEvent[] = [];
  const ends: ((outcome: SaveOutcome) => void)[] = [];
  const saver = createSaver({
    store: { exportedBytes: () => exportedBytes, port: { exportWith: () => new Uint8Array() } },
    vault: {
      save: () => new Promise<SaveOutcome>((resolve) => ends.push(resolve)),
      seen: () => ({ vaultId: 'v', generation: 2, savedAt: SAVED_AT }),
    },
    memory: processMemory(),
    emit: (event) => events.push(event),
    now: () => new Date(),
  });
  const finish = async (outcome: SaveOutcome = SAVED): Promise<void> => {
    ends.at(-1)?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  const states = (): string[] =>
    events.flatMap((event) => (event.kind === 'save-state' ? [event.state] : []));
  return { saver, events, ends, finish, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a change', () => {
  it('is written within a second, several changes at once', async () => {
    const { saver, ends, finish, states } = setUp();
    saver.changed();
    saver.changed();
    expect(ends).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ends).toHaveLength(1);
    expect(states().at(-1)).toBe('saving');
    await finish();
    expect(states().at(-1)).toBe('saved');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends).toHaveLength(1);
  });

  it('made during a save is written by the next one, never reported as saved before', async () => {
    const { saver, ends, finish, states } = setUp();
    saver.changed();
    await vi.advanceTimersByTimeAsync(1000);
    saver.changed();
    await finish();
    expect(states().at(-1)).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1000);
    expect(ends).toHaveLength(2);
    await finish();
    expect(saver.report()).toEqual({ state: 'saved', code: null });
  });

  it('of a vault above 50 MB waits until ten seconds after the last save', async () => {
    const { saver, ends, finish } = setUp(60 * 1024 * 1024);
    saver.changed();
    await vi.advanceTimersByTimeAsync(1000);
    await finish();
    saver.changed();
    await vi.advanceTimersByTimeAsync(8000);
    expect(ends).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(ends).toHaveLength(2);
    await finish();
  });

  it('whose save fails stays unsaved, and the next save writes it', async () => {
    const { saver, ends, finish } = setUp();
    saver.changed();
    await vi.advanceTimersByTimeAsync(1000);
    await finish({ kind: 'failed', reason: 'permission', onDisk: 'previous' });
    expect(saver.report()).toEqual({ state: 'failed', code: 'save-permission' });
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toHaveLength(2);
    await finish();
    expect(await flushed).toEqual({ state: 'saved', code: null });
  });
});

describe('flushing', () => {
  it('waits for the running save and then writes what came after it', async () => {
    const { saver, ends, finish } = setUp();
    saver.changed();
    await vi.advanceTimersByTimeAsync(1000);
    saver.changed();
    let isDone = false;
    const flushed = saver.flush().then(() => {
      isDone = true;
    });
    await finish();
    expect(isDone).toBe(false);
    expect(ends).toHaveLength(2);
    await finish();
    await flushed;
    expect(saver.report().state).toBe('saved');
  });

  it('writes nothing when nothing changed', async () => {
    const { saver, ends } = setUp();
    expect(await saver.flush()).toEqual({ state: 'saved', code: null });
    expect(ends).toHaveLength(0);
  });

  it('by two at the same time saves once', async () => {
    const { saver, ends, finish } = setUp();
    saver.changed();
    const both = Promise.all([saver.flush(), saver.flush()]);
    await vi.advanceTimersByTimeAsync(0);
    await finish();
    await both;
    expect(ends).toHaveLength(1);
  });
});

it('a conflict is told with its code, and counts as saved in the copy', async () => {
  const { saver, finish, events } = setUp();
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  await finish({ kind: 'conflict', copyPath: '/x', generation: 3, savedAt: SAVED_AT });
  expect(events.at(-1)).toEqual({ kind: 'save-state', state: 'saved', code: 'save-conflict' });
});

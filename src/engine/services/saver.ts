import type { EngineEvent } from '../../contract/events';
import type { FailureCode } from '../../contract/failure';
import type { SaveState } from '../../contract/vault';
import type { MachineMemory } from '../environment';
import type { Store } from '../store/store';
import type { SaveOutcome, VaultHandle } from '../vault';

/** Where the last change stands, and what went wrong (`save-…`), null when nothing did. */
interface SaveReport {
  readonly state: SaveState;
  readonly code: FailureCode | null;
}

/** Writes the vault after every accepted change (vault design, « Saving »). */
export interface Saver {
  readonly report: () => SaveReport;
  /** Something changed: a save will follow shortly. */
  readonly changed: () => void;
  /** Saves now what is not saved, and waits for it. */
  readonly flush: () => Promise<SaveReport>;
  /** A save made by other means (a passphrase changed) wrote everything up to now. */
  readonly savedOtherwise: (outcome: SaveOutcome) => Promise<SaveReport>;
  /** No save is started any more. */
  readonly stop: () => void;
}

/** A change is written within this time, milliseconds. */
const SHORT_DELAY = 400;
/** Above this size saves are coalesced, bytes. */
const LARGE_VAULT = 50 * 1024 * 1024;
/** Time between two saves of a large vault, milliseconds. */
const LONG_DELAY = 10_000;

export interface SaverParts {
  readonly store: Pick<Store, 'port' | 'exportedBytes'>;
  readonly vault: Pick<VaultHandle, 'save' | 'seen'>;
  readonly memory: Pick<MachineMemory, 'rememberSeen'>;
  readonly emit: (event: EngineEvent) => void;
  readonly now: () => Date;
}

export function createSaver(parts: SaverParts): Saver {
  const { store, vault, emit } = parts;
  let changes = 0;
  let saved = 0;
  let lastEnd = 0;
  let report: SaveReport = { state: 'saved', code: null };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<SaveReport> | null = null;

  const tell = (next: SaveReport): SaveReport => {
    report = next;
    emit({ kind: 'save-state', state: next.state, code: next.code });
    return next;
  };
  const cancelTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const settle = async (outcome: SaveOutcome, upTo: number): Promise<SaveReport> => {
    lastEnd = parts.now().getTime();
    const code = failureOf(outcome);
    if (outcome.kind === 'failed') return tell({ state: 'failed', code });
    saved = Math.max(saved, upTo);
    await parts.memory.rememberSeen(vault.seen());
    return tell({ state: saved === changes ? 'saved' : 'unsaved', code });
  };
  const saveOnce = async (): Promise<SaveReport> => {
    const upTo = changes;
    tell({ state: 'saving', code: null });
    return settle(await vault.save(store.port), upTo);
  };
  const flush = async (): Promise<SaveReport> => {
    cancelTimer();
    while (running !== null) await running;
    if (saved === changes) return report;
    running = saveOnce().finally(() => {
      running = null;
    });
    return running;
  };
  const delay = (): number => {
    if (store.exportedBytes() < LARGE_VAULT) return SHORT_DELAY;
    return Math.max(SHORT_DELAY, lastEnd + LONG_DELAY - parts.now().getTime());
  };
  return {
    report: () => report,
    changed: () => {
      changes += 1;
      if (report.state !== 'saving') tell({ state: 'unsaved', code: null });
      timer ??= setTimeout(() => void flush(), delay());
    },
    flush,
    savedOtherwise: (outcome) => settle(outcome, changes),
    stop: cancelTimer,
  };
}

const FAILURES: Readonly<Record<string, FailureCode>> = {
  full: 'save-full',
  permission: 'save-permission',
  gone: 'save-gone',
};

/** The code of an outcome that is not a plain success. After a conflict the session goes on in the copy. */
export function failureOf(outcome: SaveOutcome): FailureCode | null {
  if (outcome.kind === 'saved') return null;
  if (outcome.kind === 'conflict') return 'save-conflict';
  return FAILURES[outcome.reason] ?? 'save-failed';
}

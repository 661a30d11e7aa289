import type { EngineEvent } from '../../contract/events';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { EngineProcess } from '../engine/engine-process';
import type { FileRegistry } from '../files/file-registry';
import type { PassingClipboard } from '../system/passing-clipboard';

/** Why a vault was locked, as the page is told. */
export type LockCause = Extract<EngineEvent, { kind: 'locked' }>['cause'];

export interface LockParts {
  readonly engine: Pick<EngineProcess, 'start' | 'close'>;
  readonly files: Pick<FileRegistry, 'clear'>;
  readonly clipboard: Pick<PassingClipboard, 'clear'>;
  /** Replaces the page, with the process that shows it, by a fresh one that is told why. */
  readonly replacePage: (cause: LockCause) => void;
}

export interface Lock {
  /** True from the moment a vault is open. */
  readonly isOpen: () => boolean;
  /** To be told when a vault was opened. */
  readonly markOpen: () => void;
  /**
   * Saves, ends the engine process and replaces the page. When the vault cannot be saved nothing is locked, so that
   * nothing is lost, and the failure of the save comes back.
   */
  readonly lock: (cause: LockCause) => Promise<Envelope<Record<string, never>>>;
  /** The engine process is gone with its vault: only the page is left to replace. */
  readonly afterCrash: () => void;
}

/** Makes the lock of the one vault that may be open. */
export function createLock({ engine, files, clipboard, replacePage }: LockParts): Lock {
  let isOpen = false;
  let locking: Promise<Envelope<Record<string, never>>> | null = null;

  const forget = (cause: LockCause) => {
    isOpen = false;
    files.clear();
    void clipboard.clear();
    replacePage(cause);
  };
  const lock = async (cause: LockCause): Promise<Envelope<Record<string, never>>> => {
    const closing = await engine.close();
    if (closing.kind === 'not-saved') return fail(closing.code, closing.detail);
    engine.start();
    forget(cause);
    return succeed({});
  };
  return {
    isOpen: () => isOpen,
    markOpen: () => {
      isOpen = true;
    },
    lock: (cause) => {
      locking ??= lock(cause).finally(() => {
        locking = null;
      });
      return locking;
    },
    afterCrash: () => {
      if (isOpen) forget('engine-stopped');
    },
  };
}

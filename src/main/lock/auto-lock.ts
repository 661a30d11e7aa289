import type { Lock, LockCause } from './lock';

/** Minutes without a key or a pointer after which the vault is locked. */
export const IDLE_MINUTES = 30;
/** Milliseconds between two looks at the idle time. */
const IDLE_CHECK = 30_000;
/** Milliseconds for which a locked session keeps the vault open, behind a hidden window. */
export const SESSION_GRACE = 60_000;

/** What the system tells of whether somebody is there. */
export interface PowerPort {
  /** Seconds without a key or a pointer. */
  readonly getSystemIdleTime: () => number;
  readonly onSuspend: (listener: () => void) => void;
  readonly onSessionLock: (listener: () => void) => void;
  readonly onSessionUnlock: (listener: () => void) => void;
}

export interface AutoLockParts {
  readonly power: PowerPort;
  readonly lock: Pick<Lock, 'isOpen' | 'lock'>;
  readonly hideWindow: () => void;
  readonly showWindow: () => void;
}

/**
 * Locks an open vault when nobody is there: idle time, suspension, locked session (the window is hidden at once, the
 * vault locked after a minute). A vault that cannot be saved stays open and is tried again while idle.
 */
export function startAutoLock({ power, lock, hideWindow, showWindow }: AutoLockParts): void {
  const lockIfOpen = (cause: LockCause) => {
    if (lock.isOpen()) void lock.lock(cause);
  };
  let grace: ReturnType<typeof setTimeout> | undefined;

  setInterval(() => {
    if (power.getSystemIdleTime() >= IDLE_MINUTES * 60) lockIfOpen('idle');
  }, IDLE_CHECK);
  power.onSuspend(() => lockIfOpen('suspend'));
  power.onSessionLock(() => {
    hideWindow();
    clearTimeout(grace);
    grace = setTimeout(() => lockIfOpen('session'), SESSION_GRACE);
  });
  power.onSessionUnlock(() => {
    clearTimeout(grace);
    showWindow();
  });
}

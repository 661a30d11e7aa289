import type { App } from 'electron';

/** One application at a time writes to a vault; a second start shows the first window. False: this is the second. */
export function holdSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  showFirst: () => void,
): boolean {
  app.on('second-instance', showFirst);
  return app.requestSingleInstanceLock();
}

/**
 * The kind of an unexpected error, and nothing of its message: it might quote a path or a value.
 */
export function errorKind(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return /^[A-Z][A-Za-z]{2,40}$/.test(name) ? name : 'Error';
}

export interface ErrorSource {
  readonly on: (
    event: 'uncaughtException' | 'unhandledRejection',
    listener: (error: unknown) => void,
  ) => unknown;
}

/**
 * Takes the place of Electron's dialog, which would show the whole error. `report` gets its kind alone; the engine,
 * which holds the vault, is another process and goes on.
 */
export function reportUncaughtErrors(source: ErrorSource, report: (kind: string) => void): void {
  source.on('uncaughtException', (error) => report(errorKind(error)));
  source.on('unhandledRejection', (error) => report(errorKind(error)));
}

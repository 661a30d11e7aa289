import type { EngineProcess } from '../engine/engine-process';

export interface QuitParts {
  readonly engine: Pick<EngineProcess, 'close'>;
  /** True: leave although the last changes are not saved. */
  readonly confirmUnsaved: () => Promise<boolean>;
  readonly clearClipboard: () => Promise<void>;
  /** Ends the application for good. */
  readonly exit: () => void;
}

/** Makes the way out: saves and closes first, asks if that fails. Asking twice to quit quits once. */
export function createQuit({ engine, confirmUnsaved, clearClipboard, exit }: QuitParts): () => void {
  let isLeaving = false;
  const leave = async () => {
    const closing = await engine.close();
    if (closing.kind === 'not-saved' && !(await confirmUnsaved())) return false;
    await clearClipboard();
    exit();
    return true;
  };
  return () => {
    if (isLeaving) return;
    isLeaving = true;
    void leave().then((hasLeft) => {
      isLeaving = hasLeft;
    });
  };
}

/** Events kept for a page that does not listen yet (why it was locked, told as soon as it is reloaded). */
const MOST_KEPT = 20;

export interface EventBuffer {
  readonly push: (event: unknown) => void;
  /** The first listener also gets what came before it; the returned function stops listening. */
  readonly listen: (listener: (event: unknown) => void) => () => void;
}

/** Hands events to the listeners of the page, and keeps the first few until there is one. */
export function bufferEvents(): EventBuffer {
  const listeners = new Set<(event: unknown) => void>();
  let kept: unknown[] = [];
  return {
    push: (event) => {
      if (listeners.size === 0) kept = [...kept, event].slice(-MOST_KEPT);
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      const early = kept;
      kept = [];
      for (const event of early) listener(event);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

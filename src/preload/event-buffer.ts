/** Events kept for a page that does not listen yet (why it was locked, told as soon as it is reloaded). */
const MOST_KEPT = 20;

export interface EventBuffer {
  readonly push: (event: unknown) => void;
  /**
   * The returned function stops listening. What came before the first listener is told a moment later, to all who
   * listen by then: parts of a page start to listen one after the other.
   */
  readonly listen: (listener: (event: unknown) => void) => () => void;
}

/** Hands events to the listeners of the page, in order, and keeps the first few until there is one. */
export function bufferEvents(): EventBuffer {
  const listeners = new Set<(event: unknown) => void>();
  let kept: unknown[] = [];
  let isWaiting = true;
  const tell = (event: unknown) => {
    for (const listener of listeners) listener(event);
  };
  const tellKept = () => {
    isWaiting = false;
    const early = kept;
    kept = [];
    for (const event of early) tell(event);
  };
  return {
    push: (event) => {
      if (isWaiting) kept = [...kept, event].slice(-MOST_KEPT);
      else tell(event);
    },
    listen: (listener) => {
      if (isWaiting && listeners.size === 0) setTimeout(tellKept, 0);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Long tasks that the page may cancel, by the number it gave them. */
export interface Jobs {
  /** Runs a task under a number; its signal is aborted by `cancel` or `cancelAll`. */
  readonly run: <T>(jobId: string, task: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Cancels a task; nothing happens when it is over or unknown. */
  readonly cancel: (jobId: string) => void;
  readonly cancelAll: () => void;
}

export function createJobs(): Jobs {
  const running = new Map<string, AbortController>();
  return {
    run: async (jobId, task) => {
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        return await task(controller.signal);
      } finally {
        if (running.get(jobId) === controller) running.delete(jobId);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}

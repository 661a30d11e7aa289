import type { ChannelName, RequestOf } from '../../contract/channels';
import type { EngineEvent } from '../../contract/events';
import { type Envelope, type FailureCode, type FailureDetail, fail } from '../../contract/failure';
import type { EngineChild } from './engine-child';
import { followEngine, type RunningEngine } from './running-engine';

/** How closing ended. `not-saved`: the vault is still open and the process alive, so that nothing is lost. */
export type Closing =
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-saved'; readonly code: FailureCode; readonly detail: FailureDetail };

/** The engine over its successive processes. */
export interface EngineProcess {
  /** Starts a process unless one runs. */
  readonly start: () => void;
  /** Forwards a call, starting a process if need be; `engine-stopped` when it ends before answering. */
  readonly call: (
    channel: ChannelName,
    request: RequestOf<ChannelName>,
    paths: Readonly<Record<string, string>>,
  ) => Promise<Envelope<unknown>>;
  /** Has the engine save and let go of the vault, then ends its process. Calls meanwhile get `vault-closed`. */
  readonly close: () => Promise<Closing>;
}

export interface EngineProcessParts {
  readonly fork: () => EngineChild;
  readonly onEvent: (event: EngineEvent) => void;
  /** The process ended without being asked to. */
  readonly onCrash: () => void;
}

/** Milliseconds. Saving a vault of 400 MB on a slow share must fit; beyond, the engine is taken for stuck. */
export const CLOSE_TIMEOUT = 60_000;

/** Makes the engine; no process runs before `start` or the first call. */
export function createEngineProcess({ fork, onEvent, onCrash }: EngineProcessParts): EngineProcess {
  let running: RunningEngine | null = null;
  let closing: Promise<Closing> | null = null;

  const start = (): RunningEngine => {
    const engine: RunningEngine = followEngine(fork(), {
      onEvent,
      onExit: () => {
        if (running !== engine) return;
        running = null;
        if (closing === null) onCrash();
      },
    });
    running = engine;
    return engine;
  };
  const close = async (engine: RunningEngine): Promise<Closing> => {
    const closed = await within(
      CLOSE_TIMEOUT,
      engine.ask((id) => ({ kind: 'close', id })),
    );
    if (!closed.ok && closed.code !== 'engine-stopped') {
      return { kind: 'not-saved', code: closed.code, detail: closed.detail };
    }
    running = null;
    await engine.end();
    return { kind: 'closed' };
  };
  return {
    start: () => {
      if (running === null) start();
    },
    call: (channel, request, paths) => {
      if (closing !== null) return Promise.resolve(fail('vault-closed'));
      return (running ?? start()).ask((id) => ({ kind: 'call', id, channel, request, paths }));
    },
    close: () => {
      if (running === null) return closing ?? Promise.resolve({ kind: 'closed' });
      closing ??= close(running).finally(() => {
        closing = null;
      });
      return closing;
    },
  };
}

/** The answer, or `engine-stopped` once it is waited for too long: the process is then ended as it is. */
async function within(timeout: number, answer: Promise<Envelope<unknown>>): Promise<Envelope<unknown>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(fail('engine-stopped')), timeout);
    answer.then((envelope) => {
      clearTimeout(timer);
      resolve(envelope);
    });
  });
}

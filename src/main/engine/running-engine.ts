import type { ToEngine } from '../../contract/engine-protocol';
import type { EngineEvent } from '../../contract/events';
import { type Envelope, fail } from '../../contract/failure';
import type { EngineChild } from './engine-child';
import { brokenAnswer, engineMessage } from './engine-message';

/** One life of the engine's process, from its start to its end. */
export interface RunningEngine {
  /** Posts a message once the process is ready, and waits for its answer; `engine-stopped` if it ends before. */
  readonly ask: (makeMessage: (id: number) => ToEngine) => Promise<Envelope<unknown>>;
  /** Ends the process and waits for its end, at most `EXIT_TIMEOUT`. */
  readonly end: () => Promise<void>;
}

export interface EngineListeners {
  readonly onEvent: (event: EngineEvent) => void;
  readonly onExit: () => void;
}

/** Milliseconds. A process that is not ready by then is ended. */
const READY_TIMEOUT = 30_000;
/** Milliseconds. The process has nothing left to do once it is told to end. */
const EXIT_TIMEOUT = 3_000;

/** Follows a process that was just started. */
export function followEngine(child: EngineChild, { onEvent, onExit }: EngineListeners): RunningEngine {
  const pending = new Map<number, (envelope: Envelope<unknown>) => void>();
  const held: ToEngine[] = [];
  let state: 'starting' | 'ready' | 'ended' = 'starting';
  let lastId = 0;

  const readyTimer = setTimeout(() => child.kill(), READY_TIMEOUT);
  const exited = new Promise<void>((resolve) => {
    child.onExit(() => {
      state = 'ended';
      clearTimeout(readyTimer);
      for (const id of pending.keys()) answer(id, fail('engine-stopped'));
      resolve();
      onExit();
    });
  });

  const answer = (id: number, envelope: Envelope<unknown>) => {
    const resolve = pending.get(id);
    pending.delete(id);
    resolve?.(envelope);
  };
  const becomeReady = () => {
    clearTimeout(readyTimer);
    state = 'ready';
    for (const message of held.splice(0)) child.post(message);
  };
  child.onMessage((data) => {
    const message = engineMessage.safeParse(data);
    if (!message.success) return answer(brokenAnswer.safeParse(data).data?.id ?? 0, fail('internal'));
    if (message.data.kind === 'answer') return answer(message.data.id, message.data.envelope);
    return message.data.kind === 'event' ? onEvent(message.data.event) : becomeReady();
  });

  return {
    ask: (makeMessage) => {
      if (state === 'ended') return Promise.resolve(fail('engine-stopped'));
      lastId += 1;
      const id = lastId;
      const message = makeMessage(id);
      if (state === 'ready') child.post(message);
      else held.push(message);
      return new Promise((resolve) => pending.set(id, resolve));
    },
    end: async () => {
      if (state === 'ended') return;
      child.kill();
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, EXIT_TIMEOUT))]);
    },
  };
}

import type { EngineChannel } from '../../src/contract/channels';
import type { ToEngine } from '../../src/contract/engine-protocol';
import { createEngine, type Engine } from '../../src/engine/engine';
import { processMemory } from '../../src/engine/machine-memory';
import { nodeEngineEnvironment } from '../../src/engine/node-entry';
import type { EngineChild } from '../../src/main/engine/engine-child';

type Listener = (message: unknown) => void;

/**
 * The real engine in this process, behind the port that main has on the utility process. Messages are cloned, as
 * between processes.
 */
export function inProcessEngine(): EngineChild {
  const listeners: Listener[] = [];
  const exits: (() => void)[] = [];
  const tell = (message: unknown) => {
    for (const listener of listeners) listener(structuredClone(message));
  };
  const engine = openEngine(tell);
  return {
    post: (message) => void engine.then((opened) => receive(opened, structuredClone(message), tell)),
    onMessage: (listener) => listeners.push(listener),
    onExit: (listener) => exits.push(listener),
    kill: () => {
      listeners.length = 0;
      for (const exit of exits) exit();
    },
  };
}

const memory = processMemory();

/** A bug ends the run instead of becoming an `internal` that a test might expect. */
const failLoudly = (error: unknown): void => {
  setImmediate(() => {
    throw error;
  });
};

async function openEngine(tell: Listener): Promise<Engine> {
  const environment = await nodeEngineEnvironment(memory);
  const engine = createEngine({ ...environment, onBug: failLoudly });
  engine.onEvent((event) => tell({ kind: 'event', event }));
  tell({ kind: 'ready' });
  return engine;
}

async function receive(engine: Engine, message: ToEngine, tell: Listener): Promise<void> {
  const envelope =
    message.kind === 'close'
      ? await engine.close()
      : await engine.call(asEngineChannel(message.channel), message.request, message.paths);
  tell({ kind: 'answer', id: message.id, envelope });
}

/** Only channels of the engine are forwarded by `engineAnswers`. */
const asEngineChannel = (name: string): EngineChannel => name as EngineChannel;

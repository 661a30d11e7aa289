import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineChannel, ReplyOf } from '../../../src/contract/channels';
import { channels } from '../../../src/contract/channels';
import type { EngineEvent } from '../../../src/contract/events';
import type { Envelope } from '../../../src/contract/failure';
import { createEngine, type Engine } from '../../../src/engine/engine';
import type { EngineEnvironment, MachineMemory } from '../../../src/engine/environment';
import { processMemory } from '../../../src/engine/machine-memory';
import { nodeEngineEnvironment } from '../../../src/engine/node-entry';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'relief-test-'));

/** A name of a path as main draws them. */
export const newToken = (): string => randomBytes(16).toString('hex');

export const EVERYTHING = {
  unitPath: null,
  site: null,
  corps: null,
  category: null,
  job: null,
  campaignIds: null,
} as const;

export interface TestEngine {
  readonly engine: Engine;
  readonly events: EngineEvent[];
  /** The value of a call that must succeed; a bug or a reply outside the contract fails the test. */
  readonly ask: <Name extends EngineChannel>(
    channel: Name,
    request: unknown,
    paths?: Record<string, string>,
  ) => Promise<ReplyOf<Name>>;
  /** The code of a call that must fail. */
  readonly refusal: (
    channel: EngineChannel,
    request: unknown,
    paths?: Record<string, string>,
  ) => Promise<string>;
}

/** An engine on the real machine whose bugs fail the test instead of becoming `internal`. */
export async function startEngine(
  memory: MachineMemory = processMemory(),
  change: (environment: EngineEnvironment) => EngineEnvironment = (environment) => environment,
): Promise<TestEngine> {
  const bugs: unknown[] = [];
  const environment = change(await nodeEngineEnvironment(memory));
  const engine = createEngine({ ...environment, onBug: (error) => bugs.push(error) });
  const events: EngineEvent[] = [];
  engine.onEvent((event) => events.push(event));
  const call = async <Name extends EngineChannel>(
    channel: Name,
    request: unknown,
    paths: Record<string, string> = {},
  ): Promise<Envelope<ReplyOf<Name>>> => {
    const envelope = await engine.call(channel, request, paths);
    if (bugs.length > 0) throw bugs[0];
    return envelope;
  };
  return {
    engine,
    events,
    ask: async (channel, request, paths) => {
      const envelope = await call(channel, request, paths);
      if (!envelope.ok) throw new Error(`${channel} failed: ${envelope.code}`);
      // The reply must survive the trip to the page and obey the contract.
      channels[channel].reply.parse(structuredClone(envelope.value));
      return envelope.value;
    },
    refusal: async (channel, request, paths) => {
      const envelope = await call(channel, request, paths);
      return envelope.ok ? 'succeeded' : envelope.code;
    },
  };
}

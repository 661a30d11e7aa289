import { type ChannelName, channels, type EngineChannel, type RequestOf } from '../../contract/channels';
import { type Envelope, fail } from '../../contract/failure';
import type { EngineProcess } from '../engine/engine-process';
import type { FileRegistry } from '../files/file-registry';
import { type Answer, withoutThrowing } from './answer';
import { findTokenPaths } from './token-uses';

export interface EngineAnswerParts {
  readonly engine: Pick<EngineProcess, 'call'>;
  readonly files: FileRegistry;
  /** Told of every call that succeeded, with the paths that it named. */
  readonly onSuccess: (channel: EngineChannel, paths: readonly string[]) => void;
}

/** The channels that main forwards, each with its answer. */
export function engineAnswers(parts: EngineAnswerParts): ReadonlyMap<EngineChannel, Answer> {
  return new Map(engineChannels().map((channel) => [channel, withoutThrowing(forward(channel, parts))]));
}

/** The channels whose owner is the engine. */
export function engineChannels(): readonly EngineChannel[] {
  return Object.keys(channels).filter(isEngineChannel);
}

function isEngineChannel(name: string): name is EngineChannel {
  return Object.hasOwn(channels, name) && new Map(Object.entries(channels)).get(name)?.owner === 'engine';
}

/** Parses the request, puts paths in the place of tokens and hands both to the engine. */
function forward(channel: EngineChannel, { engine, files, onSuccess }: EngineAnswerParts): Answer {
  return async (payload) => {
    const request = parseRequest(channel, payload);
    if (!request.ok) return request;
    const tokens = findTokenPaths(channel, request.value, files);
    if (tokens.kind === 'unknown-token') return fail('unknown-token');
    const envelope = await engine.call(channel, request.value, tokens.paths);
    if (envelope.ok) onSuccess(channel, Object.values(tokens.paths));
    return envelope;
  };
}

function parseRequest(channel: ChannelName, payload: unknown): Envelope<RequestOf<ChannelName>> {
  const parsed = channels[channel].request.safeParse(payload);
  return parsed.success ? { ok: true, value: parsed.data } : fail('bad-request');
}

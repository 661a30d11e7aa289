import type { Bridge } from '../../contract/bridge';
import { type ChannelName, type Channels, channels, type ReplyOf } from '../../contract/channels';
import { type EngineEvent, engineEvent } from '../../contract/events';
import { envelopeOf, type FailureCode, type FailureDetail } from '../../contract/failure';
import { describeFailure, type FailureText } from '../../contract/failure-text';
import { type FileRef, fileRef } from '../../contract/files';
import { z } from '../../contract/zod';

declare global {
  interface Window {
    readonly relief: Bridge;
  }
}

/** What a channel takes, as the page writes it. */
export type RequestTo<Name extends ChannelName> = z.input<Channels[Name]['request']>;

/** A call that failed, with its code and its French wording. The only error that screens have to show. */
export class EngineFailure extends Error {
  readonly code: FailureCode;
  readonly detail: FailureDetail;

  constructor(code: FailureCode, detail: FailureDetail = {}) {
    super(code);
    this.name = 'EngineFailure';
    this.code = code;
    this.detail = detail;
  }

  get text(): FailureText {
    return describeFailure(this.code, this.detail);
  }
}

/** Any error as a failure that can be shown: a bug of the page is `internal`. */
export const asFailure = (error: unknown): EngineFailure =>
  error instanceof EngineFailure ? error : new EngineFailure('internal');

/**
 * Calls a channel of the contract and parses what comes back.
 * Rejects with an `EngineFailure`; a reply outside the contract is `internal`.
 */
export async function callEngine<Name extends ChannelName>(
  channel: Name,
  request: RequestTo<Name>,
): Promise<ReplyOf<Name>> {
  const answer: unknown = await window.relief.calls[channel](request);
  const envelope = envelopeOf(z.unknown()).safeParse(answer);
  if (!envelope.success) throw new EngineFailure('internal');
  if (!envelope.data.ok) throw new EngineFailure(envelope.data.code, envelope.data.detail);
  const value = channels[channel].reply.safeParse(envelope.data.value);
  if (!value.success) throw new EngineFailure('internal');
  // At the door: the schema of the channel just accepted the reply.
  return value.data as ReplyOf<Name>;
}

/** Registers files dropped on the page; main keeps their paths. Not a file of the disk: left out. */
export async function referToDropped(files: readonly File[]): Promise<readonly FileRef[]> {
  return z
    .array(fileRef)
    .catch([])
    .parse(await window.relief.dropFiles(files));
}

/** Listens to the engine; an event outside the contract is left out. The returned function stops listening. */
export const listenToEngine = (listener: (event: EngineEvent) => void): (() => void) =>
  window.relief.listen((told) => {
    const event = engineEvent.safeParse(told);
    if (event.success) listener(event.data);
  });

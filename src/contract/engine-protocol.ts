import type { ChannelName, RequestOf } from './channels';
import type { EngineEvent } from './events';
import type { Envelope } from './failure';

/** What main sends the engine process: a call with the paths behind the tokens it names. */
export interface EngineCall<Name extends ChannelName = ChannelName> {
  readonly kind: 'call';
  readonly id: number;
  readonly channel: Name;
  readonly request: RequestOf<Name>;
  /** token → absolute path, for the tokens of this request only. */
  readonly paths: Readonly<Record<string, string>>;
}

/** Asks the engine to save and let go of the vault before it is ended. */
export interface EngineClose {
  readonly kind: 'close';
  readonly id: number;
}

export type ToEngine = EngineCall | EngineClose;

export type FromEngine =
  | { readonly kind: 'answer'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly kind: 'event'; readonly event: EngineEvent }
  | { readonly kind: 'ready' };

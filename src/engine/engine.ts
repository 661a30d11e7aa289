import type { EngineChannel, ReplyOf } from '../contract/channels';
import type { EngineEvent } from '../contract/events';
import { type Envelope, fail } from '../contract/failure';
import type { EngineEnvironment } from './environment';

/** token → absolute path, for the tokens of one request. */
export type RequestPaths = Readonly<Record<string, string>>;

/** Everything that touches data, behind the channels of the contract. One vault at most is open in it. */
export interface Engine {
  /**
   * Answers one call. The request is parsed here; whatever happens comes back as an envelope
   * (a failure of `contract/failure.ts`; a bug is `internal`, without details). Never rejects.
   */
  readonly call: <Name extends EngineChannel>(
    channel: Name,
    request: unknown,
    paths: RequestPaths,
  ) => Promise<Envelope<ReplyOf<Name>>>;
  /** Listens to progress and to the state of saving; the returned function stops listening. */
  readonly onEvent: (listener: (event: EngineEvent) => void) => () => void;
  /** Cancels running jobs, saves, lets go of the vault and forgets its content. Succeeds or says why the last save failed. */
  readonly close: () => Promise<Envelope<null>>;
}

/** Makes an engine; nothing is read before the first call. */
export function createEngine(_environment: EngineEnvironment): Engine {
  return {
    call: async () => fail('internal'),
    onEvent: () => () => undefined,
    close: async () => fail('internal'),
  };
}

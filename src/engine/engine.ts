import { channels, type EngineChannel, type ReplyOf, type RequestOf } from '../contract/channels';
import type { EngineEvent } from '../contract/events';
import { type Envelope, fail, succeed } from '../contract/failure';
import type { EngineEnvironment } from './environment';
import { agentsHandlers } from './services/agents-service';
import { analysisHandlers } from './services/analysis-service';
import { campaignsHandlers } from './services/campaigns-service';
import { catalogueHandlers } from './services/catalogue-service';
import { clearFilesHandlers } from './services/clear-files-service';
import type { EngineContext } from './services/context';
import { convocationsHandlers } from './services/convocations-service';
import { declaredHandlers } from './services/declared-service';
import { exportHandlers } from './services/export-service';
import { figureHandlers } from './services/figure-service';
import { groupingsHandlers } from './services/groupings-service';
import type { Handler, Handlers, RequestPaths } from './services/handler';
import { importHandlers } from './services/import-service';
import { invitationsHandlers } from './services/invitations-service';
import { createJobs } from './services/jobs';
import { linksHandlers } from './services/links-service';
import { listImportsHandlers } from './services/list-imports-service';
import { mappingHandlers } from './services/mapping-service';
import { matchingHandlers } from './services/matching-service';
import { objectivesHandlers } from './services/objectives-service';
import { passphraseHandlers } from './services/passphrase-service';
import { createPassphrases } from './services/passphrases';
import { planHandlers } from './services/plan-service';
import { planningHandlers } from './services/planning-service';
import { registrationsHandlers } from './services/registrations-service';
import { releasesHandlers } from './services/releases-service';
import { rosterHandlers } from './services/roster-service';
import { endSession } from './services/session';
import { shapingHandlers } from './services/shaping-service';
import { trendsHandlers, viewsHandlers } from './services/trends-service';
import { vaultHandlers } from './services/vault-service';
import { loadStores, type StoreFactory } from './store/store';

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
  /**
   * Cancels running jobs, saves, lets go of the vault and forgets its content.
   * When the last save fails it says why and the vault stays open.
   */
  readonly close: () => Promise<Envelope<null>>;
}

/** Makes an engine; nothing is read before the first call. */
export function createEngine(environment: EngineEnvironment): Engine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const context = createContext(environment, (event) => {
    for (const listener of listeners) listener(event);
  });
  const handlers = handlersOf(context);
  return {
    call: (channel, request, paths) => answer({ environment, handlers, channel, request, paths }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      context.jobs.cancelAll();
      return guard(environment, () => endSession(context));
    },
  };
}

function createContext(environment: EngineEnvironment, emit: (event: EngineEvent) => void): EngineContext {
  let stores: Promise<StoreFactory> | null = null;
  return {
    environment,
    stores: () => {
      stores ??= loadStores(environment.wasmBinary);
      return stores;
    },
    passphrases: createPassphrases(environment.wordList),
    jobs: createJobs(),
    emit,
    session: null,
    isOpening: false,
  };
}

const handlersOf = (context: EngineContext): Handlers => ({
  ...passphraseHandlers(context),
  ...vaultHandlers(context),
  ...importHandlers(context),
  ...mappingHandlers(context),
  ...rosterHandlers(context),
  ...campaignsHandlers(context),
  ...groupingsHandlers(context),
  ...matchingHandlers(context),
  ...analysisHandlers(context),
  ...trendsHandlers(context),
  ...viewsHandlers(context),
  ...figureHandlers(context),
  ...planningHandlers(context),
  ...planHandlers(context),
  ...catalogueHandlers(context),
  ...listImportsHandlers(context),
  ...objectivesHandlers(context),
  ...declaredHandlers(context),
  ...shapingHandlers(context),
  ...agentsHandlers(context),
  ...linksHandlers(context),
  ...clearFilesHandlers(context),
  ...invitationsHandlers(context),
  ...registrationsHandlers(context),
  ...convocationsHandlers(context),
  ...exportHandlers(context),
  ...releasesHandlers(context),
  'job:cancel': ({ jobId }) => {
    context.jobs.cancel(jobId);
    return succeed({});
  },
});

interface Call<Name extends EngineChannel> {
  readonly environment: EngineEnvironment;
  readonly handlers: Handlers;
  readonly channel: Name;
  readonly request: unknown;
  readonly paths: RequestPaths;
}

async function answer<Name extends EngineChannel>(call: Call<Name>): Promise<Envelope<ReplyOf<Name>>> {
  const parsed = channels[call.channel].request.safeParse(call.request);
  if (!parsed.success) return fail('bad-request');
  // At the door: the schema of the channel just accepted the request, and the contract declares the reply.
  const request = parsed.data as RequestOf<Name>;
  const handler: Handler<Name> = call.handlers[call.channel];
  return guard(call.environment, async () => (await handler(request, call.paths)) as Envelope<ReplyOf<Name>>);
}

/** A bug never leaves with its message, its stack or the data it met. */
async function guard<T>(
  environment: EngineEnvironment,
  work: () => Promise<Envelope<T>>,
): Promise<Envelope<T>> {
  try {
    return await work();
  } catch (error) {
    environment.onBug?.(error);
    return fail('internal');
  }
}

import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChannelName, ReplyOf } from '../../contract/channels';
import type { EngineEvent } from '../../contract/events';
import { asFailure, callEngine, type EngineFailure, listenToEngine, type RequestTo } from './engine-client';

/** Answers stay until a change: the engine is the only source, and it is local. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** Asks the engine and keeps the answer while a screen shows it. Not for what is journaled: use a mutation. */
export const useEngineQuery = <Name extends ChannelName>(
  channel: Name,
  request: RequestTo<Name>,
  options: { readonly isEnabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<ReplyOf<Name>, EngineFailure> =>
  useQuery<ReplyOf<Name>, EngineFailure>({
    queryKey: [channel, request],
    queryFn: () => callEngine(channel, request).catch(rethrow),
    enabled: options.isEnabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous) => previous } : {}),
  });

const rethrow = (error: unknown): never => {
  throw asFailure(error);
};

/**
 * Channels after which what screens show stays true. Creating a vault or renewing its keys are such: the recovery sheet
 * comes first, then the screen asks again by itself.
 */
const READING: ReadonlySet<ChannelName> = new Set<ChannelName>([
  'files:choose',
  'vault:choose',
  'export:choose',
  'export:reveal',
  'figure:choose',
  'table:choose',
  'release:choose-folder',
  'figure:write',
  'export:plan-table',
  'export:needs',
  'release:prepare',
  'plan:read-file',
  'catalogue:read-file',
  'needs:read-file',
  'needs:write-template',
  'catalogue:export',
  'registrations:read-file',
  'invitation:export',
  'clipboard:copy',
  'page:print',
  'page:pdf',
  'passphrase:propose',
  'passphrase:judge',
  'vault:roles',
  'vault:create',
  'vault:renew-keys',
  'import:preview',
  'import:discard',
  'job:cancel',
]);

export type EngineMutation<Name extends ChannelName> = UseMutationResult<
  ReplyOf<Name>,
  EngineFailure,
  RequestTo<Name>
>;

/** Asks the engine for a change; screens ask again for what they show once it is done. */
export const useEngineMutation = <Name extends ChannelName>(channel: Name): EngineMutation<Name> => {
  const client = useQueryClient();
  return useMutation<ReplyOf<Name>, EngineFailure, RequestTo<Name>>({
    mutationFn: (request) => callEngine(channel, request).catch(rethrow),
    // Not waited for: a form that the new answers replace would lose what it does on success.
    onSuccess: () => {
      if (!READING.has(channel)) void client.invalidateQueries();
    },
    gcTime: 0,
  });
};

/** Listens to the engine while the component is shown. */
export const useEngineEvents = (listener: (event: EngineEvent) => void): void => {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listenToEngine((event) => latest.current(event)), []);
};

export type JobProgress = Extract<EngineEvent, { kind: 'progress' }>;

/** Channels of long work: they take a `jobId`, tell their progress and can be cancelled. */
export type JobChannel = {
  [Name in ChannelName]: RequestTo<Name> extends { jobId: string } ? Name : never;
}[Exclude<ChannelName, 'job:cancel'>];

export interface EngineJob<Name extends JobChannel> {
  readonly start: (request: Omit<RequestTo<Name>, 'jobId'>) => Promise<ReplyOf<Name> | null>;
  /** Asks the engine to stop; `start` then gives null. */
  readonly cancel: () => void;
  readonly isRunning: boolean;
  /** The latest news of the work, null before the first. */
  readonly progress: JobProgress | null;
  /** Why the last work failed; null when it did not, or was cancelled. */
  readonly failure: EngineFailure | null;
  readonly forgetFailure: () => void;
}

let lastJob = 0;
const newJobId = (): string => {
  lastJob += 1;
  return `job-${lastJob}`;
};

interface JobState {
  readonly jobId: string | null;
  readonly progress: JobProgress | null;
  readonly failure: EngineFailure | null;
}

const IDLE: JobState = { jobId: null, progress: null, failure: null };

/** Long work: one at a time per component, followed by its progress. */
export const useEngineJob = <Name extends JobChannel>(channel: Name): EngineJob<Name> => {
  const [state, setState] = useState<JobState>(IDLE);
  const mutation = useEngineMutation(channel);
  useEngineEvents((event) => {
    if (event.kind !== 'progress') return;
    setState((now) => (now.jobId === event.jobId ? { ...now, progress: event } : now));
  });
  const start = async (request: Omit<RequestTo<Name>, 'jobId'>): Promise<ReplyOf<Name> | null> => {
    const jobId = newJobId();
    setState({ ...IDLE, jobId });
    try {
      // The compiler does not put a generic request together again.
      const reply = await mutation.mutateAsync({ ...request, jobId } as RequestTo<Name>);
      setState(IDLE);
      return reply;
    } catch (error) {
      const failure = asFailure(error);
      setState({ ...IDLE, failure: failure.code === 'cancelled' ? null : failure });
      return null;
    }
  };
  return {
    start,
    cancel: () => {
      if (state.jobId !== null) void callEngine('job:cancel', { jobId: state.jobId }).catch(() => undefined);
    },
    isRunning: state.jobId !== null,
    progress: state.progress,
    failure: state.failure,
    forgetFailure: useCallback(() => setState((now) => ({ ...now, failure: null })), []),
  };
};

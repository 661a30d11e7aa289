import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { fail, succeed } from '../../../contract/failure';
import { asFailure, callEngine, listenToEngine } from '../../app/engine-client';
import { createImportFlow, type ImportFlow, type ImportPorts, type ImportStep } from './import-flow';

const envelope = <Value>(call: Promise<Value>) =>
  call.then(succeed, (error: unknown) => {
    const { code, detail } = asFailure(error);
    return fail(code, detail);
  });

/** An answer that nobody waits for: what it would fail to do is over anyway. */
const ignore = (call: Promise<unknown>): void => void call.catch(() => undefined);

function enginePorts(client: QueryClient): ImportPorts {
  let jobs = 0;
  return {
    preview: (jobId, files, rosterDate) =>
      envelope(callEngine('import:preview', { jobId, files: [...files], rosterDate })),
    apply: (jobId, planId) => envelope(callEngine('import:apply', { jobId, planId })),
    discard: (planId) => ignore(callEngine('import:discard', { planId })),
    cancel: (jobId) => ignore(callEngine('job:cancel', { jobId })),
    newJobId: () => `import-${++jobs}`,
    onApplied: () => ignore(client.invalidateQueries()),
  };
}

/** One flow per window: its client lives as long as the vault is open. */
const flows = new WeakMap<QueryClient, ImportFlow>();

function flowOf(client: QueryClient): ImportFlow {
  const known = flows.get(client);
  if (known !== undefined) return known;
  const flow = createImportFlow(enginePorts(client));
  listenToEngine(flow.hear);
  flows.set(client, flow);
  return flow;
}

/** The import under way and what can be done about it. */
export function useImportFlow(): { readonly flow: ImportFlow; readonly step: ImportStep } {
  const flow = flowOf(useQueryClient());
  return { flow, step: useSyncExternalStore(flow.subscribe, flow.read) };
}

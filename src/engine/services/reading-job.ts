import { type Envelope, fail } from '../../contract/failure';
import type { Steps } from '../../core/model/steps';
import type { ImportSource, ReadWatch } from '../import/import-source';
import type { EngineContext } from './context';
import { takeSteps } from './take-steps';
import { tellHundredths } from './tell-hundredths';

/** Told of the reading of one file of several, in hundredths of a file, each of them once. */
export function createReadingTeller(
  { emit }: EngineContext,
  jobId: string,
  files: number,
): (index: number, ratio: number) => void {
  let told = -1;
  return (index, ratio) => {
    const done = Math.floor((index + ratio) * 100);
    if (done === told) return;
    told = done;
    emit({ kind: 'progress', jobId, phase: 'reading', done, total: files * 100 });
  };
}

/** The reading of a file that was chosen: how it is followed and stopped. */
export interface ReadingJob {
  readonly source: ImportSource;
  readonly watch: ReadWatch;
  /** Compares what was read with the vault, telling how far it is; null when cancelled. */
  readonly compare: <Value>(steps: Steps<Value>) => Promise<Value | null>;
}

/** Reads one file as a job: its progress is told, and it is stopped on demand. A path of null is no file of main. */
export async function runReading<Reply>(
  context: EngineContext,
  { jobId, path }: { readonly jobId: string; readonly path: string | null },
  read: (job: ReadingJob) => Promise<Envelope<Reply>>,
): Promise<Envelope<Reply>> {
  if (path === null) return fail('unknown-token');
  const tell = createReadingTeller(context, jobId, 1);
  return context.jobs.run(jobId, (signal) =>
    read({
      source: context.environment.openSource(path),
      watch: { signal, onProgress: ({ ratio }) => tell(0, ratio) },
      compare: (steps) => takeSteps(steps, { signal, onRatio: tellHundredths(context, jobId, 'matching') }),
    }),
  );
}

import type { EngineEvent } from '../../contract/events';
import type { EngineContext } from './context';

type Phase = Extract<EngineEvent, { readonly kind: 'progress' }>['phase'];

/** Tells how far a part of a job is, in hundredths, each of them once; never goes back. */
export function tellHundredths(
  { emit }: Pick<EngineContext, 'emit'>,
  jobId: string,
  phase: Phase,
): (ratio: number) => void {
  let told = -1;
  return (ratio) => {
    const done = Math.floor(ratio * 100);
    if (done <= told) return;
    told = done;
    emit({ kind: 'progress', jobId, phase, done, total: 100 });
  };
}

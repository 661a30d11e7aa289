import { nextReleaseNumber } from '../store/queries/releases';
import { type EngineContext, type Session, todayOf } from './context';
import type { StepOptions } from './take-steps';
import { yardstickOf } from './targets-in-force';

/** The steps of a proof, told in hundredths that never go back. */
export function proofOptions(context: EngineContext, jobId: string, signal: AbortSignal): StepOptions {
  let told = -1;
  const onRatio = (ratio: number): void => {
    const done = Math.floor(ratio * 100);
    if (done <= told) return;
    told = done;
    context.emit({ kind: 'progress', jobId, phase: 'proving', done, total: 100 });
  };
  onRatio(0);
  return { signal, onRatio };
}

/** What a proof rests on: facts, register and targets. */
const groundOf = (context: EngineContext, { store }: Session): string =>
  JSON.stringify([store.revision(), nextReleaseNumber(store.database), yardstickOf(store, todayOf(context))]);

/**
 * Makes something of the vault that takes several turns of the event loop. When the vault changed meanwhile (an import,
 * another release, a target) it is made again; null when cancelled, which closing the vault does.
 */
export async function onSteadyGround<Made>(
  context: EngineContext,
  session: Session,
  { signal }: Pick<StepOptions, 'signal'>,
  make: () => Promise<Made | null>,
): Promise<Made | null> {
  while (!signal.aborted) {
    const ground = groundOf(context, session);
    const made = await make();
    await session.writing;
    if (made === null || signal.aborted) return null;
    if (groundOf(context, session) === ground) return made;
  }
  return null;
}

import { type EngineContext, type Session, todayOf } from './context';
import { groundOf, isStillGround } from './proof-ground';
import type { StepOptions } from './take-steps';
import { tellHundredths } from './tell-hundredths';

/** The steps of a proof, told from the start. */
export function proofOptions(context: EngineContext, jobId: string, signal: AbortSignal): StepOptions {
  const onRatio = tellHundredths(context, jobId, 'proving');
  onRatio(0);
  return { signal, onRatio };
}

/**
 * Makes something of the vault that takes several turns of the event loop. When the vault changed meanwhile (an import,
 * another release, a target, what counts) it is made again; null when cancelled, which closing the vault does.
 */
export async function onSteadyGround<Made>(
  context: Pick<EngineContext, 'environment'>,
  session: Pick<Session, 'store' | 'writing'>,
  { signal }: Pick<StepOptions, 'signal'>,
  make: () => Promise<Made | null>,
): Promise<Made | null> {
  while (!signal.aborted) {
    const ground = groundOf(session.store, todayOf(context));
    const made = await make();
    await session.writing;
    if (made === null || signal.aborted) return null;
    if (isStillGround(ground, session.store, todayOf(context))) return made;
  }
  return null;
}

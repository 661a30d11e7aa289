import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../core/model/steps';

/** Milliseconds of computing between two pauses: little beside what a person notices. */
const BETWEEN_PAUSES = 12;

export interface StepOptions {
  readonly signal: AbortSignal;
  /** How much is done, 0–1; never called twice without a pause in between. */
  readonly onRatio: (ratio: number) => void;
}

/**
 * Takes the steps of a computation, leaving the event loop free every few milliseconds: progress is told and a
 * cancellation heard on the way. Null when cancelled.
 */
export async function takeSteps<Value>(
  steps: Steps<Value>,
  { signal, onRatio }: StepOptions,
): Promise<Value | null> {
  let pausedAt = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - pausedAt < BETWEEN_PAUSES) continue;
    onRatio(step.value);
    await setImmediate();
    pausedAt = performance.now();
  }
  return null;
}

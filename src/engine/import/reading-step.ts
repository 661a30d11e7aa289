import { setImmediate } from 'node:timers/promises';
import type { FileProblemCode } from '../../core/pix/import-code';
import type { ReadOptions } from './import-source';
import type { TableProblem } from './readers/csv-table';
import { problemOf } from './readers/source-problem';

/** How far a reading has come. */
export type Step<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: TableProblem }
  | { readonly kind: 'cancelled' };

export const CANCELLED = { kind: 'cancelled' } as const;

export const done = <Value>(value: Value): Step<Value> => ({ kind: 'done', value });

export const failed = (code: FileProblemCode): Extract<Step<never>, { kind: 'problem' }> => ({
  kind: 'problem',
  problem: { code, column: null },
});

const isCancelled = ({ signal }: ReadOptions): boolean => signal?.aborted === true;

/** What a chunk leads to: a problem of the whole file, enough read, or the next chunk. */
export type ChunkOutcome = TableProblem | 'enough' | null;

/**
 * Hands bytes over chunk by chunk, leaving the event loop free in between, until they are over, `use` has enough or
 * finds a problem, or the user cancels.
 */
export async function readChunks(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  use: (chunk: Uint8Array, bytes: number) => ChunkOutcome,
): Promise<Step<null>> {
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      if (isCancelled(options)) return CANCELLED;
      bytes += chunk.length;
      const outcome = use(chunk, bytes);
      if (outcome === 'enough') break;
      if (outcome !== null) return { kind: 'problem', problem: outcome };
      await setImmediate();
    }
  } catch (error) {
    return failed(problemOf(error, 'read'));
  }
  return isCancelled(options) ? CANCELLED : done(null);
}

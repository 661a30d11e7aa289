/** One measured part beside a peer that does the same, or less, in the same run. */
export interface Comparison {
  readonly part: string;
  readonly size: string;
  /** Milliseconds. */
  readonly relief: number;
  /** Milliseconds; null where nothing comparable is measured. */
  readonly peer: { readonly name: string; readonly milliseconds: number } | null;
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Milliseconds that `work` takes, after whatever memory the last one left was freed. */
export const timed = async (work: () => unknown): Promise<number> => {
  globalThis.gc?.();
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Hands the comparisons of a program over to `main.ts`. */
export const print = (comparisons: readonly Comparison[]): void => {
  process.stdout.write(JSON.stringify(comparisons));
};

/** Results of one agent close by themselves after this long (design of product.md, screen 4). */
export const RESULTS_OPEN_MS = 120_000;

/** Whole seconds left before results opened at `openedAt` close, never negative. Times in milliseconds. */
export const secondsLeft = (openedAt: number, now: number): number =>
  Math.max(0, Math.ceil((openedAt + RESULTS_OPEN_MS - now) / 1000));

/** « 1 min 42 s », « 42 s ». */
export function formatClock(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes === 0 ? `${rest} s` : `${minutes} min ${String(rest).padStart(2, '0')} s`;
}

/** Reproducible pseudo-random numbers: for invented data only, never for keys or samples of real data. */
export interface SeededRandom {
  /** A number from 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** A standard normal deviate (Box–Muller). */
  readonly normal: () => number;
  /** One of a non-empty list. */
  readonly pick: <Choices extends readonly [unknown, ...unknown[]]>(choices: Choices) => Choices[number];
}

/** Mulberry32 (public domain, T. Ettinger): 32 bits of state, the same sequence on every machine. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
  };
}

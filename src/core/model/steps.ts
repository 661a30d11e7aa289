/**
 * A long computation cut into steps. Each tells how much of it is done, 0–1; whoever takes them may stop after any, and
 * do something else in between.
 */
export type Steps<Value> = Generator<number, Value>;

/** Takes all the steps at once. */
export function takeAll<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same steps as the part of a longer computation that goes from one ratio to another. */
export function* within<Value>(steps: Steps<Value>, from: number, to: number): Steps<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** One item after the other. */
export function* mapEach<Item, Value>(
  items: readonly Item[],
  map: (item: Item) => Value,
): Steps<readonly Value[]> {
  const values: Value[] = [];
  for (const item of items) {
    values.push(map(item));
    yield values.length / items.length;
  }
  return values;
}

/** Each of some computations in turn, as if they were equally long. */
export function* eachOf<Item, Value>(
  items: readonly Item[],
  start: (item: Item) => Steps<Value>,
): Steps<Value[]> {
  const values: Value[] = [];
  for (const [place, item] of items.entries()) {
    yield place / items.length;
    values.push(yield* within(start(item), place / items.length, (place + 1) / items.length));
  }
  return values;
}

/** What a try takes of the way that is left: most are the last. */
const TRY = 0.9;

/** Ratios of a computation that is tried again until it succeeds: they rise, and reach 1 never. */
export const afterTry = (done: number): number => done + TRY * (1 - done);

/** A long planning cut into slices: each step tells how many rows it went through. Pure: nothing is written meanwhile. */
export type PlanningSteps<Value> = Generator<number, Value>;

/** Rows between two steps: some 20 ms. */
const SLICE = 2000;

/** Goes through rows one by one and gives a step after each slice. */
export function* eachInSlices<Row>(rows: Iterable<Row>, visit: (row: Row) => void): PlanningSteps<void> {
  let count = 0;
  for (const row of rows) {
    visit(row);
    count += 1;
    if (count % SLICE === 0) yield SLICE;
  }
  yield count % SLICE;
}

/** Takes all the steps at once. */
export function takeSteps<Value>(steps: PlanningSteps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

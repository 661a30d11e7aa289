import type { Situation } from './current-situation';

/** Persons by slot: the rows, then those who stand in no row, then the whole. */
export interface ParticipationTally {
  readonly started: Int32Array;
  readonly shared: Int32Array;
}

const addTo = (column: Int32Array, slot: number): void => {
  column[slot] = (column[slot] ?? 0) + 1;
};

/** Counts the persons kept who started, and those who shared, by row. `rowOf` is −1 for persons in no row. */
export const tallyParticipation = (
  situation: Situation,
  isKept: Uint8Array,
  rows: { readonly rowOf: Int32Array; readonly rowCount: number },
): ParticipationTally => {
  const whole = rows.rowCount + 1;
  const started = new Int32Array(rows.rowCount + 2);
  const shared = new Int32Array(rows.rowCount + 2);
  situation.started.forEach((hasStarted, person) => {
    if (hasStarted !== 1 || isKept[person] !== 1) return;
    const row = rows.rowOf[person] ?? -1;
    const columns = (situation.current[person] ?? -1) >= 0 ? [started, shared] : [started];
    for (const column of columns) {
      addTo(column, row < 0 ? rows.rowCount : row);
      addTo(column, whole);
    }
  });
  return { started, shared };
};

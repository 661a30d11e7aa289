/** Variables that stand in the same sets, told apart by no sum over these: one atom. */
export interface Atoms {
  readonly count: number;
  /** Atom of each variable, numbered as they are first met. */
  readonly atomOf: Int32Array;
}

/** Numbers the classes that are left in the order of their first variable. */
const renumber = (classOf: Int32Array, classes: number): Atoms => {
  const atoms = new Int32Array(classes).fill(-1);
  let count = 0;
  const atomOf = classOf.map((each) => {
    if (atoms[each] === -1) {
      atoms[each] = count;
      count += 1;
    }
    return atoms[each] ?? 0;
  });
  return { count, atomOf };
};

/**
 * Splits `variables` variables by the sets that they stand in. One pass over the members of each set: those of one
 * class move on together to a class of their own.
 */
export const splitIntoAtoms = (variables: number, sets: readonly Int32Array[]): Atoms => {
  const classOf = new Int32Array(variables);
  /** Class that the members of a class moved to last, by class. */
  const movedTo = [-1];
  for (const members of sets) {
    const first = movedTo.length;
    for (const variable of members) {
      const from = classOf[variable] ?? 0;
      // Moved by this set already: it may name a variable twice.
      if (from >= first) continue;
      if ((movedTo[from] ?? -1) < first) movedTo[from] = movedTo.push(-1) - 1;
      classOf[variable] = movedTo[from] ?? 0;
    }
  }
  return renumber(classOf, movedTo.length);
};

/** The atoms of a set, in their order. */
export const atomsOf = ({ atomOf }: Atoms, members: Int32Array): readonly number[] => {
  const found = new Set<number>();
  for (const variable of members) found.add(atomOf[variable] ?? 0);
  return [...found].sort((a, b) => a - b);
};

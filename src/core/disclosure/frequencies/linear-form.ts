/**
 * Arithmetic modulo a prime stands for that of rational numbers: forms with small whole coefficients that depend on
 * each other still do. The prime is below 2^26, so that a product of two residues is an exact double.
 */
const PRIME = 67_108_859;

/** A sum of inner cells with coefficients (residues other than 0), by place of the inner cell. */
export type LinearForm = Map<number, number>;

/** The form that adds up these inner cells. */
export const sumOf = (members: Iterable<number>): LinearForm => {
  const form: LinearForm = new Map();
  for (const member of members) form.set(member, 1);
  return form;
};

/** Inverse of a residue other than 0 (Fermat). */
const invert = (residue: number): number => {
  let result = 1;
  let square = residue;
  for (let rest = PRIME - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
};

/** The multiple of `known` that has the same coefficient as `form` at `pivot`. */
export const ratioAt = (form: LinearForm, known: LinearForm, pivot: number): number =>
  ((form.get(pivot) ?? 0) * invert(known.get(pivot) ?? 1)) % PRIME;

/** Whether `form` is `ratio` times `known`. */
export const isMultiple = (form: LinearForm, known: LinearForm, ratio: number): boolean =>
  form.size === known.size &&
  [...known].every(([place, coefficient]) => form.get(place) === (ratio * coefficient) % PRIME);

/** Takes `ratio` times `known` away from `form`, and tells which places appeared or vanished. */
export const subtract = (
  form: LinearForm,
  known: LinearForm,
  ratio: number,
  note: { readonly appeared: (place: number) => void; readonly vanished: (place: number) => void },
): void => {
  for (const [place, coefficient] of known) {
    const before = form.get(place);
    const after = ((before ?? 0) + PRIME - ((ratio * coefficient) % PRIME)) % PRIME;
    if (after === 0) form.delete(place);
    else form.set(place, after);
    if (after === 0 && before !== undefined) note.vanished(place);
    if (after !== 0 && before === undefined) note.appeared(place);
  }
};

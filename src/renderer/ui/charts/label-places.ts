/** Heights of labels that want to stand at `wanted`, pushed down just enough to stay `line` apart. */
export const spreadLabels = (wanted: readonly number[], line: number): readonly number[] => {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    last = Math.max(last + line, wanted[index] ?? 0);
    placed[index] = last;
  }
  return placed;
};

/** The same, pulled up where the lowest labels would go beyond `bottom`. */
export const spreadWithin = (wanted: readonly number[], line: number, bottom: number): readonly number[] => {
  const placed = [...spreadLabels(wanted, line)];
  const order = [...placed.keys()].sort((a, b) => (placed[b] ?? 0) - (placed[a] ?? 0));
  let next = bottom + line;
  for (const index of order) {
    next = Math.min(next - line, placed[index] ?? 0);
    placed[index] = next;
  }
  return placed;
};

/**
 * Slips of the keyboard between two folded words: letters added, left out, replaced, or two neighbours exchanged
 * (Damerau–Levenshtein distance, each pair of letters exchanged at most once). Stops early: any number above `most`
 * means « more than `most` ».
 */
export function countSlips(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const row = nextRow({ one, other, line, last, before });
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

interface Table {
  readonly one: string;
  readonly other: string;
  readonly line: number;
  readonly last: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ one, other, line, last, before }: Table): readonly number[] {
  const row = [line];
  const letter = one[line - 1];
  for (let column = 1; column <= other.length; column += 1) {
    const replaced = (last[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1);
    let least = Math.min(replaced, (last[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
    const isExchanged =
      line > 1 && column > 1 && other[column - 2] === letter && one[line - 2] === other[column - 1];
    if (isExchanged) least = Math.min(least, (before[column - 2] ?? 0) + 1);
    row.push(least);
  }
  return row;
}

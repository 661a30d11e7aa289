import type { LocalDate } from '../model/moment';
import { readDate } from '../pix/pix-moment';

/** A day in a file name: « agents-2026-03-03.csv », « agents 03-03-2026.xlsx », « agents_20260303.csv ». */
const WRITTEN: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/(?<!\d)(\d{4})[-_. ](\d{2})[-_. ](\d{2})(?!\d)/, ([, year, month, day]) => `${year}-${month}-${day}`],
  [/(?<!\d)(\d{2})[-_. ](\d{2})[-_. ](\d{4})(?!\d)/, ([, day, month, year]) => `${year}-${month}-${day}`],
  [/(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/, ([, year, month, day]) => `${year}-${month}-${day}`],
];

/** The day that the name of an HR list tells; null when it tells none that exists. */
export function rosterDateOf(fileName: string): LocalDate | null {
  for (const [pattern, write] of WRITTEN) {
    const found = pattern.exec(fileName);
    const date = found === null ? null : readDate(write(found));
    if (date !== null) return date;
  }
  return null;
}

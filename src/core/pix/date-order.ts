/** What a cell says of the order in which its file writes days and months. */
export type DateOrder = 'day-first' | 'month-first' | 'typed-early' | 'typed-late' | 'open';

/** The 12th is the last day that can be taken for a month. */
const LAST_MONTH = 12;
const TYPED = /^\s*\d{4}-\d{2}-(\d{2})(?:\D.*)?$/;
const WRITTEN = /^\s*(\d{1,2})([/.-])(\d{1,2})\2\d{2,4}(?:\D.*)?$/;

/**
 * The order of a date: `day-first` or `month-first` when only one reading exists, `open` when both do; for a date
 * that a spreadsheet typed (`YYYY-MM-DD`), whether its day could be a month. Null for anything else.
 */
export function dateOrderOf(text: string): DateOrder | null {
  const [, typedDay] = TYPED.exec(text) ?? [];
  if (typedDay !== undefined) return Number(typedDay) <= LAST_MONTH ? 'typed-early' : 'typed-late';
  const [, first, , second] = WRITTEN.exec(text) ?? [];
  if (first === undefined) return null;
  if (Number(first) > LAST_MONTH) return Number(second) > LAST_MONTH ? null : 'day-first';
  return Number(second) > LAST_MONTH ? 'month-first' : 'open';
}

/** Watches the dates of one file. */
export interface DateWatch {
  readonly see: (text: string) => void;
  /**
   * Whether none of its dates can be trusted: more of them are month-first than day-first, or a spreadsheet set to
   * English swapped those it could (typed, none after the 12th) and left the others as text (all after the 12th).
   */
  readonly isSwapped: () => boolean;
}

export function createDateWatch(): DateWatch {
  const counts: Record<DateOrder, number> = {
    'day-first': 0,
    'month-first': 0,
    'typed-early': 0,
    'typed-late': 0,
    open: 0,
  };
  return {
    see: (text) => {
      const order = dateOrderOf(text);
      if (order !== null) counts[order] += 1;
    },
    isSwapped: () => {
      if (counts['month-first'] > counts['day-first']) return true;
      const isSplit = counts['typed-early'] > 0 && counts['day-first'] > 0;
      return isSplit && counts['typed-late'] === 0 && counts.open === 0;
    },
  };
}

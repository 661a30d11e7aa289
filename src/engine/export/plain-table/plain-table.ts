import type { LocalDate } from '../../../core/model/moment';

/** A list of texts and numbers under titles, to be read by any spreadsheet or mail merge. */
export interface PlainTable {
  readonly title: string;
  /** 1–31 characters, none of `\ / ? * [ ] :`. */
  readonly sheet: string;
  readonly headers: readonly string[];
  /** As many cells as headers; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly day: LocalDate;
  /** Words proposed in the columns of a workbook to be filled in, by header; a CSV file has none. */
  readonly choices?: ReadonlyMap<string, readonly string[]>;
}

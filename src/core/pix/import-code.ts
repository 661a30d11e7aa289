/** Why a whole file is not imported. */
export const FILE_PROBLEM_CODES = [
  'missing-file',
  'is-directory',
  'not-a-file',
  'no-permission',
  'disappeared',
  'read-error',
  'too-large',
  'empty-file',
  'excel-workbook',
  'other-document',
  'nested-archive',
  'empty-archive',
  'protected-file',
  'damaged-file',
  'expands-too-much',
  'pdf-document',
  'binary-file',
  'wrong-encoding',
  'not-csv',
  'broken-quotes',
  'unknown-columns',
  'missing-columns',
  'month-first-dates',
  'too-many-columns',
  'too-many-rows',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

/** Why one row is not imported; the other rows of the file are. */
export const ROW_REJECTION_CODES = [
  'truncated-line',
  'extra-cells',
  'unclosed-quote',
  'stray-quote',
  'cell-too-long',
  'unreadable-character',
  'missing-name',
  'missing-campaign',
  'other-campaign',
  'missing-value',
  'not-a-number',
  'out-of-range',
  'not-a-date',
  'not-yes-no',
  'not-an-outcome',
  'validated-over-acquis',
  'duplicate-matricule',
] as const;
export type RowRejectionCode = (typeof ROW_REJECTION_CODES)[number];

/** What the user should know about a file that is imported all the same. */
export const NOTICE_CODES = [
  'no-rows',
  'ignored-column',
  'other-competence',
  'windows-encoding',
  'lost-zeros',
  'rounded-identifiers',
  'merged-cells',
  'unread-sheet',
  'unreadable-share',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/**
 * Where something is in a file. `line` is the physical line where the record starts, the header being line 1; in a
 * workbook, the row of the sheet.
 */
export interface FilePlace {
  readonly line: number | null;
  /** Title of the column as written in the header, or its number from 1 when it has no title. */
  readonly column: string | number | null;
}

/** Says what is wrong with the whole file, in one French sentence that says what to do. */
export interface FileProblem extends FilePlace {
  readonly code: FileProblemCode;
  readonly message: string;
}

/** Says why one row is left out. The message names file, line and column and never quotes a cell. */
export interface RowRejection {
  readonly line: number;
  readonly column: string | number | null;
  readonly code: RowRejectionCode;
  readonly message: string;
}

export interface ImportNotice extends FilePlace {
  readonly code: NoticeCode;
  readonly message: string;
}

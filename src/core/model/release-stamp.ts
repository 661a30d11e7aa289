import type { LocalDate } from './moment';

/** What the audit of a file proved: counts of results only, never which nor how wide. */
export interface FileProof {
  readonly published: number;
  /** Results of the tables that are masked. */
  readonly hidden: number;
  /** Numbers of the earlier releases audited together with the file. */
  readonly earlier: readonly number[];
  /** Whether the tables and the earlier releases were audited together, or each table by itself. */
  readonly isJoint: boolean;
}

/** The place of a release in the register, printed on its files. */
export interface ReleaseStamp {
  readonly number: number;
  readonly releasedOn: LocalDate;
  /** In the administrator’s words: « CODIR », « CSA »… */
  readonly audience: string;
}

import type { LocalDate } from './moment';

/** What the audit of a file proved: counts of results only, never which nor how wide. */
export interface FileProof {
  readonly published: number;
  /** Results of the tables that are masked; none can be recomputed from the file and the earlier releases. */
  readonly hidden: number;
  /** Numbers of the earlier releases audited together with the file. */
  readonly earlier: readonly number[];
}

/** The place of a release in the register, printed on its files. */
export interface ReleaseStamp {
  readonly number: number;
  readonly releasedOn: LocalDate;
  /** In the administrator’s words: « CODIR », « CSA »… */
  readonly audience: string;
}

import type { CampaignRef } from '../model/campaign';
import type { FileEncoding, FileKind, LayoutId } from './file-kind';
import type { FileProblem, ImportNotice, RowRejection } from './import-code';

/**
 * Persons behind a set of participations. One definition for the whole application:
 * `persons` = distinct agents for the matched rows plus, for the others, one per distinct external id,
 * or else one per normalised name. `shared` = persons with at least one shared participation.
 * `matched` + `doubtful` + `unmatched` = `persons`.
 */
export interface PersonCounts {
  readonly persons: number;
  readonly shared: number;
  readonly matched: number;
  readonly doubtful: number;
  /** Among the doubtful, « non rattachables »: a name that several agents bear, and no identifier. */
  readonly unattachable: number;
  readonly unmatched: number;
}

/**
 * What will become of the rows of one file. `rows` = `rejected.length` + `duplicates` + `kept`,
 * `kept` = `new` + `updated` + `outdated`, `identical` ≤ `duplicates`.
 */
export interface RowCounts {
  /** Data rows read. */
  readonly rows: number;
  /** rows − rejected − exact duplicates. */
  readonly kept: number;
  /** Rows identical to another row of this import or of the vault. */
  readonly duplicates: number;
  readonly new: number;
  /** Rows that replace an earlier state of the same participation (or agent) in the vault. */
  readonly updated: number;
  /** Rows among the duplicates that the vault holds already. */
  readonly identical: number;
  /** Rows that tell an earlier state than the vault, or than another file of this import: nothing is written. */
  readonly outdated: number;
}

/** What becomes of one row of a Pix export; the counts of `RowCounts` add these up. */
export type RowFate = 'created' | 'updated' | 'identical' | 'repeated' | 'outdated';

/** One file, as the preview shows it. `persons` counts over all accepted rows of the file; null for HR lists. */
export interface FilePreview extends RowCounts {
  readonly name: string;
  readonly kind: FileKind;
  readonly encoding: FileEncoding | null;
  readonly layout: LayoutId | null;
  readonly campaign: CampaignRef | null;
  readonly rejected: readonly RowRejection[];
  readonly notices: readonly ImportNotice[];
  /** Set when nothing of the file can be imported (kind `unknown`). */
  readonly problem: FileProblem | null;
  readonly persons: PersonCounts | null;
  /** Participations of the campaign that this file, the latest export of it, no longer tells: kept and flagged. */
  readonly absent: number;
}

/** One campaign as it will stand in the vault after the import. `rows` = its participations. */
export interface CampaignPreview extends PersonCounts {
  readonly campaign: CampaignRef;
  readonly rows: number;
}

import type { AgentRecord } from '../../core/model/agent';
import type { CampaignRef } from '../../core/model/campaign';
import type { ParticipationRecord } from '../../core/model/participation';
import type { FileEncoding, LayoutId } from '../../core/pix/file-kind';
import type { FileProblem, ImportNotice, RowRejection } from '../../core/pix/import-code';

interface FileFacts {
  readonly name: string;
  readonly encoding: FileEncoding;
  readonly layout: LayoutId;
  /** Data rows read, rejected ones included. */
  readonly rows: number;
  readonly rejected: readonly RowRejection[];
  readonly notices: readonly ImportNotice[];
}

/** A Pix export. The campaign is null when the file has no row that tells it. */
export interface ReadParticipations extends FileFacts {
  readonly kind: 'assessment' | 'profiles';
  readonly campaign: CampaignRef | null;
  readonly participations: readonly ParticipationRecord[];
}

/** An HR list. */
export interface ReadAgents extends FileFacts {
  readonly kind: 'agents';
  /** Title of the column of matricules, or null without one. */
  readonly matriculeTitle: string | null;
  readonly agents: readonly AgentRecord[];
}

/** A file of which nothing can be imported, and why. */
export interface UnknownFile {
  readonly kind: 'unknown';
  readonly name: string;
  readonly encoding: FileEncoding | null;
  readonly problem: FileProblem;
}

export type ReadFile = ReadParticipations | ReadAgents | UnknownFile;

/** One entry per table: several for an archive or a workbook of several sheets. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly files: readonly ReadFile[] }
  | { readonly kind: 'cancelled' };

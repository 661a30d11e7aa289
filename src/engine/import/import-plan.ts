import type { AgentRecord } from '../../core/model/agent';
import type { CampaignRef } from '../../core/model/campaign';
import type { CampaignId } from '../../core/model/id';
import type { LocalDate } from '../../core/model/moment';
import type { ParticipationRecord } from '../../core/model/participation';
import type { KnownExports, PresenceChange } from '../../core/pix/absent-participations';
import type { CampaignPreview, FilePreview, RowFate } from '../../core/pix/import-preview';
import type { ParticipationIdentity } from '../../core/pix/participation-identity';
import type { AgentKey, KeyedAgent } from '../../core/roster/agent-key';
import type { Attachments } from '../../core/roster/attachment';
import type { Match } from '../../core/roster/match';
import type { AgentDifference } from '../../core/roster/roster-difference';
import type { PersonalLinks } from '../../core/roster/roster-directory';

/** What the administrator chose, and what the import may not know by itself. */
export interface ImportChoices {
  /** Day of the HR list, when it was typed. */
  readonly rosterDate: LocalDate | null;
  /** Day of the import; the date of a list whose name tells none. */
  readonly today: LocalDate | null;
}

export const NO_CHOICE: ImportChoices = { rosterDate: null, today: null };

/** What the vault holds now, as far as an import needs it. */
export interface VaultContents {
  readonly agents: readonly AgentRecord[];
  /** Day of the list in force; null when it has none. */
  readonly rosterDate: LocalDate | null;
  readonly campaigns: readonly CampaignRef[];
  readonly participations: readonly ParticipationIdentity[];
  readonly attachments: Attachments;
  readonly exports: KnownExports;
  readonly links: PersonalLinks;
}

export interface RosterChange {
  readonly key: AgentKey;
  readonly change: 'new' | 'updated';
}

/** The list of a day; the date is null when nothing tells it. */
interface DatedList {
  readonly asOf: LocalDate | null;
  /** Names of the files that the list comes from. */
  readonly files: readonly string[];
}

/**
 * `replaced`: the whole list after the import; `changed` says which of its agents are new or updated. `archived`: the
 * list is older than the one in force, and only completes the history.
 */
export type RosterPlan =
  | { readonly kind: 'unchanged' }
  | (DatedList & { readonly kind: 'archived'; readonly agents: readonly KeyedAgent[] })
  | (DatedList & {
      readonly kind: 'replaced';
      /** What it says otherwise than the list in force. */
      readonly differences: readonly AgentDifference[];
      readonly agents: readonly KeyedAgent[];
      readonly changed: readonly RosterChange[];
      /** Agents of the former list that the new one no longer has. */
      readonly departed: readonly AgentKey[];
    });

/** One participation to write. `replaces` is the fingerprint of the stored state that it supersedes, or null. */
export interface PlannedParticipation {
  /** Index in `ImportPlan.files`. */
  readonly file: number;
  readonly campaignId: CampaignId;
  readonly record: ParticipationRecord;
  readonly identity: ParticipationIdentity;
  readonly replaces: string | null;
  readonly match: Match;
  /** Same person, same key: see `personKeyOf`. */
  readonly personKey: string;
}

/** A participation already stored that a new HR list attaches otherwise. */
export interface Rematch {
  readonly fingerprint: string;
  readonly match: Match;
  readonly personKey: string;
}

/** One row of a Pix export, or one participation that the export no longer tells, and what becomes of it. */
export interface RowOutcome {
  /** Null for a participation that is not in the file. */
  readonly line: number | null;
  readonly fate: RowFate | 'absent';
  readonly identity: ParticipationIdentity;
  readonly match: Match;
  /** The agent of a match. */
  readonly agent: AgentRecord | null;
}

/** Exactly what an import will write. The preview is computed from the same values. */
export interface ImportPlan {
  readonly files: readonly FilePreview[];
  readonly roster: RosterPlan;
  /** Campaigns to insert or to bring up to date (name, code…), by id. */
  readonly campaigns: readonly CampaignRef[];
  readonly participations: readonly PlannedParticipation[];
  /** Stored participations that stay and may be attached otherwise: all under a new list, else those of the same names. */
  readonly rematches: readonly Rematch[];
  /** Every campaign that the files speak of, as it will stand after the import. */
  readonly campaignPreviews: readonly CampaignPreview[];
  /** Participations that appear in the latest export of their campaign, or no longer do. */
  readonly presence: PresenceChange;
  /** The rows of one file one by one, in its order; `file` is an index in `files`. Empty for an HR list. */
  readonly outcomesOf: (file: number) => readonly RowOutcome[];
  /** Agents in the list after the import. */
  readonly agentCount: number;
}

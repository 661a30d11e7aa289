import type { CampaignRef } from './campaign';
import type { CompetenceRef } from './competence';

/** A text column with few distinct values: `values[codes[i]]`, −1 where absent. */
export interface Dictionary {
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/**
 * The roster in columns; row i is one agent.
 * `unit` codes index `units`; the narrowest known unit of the agent.
 */
export interface RosterColumns {
  readonly count: number;
  readonly unit: Int32Array;
  readonly site: Dictionary;
  readonly corps: Dictionary;
  readonly category: Dictionary;
  readonly job: Dictionary;
}

/** A node of the service tree. `parent` indexes the same list, −1 at the top; parents come before children. */
export interface UnitNode {
  readonly name: string;
  readonly parent: number;
  readonly depth: number;
}

/**
 * Participations in columns; row i is one participation of one person in one campaign.
 * Persons are numbered 0…personCount−1: the agents of the roster first, in roster order,
 * then the persons who could not be attached (counted in whole-service totals, in no row).
 */
export interface ParticipationColumns {
  readonly count: number;
  /** Index in `campaigns`. */
  readonly campaign: Int32Array;
  readonly person: Int32Array;
  /** 1 when the participant sent the results. */
  readonly shared: Uint8Array;
  /** Sortable Europe/Paris minutes of sharing and of start, NaN where absent. Used to order, never as an instant. */
  readonly sharedAt: Float64Array;
  readonly startedAt: Float64Array;
  /** Progress 0–1, NaN where the layout has none. */
  readonly progress: Float64Array;
  /** Counts per competence, row-major `i * competences.length + c`; −1 where missing. */
  readonly acquis: Int16Array;
  readonly validated: Int16Array;
  /** Level 0–8 per competence, −1 where missing. */
  readonly level: Int8Array;
  /** Stage (palier) reached, −1 where missing; absent where nothing was read of stages. */
  readonly stage?: Int8Array;
  /**
   * Stable order among participations shared at the same moment, independent of the order of imports
   * (rank of the participation's fingerprint).
   */
  readonly tieBreak: Int32Array;
  /**
   * Names the result across imports and releases: the same person, day of sharing and results, the same key, whatever
   * the layout of the file; a renewed result has another. Confidential.
   */
  readonly resultKey: readonly string[];
}

/**
 * Which shared participation of a person in a campaign is the « situation actuelle »: the latest (by default),
 * the one with the best results, or the first.
 */
export type SituationRule = 'latest' | 'best' | 'first';

/** Everything collective analysis reads. Confidential: never leaves the engine; see core/disclosure. */
export interface CollectiveFacts {
  readonly units: readonly UnitNode[];
  readonly roster: RosterColumns;
  readonly personCount: number;
  readonly campaigns: readonly CampaignRef[];
  readonly competences: readonly CompetenceRef[];
  readonly participations: ParticipationColumns;
  readonly situation: SituationRule;
  /** Units that the administrator puts together in every table, by the keys of their rows; absent: none. */
  readonly groupings?: readonly UnitGrouping[];
}

/** Keys of the rows of units that stand together, as `RowCandidate.key`. */
export type UnitGrouping = readonly string[];

/** What the context bar narrows. Absent or null means everything. Values are as shown in the roster. */
export interface CollectiveFilter {
  /** Names from the widest unit downwards; selects that unit and all below it. */
  readonly unitPath?: readonly string[] | null;
  readonly site?: string | null;
  readonly corps?: string | null;
  readonly category?: string | null;
  readonly job?: string | null;
  readonly campaignIds?: readonly string[] | null;
}

/**
 * The shapes in which collective numbers leave the core: plain JSON, no confidential count inside.
 * Rules are those of docs/adr/0006-disclosure-gate.md. Units: rates and shares are ratios 0–1, levels are 0–8,
 * head-counts are persons. Whatever is not published is absent from the value, not merely flagged.
 */

import type { RowDimension } from '../gaps/row-dimension';
import type { CampaignRef } from '../model/campaign';
import type { CompetenceKey, CompetenceRef } from '../model/competence';
import type { LocalDate } from '../model/moment';
import type { ComparedDimension } from '../participation/tally-composition';
import type { Reliability } from '../statistics/reliability';
import type { AppliedTarget, TargetMeasure } from '../targets/target';

declare const gate: unique symbol;

/**
 * A value that went through the disclosure gate. Only `core/disclosure` can make one:
 * every way out (screen, clipboard, workbook, demo JSON) accepts nothing else.
 */
export type Released<T> = T & { readonly [gate]: true };

/** Number of persons taking part. Not a result: never masked for its own sake, only blurred when small. */
export type ReleasedHeadcount =
  | { readonly kind: 'exact'; readonly value: number }
  /** « moins de 5 »: between 0 and `limit` − 1. */
  | { readonly kind: 'under'; readonly limit: number }
  /** Small row whose (almost) every member takes part: `value` or more, never « all ». */
  | { readonly kind: 'at-least'; readonly value: number }
  /** A multiple of `step`; the true number lies within half a step. */
  | { readonly kind: 'rounded'; readonly value: number; readonly step: number }
  /** Nothing can be said of this row without saying all or none. */
  | { readonly kind: 'withheld' }
  /** No roster: the number is not known. */
  | { readonly kind: 'unknown' };

/** Thirds of the respondents; each covers at least two counts. */
export type ThirdClass = 'under-third' | 'one-to-two-thirds' | 'over-two-thirds';

/** Number of respondents below target. */
export type ReleasedCount =
  | { readonly kind: 'exact'; readonly value: number }
  /** « 2 au plus ». */
  | { readonly kind: 'at-most'; readonly value: number }
  /** « 14 au moins ». */
  | { readonly kind: 'at-least'; readonly value: number }
  /** The numbers whose share rounds alike (5 points, wider for few respondents); both ends included. */
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'class'; readonly class: ThirdClass }
  /** Fewer than 8 acquis in the competence: who is below target is noise, only the pooled rate is given. */
  | { readonly kind: 'too-few-acquis' };

/** The same as `ReleasedCount`, as a share of respondents (ratio 0–1). */
export type ReleasedShare =
  | { readonly kind: 'exact'; readonly value: number }
  /** A multiple of `step`. */
  | { readonly kind: 'rounded'; readonly value: number; readonly step: number }
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'class'; readonly class: ThirdClass }
  | { readonly kind: 'too-few-acquis' };

/** Mean level (0–8), pooled rate (0–1), or a gap in the same unit. */
export type ReleasedMean =
  /** Unrounded. */
  | { readonly kind: 'exact'; readonly value: number }
  /** A multiple of `step` (0.05 or half a level); the true value lies within half a step. */
  | { readonly kind: 'rounded'; readonly value: number; readonly step: number }
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'at-least'; readonly value: number };

/** A closed range of ratios 0–1. */
export interface ReleasedRange {
  readonly low: number;
  readonly high: number;
}

/** A range of whole persons with its central value. */
export interface ReleasedEstimate {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** One row (or the whole) × one competence of one campaign. */
export type ReleasedCell =
  /** The one mask: « masqué : trop peu de réponses, ou protection d’une autre ligne ». The cause is not given. */
  | { readonly kind: 'masked'; readonly competence: CompetenceKey; readonly measure: TargetMeasure }
  /** Nobody answered. */
  | { readonly kind: 'empty'; readonly competence: CompetenceKey; readonly measure: TargetMeasure }
  | ReleasedResult;

export interface ReleasedResult {
  readonly kind: 'shown';
  readonly competence: CompetenceKey;
  readonly measure: TargetMeasure;
  readonly respondents: ReleasedHeadcount;
  /** Pooled mastery rate or mean level of the respondents. */
  readonly mean: ReleasedMean;
  /**
   * The target that all agents concerned share, in the unit of the measure; where several apply, their mean over the
   * agents concerned of the roster, to the point or the tenth of a level.
   */
  readonly target: number;
  /** The targets that apply, the most widespread first; several: the row is mixed. From the roster, not from results. */
  readonly appliedTargets: readonly AppliedTarget[];
  /** target − mean, exactly as precise as `mean` (positive: a shortfall). */
  readonly gap: ReleasedMean;
  readonly below: ReleasedCount;
  readonly shareBelow: ReleasedShare;
  /**
   * 95 % interval of the share below target among the agents concerned, spanning every count that `below` allows.
   * Null where no share is given. Without a roster there is no correction for its size.
   */
  readonly interval: ReleasedRange | null;
  /** Share below if all the others were above, or below. Null without a roster or a share. */
  readonly possible: ReleasedRange | null;
  readonly reliability: Reliability | null;
}

/**
 * A group that answered clearly more, or less, than its weight among the agents concerned (over 10 points). Made of
 * participation, never of results.
 */
export interface ReleasedRepresentation {
  readonly dimension: ComparedDimension;
  /** As the roster writes it: « C », « Brest ». */
  readonly value: string;
  readonly side: 'under' | 'over';
  /** Part of the respondents (ratio 0–1, to the point); `at-most` where few of the group answered. */
  readonly respondents: { readonly kind: 'exact' | 'at-most'; readonly value: number };
  /** Part of the agents concerned (ratio 0–1, to the point). */
  readonly agents: number;
}

/**
 * Agents concerned of a row who work in one site, from the HR list alone: no result and no answer has a part in it.
 * Weighs the seats of a row among its sites. Null: sites too small to be named, and agents without a site.
 */
export interface ReleasedSitePart {
  readonly site: string | null;
  readonly agents: number;
}

/** A row of a collective table: a unit, a merger of units, a site… */
export interface ReleasedRow {
  /** Stable from import to import; never an index. */
  readonly key: string;
  /** As shown: « Unité départementale Est et Ouest ». */
  readonly label: string;
  /** Agents of the roster in this row and in the filter. */
  readonly agents: ReleasedHeadcount;
  readonly started: ReleasedHeadcount;
  readonly shared: ReleasedHeadcount;
  /** How those who answered differ from the agents concerned, the widest difference first. */
  readonly composition: readonly ReleasedRepresentation[];
  /** Where its agents concerned work, the largest site first. Empty without an HR list. */
  readonly sites: readonly ReleasedSitePart[];
  /** In the order of `ReleasedTable.competences`. */
  readonly cells: readonly ReleasedCell[];
  /** The earlier photo that the cells come from, when a newer figure would isolate somebody (rule 5). */
  readonly unchangedSince?: LocalDate | undefined;
}

/** Three numbers together: 742 concernés · 459 ont commencé · 325 résultats. */
export interface ReleasedParticipation {
  readonly concerned: ReleasedHeadcount;
  readonly started: ReleasedHeadcount;
  readonly shared: ReleasedHeadcount;
  /** Persons among `started` who could not be attached to an agent: counted in the whole, in no row. */
  readonly unattached: ReleasedHeadcount;
}

/** A row made of several units because each would be too small (rule 0). */
export interface ReleasedMerger {
  readonly key: string;
  readonly label: string;
  /** Names of the units it gathers. */
  readonly members: readonly string[];
}

/** Why the rows are wider than asked: too many of them would have been hidden. */
export interface ReleasedClimb {
  /** What was asked. */
  readonly from: RowLevel;
  /** What is shown. */
  readonly to: RowLevel;
}

/** `depth` is the depth in the tree of units (0 = widest); null for other dimensions. */
export type RowLevel =
  | { readonly kind: 'rows'; readonly dimension: RowDimension; readonly depth: number | null }
  | { readonly kind: 'whole' };

/** Heat map rows × competences of one campaign. */
export interface ReleasedTable {
  readonly kind: 'table';
  readonly campaign: CampaignRef;
  readonly measure: TargetMeasure;
  readonly competences: readonly CompetenceRef[];
  /** Smallest number of respondents with a result (the threshold k in force). */
  readonly k: number;
  readonly level: RowLevel;
  readonly rows: readonly ReleasedRow[];
  readonly whole: ReleasedRow;
  readonly participation: ReleasedParticipation;
  readonly mergers: readonly ReleasedMerger[];
  /** Null when the rows are those asked for. */
  readonly climb: ReleasedClimb | null;
}

/** One sentence instead of a table. */
export type ReleasedAbsence =
  /** The filter holds fewer agents, or fewer results, than the threshold `k`. */
  | { readonly kind: 'too-few'; readonly k: number }
  /** Nobody has shared a result. */
  | { readonly kind: 'no-result' }
  | { readonly kind: 'unknown-campaign' };

export type ReleasedHeatmap = ReleasedTable | ReleasedAbsence;

export interface ReleasedParticipationRow {
  readonly key: string;
  readonly label: string;
  readonly concerned: ReleasedHeadcount;
  readonly started: ReleasedHeadcount;
  readonly shared: ReleasedHeadcount;
}

/** Participation by row for one campaign. */
export interface ReleasedParticipationTable {
  readonly kind: 'table';
  readonly campaign: CampaignRef;
  readonly k: number;
  readonly level: RowLevel;
  readonly rows: readonly ReleasedParticipationRow[];
  readonly whole: ReleasedParticipation;
  readonly mergers: readonly ReleasedMerger[];
}

export type ReleasedParticipationView = ReleasedParticipationTable | ReleasedAbsence;

/** What may be said of a mean that is not exact. */
export interface ReleasedBand {
  /** Bounds of `belowTarget`, when it is banded (2 au plus, n − 2 au moins). */
  readonly belowTarget: { readonly atMost: number } | { readonly atLeast: number } | null;
  /** The rate or the mean level, when it is rounded or banded. */
  readonly mean:
    | { readonly rounded: number; readonly step: number }
    | { readonly atMost: number }
    | { readonly atLeast: number }
    | null;
}

/**
 * One competence of one campaign, all services together, for the demo’s JSON (docs/demo.md).
 * A field is null where it does not apply to the measure or may not be said.
 */
export interface ReleasedWholeResult {
  readonly campaignId: string;
  /** Pix index (`4.1`), null outside the framework. */
  readonly code: string | null;
  readonly competence: CompetenceKey;
  readonly measure: TargetMeasure;
  readonly respondents: number | null;
  readonly validated: number | null;
  readonly acquis: number | null;
  /** Σ validated / Σ acquis, unrounded. */
  readonly rate: number | null;
  readonly meanLevel: number | null;
  readonly belowTarget: number | null;
  readonly masked: boolean;
  readonly class: ThirdClass | null;
  readonly band: ReleasedBand | null;
  /** True when the competence has fewer than 8 acquis: `belowTarget` is then mostly chance. */
  readonly fewAcquis: boolean;
}

/** One need: a population short of the target in one competence. Computed from released values only. */
export interface ReleasedNeed {
  /** `campaign|competence|row`, stable from import to import. */
  readonly id: string;
  readonly campaign: CampaignRef;
  readonly competence: CompetenceRef;
  /** `whole` for all together, or one row; the two are ranked apart. */
  readonly scope: 'whole' | 'row';
  readonly row: {
    readonly key: string;
    readonly label: string;
    readonly sites: readonly ReleasedSitePart[];
  };
  readonly measure: TargetMeasure;
  readonly target: number;
  /** The targets that it stands for: one that all its agents share, or those whose mean it is. */
  readonly appliedTargets: readonly AppliedTarget[];
  readonly observed: ReleasedMean;
  /** Agents concerned (roster). */
  readonly concerned: ReleasedHeadcount;
  readonly respondents: ReleasedHeadcount;
  readonly below: ReleasedCount;
  readonly shareBelow: ReleasedShare;
  readonly interval: ReleasedRange | null;
  readonly reliability: Reliability | null;
  /** Persons below target among those concerned, rounded outwards; null when no share is given. */
  readonly people: ReleasedEstimate | null;
  /** Parts of the priority: shortfall × people × criticality. */
  readonly priority: ReleasedPriority;
  /** Place by priority within the same list and scope: 1, 2, 3… */
  readonly rank: number;
  /** Place when the size of the population is ignored (« par intensité »). */
  readonly intensityRank: number;
  /** Rank of the first need of its group of ties: those whose priority range overlaps that of the first. */
  readonly tieGroup: number;
  /** True when its group of ties holds other needs. */
  readonly tied: boolean;
}

export interface ReleasedPriority {
  /** max(0, target − mean), in the unit of the measure; the middle of what may be said. */
  readonly shortfall: number;
  /** Persons below target (estimate); where no share is given, agents concerned × part of the acquis not mastered. */
  readonly people: number;
  /** 1–3. */
  readonly criticality: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Points and levels are two lists, never ranked together. */
export interface ReleasedNeeds {
  readonly rates: readonly ReleasedNeed[];
  readonly levels: readonly ReleasedNeed[];
}

/** One campaign on the dashboard. */
export interface ReleasedCampaignOverview {
  readonly campaign: CampaignRef;
  readonly measure: TargetMeasure;
  readonly participation: ReleasedParticipation;
  /** Over all released competences together. */
  readonly result:
    | {
        readonly kind: 'shown';
        readonly mean: ReleasedMean;
        readonly target: number;
        readonly gap: ReleasedMean;
      }
    | { readonly kind: 'masked' }
    | { readonly kind: 'empty' };
}

/** Units as the default tables show them, together or alone: sizes of the roster, no result. */
export interface ReleasedGroupings {
  readonly k: number;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly agents: ReleasedHeadcount;
    /** `proposed`: one of them has fewer than k agents. `chosen`: the administrator put two of them together. */
    readonly origin: 'alone' | 'proposed' | 'chosen';
    readonly members: readonly { readonly key: string; readonly name: string }[];
  }[];
}

export interface ReleasedOverview {
  readonly k: number;
  /** Agents of the roster in the filter. */
  readonly agents: ReleasedHeadcount;
  readonly campaigns: readonly ReleasedCampaignOverview[];
  /** The first needs of the whole population, at most five of each. */
  readonly topNeeds: ReleasedNeeds;
}

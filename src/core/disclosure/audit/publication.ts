import type { CompetenceKey, CompetenceRef } from '../../model/competence';
import type { CollectiveFilter } from '../../model/facts';
import type { LocalDate } from '../../model/moment';
import type { CriticalityInForce } from '../../objectives/in-force';
import type { TargetMeasure, Targets } from '../../targets/target';
import type { KnownRange } from '../known-range';
import type { DisclosureProfile, DisclosureSettings } from '../profile';
import type {
  Released,
  ReleasedAbsence,
  ReleasedCell,
  ReleasedHeatmap,
  ReleasedNeeds,
  ReleasedOverview,
  ReleasedParticipationView,
  RowLevel,
} from '../released';
import type { ReleasedProgressView, ShownChange } from '../released-trends';
import type { RowsRequest } from '../request';

/** The figure of everybody together in one competence of one campaign. */
export interface WholeFigure {
  readonly campaignId: string;
  readonly competence: CompetenceKey;
}

/** The same with its names. */
export interface NamedTotal extends WholeFigure {
  readonly campaign: string;
  readonly name: string;
}

/** The same people in two campaigns; the same one twice: their first and latest sendings in it. */
export interface ComparedCampaigns {
  readonly from: string;
  readonly to: string;
}

/** What is to leave: tables of one or several campaigns, audited together. */
export interface PublicationRequest {
  readonly filter: CollectiveFilter;
  readonly disclosure: DisclosureSettings;
  readonly targets: Targets;
  /** Those of the objectives in force, for the priority of needs; without any, every campaign weighs 1. */
  readonly criticalities?: readonly CriticalityInForce[];
  /** Day of the photo. */
  readonly date: LocalDate;
  /** The same campaign may be asked in several dimensions and depths. */
  readonly tables: readonly { readonly campaignId: string; readonly rows: RowsRequest }[];
  /** Comparisons of the same people; a campaign without a table has none. */
  readonly comparisons?: readonly ComparedCampaigns[];
  /** Totals that the administrator agreed to give up, after an answer `infeasible`. */
  readonly givenUp?: readonly WholeFigure[];
}

/** Everything that leaves. Overview and needs are computed from the published tables only (rule 6). */
export interface PublicationContent {
  readonly date: LocalDate;
  /** In the order of the request. */
  readonly tables: readonly Released<ReleasedHeatmap>[];
  readonly participations: readonly Released<ReleasedParticipationView>[];
  /** In the order of `comparisons`. */
  readonly progress: readonly Released<ReleasedProgressView>[];
  readonly overview: Released<ReleasedOverview>;
  readonly needs: Released<ReleasedNeeds>;
}

/**
 * What an outsider who knows every release can still compute of a hidden result. Ends are those of linear bounds,
 * rounded inwards: with rows of two partitions at most both can be true; with more the truth may lie closer.
 */
export interface HiddenResult {
  readonly campaignId: string;
  readonly campaign: string;
  /** Rows with the same persons are one: the name of the first. */
  readonly row: string;
  readonly competence: CompetenceRef;
  /** Respondents below target. */
  readonly below: KnownRange;
  /** Pooled rate (0–1) or mean level. */
  readonly mean: { readonly low: number; readonly high: number };
  readonly measure: TargetMeasure;
}

/** For internal HR eyes. Holds nothing that an outsider could not work out from the releases. */
export interface PublicationAudit {
  readonly hidden: readonly HiddenResult[];
  /** Sets of results that were proved to stay open, over all competences and measures. */
  readonly provedSets: number;
  /** Sets that earlier releases alone already narrow as much: nothing is added to them. */
  readonly alreadyKnownSets: number;
}

/** How a row differs from the latest earlier release of its campaign and level. */
export interface PublicationChange {
  readonly campaign: string;
  readonly row: string;
  readonly kind: 'new' | 'gone' | 'updated' | 'unchanged' | 'masked';
  /** Photo of the earlier release. */
  readonly since: LocalDate;
}

/** Ways out of a refusal, best first. */
export type WayOut = 'participation-only' | 'wider-rows' | 'wait-for-results' | 'keep-earlier';

/** Two published figures whose difference speaks of fewer than k persons. */
export interface RefusedPair {
  readonly campaign: string;
  readonly earlier: { readonly date: LocalDate; readonly row: string };
  readonly row: string;
}

export type Publication =
  | {
      readonly kind: 'published';
      readonly content: Released<PublicationContent>;
      readonly entry: LedgerEntry;
      readonly audit: Released<PublicationAudit>;
      readonly changes: Released<readonly PublicationChange[]>;
    }
  /** The rows cannot be protected while these totals are shown: ask again with them in `givenUp`, or with wider rows. */
  | { readonly kind: 'infeasible'; readonly totals: readonly NamedTotal[] }
  /** Nothing newer can be said beside what was released before. */
  | { readonly kind: 'refused'; readonly pair: RefusedPair | null; readonly waysOut: readonly WayOut[] }
  /** No table of the request has anything to show. */
  | {
      readonly kind: 'empty';
      readonly reasons: readonly { readonly campaignId: string; readonly reason: ReleasedAbsence }[];
    };

/** One number for all results, or one by result. */
export type PerResult = number | readonly number[];

/** What was said of one competence of one row: the interval that each figure told, null when it told nothing new. */
export interface LedgerCell {
  readonly released: ReleasedCell;
  readonly below: KnownRange | null;
  readonly obtained: KnownRange | null;
}

export interface LedgerRow {
  readonly key: string;
  readonly label: string;
  /** Photo that the figures come from. */
  readonly since: LocalDate;
  /** In the order of `LedgerCampaign.competences`. */
  readonly cells: readonly LedgerCell[];
}

/** Members of a row made of several units or values: reused by later releases. */
export interface LedgerGroup {
  readonly key: string;
  readonly label: string;
  readonly members: readonly string[];
}

export interface LedgerTable {
  readonly level: RowLevel;
  readonly groups: readonly LedgerGroup[];
  /** Row of each result of the campaign, −1 in no row. */
  readonly rowOf: readonly number[];
  readonly rows: readonly LedgerRow[];
}

/** The sum that one side of a comparison told of some results, by competence. */
export interface LedgerComparison {
  /** Keys of the results compared, some of them no longer current. */
  readonly results: readonly string[];
  readonly sums: readonly {
    readonly competence: CompetenceKey;
    readonly most: PerResult;
    readonly obtained: KnownRange;
  }[];
}

/** What a comparison told as it left, competence by competence: a later release may say it again. */
export interface LedgerProgress extends ComparedCampaigns {
  readonly measure: TargetMeasure;
  /** `since`: photo that the figures come from. */
  readonly changes: readonly { readonly since: LocalDate; readonly released: ShownChange }[];
}

export interface LedgerCampaign {
  readonly campaignId: string;
  readonly measure: TargetMeasure;
  /** Keys of the results in the release (`ParticipationColumns.resultKey`). */
  readonly results: readonly string[];
  readonly competences: readonly {
    readonly key: CompetenceKey;
    /** Largest `obtained` of each result, 0 without a value. */
    readonly most: PerResult;
    readonly target: PerResult;
  }[];
  readonly whole: LedgerRow;
  readonly tables: readonly LedgerTable[];
  /** Absent when nothing was compared. */
  readonly comparisons?: readonly LedgerComparison[];
}

/**
 * One release as the vault keeps it: plain JSON, confidential (it names results by key). It holds what was said and of
 * whom, never a result that was not published.
 */
export interface LedgerEntry {
  readonly format: 1;
  readonly date: LocalDate;
  readonly profile: DisclosureProfile;
  readonly k: number;
  readonly filter: CollectiveFilter;
  readonly campaigns: readonly LedgerCampaign[];
  /** Absent when no comparison told anything. */
  readonly progress?: readonly LedgerProgress[];
}

/**
 * The shapes in which trends leave the core: plain JSON, as those of `released.ts`. Participation is not a result: it
 * is blurred when small, never hidden. Results obey the masks and the precision of docs/adr/0006-disclosure-gate.md.
 */

import type { RowDimension } from '../gaps/row-dimension';
import type { CampaignRef } from '../model/campaign';
import type { CompetenceRef } from '../model/competence';
import type { LocalDate } from '../model/moment';
import type { Wave } from '../objectives/objective';
import type { TargetMeasure } from '../targets/target';
import type { ProgressBand } from '../trends/progress-bands';
import type {
  ReleasedAbsence,
  ReleasedHeadcount,
  ReleasedMean,
  ReleasedParticipation,
  ReleasedRange,
} from './released';

/** From those concerned to those who sent their results, and how far the others went. */
export interface ReleasedFunnel {
  readonly kind: 'funnel';
  readonly campaign: CampaignRef;
  readonly k: number;
  readonly participation: ReleasedParticipation;
  /** Sent, or at 100 %. */
  readonly finished: ReleasedHeadcount;
  /** Agents of the roster without any participation. */
  readonly notStarted: ReleasedHeadcount;
  /** Persons who started, by how far they went; bands that the campaign cannot have are left out. */
  readonly bands: readonly { readonly band: ProgressBand; readonly count: ReleasedHeadcount }[];
}

export type ReleasedFunnelView = ReleasedFunnel | ReleasedAbsence;

/** Persons who had started, and sent, by the end of a day. */
export interface ReleasedCurvePoint {
  /** Days from the event: −`leadDays`…n. */
  readonly day: number;
  readonly started: ReleasedHeadcount;
  readonly shared: ReleasedHeadcount;
}

export interface ReleasedCurve {
  readonly campaign: CampaignRef;
  /** First day of the campaign, whoever is looked at. */
  readonly opening: LocalDate;
  /** Last day that the files tell of the campaign. */
  readonly lastDay: LocalDate;
  /** Day J. */
  readonly event: LocalDate;
  /** Days between the opening of the parcours and the event, as planned. */
  readonly leadDays: number;
  readonly concerned: ReleasedHeadcount;
  /** Persons who started on a day that the files do not tell: in no point. */
  readonly undated: ReleasedHeadcount;
  /** One a day, in order. */
  readonly points: readonly ReleasedCurvePoint[];
}

export interface ReleasedCurves {
  readonly kind: 'curves';
  readonly k: number;
  readonly curves: readonly ReleasedCurve[];
  /** Campaigns of which no participation is dated. */
  readonly undated: readonly CampaignRef[];
}

/** Participation by wave of a roll-out, each around its own day J. */
export interface ReleasedWaves {
  readonly kind: 'waves';
  readonly k: number;
  /** Fewest agents of a wave that has a curve. */
  readonly fewest: number;
  readonly campaign: CampaignRef;
  /** `curve` null: under `fewest` agents in the filter, or nothing dated. */
  readonly waves: readonly (Wave & { readonly curve: ReleasedCurve | null })[];
}

export type ReleasedWavesView = ReleasedWaves | ReleasedAbsence;

export type ReleasedCurvesView = ReleasedCurves | ReleasedAbsence;

/** Persons whose result lies between `low` and `high`: at least k of them. */
export interface ReleasedBin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How results spread. */
export interface ReleasedDistribution {
  readonly kind: 'distribution';
  readonly campaign: CampaignRef;
  readonly measure: TargetMeasure;
  readonly k: number;
  readonly respondents: ReleasedHeadcount;
  /** Parts of the scale, in its unit, from 0 to its end. Null when masked: no two parts would hold k people each. */
  readonly bins: readonly ReleasedBin[] | null;
  /** Stages (paliers), both ends included; null when masked, or when the campaign has none (`stageCount` null). */
  readonly stages: readonly ReleasedBin[] | null;
}

export type ReleasedDistributionView = ReleasedDistribution | ReleasedAbsence;

/** One competence of the same people, before and after. */
export type ReleasedChange =
  | { readonly kind: 'masked'; readonly competence: CompetenceRef }
  | {
      readonly kind: 'shown';
      readonly competence: CompetenceRef;
      readonly people: ReleasedHeadcount;
      readonly before: ReleasedMean;
      readonly after: ReleasedMean;
      /** Photo that the figures come from, when nothing newer could be said; absent when they are of today. */
      readonly unchangedSince?: LocalDate | undefined;
    };

/** One competence of the same people that is told. */
export type ShownChange = Extract<ReleasedChange, { readonly kind: 'shown' }>;

/** What changed between two sendings of the same people. */
export interface ReleasedProgress {
  readonly kind: 'progress';
  readonly before: CampaignRef;
  readonly after: CampaignRef;
  readonly measure: TargetMeasure;
  /** Fewest people compared. */
  readonly k: number;
  readonly people: ReleasedHeadcount;
  readonly changes: readonly ReleasedChange[];
}

export type ReleasedProgressView =
  | ReleasedProgress
  | ReleasedAbsence
  /** A rate and a level are never compared. */
  | { readonly kind: 'not-comparable' };

/** How many campaigns people did, and whether a first leads to another. */
export interface ReleasedRepeat {
  readonly kind: 'repeat';
  readonly k: number;
  readonly campaigns: number;
  readonly concerned: ReleasedHeadcount;
  /** Persons by number of campaigns finished; 0: started, none finished. */
  readonly byFinished: readonly { readonly campaigns: number; readonly count: ReleasedHeadcount }[];
  readonly another: {
    /** Days within which another start counts. */
    readonly days: number;
    /** Persons who finished a first campaign early enough to be judged. */
    readonly judged: ReleasedHeadcount;
    readonly started: ReleasedHeadcount;
    /** Ratio 0–1, and its 95 % interval; null where a part is not exact. */
    readonly share: number | null;
    readonly interval: ReleasedRange | null;
    readonly tooRecent: ReleasedHeadcount;
    readonly undated: ReleasedHeadcount;
  };
  /** Last day of the data. */
  readonly lastDay: LocalDate | null;
}

export type ReleasedRepeatView = ReleasedRepeat | ReleasedAbsence;

/** What one grouping needs to be shown, from published participation alone. */
export interface ReleasedGrouping {
  readonly dimension: RowDimension;
  /** Depth in the tree of units; null for other dimensions. */
  readonly depth: number | null;
  readonly rows: number;
  /** Rows that do not have k results yet. */
  readonly lacking: readonly { readonly label: string; readonly low: number; readonly high: number }[];
  /** Rows that must reach k for the grouping to be shown, and the results that this takes in all. */
  readonly toReach: { readonly rows: number; readonly low: number; readonly high: number };
}

export interface ReleasedWanted {
  readonly kind: 'wanted';
  readonly campaign: CampaignRef;
  readonly k: number;
  readonly groupings: readonly ReleasedGrouping[];
}

export type ReleasedWantedView = ReleasedWanted | ReleasedAbsence;

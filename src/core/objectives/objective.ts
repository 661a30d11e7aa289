import type { CompetenceKey } from '../model/competence';
import type { LocalDate } from '../model/moment';
import type { Population } from '../model/population';
import type { AimKind } from '../targets/target';

/** How much it matters: multiplies the priority of needs. */
export type Criticality = 1 | 2 | 3;

/** Part of the roster that a wave of a roll-out concerns. */
export type WavePlace =
  | { readonly kind: 'unit'; readonly unitPath: readonly string[] }
  | { readonly kind: 'site'; readonly site: string };

/** One wave of a roll-out: its own day J. */
export interface Wave {
  readonly place: WavePlace;
  readonly date: LocalDate;
}

/** What the campaigns prepare for: one day J, or a roll-out over a period, in waves or not. */
export type ObjectiveEvent =
  | { readonly kind: 'day'; readonly date: LocalDate }
  | {
      readonly kind: 'period';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly waves: readonly Wave[];
    };

/** A target as the administrator gives it. */
export interface TargetDraft {
  readonly population: Population;
  /** Null: every competence of the parcours. Always null for a stage, which is that of a whole parcours. */
  readonly competence: CompetenceKey | null;
  readonly measure: AimKind;
  /** Ratio 0–1 for a rate, whole level 1–8, or lowest stage (≥ 1) for a stage. */
  readonly value: number;
  /** Both included; null where it has no end. */
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly reason: string;
}

/** A target and when it was given, which decides between contradictory ones. */
export interface ObjectiveTarget extends TargetDraft {
  /** ISO 8601 UTC. */
  readonly givenAt: string;
  /** Holder of the vault who gave it. */
  readonly author: string;
}

/** An objective as the administrator writes it. */
export interface ObjectiveDraft {
  readonly title: string;
  /** « Axe stratégique » of the plan. */
  readonly orientation: string;
  readonly campaignIds: readonly string[];
  readonly population: Population;
  readonly criticality: Criticality;
  readonly event: ObjectiveEvent | null;
  /** Days between the opening of the campaigns and the event. */
  readonly leadDays: number;
  readonly targets: readonly TargetDraft[];
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
}

export interface ObjectiveContent extends Omit<ObjectiveDraft, 'targets'> {
  readonly targets: readonly ObjectiveTarget[];
}

/** One state of an objective; earlier ones are kept and can be restored. */
export interface ObjectiveVersion {
  /** 1, 2, 3… */
  readonly number: number;
  readonly savedAt: string;
  readonly author: string;
  readonly reason: string;
  readonly content: ObjectiveContent;
}

export interface Objective {
  readonly id: number;
  readonly isArchived: boolean;
  /** Latest first; never empty. */
  readonly versions: readonly [ObjectiveVersion, ...ObjectiveVersion[]];
}

/** A parcours opens about fifteen days before its event. Source: design note on the product. */
export const USUAL_LEAD_DAYS = 15;

/** What an objective says now. */
export const contentOf = ({ versions }: Objective): ObjectiveContent => versions[0].content;

const isSameTarget = (a: TargetDraft, b: TargetDraft): boolean =>
  JSON.stringify([a.population, a.competence, a.measure, a.value, a.validFrom, a.validUntil, a.reason]) ===
  JSON.stringify([b.population, b.competence, b.measure, b.value, b.validFrom, b.validUntil, b.reason]);

/** Keeps the date and author of the targets that a new version leaves as they were, and dates the others. */
export const stampTargets = (
  { targets, ...content }: ObjectiveDraft,
  former: readonly ObjectiveTarget[],
  stamp: { readonly at: string; readonly author: string },
): ObjectiveContent => ({
  ...content,
  targets: targets.map(({ population, competence, measure, value, validFrom, validUntil, reason }) => {
    const given = { population, competence, measure, value, validFrom, validUntil, reason };
    const known = former.find((each) => isSameTarget(each, given));
    return known ?? { ...given, givenAt: stamp.at, author: stamp.author };
  }),
});

import type { TargetMeasure } from '../targets/target';

/** What is published of a need at one moment. Everything here was released; nothing tells why a result is masked. */
export type NeedStanding =
  | {
      readonly kind: 'need';
      readonly measure: TargetMeasure;
      /** Ratio 0–1 or level. */
      readonly target: number;
      /** Published gap below target, in the unit of the measure. */
      readonly shortfall: number;
      /** Published respondents; null when they, or the gap, are not exact. */
      readonly respondents: number | null;
    }
  | { readonly kind: 'reached' }
  /** No result can be shown any more: masked or empty, or its population is no longer a row. */
  | { readonly kind: 'not-shown' }
  /** Its campaign, competence or population is no longer in the vault. */
  | { readonly kind: 'gone' };

/** What changed of a need since it was decided upon, or since the change before was seen. */
export type NeedChange =
  | { readonly kind: 'reached' }
  | { readonly kind: 'not-shown' }
  | { readonly kind: 'gone' }
  /** It had vanished and is a need again. */
  | { readonly kind: 'back' }
  | { readonly kind: 'target'; readonly measure: TargetMeasure; readonly from: number; readonly to: number }
  /** `isRough`: too few new respondents to say more than steps of 5 points or half a level. */
  | {
      readonly kind: 'gap';
      readonly measure: TargetMeasure;
      readonly from: number;
      readonly to: number;
      readonly isRough: boolean;
    };

type StandingNeed = Extract<NeedStanding, { kind: 'need' }>;

/** Fewer new respondents than this, and an exact difference could tell the result of one of them. */
const FEWEST_NEW = 5;
const ROUGH: Readonly<Record<TargetMeasure, number>> = { rate: 0.05, level: 0.5 };
const FINE: Readonly<Record<TargetMeasure, number>> = { rate: 0.01, level: 0.1 };
/** Smaller moves are noise. */
const LEAST_MOVE: Readonly<Record<TargetMeasure, number>> = { rate: 0.03, level: 0.3 };

const isFine = (a: StandingNeed, b: StandingNeed): boolean =>
  a.respondents !== null && b.respondents !== null && Math.abs(a.respondents - b.respondents) >= FEWEST_NEW;

const toStep = (value: number, step: number): number => Math.round(value / step) * step;

const compareNeeds = (before: StandingNeed, now: StandingNeed): NeedChange | null => {
  const { measure } = now;
  if (before.target !== now.target) return { kind: 'target', measure, from: before.target, to: now.target };
  const isRough = !isFine(before, now);
  const step = isRough ? ROUGH[measure] : FINE[measure];
  const [from, to] = [toStep(before.shortfall, step), toStep(now.shortfall, step)];
  return Math.abs(to - from) + Number.EPSILON < LEAST_MOVE[measure]
    ? null
    : { kind: 'gap', measure, from, to, isRough };
};

/**
 * What to tell of a need whose standing was seen before, or null. Numbers come from published values, and only where
 * five respondents or more came or left: else a difference of two exact means would tell one person’s result.
 * @param before null when it was never recorded
 */
export const compareStandings = (before: NeedStanding | null, now: NeedStanding): NeedChange | null => {
  if (now.kind !== 'need') return before?.kind === now.kind ? null : { kind: now.kind };
  if (before === null) return null;
  return before.kind === 'need' ? compareNeeds(before, now) : { kind: 'back' };
};

import type { PriorityClass } from './plan-classes';

/** Why a computed need has its class; the words are those of the output. */
export interface ComputedPriority {
  readonly kind: 'computed';
  readonly class: PriorityClass;
  /** 1 = first of its list (rates or levels) and scope (whole or rows). */
  readonly rank: number;
  /** How many needs of the plan share that list. */
  readonly outOf: number;
  /** True when other needs of that list cannot be told apart from this one. */
  readonly tied: boolean;
  readonly shortfall: number;
  readonly people: number;
  readonly criticality: number;
}

export type PriorityReason =
  | ComputedPriority
  /** Given by the administrator to a declared need. */
  | { readonly kind: 'given'; readonly class: PriorityClass; readonly reason: string }
  /** The first class among the needs of the action. */
  | { readonly kind: 'merged'; readonly class: PriorityClass; readonly needs: number };

import type { CompetenceRef } from './competence';
import type { PixMoment } from './moment';

/** Result of one competence in one shared participation. A missing value is null, never 0. */
export interface CompetenceResult {
  readonly competence: CompetenceRef;
  /** Assessment campaigns: acquis of the target profile in this competence, and those mastered. */
  readonly acquis: number | null;
  readonly validated: number | null;
  /** Profile collections: level 0–8 and pix. */
  readonly level: number | null;
  readonly pix: number | null;
}

export interface BadgeResult {
  readonly title: string;
  readonly obtained: boolean | null;
}

/** One row of a Pix export: one participation, typed, before it is matched with the roster. */
export interface ParticipationRecord {
  /** Physical line of the file where the record starts (the header is line 1). */
  readonly line: number;
  readonly lastName: string;
  readonly firstName: string;
  /** What the participant typed under the external-id label, or null. */
  readonly externalId: string | null;
  /** Other identifying or organisational columns, by header text: personal data. */
  readonly extras: readonly { readonly label: string; readonly value: string }[];
  readonly startedAt: PixMoment | null;
  /** Progress 0–1, null where the layout has none (profile collections, EXAM of 2025). */
  readonly progress: number | null;
  readonly shared: boolean;
  readonly sharedAt: PixMoment | null;
  readonly stage: number | null;
  readonly badges: readonly BadgeResult[];
  /** Mastery of the whole profile 0–1 as stored by Pix at sharing. */
  readonly mastery: number | null;
  readonly pixTotal: number | null;
  readonly certifiable: boolean | null;
  readonly certifiableCount: number | null;
  readonly results: readonly CompetenceResult[];
  /** Per-skill columns (`@name`), only those present. */
  readonly skills: readonly { readonly name: string; readonly outcome: 'mastered' | 'failed' | 'untested' }[];
}

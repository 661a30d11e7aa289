import type { LocalDate } from '../model/moment';
import type { PriorityClass } from './plan-classes';

/** Where a need that Pix does not measure comes from. Interviews are told as counts only, never as names. */
export type NeedOrigin = 'interview' | 'service' | 'roadmap' | 'obligation';

/** What part of the service a declared need is about. */
export type PopulationKind = 'all' | 'unit' | 'site' | 'corps' | 'category' | 'job';

/** « Besoin déclaré »: a need that the administrator entered or imported, in counts. */
export interface DeclaredNeed {
  /** `declared|<id>`. */
  readonly id: string;
  readonly origin: NeedOrigin;
  readonly title: string;
  readonly population: { readonly kind: PopulationKind; readonly label: string };
  /** Key of a competence of the Pix framework (`1.3`); null: `subject` says what it is about. */
  readonly competence: string | null;
  /** Free subject; empty when a competence is given. */
  readonly subject: string;
  /** Persons, 1 or more: a number, never names. */
  readonly people: number;
  /** Day by which the action is wished. */
  readonly wishDate: LocalDate | null;
  /** Given by the administrator, with its reason: declared needs are never ranked with computed ones. */
  readonly priority: PriorityClass;
  readonly priorityReason: string;
  readonly note: string;
}

/** Several needs answered by one action, under a name of its own. */
export interface NeedMerger {
  /** `merged|<id>`. */
  readonly id: string;
  readonly title: string;
  /** Identifiers of computed or declared needs, two or more when it was made. */
  readonly members: readonly string[];
}

/** One action of a need that was split. */
export interface SplitPart {
  /** The `n` of its identifier `<need>#n`; never used again. */
  readonly number: number;
  readonly title: string;
  /** Released rows whose people it takes; null: the population of the need, by the share of its own decision. */
  readonly rowKeys: readonly string[] | null;
}

/** One need answered by several actions. */
export interface NeedSplit {
  /** Identifier of a computed, declared or merged need. */
  readonly needId: string;
  readonly parts: readonly SplitPart[];
}

/** What the administrator made of needs beyond deciding on each. */
export interface PlanShaping {
  readonly declared: readonly DeclaredNeed[];
  readonly mergers: readonly NeedMerger[];
  readonly splits: readonly NeedSplit[];
}

export const NO_SHAPING: PlanShaping = { declared: [], mergers: [], splits: [] };

const DECLARED = 'declared|';
const MERGED = 'merged|';

export const isDeclaredId = (id: string): boolean => id.startsWith(DECLARED);
export const isMergedId = (id: string): boolean => id.startsWith(MERGED);

/** Identifier of the action of a part: `<need>#n`. */
export const partId = (needId: string, number: number): string => `${needId}#${number}`;

const PART = /^(.*)#\d+$/su;

/** The need whose part bears this identifier; null for an action that is no part. */
export const splitNeedId = (id: string): string | null => PART.exec(id)?.[1] ?? null;

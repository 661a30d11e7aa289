/**
 * Key of a competence: its Pix index (`4.1`) when the framework knows it,
 * otherwise `autre:` followed by its normalised name (Pix+, partner frameworks).
 */
export type CompetenceKey = string;

export interface CompetenceRef {
  readonly key: CompetenceKey;
  /** Pix index such as `4.1`, or null outside the framework. */
  readonly code: string | null;
  /** Name as shown in French. */
  readonly name: string;
  /** Index of the domaine (1–5), or null outside the framework. */
  readonly area: number | null;
}

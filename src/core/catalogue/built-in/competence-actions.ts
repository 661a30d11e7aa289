/** What is taught: no provider, no price. Every objective begins with « À l’issue, l’agent sait ». */
export interface TaughtAction {
  readonly title: string;
  readonly objective: string;
  readonly prerequisites?: string;
}

/** The four built-in actions of one competence of the Pix framework. */
export interface CompetenceActions {
  /** Index of the competence, « 1.3 ». */
  readonly code: string;
  /** In-house, on the agents’ own files and tools, half a day. */
  readonly workshop: TaughtAction;
  /** At a distance, with a tutor: modules and a virtual class, one day in all. */
  readonly training: TaughtAction;
  /** On one’s own, online. */
  readonly tutorials: TaughtAction;
  /** A parcours limited to the competence: to practise, and to measure what changed. */
  readonly parcours: TaughtAction;
}

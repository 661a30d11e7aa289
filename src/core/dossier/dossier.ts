/** How a column of a table stands. */
export interface DossierColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Part of the width of the page, 0–1; the columns of a table add up to 1. */
  readonly width: number;
}

/** One piece of a page, in reading order. Words only: every number is already said as it may leave. */
export type DossierBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'lead' | 'plain' | 'quiet' }
  | { readonly kind: 'findings'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly DossierColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** « Dossier du CODIR »: two pages, the same words on screen, in the DOCX and in print. */
export interface Dossier {
  readonly title: string;
  /** « Direction fictive · Tous les agents · situation au 3 mars 2026 ». */
  readonly context: string;
  /** What the file is: « Diffusion n° 3 du 26 novembre 2026, pour CODIR ». */
  readonly reference: string;
  /** Said at the foot of every page. */
  readonly notice: string;
  readonly pages: readonly (readonly DossierBlock[])[];
}

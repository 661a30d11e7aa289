import type { Released } from '../released';

/** One result of a publication. Cells with the same key, in whatever table, are the same persons. */
export interface PublicationCell {
  readonly key: string;
  readonly respondents: number;
  /** Respondents below their target, 0 to `respondents`. */
  readonly below: number;
  /** Sum behind the mean, 0 to `respondents` × `scale`. */
  readonly sum: number;
  readonly scale: number;
}

/** `total` holds exactly the persons of `parts`, each once. Every hierarchy states its own margins. */
export interface PublicationMargin {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface PublicationTable {
  readonly id: string;
  readonly cells: readonly PublicationCell[];
  readonly margins: readonly PublicationMargin[];
}

export type PublishedResult =
  | { readonly kind: 'exact'; readonly key: string; readonly below: number; readonly sum: number }
  | { readonly kind: 'masked'; readonly key: string };

export interface PublishedTable {
  readonly id: string;
  readonly results: readonly PublishedResult[];
}

/** What an outsider can still compute of a hidden result; bounds are those of the linear relaxation. */
export interface HiddenInterval {
  readonly key: string;
  readonly below: { readonly min: number; readonly max: number };
  readonly sum: { readonly min: number; readonly max: number };
}

/** A release already made. `photo` is the ISO date of the facts it showed. */
export interface LedgerRelease {
  readonly photo: string;
  readonly tables: readonly PublishedTable[];
}

export type Publication =
  | {
      readonly kind: 'published';
      readonly tables: Released<readonly PublishedTable[]>;
      readonly audit: readonly HiddenInterval[];
    }
  /** No hiding of parts protects `total`’s parts: this result must be given up. */
  | { readonly kind: 'infeasible'; readonly total: string }
  /** Nothing is proved across releases: with one in the ledger, nothing is published. */
  | { readonly kind: 'already-released'; readonly photo: string };

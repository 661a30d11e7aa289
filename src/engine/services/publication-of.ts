import type {
  ChosenTable,
  ReleaseChange,
  ReleaseProof,
  ReleaseRequest,
  UnpublishedRelease,
} from '../../contract/releases';
import {
  type DisclosureProfile,
  type Released,
  type ReleasedHeatmap,
  type ReleasedNeeds,
  type ReleasedOverview,
  type ReleasedParticipationView,
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
} from '../../core/disclosure';
import type { CollectiveFilter } from '../../core/model/facts';
import type { LedgerLine } from '../store/queries/releases';
import type { Store } from '../store/store';
import { localDay } from './local-day';
import { yardstickOf } from './targets-in-force';

export interface PublicationParts {
  readonly filter: CollectiveFilter;
  readonly profile: DisclosureProfile;
  readonly now: Date;
  readonly tables: readonly ChosenTable[];
  readonly givenUp?: ReleaseRequest['givenUp'];
  /** The releases before, oldest first; empty for a working file, audited alone. */
  readonly ledger: readonly LedgerLine[];
}

/** The numbers of one file. */
interface PublishedContent {
  readonly overview: Released<ReleasedOverview>;
  readonly needs: Released<ReleasedNeeds>;
  readonly tables: readonly Released<ReleasedHeatmap>[];
  readonly participations: readonly Released<ReleasedParticipationView>[];
}

/** Tables that may be written in one file. */
export interface PublishedTables {
  readonly kind: 'published';
  readonly profile: DisclosureProfile;
  readonly content: PublishedContent;
  readonly proof: ReleaseProof;
  readonly changes: readonly ReleaseChange[];
  /** For the register. */
  readonly entry: unknown;
}

/** Published, or why nothing may leave, as the page is told. */
export type PublicationOutcome = PublishedTables | UnpublishedRelease;

const countCells = ({ tables }: PublishedContent, kind: 'shown' | 'masked'): number =>
  tables
    .flatMap((map) => (map.kind === 'table' ? [map.whole, ...map.rows] : []))
    .reduce((sum, { cells }) => sum + cells.filter((cell) => cell.kind === kind).length, 0);

const UNITS = { dimension: 'unit', depth: null } as const;

/** The one way to the tables of a file. Each is protected by itself: nothing is claimed across tables and releases. */
export const publicationOf = (store: Store, parts: PublicationParts): PublicationOutcome => {
  const { facts } = store.collective();
  const { targets, criticalities } = yardstickOf(store, localDay(parts.now));
  const scope = { filter: parts.filter, disclosure: { profile: parts.profile } };
  const tables = parts.tables.map((table) => releaseHeatmap(facts, { ...scope, ...table, targets }));
  // A working file without a table still says why, and holds the plan.
  if (parts.profile === 'diffusion' && !tables.some(({ kind }) => kind === 'table')) return { kind: 'empty' };
  const content = {
    overview: releaseOverview(facts, { ...scope, targets, criticalities }),
    needs: releaseNeeds(facts, { ...scope, targets, criticalities, rows: UNITS }),
    tables,
    participations: parts.tables.map((table) => releaseParticipation(facts, { ...scope, ...table })),
  };
  const proof = {
    published: countCells(content, 'shown'),
    hidden: countCells(content, 'masked'),
    results: [],
    earlier: [],
    isJoint: false,
  };
  return { kind: 'published', profile: parts.profile, content, proof, changes: [], entry: null };
};

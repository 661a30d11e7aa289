import type { ChosenTable, ReleaseProof, ReleaseRequest, UnpublishedRelease } from '../../contract/releases';
import {
  type ComparedCampaigns,
  type DisclosureProfile,
  type LedgerEntry,
  type Publication,
  type PublicationChange,
  type PublicationContent,
  type PublicationRequest,
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
  releasePublicationInSteps,
} from '../../core/disclosure';
import type { CollectiveFacts, CollectiveFilter } from '../../core/model/facts';
import type { LedgerLine } from '../store/queries/releases';
import type { Store } from '../store/store';
import { localDay } from './local-day';
import { type StepOptions, takeSteps } from './take-steps';
import { yardstickOf } from './targets-in-force';

export interface PublicationParts {
  readonly filter: CollectiveFilter;
  readonly profile: DisclosureProfile;
  readonly now: Date;
  readonly tables: readonly ChosenTable[];
  /** The same people before and after; of campaigns with a table. */
  readonly comparisons?: readonly ComparedCampaigns[];
  readonly givenUp?: ReleaseRequest['givenUp'];
  /** Threshold asked for: it can raise that of the profile, never lower it. */
  readonly k?: number | undefined;
  /** The releases before, oldest first; empty for a working file, audited alone. */
  readonly ledger: readonly LedgerLine[];
}

/** The numbers of one file, audited together and with the releases before. */
type PublishedContent = Omit<PublicationContent, 'date'>;

/** Tables that may be written in one file. */
export interface PublishedTables {
  readonly kind: 'published';
  readonly profile: DisclosureProfile;
  readonly content: PublishedContent;
  /** What `content.progress` compares, in its order. */
  readonly comparisons: readonly ComparedCampaigns[];
  readonly proof: ReleaseProof;
  readonly changes: readonly PublicationChange[];
  /** For the register; null when nothing was published. */
  readonly entry: LedgerEntry | null;
}

/** Published, or why nothing may leave, as the page is told. */
export type PublicationOutcome = PublishedTables | UnpublishedRelease;

/** Means before and after are two results. */
const countCompared = ({ progress }: PublishedContent): number =>
  progress
    .flatMap((view) => (view.kind === 'progress' ? view.changes : []))
    .reduce((sum, { kind }) => sum + (kind === 'shown' ? 2 : 0), 0);

const countCells = ({ tables }: PublishedContent, kind: 'shown' | 'masked'): number =>
  tables
    .flatMap((map) => (map.kind === 'table' ? [map.whole, ...map.rows] : []))
    .reduce((sum, { cells }) => sum + cells.filter((cell) => cell.kind === kind).length, 0);

const UNITS = { dimension: 'unit', depth: null } as const;

/** A working file without a table: it still says why, and how many took part. */
const withoutTable = (facts: CollectiveFacts, request: PublicationRequest): PublishedContent => {
  const { filter, disclosure, targets, criticalities = [] } = request;
  const scope = { filter, disclosure, targets };
  return {
    overview: releaseOverview(facts, { ...scope, criticalities }),
    needs: releaseNeeds(facts, { ...scope, criticalities, rows: UNITS }),
    progress: [],
    tables: request.tables.map((table) => releaseHeatmap(facts, { ...scope, ...table })),
    participations: request.tables.map((table) => releaseParticipation(facts, { ...scope, ...table })),
  };
};

const refusalOf = (outcome: Exclude<Publication, { readonly kind: 'published' }>): UnpublishedRelease => {
  switch (outcome.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'refused':
      return { ...outcome, waysOut: [...outcome.waysOut] };
    case 'infeasible':
      return { kind: 'infeasible', totals: [...outcome.totals] };
  }
};

/**
 * In a working file the totals that cannot stand beside their rows are masked without asking: rows that are widened
 * without some totals may need others to go too.
 */
async function publish(
  facts: CollectiveFacts,
  request: PublicationRequest,
  entries: readonly LedgerEntry[],
  options: StepOptions,
): Promise<Publication | null> {
  let givenUp = request.givenUp ?? [];
  for (;;) {
    const steps = releasePublicationInSteps(facts, { ...request, givenUp }, entries);
    const outcome = await takeSteps(steps, options);
    if (outcome?.kind !== 'infeasible' || request.disclosure.profile !== 'working') return outcome;
    givenUp = [...givenUp, ...outcome.totals];
  }
}

/**
 * The one way to the tables of a file: through the gate, together, with the register that the file adds to. Null when
 * cancelled.
 */
export async function publicationOf(
  store: Store,
  parts: PublicationParts,
  options: StepOptions,
): Promise<PublicationOutcome | null> {
  const { filter, profile, now, tables, comparisons = [], ledger, givenUp = [], k } = parts;
  const { facts } = store.collective();
  const yardstick = yardstickOf(store, localDay(now));
  const date = localDay(now);
  const disclosure = k === undefined ? { profile } : { profile, k };
  const request = { filter, disclosure, ...yardstick, date, tables, comparisons, givenUp };
  const entries = ledger.map(({ entry }) => entry);
  const outcome = await publish(facts, request, entries, options);
  if (outcome === null) return null;
  const earlier = ledger.map(({ number }) => number);
  if (outcome.kind === 'empty' && profile === 'working') {
    const content = withoutTable(facts, request);
    const proof = { published: 0, hidden: 0, results: [], earlier, k: content.overview.k };
    return {
      kind: 'published',
      profile,
      content,
      comparisons: [],
      proof,
      changes: [],
      entry: null,
    };
  }
  if (outcome.kind !== 'published') return refusalOf(outcome);
  const { content, entry, audit, changes } = outcome;
  const proof = {
    published: countCells(content, 'shown') + countCompared(content),
    hidden: countCells(content, 'masked'),
    results: [...audit.hidden],
    earlier,
    k: content.overview.k,
  };
  return { kind: 'published', profile, content, comparisons, proof, changes, entry };
}

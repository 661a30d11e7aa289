import type { PreparedRelease, ReleaseRequest, UnpublishedRelease } from '../../contract/releases';
import type { LedgerEntry, ReleasedHeatmap } from '../../core/disclosure';
import { describeDossier } from '../../core/dossier/describe-dossier';
import type { Dossier } from '../../core/dossier/dossier';
import type { ReleaseStamp } from '../../core/model/release-stamp';
import { buildPlan } from '../../core/plan';
import { releaseFileName } from '../../core/wording/workbook-file-name';
import { coarsenInput, type WorkbookInput } from '../export/workbook';
import { nextReleaseNumber, readLedger } from '../store/queries/releases';
import type { Store } from '../store/store';
import { localDay } from './local-day';
import { groundOf, type ProofGround } from './proof-ground';
import { type PublishedTables, publicationOf } from './publication-of';
import type { StepOptions } from './take-steps';
import { comparisonsOf, inputOf, tablesByService } from './workbook-of';

type ReadyRelease = Extract<PreparedRelease, { readonly kind: 'ready' }>;

/** The same on its way out: its numbers are `Released` values, or words made of them. */
export type ShownRelease = Omit<ReadyRelease, 'tables' | 'dossier' | 'changes'> & {
  readonly tables: readonly {
    readonly rows: ReadyRelease['tables'][number]['rows'];
    readonly table: ReleasedHeatmap;
  }[];
  readonly dossier: Dossier | null;
  readonly changes: PublishedTables['changes'];
};

/** A release that may be written as it was shown, as long as the vault stays as it was. */
export interface PendingRelease {
  readonly previewId: string;
  readonly number: number;
  /** As it was when it was prepared. */
  readonly ground: ProofGround;
  readonly request: ReleaseRequest;
  readonly stamp: ReleaseStamp;
  readonly input: WorkbookInput;
  /** The two pages; null for chosen tables. */
  readonly dossier: Dossier | null;
  readonly publication: PublishedTables;
  /** For the register. */
  readonly entry: LedgerEntry;
  readonly files: ReadyRelease['files'];
}

const filesOf = ({ kind }: ReleaseRequest, { number, releasedOn }: ReleaseStamp, service: string) => {
  const named = (
    subject: Parameters<typeof releaseFileName>[1],
    format: ReadyRelease['files'][number]['format'],
  ) => ({ name: releaseFileName(number, subject, service, releasedOn, format), format });
  return kind === 'dossier'
    ? [named('dossier-codir', 'docx'), named('dossier-codir', 'pdf'), named('plan-de-formation', 'xlsx')]
    : [named('tableaux', 'xlsx')];
};

const dossierOf = (input: WorkbookInput, release: ReleaseStamp): Dossier => {
  const plan = buildPlan(input.needs, input.decisions, input.actions, input.goals, input.shaping);
  return describeDossier({ ...input, title: 'Compétences numériques', plan, release });
};

export type Preparation = PendingRelease | UnpublishedRelease;

interface PreparationParts {
  readonly previewId: string;
  readonly now: Date;
  readonly options: StepOptions;
}

/** Everything that would leave, through the gate with the register; nothing is written. Null when cancelled. */
export async function prepareRelease(
  store: Store,
  request: ReleaseRequest,
  { previewId, now, options }: PreparationParts,
): Promise<Preparation | null> {
  const { filter, kind, audience, givenUp, k } = request;
  const tables = kind === 'dossier' ? tablesByService(store, filter) : request.tables;
  const ledger = readLedger(store.database);
  const comparisons = kind === 'dossier' ? comparisonsOf(store, tables) : [];
  const parts = { filter, now, profile: 'diffusion' as const, tables, comparisons, givenUp, k, ledger };
  const ground = groundOf(store, localDay(now));
  const publication = await publicationOf(store, parts, options);
  if (publication?.kind !== 'published') return publication;
  const { entry } = publication;
  if (entry === null) return { kind: 'empty' };
  const stamp = { number: nextReleaseNumber(store.database), releasedOn: localDay(now), audience };
  const title = kind === 'dossier' ? {} : { title: 'Tableaux diffusés' };
  const input = coarsenInput(
    inputOf(store, publication, { filter, now, version: null, release: stamp, ...title }),
  );
  return {
    previewId,
    number: stamp.number,
    ground,
    request: { ...request, tables: [...tables] },
    stamp,
    input,
    dossier: kind === 'dossier' ? dossierOf(input, stamp) : null,
    publication,
    entry,
    files: filesOf(request, stamp, input.service),
  };
}

/** What the page is shown of it: exactly what the files will hold. */
export const showPending = (pending: PendingRelease): ShownRelease => {
  const { previewId, number, input, request, dossier, publication, files } = pending;
  return {
    kind: 'ready',
    previewId,
    number,
    photo: input.date,
    scope: input.scope,
    audience: request.audience,
    tables: input.heatmaps.flatMap((table, place) => {
      const rows = request.tables[place]?.rows;
      return rows === undefined ? [] : [{ rows, table }];
    }),
    dossier,
    files,
    proof: publication.proof,
    changes: publication.changes,
  };
};

import {
  type CatalogueChange,
  type CatalogueFieldsRequest,
  type CatalogueFilePreview,
  type CatalogueState,
  catalogueFields,
} from '../../contract/catalogue';
import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { z } from '../../contract/zod';
import { CATALOGUE_COLUMNS, wordCompetences } from '../../core/catalogue/catalogue-column';
import {
  CATALOGUE_LIMIT,
  type CatalogueEntry,
  deliveredAction,
  isNothing,
  type KeptAction,
  listCatalogue,
} from '../../core/catalogue/catalogue-entry';
import { type CatalogueComparison, compareCatalogue, faultOf } from '../../core/catalogue/compare-catalogue';
import { tidyFields } from '../../core/catalogue/tidy-fields';
import { expectedOf } from '../../core/exchange/file-column';
import type { FileLine } from '../../core/exchange/file-line';
import { type Steps, takeAll } from '../../core/model/steps';
import { catalogueTable } from '../export/catalogue/catalogue-table';
import { tableBytes } from '../export/plain-table/table-bytes';
import { removeHarmful } from '../export/workbook/clean-text';
import { readCatalogueFile } from '../import/catalogue/read-catalogue-file';
import { readKeptActions, writeKeptAction } from '../store/queries/catalogue';
import { readActions } from '../store/queries/plan';
import type { Store } from '../store/store';
import {
  type EngineContext,
  journalise,
  nowIso,
  pathOf,
  randomName,
  type Session,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { importList, type ListKeeper } from './list-imports';
import { localDay } from './local-day';
import { createPendingFiles } from './pending-file';
import { runReading } from './reading-job';
import { writeFileSafely } from './write-file-safely';

type CatalogueChannel =
  | 'catalogue:get'
  | 'catalogue:put'
  | 'catalogue:read-file'
  | 'catalogue:apply-file'
  | 'catalogue:export';

/** The catalogue of actions: delivered ones, those of the service, files in and out. Nothing about persons. */
export function catalogueHandlers(context: EngineContext): Pick<Handlers, CatalogueChannel> {
  const pending = createPendingFiles<ShownFile>(context);
  return {
    'catalogue:get': () => withSession(context, ({ store }) => succeed(stateOf(store))),
    'catalogue:put': ({ changes }) =>
      withSession(context, (session) => putChanges(context, session, changes, wordChanges)),
    'catalogue:read-file': ({ jobId, files: [file = ''] }, paths) =>
      withSession(context, (session) =>
        runReading<CatalogueFilePreview>(context, { jobId, path: pathOf(paths, file) }, async (job) => {
          const { name: fileName } = job.source;
          const reading = await readCatalogueFile(job.source, job.watch);
          if (reading.kind === 'cancelled') return fail('cancelled');
          if (reading.kind === 'problem') return succeed({ ...reading, fileName });
          const comparison = await job.compare(compareNow(session, reading.lines));
          if (comparison === null) return fail('cancelled');
          return succeed({
            ...{
              kind: 'comparison',
              previewId: pending.keep(session, { lines: reading.lines, comparison, fileName }),
              fileName,
            },
            ...describeComparison(comparison, reading.titles),
          });
        }),
      ),
    'catalogue:apply-file': ({ previewId, lines }) =>
      withSession(context, (session) => {
        const file = pending.take(session, previewId);
        // What was shown is what is applied: actions changed since would make it another import.
        if (file === null || !isSame(takeAll(compareNow(session, file.lines)), file.comparison))
          return fail('plan-expired');
        const changes = changesOf(file.comparison, new Set(lines));
        if (changes.length === 0) return fail('nothing-to-import');
        const { fileName } = file;
        const importing = {
          kind: 'catalogue',
          scope: '',
          keeper: catalogueKeeper(context),
          fileName,
        } as const;
        return importList(context, session, importing, () =>
          putChanges(context, session, changes, wordImport),
        );
      }),
    'catalogue:export': (request, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, request.destination);
        return path === null
          ? fail('unknown-token')
          : exportCatalogue(context, session, path, request.format);
      }),
  };
}

const compareNow = ({ store }: Session, lines: readonly FileLine[]): Steps<CatalogueComparison> =>
  compareCatalogue(lines, entriesOf(store));

const isSame = (a: CatalogueComparison, b: CatalogueComparison): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What a chosen file changes, as it was shown. */
interface ShownFile {
  readonly fileName: string;
  readonly lines: readonly FileLine[];
  readonly comparison: CatalogueComparison;
}

const keptState = z.object({ action: catalogueFields.nullable(), isRemoved: z.boolean() });

/** What the service says of the catalogue, by the identifiers of actions. */
export const catalogueKeeper = (context: EngineContext): ListKeeper => ({
  read: ({ database }) =>
    new Map(
      readKeptActions(database).map((kept) => {
        const { id, ...state } = asChange(kept);
        return [kept.id, JSON.stringify(state)] as const;
      }),
    ),
  put: (session, _, { states, subject }) => {
    const changes = states.map(({ item, state }) => ({
      id: item,
      ...(state === null ? { action: null, isRemoved: false } : keptState.parse(JSON.parse(state))),
    }));
    return putChanges(context, session, changes, () => subject);
  },
});

const entriesOf = ({ database }: Store): readonly CatalogueEntry[] =>
  listCatalogue(readKeptActions(database));

function stateOf(store: Store): CatalogueState {
  const taken = readActions(store.database).map(({ catalogue }) => catalogue?.id);
  return {
    entries: entriesOf(store).map(({ action, origin, isRemoved }) => ({
      action,
      origin,
      isRemoved,
      usedBy: taken.filter((id) => id === action.id).length,
    })),
  };
}

const cleanFields = (fields: CatalogueFieldsRequest) =>
  tidyFields({
    ...fields,
    title: removeHarmful(fields.title),
    objective: removeHarmful(fields.objective),
    provider: removeHarmful(fields.provider),
    prerequisites: removeHarmful(fields.prerequisites),
    sites: fields.sites.map(removeHarmful),
  });

/** A change as it is kept, with an identifier drawn for a new action. */
const asKept = (context: EngineContext, { id, action, isRemoved }: CatalogueChange): KeptAction => {
  const known = id ?? `service-${randomName(context)}`;
  return { id: known, action: action === null ? null : { id: known, ...cleanFields(action) }, isRemoved };
};

const asChange = ({ id, action, isRemoved }: KeptAction): CatalogueChange => {
  if (action === null) return { id, action, isRemoved };
  const { id: _, ...fields } = action;
  return { id, action: fields, isRemoved };
};

const isRefused = ({ id, action }: KeptAction, former: ReadonlyMap<string, KeptAction>): boolean =>
  action === null ? deliveredAction(id) === null && !former.has(id) : faultOf(action) !== null;

type Formers = ReadonlyMap<string, KeptAction>;

/** Puts actions in their new states, in one transaction, and tells the states to put back to undo it. */
function putChanges(
  context: EngineContext,
  session: Session,
  changes: readonly CatalogueChange[],
  word: (next: readonly KeptAction[], former: Formers) => string,
): Envelope<ReplyOf<'catalogue:put'>> {
  const { database } = session.store;
  const former = new Map(readKeptActions(database).map((kept) => [kept.id, kept]));
  const next = changes.map((change) => asKept(context, change));
  if (next.some((kept) => isRefused(kept, former))) return fail('bad-request');
  const ids = next.map(({ id }) => id);
  const delivered = listCatalogue([]).length;
  const own = new Set([...former.keys(), ...ids].filter((id) => deliveredAction(id) === null));
  if (delivered + own.size > CATALOGUE_LIMIT) return fail('catalogue-full', { limit: CATALOGUE_LIMIT });
  const subject = word(next, former);
  database.transaction(() => {
    for (const kept of next) writeKeptAction(database, kept, nowIso(context));
  });
  journalise(context, session, { action: 'catalogue-changed', subject: typeset(subject) });
  const before = ids.map((id) => former.get(id) ?? { id, action: null, isRemoved: false });
  return succeed({ ids, former: before.map(asChange) });
}

const titleOf = (kept: KeptAction | undefined): string =>
  kept?.action?.title ?? deliveredAction(kept?.id ?? '')?.title ?? '';

const wordImport = (next: readonly KeptAction[]): string =>
  `Catalogue importé : ${next.length} action${next.length < 2 ? '' : 's'}`;

/** « Action retirée : Exploiter des données avec un tableur », or how many actions changed. */
function wordChanges(next: readonly KeptAction[], former: Formers): string {
  const [only, ...others] = next;
  if (only === undefined || others.length > 0) return `${next.length} actions du catalogue changées`;
  const before = former.get(only.id);
  const isOwn = deliveredAction(only.id) === null;
  if (isOwn && isNothing(only)) return `Ajout défait : ${titleOf(before)}`;
  if (only.isRemoved) return `Action retirée : ${titleOf(only)}`;
  if (before?.isRemoved) return `Action remise : ${titleOf(only)}`;
  if (isOwn && before === undefined) return `Action ajoutée : ${titleOf(only)}`;
  return `Action modifiée : ${titleOf(only)}`;
}

const describeComparison = (
  { added, changed, unchanged, refused }: CatalogueComparison,
  titles: ReadonlyMap<string, string>,
) => ({
  added: added.map(({ line, action }) => ({
    line,
    title: action.title,
    competences: wordCompetences(action),
  })),
  changed: changed.map(({ line, action, fields, isPutBack }) => ({
    line,
    id: action.id,
    title: action.title,
    fields: [...fields],
    isPutBack,
  })),
  unchanged,
  refused: refused.map(({ line, header, reason }) => ({
    ...{ line, reason, expected: expectedOf(CATALOGUE_COLUMNS, header) },
    header: header === null ? null : (titles.get(header) ?? header),
  })),
});

function changesOf(
  { added, changed }: CatalogueComparison,
  lines: ReadonlySet<number>,
): readonly CatalogueChange[] {
  return [
    ...added
      .filter(({ line }) => lines.has(line))
      .map(({ id, action }) => ({ id, action, isRemoved: false })),
    ...changed
      .filter(({ line }) => lines.has(line))
      .map(({ action }) => asChange({ id: action.id, action, isRemoved: false })),
  ];
}

async function exportCatalogue(
  context: EngineContext,
  session: Session,
  path: string,
  format: RequestOf<'catalogue:export'>['format'],
): Promise<Envelope<{ bytes: number }>> {
  const actions = entriesOf(session.store).flatMap(({ action, isRemoved }) => (isRemoved ? [] : [action]));
  const day = localDay(context.environment.vault.now());
  const bytes = await tableBytes(catalogueTable(actions, day), format);
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  return failure === null ? succeed({ bytes: bytes.length }) : fail('export-failed', { reason: failure });
}

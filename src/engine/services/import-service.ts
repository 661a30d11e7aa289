import { type Envelope, fail, succeed } from '../../contract/failure';
import type { ImportEntry, ImportPreview } from '../../contract/imports';
import { typeset } from '../../contract/typeset';
import type { ColumnMapping } from '../../core/mapping/column-mapping';
import { type ImportPlan, planImportInSteps, type ReadFile, readImportFile, rowsToPlan } from '../import';
import { rowsOf } from '../store/apply-import';
import { readImports, type StoredImport } from '../store/queries/imports';
import { readMappings } from '../store/queries/mappings';
import type { Store } from '../store/store';
import { latestImport } from '../store/undo-import';
import { takeInSlices } from '../store/writing-steps';
import {
  type EngineContext,
  enterNominative,
  journalise,
  nowIso,
  pathOf,
  randomName,
  type Session,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { importRowsOf } from './import-rows';
import { localDay } from './local-day';
import type { PendingPlan } from './pending-plan';
import { previewOfFile } from './preview-of-file';
import { createReadingTeller } from './reading-job';
import { previewRoster } from './roster-service';

type ImportChannel =
  | 'import:preview'
  | 'import:apply'
  | 'import:discard'
  | 'import:rows'
  | 'import:undo'
  | 'import:list';

/** Imports: nothing is written before `import:apply`, which applies exactly the plan shown. */
export function importHandlers(context: EngineContext): Pick<Handlers, ImportChannel> {
  return {
    'import:preview': ({ jobId, files, rosterDate }, paths) =>
      withSession(context, async (session) => {
        const known = files.map((token) => pathOf(paths, token));
        const found = known.filter((path) => path !== null);
        if (found.length < files.length) return fail('unknown-token');
        return context.jobs.run(jobId, (signal) =>
          preview(context, session, { jobId, paths: found, rosterDate, signal }),
        );
      }),
    'import:apply': ({ jobId, planId }) =>
      withSession(context, (session) => {
        return context.jobs.run(jobId, (signal) =>
          alone(session, () => apply(context, session, { jobId, planId, signal })),
        );
      }),
    'import:discard': ({ planId }) =>
      withSession(context, (session) => {
        if (session.pendingPlan?.planId === planId) session.pendingPlan = null;
        return succeed({});
      }),
    'import:rows': ({ planId, file }) =>
      withSession(context, (session) => {
        if (session.pendingPlan?.planId !== planId) return fail('plan-expired');
        enterNominative(context, session);
        return succeed(importRowsOf(session.pendingPlan.plan, file));
      }),
    'import:undo': ({ importId }) =>
      withSession(context, (session) => {
        if (session.store.undo(importId, nowIso(context)).kind === 'not-the-latest')
          return fail('nothing-to-undo');
        journalise(context, session, { action: 'import-undone', subject: typeset(`Import n° ${importId}`) });
        return succeed({});
      }),
    'import:list': () => withSession(context, (session) => succeed(importEntries(session.store))),
  };
}

interface PreviewJob {
  readonly jobId: string;
  readonly paths: readonly string[];
  readonly rosterDate: string | null;
  readonly signal: AbortSignal;
}

async function preview(
  context: EngineContext,
  session: Session,
  job: PreviewJob,
): Promise<Envelope<ImportPreview>> {
  const mappings = readMappings(session.store.database).map(({ mapping }) => mapping);
  const read = await readFiles(context, job, mappings);
  if (read === null) return fail('cancelled');
  await session.writing;
  const revision = session.store.revision();
  const vault = session.store.contents();
  const today = localDay(context.environment.vault.now());
  const total = rowsToPlan(read);
  const tell = (done: number): void =>
    context.emit({
      kind: 'progress',
      jobId: job.jobId,
      phase: 'matching',
      done: Math.min(done, total),
      total,
    });
  tell(0);
  const steps = planImportInSteps(read, vault, { rosterDate: job.rosterDate, today });
  const plan = await takeInSlices(steps, { signal: job.signal, onRows: tell });
  if (plan === null) return fail('cancelled');
  const planId = randomName(context);
  const files = plan.files.map(previewOfFile);
  session.pendingPlan = { planId, plan, files, revision };
  const roster = previewRoster(plan, { agents: vault.agents.length, date: vault.rosterDate });
  return succeed({ planId, files, writes: hasWrites(plan), departed: countDeparted(plan), roster });
}

/** Reads the files one after the other, telling progress in hundredths of a file; null when cancelled. */
async function readFiles(
  context: EngineContext,
  job: PreviewJob,
  mappings: readonly ColumnMapping[],
): Promise<readonly ReadFile[] | null> {
  const read: ReadFile[] = [];
  const tell = createReadingTeller(context, job.jobId, job.paths.length);
  for (const [index, path] of job.paths.entries()) {
    const outcome = await readImportFile(context.environment.openSource(path), {
      signal: job.signal,
      onProgress: ({ ratio }) => tell(index, ratio),
      mappings,
    });
    if (outcome.kind === 'cancelled') return null;
    read.push(...outcome.files);
  }
  return read;
}

/** Tells whether applying the plan would change anything. */
const hasWrites = (plan: ImportPlan): boolean =>
  plan.roster.kind !== 'unchanged' ||
  plan.participations.length > 0 ||
  plan.campaigns.length > 0 ||
  plan.presence.absent.length > 0 ||
  plan.presence.present.length > 0;

const countDeparted = ({ roster }: ImportPlan): number =>
  roster.kind === 'replaced' ? roster.departed.length : 0;

interface ApplyJob {
  readonly jobId: string;
  readonly planId: string;
  readonly signal: AbortSignal;
}

async function apply(
  context: EngineContext,
  session: Session,
  job: ApplyJob,
): Promise<Envelope<ImportEntry>> {
  const pending = session.pendingPlan;
  if (pending?.planId !== job.planId || pending.revision !== session.store.revision())
    return fail('plan-expired');
  if (!hasWrites(pending.plan)) return fail('nothing-to-import');
  const importId = await write(context, session, { ...job, pending });
  if (importId === null) return fail('cancelled');
  session.pendingPlan = null;
  const subject = typeset(`Import n° ${importId} : ${countOf(pending.files.length, 'fichier')}`);
  journalise(context, session, { action: 'import-applied', subject });
  const entry = importEntries(session.store).find(({ id }) => id === importId);
  if (entry === undefined) throw new Error('the import is not in the list');
  return succeed(entry);
}

/** Writes a plan slice by slice, telling progress in rows; null when cancelled, and then nothing was written. */
function write(
  context: EngineContext,
  session: Session,
  { jobId, signal, pending }: ApplyJob & { readonly pending: PendingPlan },
): Promise<number | null> {
  const total = rowsOf(pending.plan);
  const tell = (done: number): void =>
    context.emit({ kind: 'progress', jobId, phase: 'writing', done, total });
  const record = { importedAt: nowIso(context), files: JSON.stringify(pending.files) };
  tell(0);
  return session.turns.inTurn(() =>
    session.store.applyInSlices(pending.plan, record, { signal, onRows: tell }),
  );
}

const ignore = (): void => undefined;

/** While the work lasts, every other request waits: see `withSession`. */
async function alone<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const result = work();
  session.writing = result.then(ignore, ignore);
  try {
    return await result;
  } finally {
    session.writing = null;
  }
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

function importEntries(store: Store): ImportEntry[] {
  const latest = latestImport(store.database);
  return readImports(store.database).map((entry) => importEntry(entry, latest));
}

function importEntry(entry: StoredImport, latest: number | null): ImportEntry {
  const { id, importedAt, files, undone } = entry;
  return { id, importedAt, files: [...files], undone, canUndo: id === latest };
}

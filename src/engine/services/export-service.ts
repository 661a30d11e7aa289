import type { CollectiveFilterRequest } from '../../contract/collective';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { buildPlan, compareFileNeeds, type FileNeeds } from '../../core/plan';
import { tableBytes } from '../export/plain-table/table-bytes';
import { planTable, writeWorkbook } from '../export/workbook';
import {
  type EngineContext,
  journalise,
  pathOf,
  randomName,
  type Session,
  todayOf,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { keepRows, needsOnScreen } from './plan-service';
import { onSteadyGround, proofOptions } from './proof-job';
import { type WorkingInput, workingInput } from './workbook-of';
import { writeFileSafely } from './write-file-safely';

interface ExportJob {
  readonly jobId: string;
  readonly path: string;
  readonly filter: CollectiveFilterRequest;
  readonly signal: AbortSignal;
}

/** The training plan as an Excel file, written like the vault: whole or not at all. */
export function exportHandlers(
  context: EngineContext,
): Pick<Handlers, 'export:workbook' | 'export:plan-table' | 'export:needs'> {
  return {
    'export:needs': ({ jobId, filter }) =>
      withSession(context, (session) =>
        context.jobs.run(jobId, (signal) => countNeeds(context, session, { jobId, filter, signal })),
      ),
    'export:plan-table': ({ destination, filter }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        if (path === null) return fail('unknown-token');
        const jobId = randomName(context);
        return context.jobs.run(jobId, (signal) =>
          exportTable(context, session, { jobId, path, filter, signal }),
        );
      }),
    'export:workbook': ({ jobId, destination, filter }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        if (path === null) return fail('unknown-token');
        return context.jobs.run(jobId, (signal) =>
          exportWorkbook(context, session, { jobId, path, filter, signal }),
        );
      }),
  };
}

/** The tables of the file, audited together step by step; null when cancelled. */
function proveInput(
  context: EngineContext,
  session: Session,
  { jobId, filter, signal }: Omit<ExportJob, 'path'>,
): Promise<WorkingInput | null> {
  const options = proofOptions(context, jobId, signal);
  return onSteadyGround(context, session, options, () =>
    workingInput(session.store, { filter, now: context.environment.vault.now() }, options),
  );
}

/** The needs of the screen beside those of the file, both released. */
async function countNeeds(
  context: EngineContext,
  session: Session,
  job: Omit<ExportJob, 'path'>,
): Promise<Envelope<FileNeeds>> {
  const working = await proveInput(context, session, job);
  if (working === null) return fail('cancelled');
  if (working.kind !== 'input') return fail('publication-refused');
  const screen = needsOnScreen(session.store, job.filter, todayOf(context));
  return succeed(compareFileNeeds(screen, working.input.needs, working.input.heatmaps));
}

async function exportTable(
  context: EngineContext,
  session: Session,
  job: ExportJob,
): Promise<Envelope<{ bytes: number }>> {
  const { path } = job;
  const working = await proveInput(context, session, job);
  if (working === null) return fail('cancelled');
  if (working.kind !== 'input') return fail('publication-refused');
  const bytes = await tableBytes(planTable(working.input), 'csv');
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, {
    action: 'workbook-exported',
    subject: 'Plan de formation (tableau CSV, fichier de travail)',
  });
  return succeed({ bytes: bytes.length });
}

async function exportWorkbook(
  context: EngineContext,
  session: Session,
  job: ExportJob,
): Promise<Envelope<{ bytes: number; sheets: string[]; cutTexts: number }>> {
  const { jobId, path, signal } = job;
  const tell = (phase: 'workbook' | 'saving'): void =>
    context.emit({ kind: 'progress', jobId, phase, done: 0, total: null });
  const working = await proveInput(context, session, job);
  if (working === null) return fail('cancelled');
  if (working.kind !== 'input') return fail('publication-refused');
  const { needs, decisions, actions, goals, shaping } = working.input;
  const { rows } = buildPlan(needs, decisions, actions, goals, shaping);
  const version = keepRows(
    context,
    session,
    `Export du ${context.environment.vault.now().toLocaleDateString('fr-FR')}`,
    rows,
  );
  tell('workbook');
  const file = await writeWorkbook({ ...working.input, version });
  if (signal.aborted) return fail('cancelled');
  tell('saving');
  const failure = await writeFileSafely(context.environment.vault, path, file.bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, {
    action: 'workbook-exported',
    subject: 'Plan de formation (classeur Excel, fichier de travail)',
  });
  return succeed({ bytes: file.bytes.length, sheets: [...file.sheets], cutTexts: file.cutTexts });
}

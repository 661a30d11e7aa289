import type { CollectiveFilterRequest } from '../../contract/collective';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { buildPlan } from '../../core/plan';
import { tableBytes } from '../export/plain-table/table-bytes';
import { planTable, writeWorkbook } from '../export/workbook';
import { type EngineContext, journalise, pathOf, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { keepRows } from './plan-service';
import { workingInput } from './workbook-of';
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
): Pick<Handlers, 'export:workbook' | 'export:plan-table'> {
  return {
    'export:plan-table': ({ destination, filter }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        return path === null ? fail('unknown-token') : exportTable(context, session, { path, filter });
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

async function exportTable(
  context: EngineContext,
  session: Session,
  { path, filter }: Pick<ExportJob, 'path' | 'filter'>,
): Promise<Envelope<{ bytes: number }>> {
  const now = context.environment.vault.now();
  const working = workingInput(session.store, { filter, now });
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
  { jobId, path, filter, signal }: ExportJob,
): Promise<Envelope<{ bytes: number; sheets: string[]; cutTexts: number }>> {
  const tell = (phase: 'analysing' | 'workbook' | 'saving', done: number): void =>
    context.emit({ kind: 'progress', jobId, phase, done, total: 3 });
  tell('analysing', 0);
  const now = context.environment.vault.now();
  const working = workingInput(session.store, { filter, now });
  if (working.kind !== 'input') return fail('publication-refused');
  const { needs, decisions, actions, goals, shaping } = working.input;
  const { rows } = buildPlan(needs, decisions, actions, goals, shaping);
  const version = keepRows(context, session, `Export du ${now.toLocaleDateString('fr-FR')}`, rows);
  tell('workbook', 1);
  const file = await writeWorkbook({ ...working.input, version });
  if (signal.aborted) return fail('cancelled');
  tell('saving', 2);
  const failure = await writeFileSafely(context.environment.vault, path, file.bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, {
    action: 'workbook-exported',
    subject: 'Plan de formation (classeur Excel, fichier de travail)',
  });
  return succeed({ bytes: file.bytes.length, sheets: [...file.sheets], cutTexts: file.cutTexts });
}

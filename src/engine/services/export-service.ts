import type { CollectiveFilterRequest } from '../../contract/collective';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import type { DisclosureProfile } from '../../core/disclosure';
import { describeDossier } from '../../core/dossier/describe-dossier';
import { buildPlan } from '../../core/plan';
import { writeDossier } from '../export/dossier/dossier-docx';
import { tableBytes } from '../export/plain-table/table-bytes';
import { coarsenInput, planTable } from '../export/workbook';
import { type EngineContext, journalise, pathOf, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { keepVersion } from './plan-service';
import { workbookOf } from './workbook-of';
import { writeFileSafely } from './write-file-safely';

const PROFILES: Readonly<Record<DisclosureProfile, string>> = {
  working: 'fichier de travail',
  diffusion: 'diffusion',
};

interface ExportJob {
  readonly jobId: string;
  readonly path: string;
  readonly filter: CollectiveFilterRequest;
  readonly profile: DisclosureProfile;
  readonly signal: AbortSignal;
}

/** The training plan as an Excel file, written like the vault: whole or not at all. */
export function exportHandlers(
  context: EngineContext,
): Pick<Handlers, 'export:workbook' | 'export:plan-table' | 'export:dossier'> {
  return {
    'export:dossier': ({ destination, filter }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        return path === null ? fail('unknown-token') : exportDossier(context, session, { path, filter });
      }),
    'export:plan-table': ({ destination, filter }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        return path === null ? fail('unknown-token') : exportTable(context, session, { path, filter });
      }),
    'export:workbook': ({ jobId, destination, filter, profile }, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, destination);
        if (path === null) return fail('unknown-token');
        return context.jobs.run(jobId, (signal) =>
          exportWorkbook(context, session, { jobId, path, filter, profile, signal }),
        );
      }),
  };
}

async function exportTable(
  context: EngineContext,
  session: Session,
  { path, filter }: Pick<ExportJob, 'path' | 'filter'>,
): Promise<Envelope<{ bytes: number }>> {
  const { input } = workbookOf(session.store, { filter, now: context.environment.vault.now() });
  const bytes = await tableBytes(planTable(input), 'csv');
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, {
    action: 'workbook-exported',
    subject: typeset('Plan de formation (tableau CSV, fichier de travail)'),
  });
  return succeed({ bytes: bytes.length });
}

async function exportDossier(
  context: EngineContext,
  session: Session,
  { path, filter }: Pick<ExportJob, 'path' | 'filter'>,
): Promise<Envelope<{ bytes: number }>> {
  const now = context.environment.vault.now();
  const input = coarsenInput(workbookOf(session.store, { filter, now, profile: 'diffusion' }).input);
  const plan = buildPlan(input.needs, input.decisions, input.actions);
  const bytes = await writeDossier(describeDossier({ ...input, title: 'Compétences numériques', plan }));
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, {
    action: 'workbook-exported',
    subject: typeset('Dossier du CODIR (document, diffusion)'),
  });
  return succeed({ bytes: bytes.length });
}

async function exportWorkbook(
  context: EngineContext,
  session: Session,
  { jobId, path, filter, profile, signal }: ExportJob,
): Promise<Envelope<{ bytes: number; sheets: string[]; cutTexts: number }>> {
  const tell = (phase: 'analysing' | 'workbook' | 'saving', done: number): void =>
    context.emit({ kind: 'progress', jobId, phase, done, total: 3 });
  tell('analysing', 0);
  const now = context.environment.vault.now();
  const version = keepVersion(context, session, `Export du ${now.toLocaleDateString('fr-FR')}`, filter);
  const { build } = workbookOf(session.store, { filter, now, profile, version });
  tell('workbook', 1);
  const file = await build();
  if (signal.aborted) return fail('cancelled');
  tell('saving', 2);
  const failure = await writeFileSafely(context.environment.vault, path, file.bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  journalise(context, session, {
    action: 'workbook-exported',
    subject: typeset(`Plan de formation (classeur Excel, ${PROFILES[profile]})`),
  });
  return succeed({ bytes: file.bytes.length, sheets: [...file.sheets], cutTexts: file.cutTexts });
}

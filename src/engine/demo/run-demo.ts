import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailureCode } from '../../contract/failure';
import { describeFailure } from '../../contract/failure-text';
import { releaseWholeService } from '../../core/disclosure';
import type { FileProblemCode } from '../../core/pix/import-code';
import { checkTargets } from '../../core/targets/check-targets';
import { reachableLevel } from '../../core/targets/reachable-level';
import { workbookFileName } from '../../core/wording/workbook-file-name';
import type { EngineEnvironment } from '../environment';
import { writeWorkbook } from '../export/workbook';
import { DEMO_SIZE, generateFictiveService } from '../fictive';
import { bytesSource, type ImportSource, planImport, type ReadFile, readImportFile } from '../import';
import { WORKING } from '../services/analysis-service';
import { localDay } from '../services/local-day';
import { createPassphrases } from '../services/passphrases';
import { previewOfFile } from '../services/preview-of-file';
import { failureOf } from '../services/saver';
import { targetsInForce } from '../services/targets-in-force';
import { workingInput } from '../services/workbook-of';
import { writeFileSafely } from '../services/write-file-safely';
import { writeSetting } from '../store/queries/settings';
import { writeTargets } from '../store/queries/targets';
import { loadStores, type Store } from '../store/store';
import { createVault } from '../vault';
import type { DemoError, DemoOptions } from './demo-options';
import { type DemoReport, describeCampaigns, describeFiles } from './demo-report';
import { freePath } from './free-path';

export type DemoOutcome =
  | { readonly kind: 'done'; readonly report: DemoReport; readonly folder: string }
  | { readonly kind: 'failed'; readonly error: DemoError };

type Step<Value> = { readonly kind: 'ok'; readonly value: Value } | Extract<DemoOutcome, { kind: 'failed' }>;

const failed = (code: string, message: string): Extract<DemoOutcome, { kind: 'failed' }> => ({
  kind: 'failed',
  error: { code, message },
});

/** The main job without a window: files → vault and workbook, by the same code as the application. */
export async function runDemo(options: DemoOptions, environment: EngineEnvironment): Promise<DemoOutcome> {
  const read = await readFiles(sourcesOf(options, environment));
  if (read.kind === 'failed') return read;
  const folder = await prepareFolder(options.out);
  if (folder.kind === 'failed') return folder;
  const store = (await loadStores(environment.wasmBinary)).create();
  try {
    return await fillAndWrite(options, environment, { store, read: read.value, folder: folder.value });
  } finally {
    store.close();
  }
}

function sourcesOf(options: DemoOptions, environment: EngineEnvironment): readonly ImportSource[] {
  if (options.pix.length === 0 && options.agents.length === 0) return fictiveSources();
  return [...options.pix, ...options.agents].map(environment.openSource);
}

function fictiveSources(): readonly ImportSource[] {
  const { roster, exports } = generateFictiveService(DEMO_SIZE);
  return [...exports, roster].map(({ name, bytes }) => bytesSource(name, bytes));
}

/** Files that cannot be read at all stop the command; a table that is not recognised is told in the report. */
const UNREADABLE: ReadonlySet<FileProblemCode> = new Set([
  'missing-file',
  'is-directory',
  'not-a-file',
  'no-permission',
  'disappeared',
  'read-error',
  'too-large',
  'excel-workbook',
  'other-document',
  'nested-archive',
  'empty-archive',
  'protected-file',
  'damaged-file',
  'expands-too-much',
  'pdf-document',
  'binary-file',
]);

const isUnreadable = (file: ReadFile): file is Extract<ReadFile, { kind: 'unknown' }> =>
  file.kind === 'unknown' && UNREADABLE.has(file.problem.code);

async function readFiles(sources: readonly ImportSource[]): Promise<Step<readonly ReadFile[]>> {
  const files: ReadFile[] = [];
  for (const source of sources) {
    const outcome = await readImportFile(source);
    if (outcome.kind === 'cancelled') continue;
    const unreadable = outcome.files.find(isUnreadable);
    if (unreadable !== undefined) return failed(unreadable.problem.code, unreadable.problem.message);
    files.push(...outcome.files);
  }
  return { kind: 'ok', value: files };
}

async function prepareFolder(out: string | null): Promise<Step<string>> {
  try {
    if (out === null) return { kind: 'ok', value: await mkdtemp(join(tmpdir(), 'relief-demo-')) };
    await mkdir(out, { recursive: true });
    return { kind: 'ok', value: out };
  } catch {
    return failed(
      'out-folder',
      'Le dossier de sortie n’a pas pu être créé. Choisissez-en un autre avec --out.',
    );
  }
}

interface Material {
  readonly store: Store;
  readonly read: readonly ReadFile[];
  readonly folder: string;
}

async function fillAndWrite(
  options: DemoOptions,
  environment: EngineEnvironment,
  { store, read, folder }: Material,
): Promise<DemoOutcome> {
  const now = environment.vault.now();
  const plan = planImport(read, store.contents());
  const files = JSON.stringify(plan.files.map(previewOfFile));
  store.apply(plan, { importedAt: now.toISOString(), files });
  if (options.pix.length + options.agents.length === 0)
    writeSetting(store.database, 'service-name', 'Service fictif');
  const refused = setTargets(options, store, now);
  if (refused !== null) return refused;
  const passphrase = createPassphrases(environment.wordList).propose();
  const vault = await writeVault(environment, store, { folder, passphrase });
  if (vault.kind === 'failed') return vault;
  const workbook = await writePlan(environment, store, { folder, now });
  if (workbook.kind === 'failed') return workbook;
  const { facts } = store.collective();
  const request = { filter: {}, disclosure: WORKING, targets: targetsInForce(store, localDay(now)) };
  const report: DemoReport = {
    files: describeFiles(plan),
    agents: plan.agentCount,
    campaigns: describeCampaigns(plan),
    competences: releaseWholeService(facts, request),
    workbook: workbook.value,
    vault: vault.value,
    passphrase,
  };
  return { kind: 'done', report, folder };
}

function setTargets(
  options: DemoOptions,
  store: Store,
  now: Date,
): Extract<DemoOutcome, { kind: 'failed' }> | null {
  const { targetRate: rate, targetLevel: level } = options;
  const checked = checkTargets(rate, level, reachableLevel(store.collective().highest));
  if (checked.kind === 'level-out-of-reach')
    return failed(
      'target-out-of-range',
      `Le niveau cible dépasse le niveau atteignable (${checked.reachable}).`,
    );
  if (checked.kind !== 'targets')
    return failed('target-out-of-range', 'Le taux cible n’est pas compris entre 0 et 1.');
  writeTargets(store.database, { rate, level }, now.toISOString());
  return null;
}

async function writeVault(
  { vault: machine }: EngineEnvironment,
  store: Store,
  { folder, passphrase }: { readonly folder: string; readonly passphrase: string },
): Promise<Step<string>> {
  const path = await freePath(machine.fs, folder, 'relief-demo.coffre');
  const holders = [{ role: 'administrateur', passphrase }] as const;
  const outcome = await createVault({ path, port: store.port, holders }, machine);
  if (outcome.kind === 'exists') return saveFailed('vault-exists');
  if (outcome.kind === 'failed') return saveFailed(failureOf(outcome) ?? 'save-failed');
  await outcome.vault.close();
  return { kind: 'ok', value: path };
}

async function writePlan(
  { vault: machine }: EngineEnvironment,
  store: Store,
  { folder, now }: { readonly folder: string; readonly now: Date },
): Promise<Step<string>> {
  const options = { signal: new AbortController().signal, onRatio: () => undefined };
  const working = await workingInput(store, { filter: {}, now }, options);
  if (working?.kind !== 'input') return saveFailed('publication-refused');
  const { title, service, date } = working.input;
  const path = await freePath(machine.fs, folder, workbookFileName(title, service, date));
  const { bytes } = await writeWorkbook(working.input);
  const failure = await writeFileSafely(machine, path, bytes);
  return failure === null ? { kind: 'ok', value: path } : saveFailed('export-failed');
}

function saveFailed(code: FailureCode): Extract<DemoOutcome, { kind: 'failed' }> {
  const { title, action } = describeFailure(code);
  return failed(code, `${title}. ${action}`);
}

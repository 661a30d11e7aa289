import { join } from 'node:path';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { stampTargets } from '../../core/objectives/objective';
import { DEMO_SIZE, FICTIVE_OBJECTIVES, fictiveFiles, generateFictiveService } from '../fictive';
import { bytesSource, NO_CHOICE, planImport, type ReadFile, readImportFile } from '../import';
import { createObjective, writeObjectiveVersion } from '../store/queries/objectives';
import { writeSetting } from '../store/queries/settings';
import type { Store } from '../store/store';
import { createVault } from '../vault';
import { backupFolder } from '../vault/vault-path';
import { type EngineContext, journaliseCreation, nowIso, type Session } from './context';
import { inspectVault } from './inspect-vault';
import { localDay } from './local-day';
import { previewOfFile } from './preview-of-file';
import { startSession } from './session';
import { refuseCreation } from './vault-failure';

/**
 * Opens a vault filled with the fictive service, through the real import. Its passphrase is drawn and forgotten:
 * the vault is made anew at each opening, and replaces nothing but an earlier one made here.
 */
export async function createDemo(context: EngineContext, path: string): Promise<Envelope<Session>> {
  if (!(await clearPlace(context, path))) return fail('vault-exists');
  const store = (await context.stores()).create();
  await fillWithFictiveService(context, store);
  journaliseCreation(context, store, 'Service fictif');
  const holders = [{ role: 'administrateur', passphrase: context.passphrases.recovery() }] as const;
  const outcome = await createVault({ path, port: store.port, holders }, context.environment.vault);
  if (outcome.kind !== 'created') return refuseCreation(store, outcome);
  await context.environment.memory.rememberDemo(outcome.vault.vaultId);
  return succeed(startSession(context, { store, vault: outcome.vault, role: 'administrateur' }));
}

async function fillWithFictiveService(context: EngineContext, store: Store): Promise<void> {
  const read: ReadFile[] = [];
  for (const { name, bytes } of fictiveFiles(generateFictiveService(DEMO_SIZE))) {
    const outcome = await readImportFile(bytesSource(name, bytes));
    if (outcome.kind === 'read') read.push(...outcome.files);
  }
  const plan = planImport(read, store.contents(), {
    ...NO_CHOICE,
    today: localDay(context.environment.vault.now()),
  });
  const files = JSON.stringify(plan.files.map(previewOfFile));
  store.apply(plan, { importedAt: nowIso(context), files });
  giveObjectives(store, nowIso(context));
  writeSetting(store.database, 'demo', 'true');
  writeSetting(store.database, 'service-name', 'Service fictif');
}

function giveObjectives({ database }: Store, savedAt: string): void {
  const author = 'administrateur';
  for (const draft of FICTIVE_OBJECTIVES) {
    const content = stampTargets(draft, [], { at: savedAt, author });
    const reason = 'Exemple du service fictif';
    writeObjectiveVersion(database, createObjective(database), { savedAt, author, reason, content });
  }
}

/** Removes an earlier demonstration vault and its backups; false when something else is at the place. */
async function clearPlace(context: EngineContext, path: string): Promise<boolean> {
  const { vault: machine, memory } = context.environment;
  const header = await inspectVault(path, machine);
  if (header.kind === 'unreadable') return header.reason === 'missing';
  if (header.kind !== 'vault' || !(await memory.isDemo(header.vaultId))) return false;
  await machine.fs.remove(path);
  await removeBackups(context, path, header.vaultId);
  return true;
}

async function removeBackups(context: EngineContext, path: string, vaultId: string): Promise<void> {
  const { fs } = context.environment.vault;
  const folder = backupFolder(path);
  const names = await fs.list(folder).catch((): readonly string[] => []);
  for (const name of names.filter((each) => each.includes(`.${vaultId.slice(0, 8)}.g`)))
    await fs.remove(join(folder, name));
}

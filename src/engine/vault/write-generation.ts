import { pruneBackups } from './backups';
import { isEqualBytes } from './bytes';
import { saveFailure } from './error-code';
import { firstFree, isFree } from './free-path';
import { draftGeneration, nextManifest } from './generation-draft';
import { keepPrevious } from './keep-previous';
import { acquireLock } from './lock-file';
import type { VaultManifest } from './manifest';
import type { SaveFailed, SaveOutcome } from './outcome';
import { type Draft, discard, placeDraft } from './safe-write';
import type { PayloadPort } from './seal';
import { sealedFileStart } from './sealed-file';
import type { SessionState, VaultKeys } from './session-state';
import { conflictPath } from './vault-path';

/** The sequence of FORMAT.md, « Saving ». The session changes only when the new version is certain. */
export async function writeGeneration(
  state: SessionState,
  port: PayloadPort,
  keys: VaultKeys,
): Promise<SaveOutcome> {
  const manifest = takeNextManifest(state, keys);
  const drafted = await draftGeneration(state.env, state.path, port, manifest, keys);
  if (drafted.kind === 'failed') return { ...drafted, onDisk: 'previous' };
  try {
    const found = await versionOnDisk(state);
    if (found === null) return await placeAsCopy(state, drafted.draft, manifest, keys);
    const kept = await keepPrevious(state.env, state.path, found, state.keys.keyLine);
    if (kept === null) return await placeOver(state, drafted.draft, manifest, keys);
    await discard(state.env, drafted.draft.temporary);
    return kept;
  } catch (error) {
    await discard(state.env, drafted.draft.temporary);
    return { kind: 'failed', reason: saveFailure(error), onDisk: 'previous' };
  }
}

/** Writes the next version to a path where nothing is, and goes on there. */
export async function writeElsewhere(
  state: SessionState,
  port: PayloadPort,
  path: string,
): Promise<SaveOutcome | { readonly kind: 'exists' }> {
  const manifest = takeNextManifest(state, state.keys);
  const outcome = await writeNew(state.env, path, port, manifest, state.keys);
  if (outcome.kind !== 'placed') return outcome;
  settle(state, manifest, state.keys);
  await moveTo(state, path);
  return saved(manifest);
}

/** Writes a version to a path where nothing may be. */
export async function writeNew(
  env: SessionState['env'],
  path: string,
  port: PayloadPort,
  manifest: VaultManifest,
  keys: VaultKeys,
): Promise<{ readonly kind: 'placed' } | { readonly kind: 'exists' } | SaveFailed> {
  try {
    if (!(await isFree(env, path))) return { kind: 'exists' };
    const drafted = await draftGeneration(env, path, port, manifest, keys);
    if (drafted.kind === 'failed') return { ...drafted, onDisk: 'previous' };
    const placed = await placeIfFree(env, drafted.draft, path);
    // Not certain to last, and nobody counts on it: better nothing than a doubt.
    if (placed.kind === 'failed' && placed.onDisk === 'unknown') await discard(env, path);
    return placed;
  } catch (error) {
    return { kind: 'failed', reason: saveFailure(error), onDisk: 'previous' };
  }
}

async function placeIfFree(
  env: SessionState['env'],
  draft: Draft,
  path: string,
): Promise<{ readonly kind: 'placed' } | { readonly kind: 'exists' } | SaveFailed> {
  try {
    if (await isFree(env, path)) return await placeDraft(env, draft, path);
    await discard(env, draft.temporary);
    return { kind: 'exists' };
  } catch (error) {
    await discard(env, draft.temporary);
    throw error;
  }
}

/** Which of our versions is at the path; null when the file is somebody else's. Rejects when it is gone. */
async function versionOnDisk(state: SessionState): Promise<VaultManifest | null> {
  const known = state.mayBeOnDisk.map((manifest) => ({ manifest, start: sealedFileStart(manifest) }));
  const longest = Math.max(...known.map(({ start }) => start.length));
  const found = await state.env.fs.readStart(state.path, longest);
  const match = known.find(({ start }) => isEqualBytes(found.subarray(0, start.length), start));
  return match?.manifest ?? null;
}

async function placeOver(
  state: SessionState,
  draft: Draft,
  manifest: VaultManifest,
  keys: VaultKeys,
): Promise<SaveOutcome> {
  const placed = await placeDraft(state.env, draft, state.path);
  if (placed.kind === 'failed') {
    if (placed.onDisk === 'unknown') state.mayBeOnDisk = [...state.mayBeOnDisk, manifest];
    return placed;
  }
  settle(state, manifest, keys);
  await pruneBackups(state.env, state.path, manifest.vaultId);
  return saved(manifest);
}

async function placeAsCopy(
  state: SessionState,
  draft: Draft,
  manifest: VaultManifest,
  keys: VaultKeys,
): Promise<SaveOutcome> {
  const at = state.env.now();
  const copyPath = await firstFree(state.env, (attempt) => conflictPath(state.path, at, attempt));
  const placed = await placeDraft(state.env, draft, copyPath);
  if (placed.kind === 'failed') return placed;
  settle(state, manifest, keys);
  await moveTo(state, copyPath);
  return { kind: 'conflict', copyPath, generation: manifest.generation, savedAt: manifest.savedAt };
}

function takeNextManifest(state: SessionState, keys: VaultKeys): VaultManifest {
  state.lastGeneration += 1;
  return nextManifest(state.env, state.manifest.vaultId, state.lastGeneration, keys);
}

function settle(state: SessionState, manifest: VaultManifest, keys: VaultKeys): void {
  if (state.keys.keyLine !== keys.keyLine) state.keys.keyLine.fill(0);
  state.manifest = manifest;
  state.keys = keys;
  state.mayBeOnDisk = [manifest];
}

async function moveTo(state: SessionState, path: string): Promise<void> {
  await state.lock.release();
  state.path = path;
  state.lock = await acquireLock(state.env, path);
}

function saved({ generation, savedAt }: VaultManifest): SaveOutcome {
  return { kind: 'saved', generation, savedAt };
}

import { listBackups, purgeBackups } from './backups';
import { drawKeys } from './data-key';
import type { AddHolderOutcome, ChangePassphraseOutcome, SaveOutcome, VaultHandle } from './outcome';
import { type Holder, ROLES, type Role } from './role';
import type { PayloadPort } from './seal';
import { type SessionState, seenOf, type VaultKeys } from './session-state';
import { lockKey, unlockKey } from './unseal';
import { writeElsewhere, writeGeneration } from './write-generation';

/** The handle of an open vault: its operations take turns. */
export function startSession(state: SessionState): VaultHandle {
  const { inTurn, end } = takeTurns();
  const here = () => [state.env, state.path, state.manifest.vaultId] as const;
  return {
    vaultId: state.manifest.vaultId,
    path: () => state.path,
    roles: () => rolesOf(state),
    seen: () => seenOf(state.manifest),
    save: (port) => inTurn(() => writeGeneration(state, port, state.keys)),
    saveElsewhere: (port, path) => inTurn(() => writeElsewhere(state, port, path)),
    changePassphrase: (request) => inTurn(() => changePassphrase(state, request)),
    addHolder: (port, holder) => inTurn(() => addHolder(state, port, holder)),
    rekey: (port, holders) => inTurn(() => rekey(state, port, holders)),
    listBackups: () => inTurn(() => listBackups(...here())),
    purgeBackups: () => inTurn(() => purgeBackups(...here())),
    close: () => end(() => closeSession(state)),
  };
}

interface Turns {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly end: (work: () => Promise<void>) => Promise<void>;
}

function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let ending: Promise<void> | null = null;
  const append = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    inTurn: (work) => {
      if (ending !== null) throw new Error('the vault is closed');
      return append(work);
    },
    end: (work) => {
      ending ??= append(work);
      return ending;
    },
  };
}

async function closeSession(state: SessionState): Promise<void> {
  await state.lock.release();
  state.keys.keyLine.fill(0);
}

async function changePassphrase(
  state: SessionState,
  { port, role, current, next }: Parameters<VaultHandle['changePassphrase']>[0],
): Promise<ChangePassphraseOutcome> {
  const entry = state.keys.entries.get(role);
  if (entry === undefined) return { kind: 'no-such-role', roles: rolesOf(state) };
  const unlocked = await unlockKey(state, role, entry, current);
  if (unlocked.kind === 'wrong-passphrase') return unlocked;
  // The entries were compared with the seal at opening: anything else here is a bug.
  if (unlocked.kind !== 'unlocked') throw new Error(`key entry refused: ${unlocked.kind}`);
  unlocked.keyLine.fill(0);
  return writeGeneration(state, port, await withHolder(state.keys, { role, passphrase: next }));
}

async function addHolder(state: SessionState, port: PayloadPort, holder: Holder): Promise<AddHolderOutcome> {
  if (state.keys.entries.has(holder.role)) return { kind: 'role-taken' };
  return writeGeneration(state, port, await withHolder(state.keys, holder));
}

async function rekey(
  state: SessionState,
  port: PayloadPort,
  holders: readonly Holder[],
): Promise<SaveOutcome> {
  const keys = await drawKeys(state.env, state.manifest.vaultId, state.keys.keyEpoch + 1, holders);
  const outcome = await writeGeneration(state, port, keys);
  if (outcome.kind === 'failed') keys.keyLine.fill(0);
  return outcome;
}

async function withHolder(keys: VaultKeys, holder: Holder): Promise<VaultKeys> {
  const entries = new Map(keys.entries).set(holder.role, await lockKey(keys.keyLine, holder.passphrase));
  return { ...keys, entries };
}

function rolesOf(state: SessionState): readonly Role[] {
  return ROLES.filter((role) => state.keys.entries.has(role));
}

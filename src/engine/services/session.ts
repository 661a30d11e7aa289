import { basename } from 'node:path';
import type { Envelope } from '../../contract/failure';
import { fail, succeed } from '../../contract/failure';
import type { VaultStatus } from '../../contract/vault';
import { readSetting } from '../store/queries/settings';
import type { Store } from '../store/store';
import type { Role, VaultHandle } from '../vault';
import type { EngineContext, Session } from './context';
import { createSaver } from './saver';
import { createTurns, vaultInTurn } from './turns';

/** Makes the vault that was just created or opened the session of the engine. */
export function startSession(
  context: EngineContext,
  parts: { readonly store: Store; readonly vault: VaultHandle; readonly role: Role },
): Session {
  const { store, role } = parts;
  const turns = createTurns();
  const vault = vaultInTurn(parts.vault, turns);
  const { memory, vault: machine } = context.environment;
  const saver = createSaver({ store, vault, memory, emit: context.emit, now: machine.now });
  const demo = readSetting(store.database, 'demo') === 'true';
  const parties = { store, vault, saver, turns, role, demo };
  const session: Session = { ...parties, writing: null, pendingPlan: null, isNominative: false };
  context.session = session;
  return session;
}

/** Saves, lets go of the vault and forgets its content. When the save fails the session goes on. */
export async function endSession(context: EngineContext): Promise<Envelope<null>> {
  const { session } = context;
  if (session === null) return succeed(null);
  await session.writing;
  const { state, code } = await session.saver.flush();
  if (state === 'failed') return fail(code ?? 'save-failed');
  session.saver.stop();
  context.session = null;
  await session.vault.close();
  session.store.close();
  return succeed(null);
}

const CLOSED: VaultStatus = {
  open: false,
  name: null,
  demo: false,
  role: null,
  save: 'saved',
  generation: 0,
};

/** What the page may know of the vault. */
export function statusOf(session: Session | null): VaultStatus {
  if (session === null) return CLOSED;
  return {
    open: true,
    name: basename(session.vault.path()),
    demo: session.demo,
    role: session.role,
    save: session.saver.report().state,
    generation: session.vault.seen().generation,
  };
}

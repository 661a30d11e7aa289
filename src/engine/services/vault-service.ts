import { type Envelope, type FailureCode, fail, succeed } from '../../contract/failure';
import type { VaultStatus } from '../../contract/vault';
import { writeSetting } from '../store/queries/settings';
import type { OpenStoreOutcome } from '../store/store';
import { type ChangePassphraseOutcome, createVault, type OpenVaultRequest, openVault } from '../vault';
import {
  type EngineContext,
  journalise,
  journaliseCreation,
  pathOf,
  type Session,
  withSession,
} from './context';
import { createDemo } from './create-demo';
import type { Handlers, RequestPaths } from './handler';
import { inspectVault } from './inspect-vault';
import { startSession, statusOf } from './session';
import { refuseCreation, vaultFailure } from './vault-failure';

type VaultChannel =
  | 'vault:roles'
  | 'vault:create'
  | 'vault:open'
  | 'vault:open-demo'
  | 'vault:status'
  | 'vault:save'
  | 'vault:change-passphrase'
  | 'vault:renew-keys';

/** Creating, opening, saving; locking is ending the process. */
export function vaultHandlers(context: EngineContext): Pick<Handlers, VaultChannel> {
  return {
    'vault:roles': async ({ location }, paths) => {
      const path = pathOf(paths, location);
      if (path === null) return fail('unknown-token');
      const header = await inspectVault(path, context.environment.vault);
      return header.kind === 'vault' ? succeed({ roles: [...header.roles] }) : vaultFailure(header);
    },
    'vault:create': ({ location, passphrase, serviceName }, paths) =>
      whileOpening(context, { location, paths }, async (path) => {
        if (!context.passphrases.judge(passphrase, serviceName).isAccepted)
          return fail('passphrase-too-weak');
        return create(context, { path, passphrase, serviceName });
      }),
    'vault:open': ({ location, role, passphrase, acceptOlder }, paths) =>
      whileOpening(context, { location, paths }, (path) =>
        open(context, { path, role, passphrase, olderGeneration: acceptOlder ? 'accept' : 'refuse' }),
      ),
    'vault:open-demo': ({ location }, paths) =>
      whileOpening(context, { location, paths }, async (path) => {
        const demo = await createDemo(context, path);
        return demo.ok ? succeed(statusOf(demo.value)) : demo;
      }),
    'vault:status': () => succeed(statusOf(context.session)),
    'vault:save': () =>
      withSession(context, async (session) => {
        const { state, code } = await session.saver.flush();
        return state === 'failed' ? fail(code ?? 'save-failed') : succeed(statusOf(session));
      }),
    'vault:change-passphrase': ({ current, next, serviceName }) =>
      withSession(context, async (session) => {
        if (!context.passphrases.judge(next, serviceName).isAccepted) return fail('passphrase-too-weak');
        return changePassphrase(context, session, { current, next });
      }),
    'vault:renew-keys': ({ current, next, serviceName }) =>
      withSession(context, async (session) => {
        if (!context.passphrases.judge(next, serviceName).isAccepted) return fail('passphrase-too-weak');
        return renewKeys(context, session, { current, next });
      }),
  };
}

interface Place {
  readonly location: string;
  readonly paths: RequestPaths;
}

/** One vault at most is open, and one at a time is being opened. */
async function whileOpening<T>(
  context: EngineContext,
  { location, paths }: Place,
  work: (path: string) => Promise<Envelope<T>>,
): Promise<Envelope<T>> {
  const path = pathOf(paths, location);
  if (path === null) return fail('unknown-token');
  if (context.session !== null || context.isOpening) return fail('vault-already-open');
  context.isOpening = true;
  try {
    return await work(path);
  } finally {
    context.isOpening = false;
  }
}

interface Creation {
  readonly path: string;
  readonly passphrase: string;
  readonly serviceName: string;
}

async function create(
  context: EngineContext,
  { path, passphrase, serviceName }: Creation,
): Promise<Envelope<{ status: VaultStatus; recoveryPassphrase: string }>> {
  const store = (await context.stores()).create();
  writeSetting(store.database, 'service-name', serviceName);
  journaliseCreation(context, store, 'Coffre');
  const recovery = context.passphrases.recovery();
  const holders = [
    { role: 'administrateur', passphrase },
    { role: 'secours', passphrase: recovery },
  ] as const;
  const outcome = await createVault({ path, port: store.port, holders }, context.environment.vault);
  if (outcome.kind !== 'created') return refuseCreation(store, outcome);
  const session = startSession(context, { store, vault: outcome.vault, role: 'administrateur' });
  await context.environment.memory.rememberSeen(outcome.vault.seen());
  return succeed({ status: statusOf(session), recoveryPassphrase: recovery });
}

type Opening = Pick<OpenVaultRequest, 'path' | 'role' | 'passphrase'> & {
  readonly olderGeneration: 'refuse' | 'accept';
};

async function open(context: EngineContext, opening: Opening): Promise<Envelope<VaultStatus>> {
  const { memory, vault: machine } = context.environment;
  const header = await inspectVault(opening.path, machine);
  if (header.kind !== 'vault') return vaultFailure(header);
  const lastSeen = await memory.lastSeen(header.vaultId);
  const reader = await contentReader(context);
  const seen = lastSeen === null ? {} : { lastSeenGeneration: lastSeen };
  const outcome = await openVault({ ...opening, ...seen, readSeal: reader.readSeal }, machine);
  if (outcome.kind !== 'opened') {
    const isNewer = reader.take()?.kind === 'newer';
    reader.forget();
    return isNewer ? fail('vault-newer-version') : vaultFailure(outcome);
  }
  outcome.payload.fill(0);
  const content = reader.take();
  if (content?.kind !== 'opened') {
    await outcome.vault.close();
    return fail('vault-damaged', { part: 'donnees.age' });
  }
  const session = startSession(context, { store: content.store, vault: outcome.vault, role: opening.role });
  await memory.rememberSeen(outcome.vault.seen());
  journalise(context, session, { action: 'vault-opened', subject: 'Coffre' });
  if (outcome.openElsewhere !== null)
    context.emit({
      kind: 'save-state',
      state: session.saver.report().state,
      code: 'vault-in-use' satisfies FailureCode,
    });
  return succeed(statusOf(session));
}

/** Opens the database once: to read the seal for the vault, then as the store of the session. */
async function contentReader(context: EngineContext) {
  const stores = await context.stores();
  let content: OpenStoreOutcome | null = null;
  return {
    readSeal: (payload: Uint8Array) => {
      content = stores.open(payload);
      return content.kind === 'opened' ? content.seal : null;
    },
    take: () => content,
    forget: () => {
      if (content?.kind === 'opened') content.store.close();
    },
  };
}

async function changePassphrase(
  context: EngineContext,
  session: Session,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Envelope<VaultStatus>> {
  const { vault, store, role, saver } = session;
  const outcome: ChangePassphraseOutcome = await vault.changePassphrase({
    port: store.port,
    role,
    current,
    next,
  });
  if (outcome.kind === 'wrong-passphrase' || outcome.kind === 'no-such-role') return vaultFailure(outcome);
  const { state, code } = await saver.savedOtherwise(outcome);
  if (state === 'failed') return fail(code ?? 'save-failed');
  await session.writing;
  journalise(context, session, { action: 'passphrase-changed', subject: 'Phrase de passe' });
  return succeed(statusOf(session));
}

/**
 * Replaces an exposed passphrase or a lost recovery sheet: everything is encrypted anew, and only the administrator
 * and the new sheet open the vault. The present passphrase is checked first, by writing its entry again as it is.
 */
async function renewKeys(
  context: EngineContext,
  session: Session,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Envelope<{ status: VaultStatus; recoveryPassphrase: string }>> {
  const { vault, store, role, saver } = session;
  const check = await vault.changePassphrase({ port: store.port, role, current, next: current });
  if (check.kind === 'wrong-passphrase' || check.kind === 'no-such-role') return vaultFailure(check);
  journalise(context, session, { action: 'passphrase-changed', subject: 'Clés et fiche de secours' });
  const recovery = context.passphrases.recovery();
  const outcome = await vault.rekey(store.port, [
    { role: 'administrateur', passphrase: next },
    { role: 'secours', passphrase: recovery },
  ]);
  const { state, code } = await saver.savedOtherwise(outcome);
  if (state === 'failed') return fail(code ?? 'save-failed');
  return succeed({ status: statusOf(session), recoveryPassphrase: recovery });
}

import type { JournalAction } from '../../contract/agents';
import type { EngineEvent } from '../../contract/events';
import { type Envelope, fail } from '../../contract/failure';
import type { LocalDate } from '../../core/model/moment';
import type { EngineEnvironment } from '../environment';
import { writeJournal } from '../store/queries/journal';
import type { Store, StoreFactory } from '../store/store';
import type { Role, VaultHandle } from '../vault';
import type { RequestPaths } from './handler';
import type { Jobs } from './jobs';
import { localDay } from './local-day';
import type { Passphrases } from './passphrases';
import type { PendingPlan } from './pending-plan';
import type { Saver } from './saver';
import type { Turns } from './turns';

/** The vault that is open, from unlocking to locking. */
export interface Session {
  readonly store: Store;
  readonly vault: VaultHandle;
  readonly saver: Saver;
  /** An import being written and the saves of the vault go one after the other. */
  readonly turns: Turns;
  /** Settled (never rejected) once the import being written is; null when there is none. */
  writing: Promise<void> | null;
  readonly role: Role;
  readonly demo: boolean;
  /** The import shown and not yet applied; the last one shown wins. */
  pendingPlan: PendingPlan | null;
  /** The nominative mode was entered: journaled once. */
  isNominative: boolean;
}

/** What the services share. */
export interface EngineContext {
  readonly environment: EngineEnvironment;
  readonly stores: () => Promise<StoreFactory>;
  readonly passphrases: Passphrases;
  readonly jobs: Jobs;
  readonly emit: (event: EngineEvent) => void;
  session: Session | null;
  /** A vault is being created or opened. */
  isOpening: boolean;
}

/** Answers with the open vault, or says that none is open. Waits while an import is being written. */
export const withSession = <T>(
  context: EngineContext,
  answer: (session: Session) => Envelope<T> | Promise<Envelope<T>>,
): Envelope<T> | Promise<Envelope<T>> => {
  const { session } = context;
  if (session === null) return fail('vault-closed');
  if (session.writing === null) return answer(session);
  return session.writing.then(() => withSession(context, answer));
};

/** The present instant, ISO 8601 UTC. */
export const nowIso = (context: EngineContext): string => context.environment.vault.now().toISOString();

/** The day that the clock of this machine shows. */
export const todayOf = (context: Pick<EngineContext, 'environment'>): LocalDate =>
  localDay(context.environment.vault.now());

/** The path behind a token of the request, or null when main gave none. */
export const pathOf = (paths: RequestPaths, token: string): string | null =>
  Object.hasOwn(paths, token) ? (paths[token] ?? null) : null;

/** An unpredictable name, 32 hexadecimal digits. */
export const randomName = (context: EngineContext): string =>
  Array.from(context.environment.vault.randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Adds a line to the journal of access and has the vault saved. */
export function journalise(
  context: EngineContext,
  session: Session,
  entry: { readonly action: JournalAction; readonly subject: string; readonly reason?: string },
): void {
  const { action, subject, reason = '' } = entry;
  writeJournal(session.store.database, { at: nowIso(context), role: session.role, action, subject, reason });
  session.saver.changed();
}

/** The first line of the journal, written before the vault is. */
export function journaliseCreation(context: EngineContext, store: Store, subject: string): void {
  const [at, role, action] = [nowIso(context), 'administrateur', 'vault-created'] as const;
  writeJournal(store.database, { at, role, action, subject, reason: '' });
}

/** The nominative mode is entered: journaled once per session. */
export function enterNominative(context: EngineContext, session: Session): void {
  if (session.isNominative) return;
  session.isNominative = true;
  journalise(context, session, { action: 'nominative-opened', subject: 'Mode nominatif' });
}

import { type Envelope, succeed } from '../../contract/failure';
import { type ItemState, itemsWritten, type Swap, swapItems } from '../../core/exchange/swap-items';
import {
  type ListScope,
  markWithdrawn,
  readWrittenItems,
  type StoredListImport,
  writeListImport,
} from '../store/queries/list-imports';
import type { Store } from '../store/store';
import { type EngineContext, nowIso, type Session } from './context';

/** How one kind of list is read and put back: the rules of its own changes hold, refusals and journal included. */
export interface ListKeeper {
  /** The state of every item of a scope, as a text: the same item in the same state gives the same text. */
  readonly read: (store: Store, scope: string) => ReadonlyMap<string, string>;
  readonly put: (
    session: Session,
    scope: string,
    change: { readonly states: readonly ItemState[]; readonly subject: string },
  ) => Envelope<unknown>;
}

interface Importing extends ListScope {
  readonly keeper: ListKeeper;
  readonly fileName: string;
}

/** Imports a list, and keeps what it wrote so that it may be withdrawn later. A refused list leaves nothing. */
export function importList<Reply extends object>(
  context: EngineContext,
  session: Session,
  { keeper, kind, scope, fileName }: Importing,
  write: () => Envelope<Reply>,
): Envelope<Reply & { readonly importId: number }> {
  const { store } = session;
  const before = keeper.read(store, scope);
  const reply = write();
  if (!reply.ok) return reply;
  const items = itemsWritten(before, keeper.read(store, scope));
  const record = { kind, scope, fileName, importedAt: nowIso(context) };
  const importId = store.database.transaction(() => writeListImport(store.database, record, items));
  session.saver.changed();
  return succeed({ ...reply.value, importId });
}

/** What withdrawing an import, or putting back one that was withdrawn, would change now. */
export const swapOf = (
  { database }: Store,
  { id, isWithdrawn }: StoredListImport,
  present: ReadonlyMap<string, string>,
): Swap & { readonly written: number } => {
  const written = readWrittenItems(database, id);
  return { ...swapItems(written, present, isWithdrawn ? 'imported' : 'withdrawn'), written: written.length };
};

/** Withdraws an import, or puts it back; what was changed since stays. */
export function swapImport(
  context: EngineContext,
  session: Session,
  keeper: ListKeeper,
  { found, subject }: { readonly found: StoredListImport; readonly subject: string },
): Envelope<Swap> {
  const { store } = session;
  const swap = swapOf(store, found, keeper.read(store, found.scope));
  if (swap.puts.length > 0) {
    const put = keeper.put(session, found.scope, { states: swap.puts, subject });
    if (!put.ok) return put;
  }
  markWithdrawn(store.database, found.id, found.isWithdrawn ? null : nowIso(context));
  session.saver.changed();
  return succeed(swap);
}

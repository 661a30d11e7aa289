import { fail, succeed } from '../../contract/failure';
import type { ListImport, ListKind } from '../../contract/list-imports';
import { findListImport, readListImports, type StoredListImport } from '../store/queries/list-imports';
import type { Store } from '../store/store';
import { catalogueKeeper } from './catalogue-service';
import { type EngineContext, withSession } from './context';
import { declaredKeeper } from './declared-service';
import type { Handlers } from './handler';
import { type ListKeeper, swapImport, swapOf } from './list-imports';
import { registrationsKeeper } from './registration-lists';

type ListImportChannel = 'list-imports:list' | 'list-imports:put';

const NOUNS: Readonly<Record<ListKind, string>> = {
  needs: 'besoins déclarés',
  catalogue: 'catalogue',
  registrations: 'inscriptions',
};

/** « Import du 3 mars 2026 retiré : besoins déclarés ». File names stay out: one may name a person. */
const wordSwap = ({ kind, importedAt, isWithdrawn }: StoredListImport): string => {
  const day = new Date(importedAt).toLocaleDateString('fr-FR');
  return `Import du ${day} ${isWithdrawn ? 'remis' : 'retiré'} : ${NOUNS[kind]}`;
};

const entryOf = (store: Store, found: StoredListImport, present: ReadonlyMap<string, string>): ListImport => {
  const { id, fileName, importedAt, isWithdrawn } = found;
  const { written, puts, kept } = swapOf(store, found, present);
  return { id, fileName, importedAt, isWithdrawn, written, changes: puts.length, kept };
};

/** Lists that were imported: declared needs, catalogue, registrations. Each may be withdrawn, and put back. */
export function listImportsHandlers(context: EngineContext): Pick<Handlers, ListImportChannel> {
  const keepers: Readonly<Record<ListKind, ListKeeper>> = {
    needs: declaredKeeper(context),
    catalogue: catalogueKeeper(context),
    registrations: registrationsKeeper(context),
  };
  return {
    'list-imports:list': ({ kind, sessionId }) =>
      withSession(context, ({ store }) => {
        const scope = sessionId === null ? '' : String(sessionId);
        const present = keepers[kind].read(store, scope);
        const imports = readListImports(store.database, { kind, scope });
        return succeed(imports.map((found) => entryOf(store, found, present)));
      }),
    'list-imports:put': ({ importId, isWithdrawn }) =>
      withSession(context, (session) => {
        const found = findListImport(session.store.database, importId);
        if (found === null) return fail('not-found');
        if (found.isWithdrawn === isWithdrawn) return succeed({ changed: 0, kept: 0 });
        const swap = swapImport(context, session, keepers[found.kind], { found, subject: wordSwap(found) });
        return swap.ok ? succeed({ changed: swap.value.puts.length, kept: swap.value.kept }) : swap;
      }),
  };
}

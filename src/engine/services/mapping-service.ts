import type { ReplyOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { asMapping } from '../../contract/mappings';
import { typeset } from '../../contract/typeset';
import { PIX_COMPETENCES } from '../../core/framework/pix-framework';
import { headerKey, mappingKey } from '../../core/mapping/column-mapping';
import { proposeMapping } from '../../core/mapping/propose-mapping';
import { readImportFile } from '../import';
import { rawReader } from '../import/create-body';
import type { RawTable } from '../import/raw-table';
import { attachCompetence, readOtherCompetences } from '../store/queries/competence-choices';
import { deleteMapping, readMappings, writeMapping } from '../store/queries/mappings';
import type { Store } from '../store/store';
import { type EngineContext, enterNominative, journalise, nowIso, pathOf, withSession } from './context';
import type { Handlers } from './handler';

type MappingChannel =
  | 'mapping:open'
  | 'mapping:save'
  | 'mapping:list'
  | 'mapping:delete'
  | 'competences:others'
  | 'competences:attach';

/** Rows shown of a file. */
const SHOWN = 5;

/** Columns of files that their titles do not explain: shown, explained, remembered. */
export function mappingHandlers(context: EngineContext): Pick<Handlers, MappingChannel> {
  return {
    'mapping:open': ({ files, name }, paths) =>
      withSession(context, async (session): Promise<Envelope<ReplyOf<'mapping:open'>>> => {
        const found = files.flatMap((token) => pathOf(paths, token) ?? []);
        if (found.length < files.length) return fail('unknown-token');
        enterNominative(context, session);
        const table = await findTable(context, found, name);
        return table === null ? fail('not-found') : succeed(describeTable(session.store, table));
      }),
    'mapping:save': ({ mapping, fileName }) =>
      withSession(context, (session) => {
        writeMapping(session.store.database, asMapping(mapping), { fileName, madeAt: nowIso(context) });
        journalise(context, session, {
          action: 'mapping-changed',
          subject: typeset(`Colonnes expliquées : ${fileName}`),
        });
        return succeed(listMappings(session.store));
      }),
    'competences:others': () => withSession(context, ({ store }) => succeed(listOthers(store))),
    'competences:attach': ({ key, code }) =>
      withSession(context, (session) => {
        const { store } = session;
        const other = readOtherCompetences(store.database).find((one) => one.key === key);
        if (other === undefined || !isInFramework(code)) return fail('not-found');
        store.recount(() => attachCompetence(store.database, { key, code, madeAt: nowIso(context) }));
        const subject = code === null ? `${other.name} : à part` : `${other.name} : compte comme ${code}`;
        journalise(context, session, { action: 'counting-changed', subject: typeset(subject) });
        return succeed(listOthers(store));
      }),
    'mapping:list': () => withSession(context, ({ store }) => succeed(listMappings(store))),
    'mapping:delete': ({ id }) =>
      withSession(context, (session) => {
        if (!deleteMapping(session.store.database, id)) return fail('not-found');
        journalise(context, session, { action: 'mapping-changed', subject: 'Colonnes oubliées' });
        return succeed(listMappings(session.store));
      }),
  };
}

/** The table whose preview has this name, among the files chosen; null when it has no titles to show. */
async function findTable(
  context: EngineContext,
  paths: readonly string[],
  name: string,
): Promise<RawTable | null> {
  const tables: RawTable[] = [];
  for (const path of paths)
    await readImportFile(context.environment.openSource(path), {
      readTable: rawReader((table) => void tables.push(table)),
    });
  return tables.find((table) => table.name === name) ?? null;
}

function describeTable(
  { database }: Store,
  { name, encoding, titles, rows }: RawTable,
): ReplyOf<'mapping:open'> {
  const key = headerKey(titles);
  const known = readMappings(database).find(({ mapping }) => mappingKey(mapping) === key);
  const proposed = known?.mapping ?? proposeMapping(titles);
  return {
    name,
    encoding,
    titles: [...titles],
    rows: rows.slice(0, SHOWN).map(({ cells }) => [...cells]),
    proposed: { ...proposed, columns: proposed.columns.map((column) => ({ ...column })) },
  };
}

const isInFramework = (code: string | null): boolean =>
  code === null || PIX_COMPETENCES.some((competence) => competence.code === code);

const listOthers = ({ database }: Store): ReplyOf<'competences:others'> =>
  readOtherCompetences(database).map((other) => ({ ...other }));

const listMappings = ({ database }: Store): ReplyOf<'mapping:list'> =>
  readMappings(database).map(({ mapping, ...rest }) => ({
    ...rest,
    mapping: { ...mapping, columns: mapping.columns.map((column) => ({ ...column })) },
  }));

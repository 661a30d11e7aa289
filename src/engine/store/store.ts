import { takeAll } from '../../core/model/steps';
import type { ImportPlan, VaultContents } from '../import';
import type { PayloadPort, VaultSeal } from '../vault';
import { applyImport, type ImportRecord } from './apply-import';
import { migrate } from './migrations';
import { readAgents } from './queries/agents';
import { readAttachments } from './queries/attachments';
import { readCampaigns } from './queries/campaigns';
import { readPersonalLinks } from './queries/links';
import { readIdentities } from './queries/participations';
import { readKnownExports } from './queries/presence';
import { readRosterDate } from './queries/roster-versions';
import { type CollectiveReading, readFacts } from './read-facts';
import { readSealRow, writeSeal } from './seal-row';
import { loadSql, openDatabase, type SqlDatabase } from './sql';
import { type UndoOutcome, undoImport } from './undo-import';
import { type SliceOptions, takeInSlices } from './writing-steps';

/** The content of the open vault: the database, what it holds for imports, and its columnar reading. */
export interface Store {
  /** For the functions of `queries/`. What comes from imports changes through `apply` and `undo` only. */
  readonly database: SqlDatabase;
  /** Counts the imports applied or undone since opening: an import plan holds for one revision only. */
  readonly revision: () => number;
  readonly contents: () => VaultContents;
  readonly apply: (plan: ImportPlan, record: ImportRecord) => number;
  /**
   * The same without keeping the event loop busy: null when cancelled, and then nothing was written. Until it is
   * settled nothing else may touch the store.
   */
  readonly applyInSlices: (
    plan: ImportPlan,
    record: ImportRecord,
    options: SliceOptions,
  ) => Promise<number | null>;
  readonly undo: (importId: number, undoneAt: string) => UndoOutcome;
  /** Changes how participations count; the columns are read again. */
  readonly recount: <T>(change: () => T) => T;
  /** Columns for collective analysis, read again only after an import, its undoing or a recount. Confidential. */
  readonly collective: () => CollectiveReading;
  /** For the vault: the bytes with its header inside. */
  readonly port: PayloadPort;
  /** Size of the last bytes given to the vault; 0 before. */
  readonly exportedBytes: () => number;
  readonly close: () => void;
}

export type OpenStoreOutcome =
  | { readonly kind: 'opened'; readonly store: Store; readonly seal: VaultSeal | null }
  | { readonly kind: 'newer' }
  /** The bytes are no database of this application. */
  | { readonly kind: 'unreadable' };

/** Makes stores; SQLite is loaded once. */
export interface StoreFactory {
  readonly create: () => Store;
  readonly open: (payload: Uint8Array) => OpenStoreOutcome;
}

/** Loads SQLite from the bytes of `sql-wasm.wasm`. */
export async function loadStores(wasmBinary: Uint8Array): Promise<StoreFactory> {
  const sql = await loadSql(wasmBinary);
  return {
    create: () => {
      const database = openDatabase(sql, null);
      migrate(database);
      return storeOf(database);
    },
    open: (payload) => openStore(() => openDatabase(sql, payload)),
  };
}

function openStore(open: () => SqlDatabase): OpenStoreOutcome {
  let database: SqlDatabase | null = null;
  try {
    database = open();
    const seal = readSealRow(database);
    if (migrate(database).kind === 'current') return { kind: 'opened', store: storeOf(database), seal };
    database.close();
    return { kind: 'newer' };
  } catch {
    database?.close();
    return { kind: 'unreadable' };
  }
}

function storeOf(database: SqlDatabase): Store {
  let revision = 0;
  let reading: CollectiveReading | null = null;
  let exportedBytes = 0;
  const imported = <T>(result: T): T => {
    revision += 1;
    reading = null;
    return result;
  };
  const recount = <T>(change: () => T): T => {
    reading = null;
    return change();
  };
  return {
    database,
    recount,
    revision: () => revision,
    contents: () => readContents(database),
    apply: (plan, record) => imported(takeAll(applyImport(database, plan, record))),
    applyInSlices: async (plan, record, options) => {
      const importId = await takeInSlices(applyImport(database, plan, record), options);
      return importId === null ? null : imported(importId);
    },
    undo: (importId, undoneAt) => imported(undoImport(database, importId, undoneAt)),
    collective: () => {
      reading ??= readFacts(database);
      return reading;
    },
    port: {
      exportWith: (seal) => {
        writeSeal(database, seal);
        const bytes = database.exportBytes();
        exportedBytes = bytes.length;
        return bytes;
      },
    },
    exportedBytes: () => exportedBytes,
    close: () => {
      reading = null;
      database.close();
    },
  };
}

function readContents(database: SqlDatabase): VaultContents {
  return {
    agents: readAgents(database).map(({ agent }) => agent),
    rosterDate: readRosterDate(database),
    campaigns: readCampaigns(database).map(({ campaign }) => campaign),
    participations: readIdentities(database),
    attachments: readAttachments(database),
    exports: readKnownExports(database),
    links: readPersonalLinks(database),
  };
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { EngineEvent } from '../../src/contract/events';
import { type Envelope, fail } from '../../src/contract/failure';
import type { FileRef } from '../../src/contract/files';
import { createEngineProcess } from '../../src/main/engine/engine-process';
import { createFileRegistry } from '../../src/main/files/file-registry';
import { referToFile } from '../../src/main/files/refer-to-file';
import type { Answer } from '../../src/main/ipc/answer';
import { engineAnswers } from '../../src/main/ipc/engine-answers';
import { type Desktop, mainAnswers } from '../../src/main/ipc/main-answers';
import { createLock, type LockCause } from '../../src/main/lock/lock';
import { createMachineStateFile } from '../../src/main/system/machine-state';
import { createPassingClipboard } from '../../src/main/system/passing-clipboard';
import { inProcessEngine } from './in-process-engine';

/** What the dialogs of the system answer, until a test changes it. */
export interface DialogAnswers {
  importFiles: readonly string[];
  newVault: string | null;
  existingVault: string | null;
  workbook: string | null;
  figure: string | null;
  table: string | null;
  releaseFolder: string | null;
  /** How the page is printed to a PDF: filled in when a page is opened on the host. */
  printToPdf: () => Promise<Uint8Array | null>;
}

/** Main without Electron: the same answers, the same engine, dialogs that a test fills in. */
export interface ApplicationHost {
  readonly dialogs: DialogAnswers;
  readonly call: (channel: string, payload: unknown) => Promise<Envelope<unknown>>;
  readonly drop: (paths: readonly string[]) => Promise<readonly FileRef[]>;
  readonly onEvent: (listener: (event: EngineEvent) => void) => void;
  /** Called instead of replacing the page when the vault was locked. */
  readonly onLocked: (listener: (cause: LockCause) => void) => void;
  /** Locks as the system does: idle time, suspend, session. */
  readonly lock: (cause: LockCause) => Promise<Envelope<unknown>>;
  readonly close: () => Promise<void>;
}

/**
 * Puts the application together around a folder for its state and the vault of the fictive service. `electron`: the
 * version that it believes to run in; 25 shows the banner of the fallback.
 */
export function startApplicationHost(folder: string, electron = '45.0.0'): ApplicationHost {
  const dialogs: DialogAnswers = {
    importFiles: [],
    newVault: null,
    existingVault: null,
    workbook: null,
    figure: null,
    table: null,
    releaseFolder: null,
    printToPdf: async () => null,
  };
  const listeners: ((event: EngineEvent) => void)[] = [];
  const lockListeners: ((cause: LockCause) => void)[] = [];
  const emit = (event: EngineEvent) => {
    for (const listener of listeners) listener(event);
  };
  const files = createFileRegistry(randomUUID);
  const clipboard = memoryClipboard();
  const engine = createEngineProcess({ fork: inProcessEngine, onEvent: emit, onCrash: () => undefined });
  const lock = createLock({
    engine,
    files,
    clipboard,
    replacePage: (cause) => {
      for (const listener of lockListeners) listener(cause);
    },
  });
  const state = createMachineStateFile(join(folder, 'etat.json'));
  const main = mainAnswers({
    version: '0.0.0',
    runtime: { versions: { electron, chrome: process.versions.v8 }, platform: process.platform },
    desktop: filledDesktop(dialogs),
    files,
    state,
    clipboard,
    lock,
    demoVault: join(folder, 'demonstration.coffre'),
  });
  const answers = new Map<string, Answer>([
    ...Object.entries(main),
    ...engineAnswers({
      engine,
      files,
      onSuccess: (channel, [place]) => {
        if (channel === 'vault:create' || channel === 'vault:open')
          void state.change({ lastVault: place ?? null });
      },
    }),
  ]);
  return {
    dialogs,
    call: async (channel, payload) => answers.get(channel)?.(payload) ?? fail('bad-request'),
    drop: (paths) => Promise.all(paths.map((path) => referToFile(files, path, 'import'))),
    onEvent: (listener) => listeners.push(listener),
    onLocked: (listener) => lockListeners.push(listener),
    lock: lock.lock,
    close: async () => {
      await engine.close();
    },
  };
}

function filledDesktop(dialogs: DialogAnswers): Desktop {
  return {
    chooseImportFiles: async () => dialogs.importFiles,
    chooseNewVault: async () => dialogs.newVault,
    chooseExistingVault: async () => dialogs.existingVault,
    chooseWorkbook: async () => dialogs.workbook,
    chooseFigure: async () => dialogs.figure,
    chooseTable: async () => dialogs.table,
    chooseReleaseFolder: async () => dialogs.releaseFolder,
    revealFile: () => undefined,
    print: async () => true,
    printToPdf: () => dialogs.printToPdf(),
    setTheme: () => undefined,
  };
}

function memoryClipboard() {
  let held = '';
  return createPassingClipboard({
    writeText: (text) => {
      held = text;
    },
    readText: () => held,
    clear: () => {
      held = '';
    },
  });
}

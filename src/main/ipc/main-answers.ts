import { channels, type MainChannel } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { FileRef } from '../../contract/files';
import type { PlaceFormat } from '../../contract/links';
import type { FigureFormat } from '../../contract/trends';
import type { FileRegistry, FileUse } from '../files/file-registry';
import { referToFile } from '../files/refer-to-file';
import type { Lock } from '../lock/lock';
import type { MachineStateFile } from '../system/machine-state';
import type { PassingClipboard } from '../system/passing-clipboard';
import type { Runtime } from '../system/runtime-info';
import { describeRuntime } from '../system/runtime-info';
import { type Answer, answerWith } from './answer';

/** What asks the user or shows something, through Electron. Paths are absolute, null when cancelled. */
export interface Desktop {
  readonly chooseImportFiles: () => Promise<readonly string[]>;
  readonly chooseNewVault: () => Promise<string | null>;
  readonly chooseExistingVault: () => Promise<string | null>;
  readonly chooseWorkbook: (suggestedName: string) => Promise<string | null>;
  readonly chooseFigure: (suggestedName: string, format: FigureFormat) => Promise<string | null>;
  readonly chooseTable: (suggestedName: string, format: PlaceFormat) => Promise<string | null>;
  readonly chooseReleaseFolder: () => Promise<string | null>;
  readonly revealFile: (path: string) => void;
  /** False when the user cancelled or the system cannot print. */
  readonly print: () => Promise<boolean>;
  /** What the page prints, as a PDF; null while there is no window. */
  readonly printToPdf: () => Promise<Uint8Array | null>;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
}

export interface MainAnswerParts {
  readonly version: string;
  readonly runtime: Runtime;
  readonly desktop: Desktop;
  readonly files: FileRegistry;
  readonly state: MachineStateFile;
  readonly clipboard: PassingClipboard;
  readonly lock: Lock;
  /** Where the vault of the fictive service goes. */
  readonly demoVault: string;
}

/** The channels that main answers itself: the compiler refuses one too few or too many. */
export function mainAnswers(parts: MainAnswerParts): Readonly<Record<MainChannel, Answer>> {
  const { version, runtime, desktop, files, state, clipboard, lock } = parts;
  return {
    'app:info': answerWith(channels['app:info'], async () => succeed(describeRuntime(version, runtime))),
    'files:choose': answerWith(channels['files:choose'], async () => {
      const paths = await desktop.chooseImportFiles();
      return succeed(await Promise.all(paths.map((path) => referToFile(files, path, 'import'))));
    }),
    'vault:choose': answerWith(channels['vault:choose'], ({ purpose }) => chooseVault(purpose, parts)),
    'vault:recent': answerWith(channels['vault:recent'], () => findRecentVault(parts)),
    'export:choose': answerWith(channels['export:choose'], async ({ suggestedName }) =>
      refer(files, await desktop.chooseWorkbook(suggestedName), 'workbook'),
    ),
    'figure:choose': answerWith(channels['figure:choose'], async ({ suggestedName, format }) =>
      refer(files, await desktop.chooseFigure(suggestedName, format), 'figure'),
    ),
    'table:choose': answerWith(channels['table:choose'], async ({ suggestedName, format }) =>
      refer(files, await desktop.chooseTable(suggestedName, format), 'table'),
    ),
    'release:choose-folder': answerWith(channels['release:choose-folder'], async () =>
      refer(files, await desktop.chooseReleaseFolder(), 'release-folder'),
    ),
    'export:reveal': answerWith(channels['export:reveal'], async ({ destination }) => {
      const path = files.find(destination, ['figure', 'table', 'workbook', 'release-folder']);
      if (path === null) return fail('unknown-token');
      desktop.revealFile(path);
      return succeed({});
    }),
    'vault:lock': answerWith(channels['vault:lock'], () => lock.lock('user')),
    'page:print': answerWith(channels['page:print'], async () =>
      (await desktop.print()) ? succeed({}) : fail('cancelled'),
    ),
    'page:pdf': answerWith(channels['page:pdf'], async () => {
      const bytes = await desktop.printToPdf();
      return bytes === null ? fail('cancelled') : succeed({ content: Buffer.from(bytes).toString('base64') });
    }),
    'preferences:get': answerWith(channels['preferences:get'], async () =>
      succeed((await state.read()).preferences),
    ),
    'preferences:set': answerWith(channels['preferences:set'], async (preferences) => {
      desktop.setTheme(preferences.theme);
      await state.change({ preferences });
      return succeed(preferences);
    }),
    'clipboard:copy': answerWith(channels['clipboard:copy'], async ({ text }) => {
      await clipboard.copy(text);
      return succeed({});
    }),
  };
}

async function chooseVault(
  purpose: 'create' | 'open' | 'demo',
  { desktop, files, demoVault }: MainAnswerParts,
): Promise<Envelope<FileRef | null>> {
  switch (purpose) {
    case 'create':
      return refer(files, await desktop.chooseNewVault(), 'new-vault');
    case 'open':
      return refer(files, await desktop.chooseExistingVault(), 'vault');
    case 'demo':
      return refer(files, demoVault, 'demo-vault');
  }
}

async function findRecentVault({ files, state }: MainAnswerParts): Promise<Envelope<FileRef | null>> {
  const { lastVault } = await state.read();
  if (lastVault === null) return succeed(null);
  const file = await referToFile(files, lastVault, 'vault');
  return succeed(file.size === null ? null : file);
}

async function refer(
  files: FileRegistry,
  path: string | null,
  use: FileUse,
): Promise<Envelope<FileRef | null>> {
  return succeed(path === null ? null : await referToFile(files, path, use));
}

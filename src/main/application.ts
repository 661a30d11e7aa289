import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  Menu,
  nativeTheme,
  powerMonitor,
  type Session,
  session,
} from 'electron';
import type { EngineChannel } from '../contract/channels';
import { privateChannels } from '../contract/private-channels';
import { confirmQuitUnsaved } from './dialogs/confirm-quit';
import { showAbout } from './dialogs/show-about';
import { createEngineProcess, type EngineProcess } from './engine/engine-process';
import { forkEngine } from './engine/fork-engine';
import { createFileRegistry, type FileRegistry } from './files/file-registry';
import type { Answer } from './ipc/answer';
import { dropAnswer } from './ipc/drop-answer';
import { engineAnswers } from './ipc/engine-answers';
import { mainAnswers } from './ipc/main-answers';
import { registerAnswers } from './ipc/register';
import { type PowerPort, startAutoLock } from './lock/auto-lock';
import { createLock, type Lock } from './lock/lock';
import { createQuit } from './lock/quit';
import { pageScheme } from './security/origin';
import { readPageFiles } from './security/page-files';
import { servePage } from './security/scheme';
import { isTrustedSender } from './security/sender';
import { pagePartition } from './security/session';
import { securePreferences } from './security/window-preferences';
import { type AppPlaces, locateApp } from './system/app-places';
import { createMachineStateFile, type MachineStateFile } from './system/machine-state';
import { createPassingClipboard, type PassingClipboard } from './system/passing-clipboard';
import { describeRuntime } from './system/runtime-info';
import { createDesktop } from './windows/desktop';
import { describeMenu } from './windows/menu';
import { createPageWindow, type PageWindow } from './windows/page-window';

/** What the application is made of once Electron is ready. */
interface Parts {
  readonly files: FileRegistry;
  readonly state: MachineStateFile;
  readonly clipboard: PassingClipboard;
  readonly engine: EngineProcess;
  readonly page: PageWindow;
  readonly lock: Lock;
  readonly quit: () => void;
}

/** Puts the application together and returns what shows its window. Electron must be ready. */
export async function openApplication(): Promise<() => void> {
  const places = locateApp(app.getAppPath());
  const parts = assemble(places, await openPageSession(places));
  nativeTheme.themeSource = (await parts.state.read()).preferences.theme;
  registerAnswers(allAnswers(parts), (origin) => isTrustedSender(origin, parts.page.contents()));
  Menu.setApplicationMenu(buildMenu(parts));
  startAutoLock({
    power: systemPower,
    lock: parts.lock,
    hideWindow: parts.page.hide,
    showWindow: parts.page.show,
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    parts.quit();
  });
  parts.engine.start();
  return parts.page.show;
}

const systemPower: PowerPort = {
  getSystemIdleTime: () => powerMonitor.getSystemIdleTime(),
  onSuspend: (listener) => powerMonitor.on('suspend', listener),
  onSessionLock: (listener) => powerMonitor.on('lock-screen', listener),
  onSessionUnlock: (listener) => powerMonitor.on('unlock-screen', listener),
};

/** The in-memory session of the page, which serves the built files and nothing else. */
async function openPageSession({ out }: AppPlaces): Promise<Session> {
  const pageSession = session.fromPartition(pagePartition.name, pagePartition.options);
  pageSession.protocol.handle(pageScheme, servePage(await readPageFiles(out)));
  return pageSession;
}

function assemble(places: AppPlaces, pageSession: Session): Parts {
  const isDevelopment = !app.isPackaged;
  const stateFolder = app.getPath('userData');
  const files = createFileRegistry(randomUUID);
  const passingClipboard = createPassingClipboard(clipboard);
  const engine = createEngineProcess({
    fork: () =>
      forkEngine({
        bundle: places.engine,
        resources: places.resources,
        state: stateFolder,
        isVerbose: isDevelopment,
      }),
    onEvent: (event) => page.send(event),
    onCrash: () => lock.afterCrash(),
  });
  const quit = createQuit({
    engine,
    confirmUnsaved: () => overWindow(page, confirmQuitUnsaved, true),
    clearClipboard: passingClipboard.clear,
    exit: () => app.exit(0),
  });
  const page = createPageWindow(
    securePreferences({ preload: places.preload, session: pageSession, devTools: isDevelopment }),
    quit,
  );
  const lock = createLock({
    engine,
    files,
    clipboard: passingClipboard,
    replacePage: (cause) => page.replace({ kind: 'locked', cause }),
  });
  const state = createMachineStateFile(join(stateFolder, 'etat.json'));
  return { files, state, clipboard: passingClipboard, engine, page, lock, quit };
}

/** Every channel with who answers it. */
function allAnswers(parts: Parts): ReadonlyMap<string, Answer> {
  const main = mainAnswers({
    ...parts,
    version: app.getVersion(),
    runtime: process,
    desktop: createDesktop(parts.page.current),
    demoVault: join(app.getPath('userData'), 'demonstration.coffre'),
  });
  return new Map<string, Answer>([
    ...Object.entries(main),
    ...engineAnswers({ ...parts, onSuccess: (channel, paths) => noteOpening(channel, paths, parts) }),
    [privateChannels.dropFiles, dropAnswer(parts.files)],
  ]);
}

/** Keeps in mind that a vault is open, and where it is unless it is the demonstration's. */
function noteOpening(channel: EngineChannel, paths: readonly string[], { lock, state }: Parts): void {
  if (channel !== 'vault:create' && channel !== 'vault:open' && channel !== 'vault:open-demo') return;
  lock.markOpen();
  if (channel !== 'vault:open-demo') void state.change({ lastVault: paths[0] ?? null });
}

function buildMenu({ lock, quit, page }: Parts): Menu {
  const info = describeRuntime(app.getVersion(), process);
  return Menu.buildFromTemplate(
    describeMenu({
      lock: () => {
        if (lock.isOpen()) void lock.lock('user');
      },
      quit,
      showAbout: () => void overWindow(page, (window) => showAbout(window, info), undefined),
    }),
  );
}

async function overWindow<Value>(
  page: PageWindow,
  ask: (window: BrowserWindow) => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  const window = page.current();
  return window === null ? otherwise : ask(window);
}

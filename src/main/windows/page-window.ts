import { BrowserWindow, nativeTheme, type WebContents, type WebPreferences } from 'electron';
import type { EngineEvent } from '../../contract/events';
import { privateChannels } from '../../contract/private-channels';
import { pageAddress } from '../security/origin';

/** The one window of the application, over its successive pages. */
export interface PageWindow {
  /** Opens the window, or shows the one that is open. */
  readonly show: () => void;
  readonly hide: () => void;
  /** Ends the page with its process and opens a fresh one in the same place, which gets the event first. */
  readonly replace: (event: EngineEvent) => void;
  readonly send: (event: EngineEvent) => void;
  /** The window; null before the first `show`. */
  readonly current: () => BrowserWindow | null;
  /** The contents that messages may come from. */
  readonly contents: () => WebContents | null;
}

/** Colours of the page before it is drawn (surface tokens of the page's design). */
const surface = { light: '#f7f8f8', dark: '#15191b' } as const;

/** Makes the window's holder. `onClose` is asked to quit: closing the window is leaving. */
export function createPageWindow(preferences: WebPreferences, onClose: () => void): PageWindow {
  let window: BrowserWindow | null = null;
  const open = (place: Partial<Electron.Rectangle>): BrowserWindow => {
    const opened = openWindow(preferences, place);
    opened.on('close', (event) => {
      if (window !== opened) return;
      event.preventDefault();
      onClose();
    });
    window = opened;
    return opened;
  };
  const sendTo = (target: BrowserWindow, event: EngineEvent) =>
    target.webContents.send(privateChannels.event, event);
  return {
    show: () => {
      if (window === null) open({});
      else reveal(window);
    },
    hide: () => window?.hide(),
    replace: (event) => {
      const former = window;
      const fresh = open(former?.getBounds() ?? {});
      fresh.webContents.once('did-finish-load', () => sendTo(fresh, event));
      if (former?.isMaximized() === true) fresh.maximize();
      former?.destroy();
    },
    send: (event) => {
      if (window !== null) sendTo(window, event);
    },
    current: () => window,
    contents: () => window?.webContents ?? null,
  };
}

function openWindow(webPreferences: WebPreferences, place: Partial<Electron.Rectangle>): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...place,
    minWidth: 960,
    minHeight: 600,
    title: 'Relief',
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    show: false,
    webPreferences,
  });
  // The title stays « Relief »: no name of a service, an agent or a file reaches the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageAddress);
  return window;
}

function reveal(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

import type { Session, WebPreferences } from 'electron';

export interface PageEnvironment {
  /** Absolute path of the preload bundle. */
  readonly preload: string;
  readonly session: Session;
  /** True in development only. */
  readonly devTools: boolean;
}

/** Preferences of the window (Electron checklist 2–4, 6, 8–12): written out even where they are the default. */
export function securePreferences({ preload, session, devTools }: PageEnvironment): WebPreferences {
  return {
    preload,
    session,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    // Files are chosen through main: the page has no picker of its own.
    disableBlinkFeatures: 'FileSystemAccessLocal',
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
  };
}

import type { WebContents } from 'electron';

/** No window is opened by the page (Electron checklist 14), and nothing is handed to the browser (15). */
export function denyWindowOpening(contents: Pick<WebContents, 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

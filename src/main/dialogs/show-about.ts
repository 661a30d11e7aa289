import { type BrowserWindow, dialog } from 'electron';
import type { ReplyOf } from '../../contract/channels';

/** Shows « À propos ». */
export async function showAbout(window: BrowserWindow, info: ReplyOf<'app:info'>): Promise<void> {
  const versions = `Electron ${info.electron}, Chromium ${info.chromium}`;
  const warning = info.fallbackRuntime
    ? '\n\nCette version d’Electron n’est plus maintenue\u202f: elle sert aux essais et à la démonstration.'
    : '';
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'À propos de Relief',
    message: `Relief ${info.version}`,
    detail: `Application hors ligne\u202f: aucune donnée ne quitte ce poste.\n${versions}.${warning}`,
    buttons: ['Fermer'],
  });
}

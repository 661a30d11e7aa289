import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { withExtension } from '../files/file-name';

const vaultFilter = { name: 'Coffre Relief', extensions: ['coffre'] };

/** Asks where to create a vault. An existing file is refused later, by the engine: none is ever replaced. */
export async function chooseNewVault(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Choisir où créer le coffre',
    buttonLabel: 'Créer ici',
    defaultPath: join(app.getPath('documents'), 'Relief.coffre'),
    filters: [vaultFilter],
    properties: ['createDirectory', 'dontAddToRecent'],
  });
  return canceled || filePath === undefined || filePath === '' ? null : withExtension(filePath, 'coffre');
}

/** Asks for an existing vault. */
export async function chooseExistingVault(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choisir un coffre',
    buttonLabel: 'Choisir',
    filters: [vaultFilter, { name: 'Tous les fichiers', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

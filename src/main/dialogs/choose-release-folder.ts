import { app, type BrowserWindow, dialog } from 'electron';

/** Asks for the folder that the files of a release go to; null when cancelled. Nothing in it is ever replaced. */
export async function chooseReleaseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choisir le dossier où écrire la diffusion',
    buttonLabel: 'Écrire ici',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

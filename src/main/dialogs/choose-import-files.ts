import { type BrowserWindow, dialog } from 'electron';

/** Asks for the files to import. Absolute paths; empty when cancelled. */
export async function chooseImportFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choisir les fichiers à importer',
    buttonLabel: 'Choisir',
    filters: [
      {
        name: 'Exports de Pix Orga et liste RH (CSV, classeurs, ZIP)',
        extensions: ['csv', 'txt', 'xlsx', 'xlsm', 'ods', 'zip'],
      },
      { name: 'Tous les fichiers', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  });
  return canceled ? [] : filePaths;
}

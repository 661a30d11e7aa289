import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { safeFileName, withExtension } from '../files/file-name';

/** Asks where to write the workbook; null when cancelled. */
export async function chooseWorkbook(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Enregistrer le plan de formation',
    buttonLabel: 'Enregistrer',
    defaultPath: join(app.getPath('documents'), withExtension(safeFileName(suggestedName), 'xlsx')),
    filters: [{ name: 'Classeur Excel', extensions: ['xlsx'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  const path = withExtension(filePath, 'xlsx');
  // The dialog asked about the name as it was typed, not about the completed one.
  return path === filePath || !existsSync(path) || (await confirmReplacement(window)) ? path : null;
}

async function confirmReplacement(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Un classeur de ce nom existe déjà dans ce dossier.',
    detail: 'Le remplacer efface son contenu actuel.',
    buttons: ['Annuler', 'Remplacer'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { PlaceFormat } from '../../contract/links';
import { safeFileName, withExtension } from '../files/file-name';
import { withoutReplacing } from './choose-figure';

const NAMES: Readonly<Record<PlaceFormat, string>> = {
  xlsx: 'Classeur Excel',
  csv: 'Tableau CSV',
  docx: 'Document',
  html: 'Page web',
};

/** Asks where to write a plain table or a document; null when cancelled. */
export async function chooseTable(
  window: BrowserWindow,
  suggestedName: string,
  format: PlaceFormat,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Enregistrer',
    buttonLabel: 'Enregistrer',
    defaultPath: join(app.getPath('documents'), withExtension(safeFileName(suggestedName), format)),
    filters: [{ name: NAMES[format], extensions: [format] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === undefined || filePath === '' ? null : withoutReplacing(filePath, format);
}

import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { TableFormat } from '../../contract/links';
import { safeFileName, withExtension } from '../files/file-name';
import { withoutReplacing } from './choose-figure';

const NAMES: Readonly<Record<TableFormat, string>> = { xlsx: 'Classeur Excel', csv: 'Tableau CSV' };

/** Asks where to write a plain table; null when cancelled. */
export async function chooseTable(
  window: BrowserWindow,
  suggestedName: string,
  format: TableFormat,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Enregistrer la liste',
    buttonLabel: 'Enregistrer',
    defaultPath: join(app.getPath('documents'), withExtension(safeFileName(suggestedName), format)),
    filters: [{ name: NAMES[format], extensions: [format] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === undefined || filePath === '' ? null : withoutReplacing(filePath, format);
}

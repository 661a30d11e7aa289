import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { FigureFormat } from '../../contract/trends';
import { safeFileName, withExtension } from '../files/file-name';

const NAMES: Readonly<Record<FigureFormat, string>> = {
  png: 'Image PNG',
  svg: 'Dessin SVG',
  csv: 'Tableau CSV',
};

/** Asks where to write a figure; null when cancelled. */
export async function chooseFigure(
  window: BrowserWindow,
  suggestedName: string,
  format: FigureFormat,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Enregistrer la figure',
    buttonLabel: 'Enregistrer',
    defaultPath: join(app.getPath('documents'), withExtension(safeFileName(suggestedName), format)),
    filters: [{ name: NAMES[format], extensions: [format] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === undefined || filePath === '') return null;
  return withoutReplacing(filePath, format);
}

/** The dialog asked about the name as it was typed: a completed one that is taken gets a number. */
export function withoutReplacing(typed: string, format: string): string {
  const path = withExtension(typed, format);
  if (path === typed || !existsSync(path)) return path;
  for (let number = 2; ; number += 1) {
    const next = `${typed} (${number}).${format}`;
    if (!existsSync(next)) return next;
  }
}

import { type BrowserWindow, nativeTheme, shell } from 'electron';
import { chooseFigure } from '../dialogs/choose-figure';
import { chooseImportFiles } from '../dialogs/choose-import-files';
import { chooseReleaseFolder } from '../dialogs/choose-release-folder';
import { chooseTable } from '../dialogs/choose-table';
import { chooseExistingVault, chooseNewVault } from '../dialogs/choose-vault';
import { chooseWorkbook } from '../dialogs/choose-workbook';
import type { Desktop } from '../ipc/main-answers';

/** What Electron shows over the window. Nothing is shown while there is no window. */
export function createDesktop(current: () => BrowserWindow | null): Desktop {
  const over = async <Value>(ask: (window: BrowserWindow) => Promise<Value>, otherwise: Value) => {
    const window = current();
    return window === null ? otherwise : ask(window);
  };
  return {
    chooseImportFiles: () => over<readonly string[]>(chooseImportFiles, []),
    chooseNewVault: () => over(chooseNewVault, null),
    chooseExistingVault: () => over(chooseExistingVault, null),
    chooseWorkbook: (suggestedName) => over((window) => chooseWorkbook(window, suggestedName), null),
    chooseFigure: (suggestedName, format) =>
      over((window) => chooseFigure(window, suggestedName, format), null),
    chooseTable: (suggestedName, format) =>
      over((window) => chooseTable(window, suggestedName, format), null),
    chooseReleaseFolder: () => over(chooseReleaseFolder, null),
    revealFile: (path) => shell.showItemInFolder(path),
    print: () => over(printPage, false),
    printToPdf: () => over(printPdf, null),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
  };
}

function printPage(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true }, (isPrinted) => resolve(isPrinted));
  });
}

/** Tagged, so that it can be read aloud; the page decides on its paper. */
function printPdf(window: BrowserWindow): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

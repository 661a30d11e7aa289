import { type BrowserWindow, dialog } from 'electron';

/** Asks whether to leave although the last changes could not be saved. True: leave, and lose them. */
export async function confirmQuitUnsaved(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Les dernières modifications n’ont pas pu être enregistrées.',
    detail:
      'Le fichier du coffre est intact, dans son état précédent. ' +
      'Revenez à Relief pour réessayer, ou quittez en abandonnant ces modifications.',
    buttons: ['Revenir à Relief', 'Quitter sans enregistrer'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

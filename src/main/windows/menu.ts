import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  readonly lock: () => void;
  readonly quit: () => void;
  readonly showAbout: () => void;
}

/** The menu of the application, in French whatever the system's language. No recent documents, no reload. */
export function describeMenu(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Fichier',
      submenu: [
        { label: 'Verrouiller le coffre', click: actions.lock },
        { type: 'separator' },
        { label: 'Quitter Relief', accelerator: 'CmdOrCtrl+Q', click: actions.quit },
      ],
    },
    {
      label: 'Édition',
      submenu: [
        { role: 'undo', label: 'Annuler' },
        { role: 'redo', label: 'Rétablir' },
        { type: 'separator' },
        { role: 'cut', label: 'Couper' },
        { role: 'copy', label: 'Copier' },
        { role: 'paste', label: 'Coller' },
        { role: 'selectAll', label: 'Tout sélectionner' },
      ],
    },
    {
      label: 'Affichage',
      submenu: [
        { role: 'zoomIn', label: 'Agrandir' },
        { role: 'zoomOut', label: 'Réduire' },
        { role: 'resetZoom', label: 'Taille réelle' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Plein écran' },
      ],
    },
    { label: 'Aide', submenu: [{ label: 'À propos de Relief', click: actions.showAbout }] },
  ];
}

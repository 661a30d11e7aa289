/** Sheets of the workbook, in order. */
export const SHEETS = [
  'Synthèse',
  'Besoins',
  'Plan',
  'Sessions',
  'Budget',
  'Plafonds',
  'Écarts',
  'Écarts (liste)',
  'Participation',
  'Hypothèses',
  'Confidentialité',
  'Bilan',
  'Avant et après',
  'Fiches actions',
  'Mode d’emploi',
  'Listes',
];

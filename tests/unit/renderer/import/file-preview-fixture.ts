import type { FilePreview, RejectedRow } from '../../../../src/contract/imports';

/** A file of a hundred rows that adds nothing, to be changed by each test. */
export const filePreviewOf = (change: Partial<FilePreview>): FilePreview => ({
  name: 'parcours.csv',
  kind: 'assessment',
  encoding: 'utf-8',
  layout: 'assessment-2024',
  rows: 0,
  kept: 0,
  duplicates: 0,
  created: 0,
  updated: 0,
  identical: 0,
  outdated: 0,
  campaign: { id: '210001', code: 'CYBER1', name: 'Cybersécurité' },
  rejected: [],
  notices: [],
  persons: 0,
  shared: 0,
  matched: 0,
  doubtful: 0,
  unattachable: 0,
  unmatched: 0,
  absent: 0,
  ...change,
});

export const rejectedRowOf = (
  line: number | null,
  column: string | null,
  code = 'not-a-number',
): RejectedRow => ({
  line,
  column,
  code,
  message:
    line === null
      ? 'Le fichier « parcours.csv » est vide.'
      : `Fichier « parcours.csv », ligne ${line}, colonne « ${column ?? ''} »\u202f: un nombre est attendu.`,
});

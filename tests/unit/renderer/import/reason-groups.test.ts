import { describe, expect, it } from 'vitest';
import { describeNotice, describeRejection } from '../../../../src/core/pix/import-message';
import {
  describeLines,
  fileProblem,
  groupNotices,
  groupRejections,
  sentenceOf,
} from '../../../../src/renderer/features/import/reason-groups';
import { rejectedRowOf } from './file-preview-fixture';

describe('the reasons of refused rows', () => {
  it('are one line per reason and column, the most frequent first, with their lines in order', () => {
    const groups = groupRejections([
      rejectedRowOf(9, 'Année'),
      rejectedRowOf(3, 'Note'),
      rejectedRowOf(4, 'Année'),
      rejectedRowOf(null, null, 'empty-file'),
    ]);
    expect(groups.map(({ columns, lines, count }) => ({ columns, lines, count }))).toEqual([
      { columns: ['Année'], lines: [4, 9], count: 2 },
      { columns: ['Note'], lines: [3], count: 1 },
    ]);
  });

  it('drop the place that the columns of the table tell, even with a colon in the file name', () => {
    const told = describeRejection('not-a-date', 'a\u202f: b.csv', 12, 'Date\u202f: début');
    const row = { ...told, column: String(told.column) };
    expect(
      sentenceOf({ ...row, message: describeRejection('not-a-date', 'a.csv', 12, 'Date').message }),
    ).toBe('Une date est attendue, écrite JJ/MM/AAAA ou JJ/MM/AAAA HH:MM. Corrigez la cellule.');
    expect(sentenceOf(row)).toContain('ne date est attendue');
  });

  it('say the whole message when it names no line', () => {
    expect(sentenceOf({ line: null, message: 'Le fichier est vide.' })).toBe('Le fichier est vide.');
  });

  it('tell apart the problem of the whole file', () => {
    expect(fileProblem([rejectedRowOf(2, 'Note')])).toBeNull();
    expect(fileProblem([rejectedRowOf(null, null)])).toContain('est vide');
  });

  it('gather notices of one kind over their columns', () => {
    const notices = ['Couleur', 'Bureau'].map((column) => ({
      ...describeNotice('ignored-column', 'a.csv', column),
      column,
    }));
    expect(groupNotices(notices).map(({ columns, count }) => [columns, count])).toEqual([
      [['Couleur', 'Bureau'], 2],
    ]);
  });

  it('name six lines, then how many others', () => {
    expect(describeLines([3])).toBe('ligne 3');
    expect(describeLines([3, 1200])).toBe('lignes 3 et 1\u202f200');
    expect(describeLines([1, 2, 3, 4, 5, 6, 7, 8])).toBe('lignes 1, 2, 3, 4, 5, 6 et 2\u00a0autres');
  });
});

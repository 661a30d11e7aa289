import { describe, expect, it } from 'vitest';
import { type JournalAction, type JournalEntry, journalEntry } from '../../../../src/contract/agents';
import {
  actionWords,
  journalConclusion,
  roleTitle,
} from '../../../../src/renderer/features/transparency/journal-words';

const entry = (id: number, action: JournalAction, at: string): JournalEntry => ({
  id,
  at,
  role: 'administrateur',
  action,
  subject: 'Coffre',
  reason: '',
});

describe('the conclusion of the journal', () => {
  it('says since when, how many actions, and that no results were opened', () => {
    const entries = [
      entry(2, 'vault-opened', '2026-03-04T08:00:00.000Z'),
      entry(1, 'vault-created', '2026-02-28T23:30:00.000Z'),
    ];
    expect(journalConclusion(entries)).toBe(
      '2\u00a0actions inscrites depuis le 1er mars 2026\u202f; les résultats d’aucun agent n’ont été ouverts.',
    );
  });

  it('counts how often anyone’s results were opened', () => {
    const opened = entry(3, 'results-opened', '2026-03-04T08:00:00.000Z');
    expect(journalConclusion([opened, { ...opened, id: 4 }])).toContain('ont été ouverts 2\u00a0fois.');
  });

  it('holds when nothing is inscribed', () => {
    expect(journalConclusion([])).toBe('Rien n’est encore inscrit.');
  });
});

describe('the words of the journal', () => {
  it('tell every action of the contract apart', () => {
    const actions = journalEntry.shape.action.options;
    expect(new Set(actions.map((action) => actionWords[action])).size).toBe(actions.length);
  });

  it('give the holder a capital', () => {
    expect(roleTitle('secours')).toBe('Secours');
  });
});

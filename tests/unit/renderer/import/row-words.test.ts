import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../../src/contract/imports';
import { wordAbsent, wordReason, wordStanding } from '../../../../src/renderer/features/import/row-words';

const ROW: ImportRow = {
  line: 2,
  fate: 'created',
  lastName: 'QUÉMENEUR',
  firstName: 'Maëlle',
  externalId: '0003',
  state: 'shared',
  match: {
    kind: 'matched',
    why: 'matricule',
    agent: { usageName: 'Quémeneur', firstName: 'Maëlle', matricule: '0003' },
  },
  refusal: null,
};

describe('A row of the preview', () => {
  it('names the agent it is attached to, and by which fact', () => {
    expect(wordStanding(ROW)).toBe('Rattachée');
    expect(wordReason(ROW)).toBe('Maëlle Quémeneur, 0003\u202f: même matricule');
  });

  it('tells why it is attached to nobody', () => {
    const row: ImportRow = { ...ROW, match: { kind: 'doubtful', why: 'homonyms', agent: null } };
    expect(wordStanding(row)).toBe('À vérifier');
    expect(wordReason(row)).toBe('plusieurs agents portent ce nom');
  });

  it('refused, tells the refusal and no standing', () => {
    const row: ImportRow = { ...ROW, fate: 'rejected', match: null, refusal: 'Date illisible.' };
    expect(wordStanding(row)).toBeNull();
    expect(wordReason(row)).toBe('Date illisible.');
  });
});

describe('Participations that an export no longer tells', () => {
  it('are said in the singular and in the plural', () => {
    expect(wordAbsent(1)).toMatch(/^1 participation de cette campagne n’est plus dans cet export/u);
    expect(wordAbsent(1200)).toMatch(/^1\s200\sparticipations de cette campagne ne sont plus/u);
  });
});

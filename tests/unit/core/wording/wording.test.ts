import { describe, expect, it } from 'vitest';
import { sizeGroups } from '../../../../src/core/plan';
import {
  wordCount,
  wordDay,
  wordRate,
  wordRateRange,
  wordShortfall,
} from '../../../../src/core/wording/numbers';
import { wordGrouping } from '../../../../src/core/wording/plan-words';
import {
  headcountNote,
  headcountNumber,
  meanCode,
  meanNumber,
} from '../../../../src/core/wording/released-words';

describe('French words', () => {
  it('writes numbers as French typography does', () => {
    expect(wordCount(1234567)).toBe('1\u202f234\u202f567');
    expect(wordRate(0.614)).toBe('61\u00a0%');
    expect(wordRateRange(0.606, 0.738)).toBe('61 à 74\u00a0%');
    expect(wordRateRange(0.61, 0.612)).toBe('61\u00a0%');
  });

  it('writes days with their month', () => {
    expect([wordDay('2026-03-01'), wordDay('2026-12-25')]).toEqual(['1er mars 2026', '25 décembre 2026']);
  });

  it('agrees nouns with their number', () => {
    expect([wordShortfall(0.01, 'rate'), wordShortfall(0.12, 'rate')]).toEqual(['1 point', '12 points']);
    expect([wordShortfall(1.4, 'level'), wordShortfall(2, 'level')]).toEqual(['1,4 niveau', '2 niveaux']);
    expect(wordShortfall(0.001, 'level')).toBe('moins de 0,1 niveau');
  });

  it('explains the three ways out for 15 people', () => {
    expect(wordGrouping(sizeGroups(15), { min: 8, max: 12 })).toBe(
      'Aucun groupe de 8 à 12\u202f: 1) inviter 1 de plus (8 + 8)\u202f; 2) accepter un groupe de moins de 8 (8 + 7)\u202f; 3) remplir 12 et 3 en attente',
    );
  });
});

describe('what is not a number', () => {
  it('is never typed in a numeric cell', () => {
    expect(headcountNumber({ kind: 'under', limit: 5 })).toBeNull();
    expect(headcountNote({ kind: 'under', limit: 5 })).toBe('moins de 5');
    expect(meanNumber({ kind: 'at-most', value: 0.05 })).toBeNull();
    expect(meanCode({ kind: 'at-most', value: 0.05 }, 'rate')).toBe('≤\u00a05\u00a0%');
  });
});

import { describe, expect, it } from 'vitest';
import { foldText, matchesWords } from '../../../../src/renderer/locales/fold';

describe('searching in French', () => {
  it('puts accents, ligatures, apostrophes and hyphens aside', () => {
    expect(foldText('Cœur d’Île-de-France')).toBe("coeur d'ile de france");
    expect(foldText('JAFFRE\u0301ZIC')).toBe('jaffrezic');
  });

  it('finds words in any order', () => {
    expect(matchesWords('Maëlle Le Gall', 'gall maelle')).toBe(true);
    expect(matchesWords('Maëlle Le Gall', 'gall ines')).toBe(false);
  });

  it('keeps everything for an empty query', () => {
    expect(matchesWords('Maëlle', '  ')).toBe(true);
  });
});

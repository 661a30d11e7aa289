import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../../src/core/model/population';
import { wordStage } from '../../../../src/renderer/features/collective/stage-words';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the stage asked', () => {
  it('is said as a share, with its interval', () => {
    const applied = { value: 2, population: EVERYBODY, objective: 'Réflexes' };
    const stage = wordStage({
      kind: 'shown',
      appliedTargets: [applied],
      respondents: { kind: 'exact', value: 100 },
      below: { kind: 'exact', value: 39 },
      shareBelow: { kind: 'exact', value: 0.39 },
      interval: { low: 0.3, high: 0.48 },
      possible: null,
      reliability: 'solid',
    });
    expect(plain(stage)).toBe('Sous le palier visé (palier 2 au moins) : 39 % (30 à 48 %), Solide.');
    expect(plain(wordStage({ kind: 'masked' }))).toMatch(/^Palier visé : masqué/);
  });
});

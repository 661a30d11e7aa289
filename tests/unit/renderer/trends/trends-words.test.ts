import { describe, expect, it } from 'vitest';
import { wordParticipation } from '../../../../src/renderer/features/collective/participation-words';
import {
  wordConclusion,
  wordResults,
  wordUnattached,
} from '../../../../src/renderer/features/trends/trends-words';
import { exactly, maskedCell, resultOf, tableOf } from '../collective/table-fixture';

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const exact = (value: number) => ({ kind: 'exact' as const, value });
const about = (value: number) => ({ kind: 'rounded' as const, value, step: 0.05 });

describe('the finding of the heat map', () => {
  it('goes from the weakest to the best competence', () => {
    const table = tableOf([resultOf('1.1', exact(0.69)), resultOf('4.2', exact(0.48))]);
    expect(plain(wordResults(table))).toBe(
      'De 48 % (4.2 Compétence 4.2) à 69 % (1.1 Compétence 1.1). Cible : 60 %.',
    );
  });

  it('says rounded values as such', () => {
    const table = tableOf([resultOf('1.1', about(0.7)), resultOf('4.2', about(0.5))]);
    expect(plain(wordResults(table))).toContain('D’environ 50 %');
  });

  it('does not order what its precision cannot tell apart', () => {
    const table = tableOf([resultOf('1.1', about(0.5)), resultOf('4.2', { kind: 'exact', value: 0.49 })]);
    expect(plain(wordResults(table))).toBe(
      'Les compétences ne se distinguent pas à cette précision. Cible : 60 %.',
    );
  });

  it('gives a bound no place in the order', () => {
    const table = tableOf([resultOf('1.1', { kind: 'at-most', value: 0.075 }), resultOf('4.2', exact(0.49))]);
    expect(plain(wordResults(table))).toBe('4.2 Compétence 4.2 : 49 %. Cible : 60 %.');
  });

  it('says so when everything is masked', () => {
    expect(wordResults(tableOf([maskedCell('1.1')]))).toContain('Trop peu de réponses');
  });
});

describe('the three numbers', () => {
  const numbers = {
    concerned: exactly(742),
    started: exactly(459),
    shared: exactly(325),
    unattached: exactly(0),
  };

  it('stand together, agreed in number', () => {
    expect(plain(wordParticipation(numbers))).toBe('742 concernés · 459 ont commencé · 325 résultats');
    expect(
      plain(
        wordParticipation({ ...numbers, concerned: exactly(1), started: exactly(1), shared: exactly(1) }),
      ),
    ).toBe('1 concerné · 1 a commencé · 1 résultat');
  });

  it('say that the population is unknown without the HR list', () => {
    expect(plain(wordParticipation({ ...numbers, concerned: { kind: 'unknown' } }))).toBe(
      'concernés inconnus, sans liste des agents · 459 ont commencé · 325 résultats',
    );
  });
});

describe('the conclusion of the screen', () => {
  it('says how many answered and how many competences are below the target', () => {
    const table = tableOf([resultOf('1.1', exact(0.69)), resultOf('4.2', exact(0.48)), maskedCell('5.1')]);
    expect(plain(wordConclusion(table))).toBe(
      '40 résultats pour 80 agents concernés (50 %) ; 1 compétence sur 2 sous la cible (60 %).',
    );
  });

  it('computes no share from a blurred head-count', () => {
    const table = tableOf([resultOf('1.1', exact(0.69))], {
      participation: {
        concerned: exactly(10),
        started: { kind: 'at-least', value: 5 },
        shared: { kind: 'at-least', value: 5 },
        unattached: exactly(0),
      },
    });
    expect(plain(wordConclusion(table))).toMatch(/^Au moins 5 résultats pour 10 agents concernés ;/);
  });

  it('stops at the participation when everything is masked', () => {
    expect(plain(wordConclusion(tableOf([maskedCell('1.1')])))).toBe(
      '40 résultats pour 80 agents concernés (50 %).',
    );
  });
});

describe('those attached to no agent', () => {
  const numbers = { concerned: exactly(742), started: exactly(459), shared: exactly(325) };

  it('are told when there are any, and only with an HR list', () => {
    expect(plain(wordUnattached({ ...numbers, unattached: exactly(12) }))).toBe(
      '12 personnes ayant commencé ne sont rattachées à aucun agent : elles comptent dans l’ensemble, dans aucune ligne.',
    );
    expect(plain(wordUnattached({ ...numbers, unattached: { kind: 'under', limit: 5 } }))).toMatch(
      /^Moins de 5 personnes/,
    );
    expect(wordUnattached({ ...numbers, unattached: exactly(0) })).toBeNull();
    expect(
      wordUnattached({ ...numbers, concerned: { kind: 'unknown' }, unattached: exactly(12) }),
    ).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { ReleasedCell } from '../../../../src/core/disclosure/released';
import { rankGaps } from '../../../../src/renderer/features/gaps/gap-ranking';
import {
  wordConclusion,
  wordGapMap,
  wordGaps,
  wordUnshown,
} from '../../../../src/renderer/features/gaps/gap-words';
import { emptyCell, maskedCell, resultOf, rowOf, tableOf } from '../collective/table-fixture';

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const exact = (value: number) => ({ kind: 'exact' as const, value });
const ranked = (cells: readonly ReleasedCell[]) => {
  const table = tableOf(cells);
  return rankGaps(table, table.whole);
};

describe('the finding of the gaps', () => {
  it('counts the competences below target and names the farthest, ties said', () => {
    const ranking = ranked([
      resultOf('4.2', exact(0.48)),
      resultOf('5.1', exact(0.5)),
      resultOf('1.1', exact(0.7)),
    ]);
    expect(plain(wordGaps(ranking))).toBe(
      '2 compétences sur 3 sous la cible. La plus éloignée, à égalité avec 1 autre : 4.2 Compétence 4.2, 12 points sous la cible.',
    );
  });

  it('does not count as below what is only masked, empty or uncertain', () => {
    const ranking = ranked([
      maskedCell('1.1'),
      emptyCell('1.2'),
      resultOf('1.3', { kind: 'at-least', value: 0.5 }),
    ]);
    expect(plain(wordGaps(ranking))).toBe('Aucune compétence montrée n’est sous la cible.');
    expect(plain(wordUnshown(ranking))).toBe(
      'Hors classement : 1 compétence masquée et 1 compétence sans résultat.',
    );
  });

  it('says so when nothing may be shown', () => {
    expect(wordGaps(ranked([maskedCell('1.1')]))).toBe(
      'Aucun résultat ne peut être montré pour cette population.',
    );
    expect(wordUnshown(ranked([resultOf('1.1', exact(0.5))]))).toBeNull();
  });
});

describe('the conclusion of the screen', () => {
  const whole = [resultOf('4.2', exact(0.48)), resultOf('1.1', exact(0.7))];

  it('adds in how many rows the farthest competence is below target, masked rows left out', () => {
    const rows = [
      rowOf('A', [resultOf('4.2', exact(0.3)), maskedCell('1.1')]),
      rowOf('B', [resultOf('4.2', exact(0.5)), maskedCell('1.1')]),
      rowOf('C', [resultOf('4.2', exact(0.8)), maskedCell('1.1')]),
      rowOf('D', [maskedCell('4.2'), maskedCell('1.1')]),
    ];
    expect(plain(wordConclusion(tableOf(whole, { rows }), 'service'))).toBe(
      '1 compétence sur 2 sous la cible pour l’ensemble. D’abord : 4.2 Compétence 4.2, 12 points sous la cible ; 2 services sur 3 sont en dessous.',
    );
  });

  it('leaves the rows out when there is nothing to compare', () => {
    expect(plain(wordConclusion(tableOf(whole), 'corps'))).toMatch(/12 points sous la cible\.$/);
  });
});

describe('the heat map of gaps', () => {
  it('names its unit and its target', () => {
    expect(plain(wordGapMap(tableOf([resultOf('4.2', exact(0.48))])))).toBe(
      'Points au-dessous (−) ou au-dessus (+) de la cible (60 %).',
    );
    expect(wordGapMap(tableOf([maskedCell('4.2')]))).toContain('la cible.');
  });
});

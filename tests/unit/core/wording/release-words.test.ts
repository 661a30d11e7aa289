import { describe, expect, it } from 'vitest';
import { wordFileProof, wordRelease } from '../../../../src/core/wording/release-words';
import { releaseFileName } from '../../../../src/core/wording/workbook-file-name';

const proof = (hidden: number, earlier: readonly number[]) =>
  wordFileProof({ published: 100, hidden, earlier });

describe('a release in words', () => {
  it('has its number and day', () => {
    const stamp = { number: 3, releasedOn: '2026-11-26', audience: 'CODIR' };
    expect(wordRelease(stamp)).toBe('Diffusion n°\u00a03 du 26 novembre 2026');
    expect(releaseFileName(3, 'dossier-codir', 'Direction de l’Eau', '2026-11-26', 'docx')).toBe(
      'diffusion-3-dossier-codir-direction-de-l-eau-2026-11-26.docx',
    );
  });

  it('says what its audit proved, and nothing of why a result is masked', () => {
    expect(proof(0, [])).toBe('Aucun résultat n’est masqué\u202f: tous portent sur assez de réponses.');
    expect(proof(1, [])).toBe(
      '1 résultat est masqué\u202f; il ne peut pas être recalculé à partir de ce fichier.',
    );
    expect(proof(12, [1])).toContain(
      '; aucun ne peut être recalculé à partir de ce fichier et de la diffusion n°\u00a01.',
    );
    expect(proof(12, [1, 2, 4])).toContain('et des diffusions n°\u00a01, 2 et 4.');
  });
});

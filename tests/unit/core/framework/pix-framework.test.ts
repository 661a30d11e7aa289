import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../src/core/framework/fold-text';
import { findCompetence, PIX_AREAS, PIX_COMPETENCES } from '../../../../src/core/framework/pix-framework';

describe('the Pix framework', () => {
  it('has 5 domaines and 16 compétences, each under its domaine', () => {
    expect(PIX_AREAS).toHaveLength(5);
    expect(PIX_COMPETENCES.map(({ code }) => code)).toEqual(
      '1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2'.split(' '),
    );
    for (const { code, area, key } of PIX_COMPETENCES) {
      expect(key).toBe(code);
      expect(`${area}`).toBe(code?.[0]);
    }
  });

  it.each([
    ['Développer des documents multimedia', '3.2'],
    ['Développer des documents multimédia', '3.2'],
    ['Évoluer dans un environnement numérique', '5.2'],
    ['Construire un environnement numérique', '5.2'],
    ["S'insérer dans le monde numérique", '2.4'],
    ['S’INSÉRER DANS LE MONDE NUMÉRIQUE', '2.4'],
    ['4.1. Sécuriser l’environnement numérique', '4.1'],
    ['Manage data', '1.2'],
    ['Interact', '2.1'],
  ])('finds « %s » as %s', (name, code) => {
    expect(findCompetence(name).code).toBe(code);
  });

  it('keeps an unknown compétence under its own key, without code nor domaine', () => {
    expect(findCompetence('Pix+Édu - Évaluer')).toEqual({
      key: 'autre:pix edu evaluer',
      code: null,
      name: 'Pix+Édu - Évaluer',
      area: null,
    });
  });

  it('does not take a name of Object for a compétence', () => {
    expect(findCompetence('__proto__').key).toBe('autre:proto');
    expect(findCompetence('constructor').code).toBeNull();
  });
});

describe('foldText', () => {
  it('removes what people write differently', () => {
    expect(foldText("L’Œuvre  d'Été-2")).toBe('l oeuvre d ete 2');
    expect(foldText('NGUYỄN')).toBe(foldText('Nguyen'));
  });
});

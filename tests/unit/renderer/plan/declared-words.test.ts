import { describe, expect, it } from 'vitest';
import {
  type DeclaredComparison,
  declaredGroups,
  wordDeclaredFile,
} from '../../../../src/renderer/features/plan/declared-words';

const NEED: DeclaredComparison['added'][number]['need'] = {
  origin: 'service',
  title: 'Publier des cartes',
  population: { kind: 'all', label: 'Tous les agents' },
  competence: '1.3',
  subject: '',
  people: 14,
  wishDate: '2027-09-30',
  priority: 'P1',
  priorityReason: 'Nouveau marché',
  note: 'À voir',
};

const NOTHING: DeclaredComparison = {
  ...{ kind: 'comparison', previewId: '', fileName: 'besoins.csv' },
  ...{ added: [], changed: [], known: [], ignored: [], refused: [] },
};

const REASONS = [
  'missing-value',
  'not-a-value',
  'population-said-twice',
  'unknown-kind',
  'competence-and-subject',
  'names',
  'broken-line',
  'repeated-need',
  'list-full',
] as const;

describe('a file of declared needs in words', () => {
  it('shows all that a new line declares, free texts included: they are what is to be read again', () => {
    const [added] = declaredGroups({ ...NOTHING, added: [{ line: 2, need: NEED }] }).takable;
    expect(added?.lines[0]?.detail).toBe(
      'Demande du service · Tous les agents · 14\u00a0personnes · P1\u202f: Nouveau marché · 1.3 Traiter des données · pour le 30/09/2027 · À voir',
    );
  });

  it('says of every refusal the line, the column, and what to do', () => {
    const refused = REASONS.map((reason, at) => ({
      ...{ line: at + 2, header: 'Effectif', reason, expected: 'un nombre entier' },
    }));
    const [lines] = declaredGroups({ ...NOTHING, refused }).others;
    for (const { line, title } of lines?.lines ?? [])
      expect(title).toMatch(
        new RegExp(
          `^Ligne ${line}, colonne «\u00a0Effectif\u00a0»\u202f: .+(faut|ide|tirez|ites|orrigez|ardez).+\\.$`,
          'u',
        ),
      );
    expect(lines?.lines).toHaveLength(REASONS.length);
  });

  it('says what the whole comes to', () => {
    expect(wordDeclaredFile(NOTHING)).toBe('Le fichier n’a aucune ligne sous ses titres.');
    expect(wordDeclaredFile({ ...NOTHING, known: [{ line: 2, need: NEED }] })).toBe(
      'Rien à importer, 1\u00a0déjà déclaré.',
    );
    expect(wordDeclaredFile({ ...NOTHING, added: [{ line: 2, need: NEED }] })).toBe('1\u00a0besoin nouveau.');
  });
});

import { describe, expect, it } from 'vitest';
import {
  wordAbsence,
  wordClimb,
  wordMerger,
  wordMissingList,
} from '../../../../src/renderer/features/collective/table-notes';
import { exactly, tableOf } from './table-fixture';

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const unit = (depth: number) => ({ kind: 'rows' as const, dimension: 'unit' as const, depth });
const participation = {
  concerned: exactly(40),
  started: exactly(20),
  shared: exactly(16),
  unattached: exactly(0),
};

describe('a table with wider rows than asked for', () => {
  it('says whom it shows together, as the design words it', () => {
    const table = tableOf([], { climb: { from: unit(1), to: { kind: 'whole' } }, participation });
    expect(plain(wordClimb(table, 'service'))).toBe(
      'Trop peu de réponses par service : voici les 40 agents ensemble (16 résultats).',
    );
  });

  it('never gives the number that a blurred head-count hides', () => {
    const table = tableOf([], {
      climb: { from: unit(1), to: { kind: 'whole' } },
      participation: { ...participation, shared: { kind: 'at-least', value: 5 } },
    });
    expect(plain(wordClimb(table, 'service'))).toContain('(au moins 5 résultats)');
  });

  it('says that it climbed in the tree of units', () => {
    expect(plain(wordClimb(tableOf([], { climb: { from: unit(2), to: unit(1) } }), 'unité'))).toBe(
      'Trop peu de réponses par unité : voici le niveau supérieur de l’organigramme.',
    );
  });

  it('says nothing when the rows are those asked for', () => {
    expect(wordClimb(tableOf([]), 'service')).toBeNull();
  });
});

describe('a table without the HR list', () => {
  it('says what brings rows', () => {
    expect(wordMissingList({ ...participation, concerned: { kind: 'unknown' } })).toContain('Importez-la');
    expect(wordMissingList(participation)).toBeNull();
  });
});

describe('a merger', () => {
  it('names the units it gathers', () => {
    expect(
      plain(wordMerger({ key: 'x', label: 'Autres services', members: ['Mission A', 'Unité B', 'Unité C'] })),
    ).toBe(
      '« Autres services » réunit Mission A, Unité B et Unité C, pour qu’aucune ligne ne soit trop petite.',
    );
  });
});

describe('a refusal', () => {
  it('is one sentence that gives the way out, and no count', () => {
    const { title, advice } = wordAbsence({ kind: 'too-few', k: 5 });
    expect(title).toContain('moins de 5');
    expect(advice).toContain('Élargissez le périmètre');
  });

  it('exists for every reason', () => {
    for (const kind of ['no-result', 'unknown-campaign'] as const)
      expect(wordAbsence({ kind }).advice).toMatch(/\.$/);
  });
});

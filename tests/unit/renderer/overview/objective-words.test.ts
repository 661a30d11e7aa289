import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../../src/core/model/population';
import type { ObjectiveContent } from '../../../../src/core/objectives/objective';
import {
  wordCountdown,
  wordObjectiveAbsence,
  wordTargetState,
} from '../../../../src/renderer/features/overview/objective-words';
import { resultOf, tableOf } from '../collective/table-fixture';

const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

const content: ObjectiveContent = {
  title: 'Réflexes',
  orientation: '',
  campaignIds: ['1'],
  population: { ...EVERYBODY, corps: 'Techniciens' },
  criticality: 1,
  event: { kind: 'day', date: '2026-03-15' },
  leadDays: 15,
  targets: [],
  validFrom: null,
  validUntil: null,
};

describe('the card of an objective', () => {
  it('counts down to its event, and says a past one as past', () => {
    expect(plain(wordCountdown(content, '2026-02-20'))).toBe(
      '15 mars 2026 : J−23, les parcours ouvrent dans 8 jours.',
    );
    expect(plain(wordCountdown(content, '2026-03-27'))).toBe('15 mars 2026 : passé depuis 12 jours.');
    expect(wordCountdown({ ...content, event: null }, '2026-03-27')).toBeNull();
  });

  it('says the state of the targets with how far it may be trusted', () => {
    const below = resultOf('1.1', { kind: 'exact', value: 0.5 }, { reliability: 'indicative' });
    expect(plain(wordTargetState(tableOf([below])))).toMatch(
      /1 compétence sur 1 sous la cible.*Indicatif\.$/,
    );
    expect(plain(wordTargetState({ kind: 'too-few', k: 5 }))).toBe(
      'Moins de 5 résultats : rien ne peut être montré encore.',
    );
  });

  it('says one sentence where its population is too small, or outside', () => {
    expect(plain(wordObjectiveAbsence({ kind: 'too-few', k: 5 }, content))).toBe(
      'Moins de 5 agents concernés dans ce périmètre : rien ne se montre.',
    );
    expect(wordObjectiveAbsence({ kind: 'outside' }, content)).toContain('corps Techniciens');
  });
});

import { describe, expect, it } from 'vitest';
import { causeOfNoNeed } from '../../../../src/renderer/features/plan/empty-plan';
import { planOf, seatsOf, totalsOf } from '../../../../src/renderer/features/plan/plan-model';
import {
  wordAnswer,
  wordDays,
  wordDecided,
  wordDoubleCount,
  wordFileNeeds,
  wordObserved,
  wordPlan,
  wordPopulation,
  wordSeats,
} from '../../../../src/renderer/features/plan/plan-sentences';
import { decide, makeNeed, makeRowNeed, replyOf } from './plan-fixture';

const numbered = (need = makeNeed(1), ...decisions: Parameters<typeof replyOf>[1] & object) => {
  const [first] = planOf(replyOf([need], decisions)).needs;
  if (first === undefined) throw new Error('no need');
  return first;
};

const conclude = (...decisions: Parameters<typeof replyOf>[1] & object) =>
  wordPlan(totalsOf(planOf(replyOf([makeNeed(1), makeNeed(2)], decisions))));

describe('the conclusion of the plan', () => {
  it('says what is decided, with the numbers of the workbook', () => {
    expect(conclude()).toBe(
      '2\u00a0actions au plan, aucune n’est encore retenue\u202f: retenez, écartez ou changez la réponse.',
    );
    expect(conclude(decide(makeNeed(1)))).toBe(
      '2\u00a0actions au plan, dont 1\u00a0retenue\u202f: 15\u00a0places en 2\u00a0sessions.',
    );
  });

  it('says so when everything is set aside', () => {
    const all = [makeNeed(1), makeNeed(2)].map((need) => decide(need, { status: 'set-aside', reason: 'x' }));
    expect(conclude(...all)).toBe('Aucune action au plan\u202f: tous les besoins sont écartés.');
  });
});

describe('a line of the plan', () => {
  it('says what is observed, the target, the people and how sure that is', () => {
    expect(wordObserved(numbered())).toEqual({ observed: '50\u00a0%', target: 'cible 60\u00a0%' });
    expect(wordPopulation(numbered())).toBe('40 à 60 personnes sous la cible · solide');
  });

  it('says no more than what is released', () => {
    const banded = makeNeed(1, { observed: { kind: 'rounded', value: 0.5, step: 0.05 }, people: null });
    expect(wordObserved(numbered(banded)).observed).toBe('environ 50\u00a0%');
    expect(wordPopulation(numbered(banded))).toBe('40 à 60\u00a0% des agents sous la cible · solide');
    const silent = makeNeed(1, { people: null, interval: null, reliability: null });
    expect(wordPopulation(numbered(silent))).toBe('nombre de personnes non estimé');
  });

  it('says the answer with its part to train, which a parcours on Pix has not', () => {
    expect(wordAnswer(numbered())).toBe('Formation · 30\u00a0%');
    expect(wordAnswer(numbered(makeNeed(1), decide(makeNeed(1), { answer: 'pix' })))).toBe(
      'Parcours ou tutoriels Pix',
    );
  });

  it('says the seats, or why there is none', () => {
    const seats = (need = makeNeed(1), ...decisions: Parameters<typeof replyOf>[1] & object) => {
      const plan = planOf(replyOf([makeNeed(1), makeRowNeed(1)], decisions));
      const line = plan.needs.find((other) => other.need.id === need.id);
      return line === undefined ? null : wordSeats(seatsOf(plan, line));
    };
    expect(seats()).toEqual({ figure: '15', note: '2\u00a0sessions' });
    expect(seats(makeRowNeed(1))).toEqual({ figure: '–', note: '2 si retenu' });
    expect(seats(makeNeed(1), decide(makeRowNeed(1)))).toEqual({ figure: '–', note: 'par service' });
    expect(seats(makeNeed(1), decide(makeNeed(1), { answer: 'pix' }))).toEqual({
      figure: '0',
      note: 'en ligne',
    });
    expect(seats(makeNeed(1), decide(makeNeed(1), { status: 'set-aside', reason: 'x' }))).toEqual({
      figure: '–',
      note: 'hors plan',
    });
  });

  it('shows half days only where there are', () => {
    expect([wordDays(15), wordDays(7.5), wordDays(1804)]).toEqual(['15', '7,5', '1\u202f804']);
  });
});

describe('messages', () => {
  it('name the need that was decided, and whom a double count concerns', () => {
    expect(wordDecided(numbered(), 'accepted')).toBe(
      '1.1 Mener une recherche et une veille d’information\u202f: besoin retenu.',
    );
    expect(wordDoubleCount({ competence: '1.1 Chercher', campaign: 'Parcours', rows: 2 })).toBe(
      '1.1 Chercher (Parcours)\u202f: l’ensemble et 2\u00a0services sont retenus.',
    );
  });

  it('tell an empty vault from a narrow filter and from targets reached', () => {
    expect(causeOfNoNeed(0, true)).toBe('no-campaign');
    expect(causeOfNoNeed(2, true)).toBe('narrow-filter');
    expect(causeOfNoNeed(2, false)).toBe('targets-reached');
  });
});

describe('what the workbook will mask', () => {
  it('is said in numbers of needs', () => {
    const words = (regrouped: number, masked: number) =>
      wordFileNeeds({ listed: 23, regrouped, masked }).replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ');
    expect(words(0, 0)).toBe(
      'Le classeur portera les 23 besoins de l’écran, sans en regrouper ni en masquer.',
    );
    expect(words(1, 2)).toBe(
      'Sur les 23 besoins de l’écran, 1 sera regroupé avec une population plus large, 2 seront masqués, ou trop arrondis pour être un besoin.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import {
  wordCampaignResult,
  wordFirstNeed,
  wordOverview,
} from '../../../../src/renderer/features/overview/overview-words';
import { planOf } from '../../../../src/renderer/features/plan/plan-model';
import { decide, makeNeed, replyOf } from '../plan/plan-fixture';
import { ABOVE, BELOW, campaignOf, overviewOf, shown } from './overview-fixture';

const result = (...parts: Parameters<typeof shown>) => wordCampaignResult(campaignOf('1', shown(...parts)));

describe('the result of a campaign', () => {
  it('is said beside its target, in the unit of its measure', () => {
    expect(wordCampaignResult(campaignOf('1', BELOW))).toBe(
      '57\u00a0% de maîtrise, 3 points sous la cible (60\u00a0%).',
    );
    const level = shown({ kind: 'exact', value: 2.5 }, { kind: 'exact', value: 0.5 }, 3);
    expect(wordCampaignResult(campaignOf('1', level, 'level'))).toBe(
      'Niveau moyen 2,5, 0,5 niveau sous la cible (niveau 3).',
    );
  });

  it('is said no more precisely than it was released', () => {
    expect(
      result({ kind: 'rounded', value: 0.5, step: 0.05 }, { kind: 'rounded', value: 0.1, step: 0.05 }),
    ).toBe('environ 50\u00a0% de maîtrise, environ 10 points sous la cible (60\u00a0%).');
    expect(result({ kind: 'at-least', value: 0.55 }, { kind: 'at-most', value: 0.05 })).toBe(
      '55\u00a0% au moins de maîtrise, 5 points au plus sous la cible, ou au-dessus (60\u00a0%).',
    );
  });

  it('tells a mask from an absence, and never the cause', () => {
    expect(wordCampaignResult(campaignOf('1', { kind: 'masked' }))).toBe(
      'Résultat masqué\u202f: trop peu de réponses, ou protection d’une autre ligne.',
    );
    expect(wordCampaignResult(campaignOf('1', { kind: 'empty' }))).toBe(
      'Personne n’a encore envoyé ses résultats.',
    );
  });
});

describe('the conclusion of the dashboard', () => {
  it('counts only the campaigns that are surely below their target', () => {
    const unsure = shown({ kind: 'at-least', value: 0.55 }, { kind: 'at-most', value: 0.05 });
    const campaigns = [BELOW, ABOVE, unsure].map((each, index) => campaignOf(String(index), each));
    expect(wordOverview(overviewOf(...campaigns))).toBe(
      '480 agents dans ce périmètre, 1\u00a0campagne sur 3 sous la cible.',
    );
    expect(wordOverview(overviewOf(campaignOf('1', ABOVE), campaignOf('2', ABOVE)))).toBe(
      '480 agents dans ce périmètre, 2\u00a0campagnes.',
    );
    expect(wordOverview(overviewOf(campaignOf('1')))).toBe(
      '480 agents dans ce périmètre, une campagne, sous la cible.',
    );
  });

  it('says a population that is not counted exactly', () => {
    const few = { ...overviewOf(campaignOf('1', ABOVE)), agents: { kind: 'under', limit: 5 } } as const;
    expect(wordOverview(few)).toBe('Moins de 5 agents dans ce périmètre, une campagne.');
  });

  it('says that there is no list of agents', () => {
    expect(wordOverview({ ...overviewOf(campaignOf('1', ABOVE)), agents: { kind: 'unknown' } })).toBe(
      'Sans liste des agents, une campagne.',
    );
  });

  it('names the first need that is not set aside, as the workbook does', () => {
    const [first, second] = [makeNeed(1), makeNeed(2)];
    const without = planOf(replyOf([first, second], [decide(first, { status: 'set-aside', reason: 'x' })]));
    expect(wordFirstNeed(planOf(replyOf([first, second])))).toContain('1.1 Mener');
    expect(wordFirstNeed(without)).toContain('1.2 Gérer');
    expect(wordFirstNeed(planOf(replyOf([])))).toBe('');
  });
});

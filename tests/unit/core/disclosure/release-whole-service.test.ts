import { describe, expect, it } from 'vitest';
import { releaseWholeService } from '../../../../src/core/disclosure';
import { buildFacts, results, staff } from '../collective-facts';

const request = {
  filter: {},
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
} as const;

const resultOf = (answered: number, below: number) =>
  releaseWholeService(
    buildFacts({ agents: staff(40, 'Eau'), participations: results(0, answered, below) }),
    request,
  )[0];

describe('releaseWholeService', () => {
  it('gives the true counts from 11 respondents', () => {
    expect(resultOf(16, 6)).toEqual({
      campaignId: '101',
      code: '1.1',
      competence: '1.1',
      measure: 'rate',
      respondents: 16,
      validated: 92,
      acquis: 160,
      rate: 92 / 160,
      meanLevel: null,
      belowTarget: 6,
      masked: false,
      class: null,
      band: null,
      fewAcquis: false,
    });
  });

  it('is masked with nulls from 1 to 4 respondents', () => {
    for (const answered of [1, 2, 3, 4])
      expect(resultOf(answered, 1)).toMatchObject({
        respondents: null,
        validated: null,
        acquis: null,
        rate: null,
        belowTarget: null,
        masked: true,
        class: null,
        band: null,
      });
  });

  it('gives a class and a rounded rate from 5 to 10 respondents', () => {
    expect(resultOf(7, 4)).toMatchObject({
      respondents: 7,
      validated: null,
      acquis: null,
      rate: null,
      belowTarget: null,
      masked: false,
      class: 'one-to-two-thirds',
      band: { belowTarget: null, mean: { rounded: 0.45, step: 0.05 } },
    });
  });

  it('bands « 2 au plus » and « n − 2 au moins »', () => {
    expect(resultOf(16, 1)).toMatchObject({
      validated: 122,
      belowTarget: null,
      class: null,
      band: { belowTarget: { atMost: 2 }, mean: null },
    });
    expect(resultOf(16, 15)?.band).toEqual({ belowTarget: { atLeast: 14 }, mean: null });
  });

  it('keeps the count of a competence with fewer than 8 acquis and marks it', () => {
    const participations = Array.from({ length: 20 }, (_, person) => ({
      person,
      rates: [[person % 5, 4]] as const,
    }));
    const facts = buildFacts({ agents: staff(40, 'A'), participations });
    expect(releaseWholeService(facts, request)[0]).toMatchObject({
      belowTarget: 12,
      fewAcquis: true,
      rate: 0.5,
    });
  });

  it('counts persons outside the roster, and gives levels without rate', () => {
    const participations = Array.from({ length: 12 }, (_, person) => ({
      person,
      levels: [person % 4, null],
    }));
    const facts = buildFacts({
      agents: staff(6, 'A'),
      outsiders: 6,
      competences: 2,
      kinds: ['profiles'],
      participations,
    });
    const list = releaseWholeService(facts, request);
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({
      measure: 'level',
      respondents: 12,
      meanLevel: 1.5,
      rate: null,
      validated: null,
      acquis: null,
      belowTarget: 9,
    });
  });

  it('masks everything in a scope of fewer than k agents', () => {
    const facts = buildFacts({
      agents: [...staff(3, 'A', { job: 'Rare' }), ...staff(20, 'B')],
      participations: results(0, 3, 1),
    });
    expect(releaseWholeService(facts, { ...request, filter: { job: 'Rare' } })[0]?.masked).toBe(true);
  });
});

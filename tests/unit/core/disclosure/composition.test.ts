import { describe, expect, it } from 'vitest';
import { type HeatmapRequest, type ReleasedRow, releaseHeatmap } from '../../../../src/core/disclosure';
import { wordRespondents } from '../../../../src/core/wording/respondent-words';
import { buildFacts, type FakeAgent, type FakeParticipation, results } from '../collective-facts';

const request: HeatmapRequest = {
  campaignId: '101',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
};

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/** Groups of agents, of each the first `answered` sent their results. */
const serviceOf = (groups: readonly (FakeAgent & { readonly size: number; readonly answered: number })[]) => {
  const agents: FakeAgent[] = [];
  const participations: FakeParticipation[] = [];
  for (const { size, answered, ...agent } of groups) {
    participations.push(...results(agents.length, answered, Math.floor(answered / 2)));
    agents.push(...Array.from({ length: size }, () => agent));
  }
  return buildFacts({ agents, participations });
};

const wholeOf = (...groups: Parameters<typeof serviceOf>[0]): ReleasedRow => {
  const heatmap = releaseHeatmap(serviceOf(groups), request);
  if (heatmap.kind !== 'table') throw new Error(heatmap.kind);
  return heatmap.whole;
};

describe('the composition of the respondents', () => {
  it('names a category that answered clearly less than its weight', () => {
    const whole = wholeOf(
      { category: 'A', size: 30, answered: 20 },
      { category: 'B', size: 39, answered: 24 },
      { category: 'C', size: 31, answered: 6 },
    );
    expect(whole.composition).toEqual([
      {
        dimension: 'category',
        value: 'C',
        side: 'under',
        respondents: { kind: 'exact', value: 0.12 },
        agents: 0.31,
      },
    ]);
    expect(plain(wordRespondents(whole))).toBe(
      'Répondants : 50 % des agents concernés ; les agents de catégorie C sont sous-représentés : 12 % des répondants, 31 % des agents.',
    );
  });

  it('says nothing when respondents are like the agents concerned', () => {
    const whole = wholeOf(
      { category: 'A', size: 50, answered: 22 },
      { category: 'C', size: 50, answered: 22 },
    );
    expect(whole.composition).toEqual([]);
    expect(plain(wordRespondents(whole))).toBe('Répondants : 44 % des agents concernés.');
  });

  it('tells a group with fewer than 5 respondents as a bound, never its number', () => {
    const [three, four] = [3, 4].map((answered) =>
      wholeOf({ site: 'Brest', size: 60, answered: 43 - answered }, { site: 'Rennes', size: 40, answered }),
    );
    const rennes = ({ composition }: ReleasedRow) => composition.find(({ value }) => value === 'Rennes');
    expect(three && rennes(three)).toMatchObject({ respondents: { kind: 'at-most', value: 0.09 } });
    // Nothing exact of the other site, from which it could be worked out.
    expect(three?.composition.map(({ respondents }) => respondents.kind)).toEqual(['at-most']);
    expect(three && rennes(three)).toEqual(four && rennes(four));
    expect(plain(wordRespondents(three ?? wholeOf()))).toContain(
      'du site Rennes sont sous-représentés : 9 % des répondants au plus, 40 % des agents',
    );
  });

  it('never names a group of fewer than 11 agents, nor speaks of fewer than 11 respondents', () => {
    expect(
      wholeOf({ corps: 'Attaché', size: 30, answered: 30 }, { corps: 'Géomètre', size: 10, answered: 0 })
        .composition,
    ).toEqual([]);
    expect(
      wholeOf({ corps: 'Attaché', size: 20, answered: 10 }, { corps: 'Adjoint', size: 20, answered: 0 })
        .composition,
    ).toEqual([]);
  });

  it('is told of each row apart', () => {
    const heatmap = releaseHeatmap(
      serviceOf([
        { unitPath: ['DR', 'Eau'], category: 'A', size: 20, answered: 15 },
        { unitPath: ['DR', 'Eau'], category: 'C', size: 20, answered: 5 },
        { unitPath: ['DR', 'Mer'], category: 'A', size: 20, answered: 10 },
        { unitPath: ['DR', 'Mer'], category: 'C', size: 20, answered: 10 },
      ]),
      request,
    );
    if (heatmap.kind !== 'table') throw new Error(heatmap.kind);
    expect(
      heatmap.rows.map(({ composition }) => composition.map(({ value, side }) => `${value} ${side}`)),
    ).toEqual([['A over', 'C under'], []]);
  });
});

import { describe, expect, it } from 'vitest';
import { releaseParticipation } from '../../../../src/core/disclosure';
import { buildFacts, staff } from '../collective-facts';

const request = {
  campaignId: '101',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  disclosure: { profile: 'working' },
} as const;

const facts = buildFacts({
  agents: [...staff(30, 'Eau'), ...staff(12, 'Mer'), ...staff(7, 'Cabinet')],
  outsiders: 6,
  participations: [
    ...Array.from({ length: 20 }, (_, person) => ({ person, shared: person < 15 })),
    ...[30, 31, 32].map((person) => ({ person })),
    ...[42, 43, 44, 45, 46, 47, 48].map((person) => ({ person })),
    ...[49, 50, 51, 52, 53, 54].map((person) => ({ person, shared: false })),
  ],
});

describe('releaseParticipation', () => {
  it('shows every row, small numbers blurred, and three numbers for the whole', () => {
    const view = releaseParticipation(facts, request);
    if (view.kind !== 'table') throw new Error(view.kind);
    expect(view.whole).toEqual({
      concerned: { kind: 'exact', value: 49 },
      started: { kind: 'exact', value: 36 },
      shared: { kind: 'exact', value: 25 },
      unattached: { kind: 'exact', value: 6 },
    });
    expect(
      view.rows.map(({ label, concerned, started, shared }) => [label, concerned, started, shared]),
    ).toEqual([
      ['Eau', { kind: 'exact', value: 30 }, { kind: 'exact', value: 20 }, { kind: 'exact', value: 15 }],
      ['Mer', { kind: 'exact', value: 12 }, { kind: 'under', limit: 5 }, { kind: 'under', limit: 5 }],
      [
        'Cabinet',
        { kind: 'exact', value: 7 },
        { kind: 'at-least', value: 5 },
        { kind: 'at-least', value: 5 },
      ],
    ]);
  });

  it('refuses a filter under k agents and an unknown campaign', () => {
    expect(releaseParticipation(facts, { ...request, filter: { site: 'Nulle part' } })).toEqual({
      kind: 'too-few',
      k: 5,
    });
    expect(releaseParticipation(facts, { ...request, campaignId: 'x' })).toEqual({
      kind: 'unknown-campaign',
    });
  });
});

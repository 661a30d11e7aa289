import { describe, expect, it } from 'vitest';
import { EVERYBODY, type Population } from '../../../../src/core/model/population';
import { askOfPersons } from '../../../../src/core/targets/ask-of-persons';
import { targetsOfRows } from '../../../../src/core/targets/row-target';
import { compareSpecificity } from '../../../../src/core/targets/specificity';
import type { SpecificTarget } from '../../../../src/core/targets/target';
import { buildFacts } from '../collective-facts';

const agent = (unit: string, corps: string, category: string) => ({
  unitPath: ['Direction', unit],
  corps,
  category,
});

const facts = buildFacts({
  agents: [
    agent('Nord', 'Techniciens', 'B'),
    agent('Nord', 'Attachés', 'A'),
    agent('Nord', 'Attachés', 'A'),
    agent('Sud', 'Techniciens', 'B'),
    agent('Sud', 'Secrétaires', 'B'),
  ],
  outsiders: 1,
  competences: 2,
  participations: [],
});

const among = (part: Partial<Population>): Population => ({ ...EVERYBODY, ...part });
const technicians = among({ corps: 'Techniciens' });

const aim = (value: number, part: Partial<SpecificTarget> = {}): SpecificTarget => ({
  measure: 'rate',
  value,
  population: EVERYBODY,
  competence: null,
  campaignIds: ['101'],
  objective: 'Cybersécurité',
  givenAt: '2026-01-01',
  ...part,
});

/** Target of each person for the first and the second competence. */
const askOf = (...specific: SpecificTarget[]): readonly (readonly number[])[] => {
  const { groupOf, groups } = askOfPersons(facts, 'rate', '101', { rate: 0.6, level: 3, specific });
  return [...groupOf].map((group) => (groups[group] ?? []).map(({ value }) => value));
};

describe('target of a person', () => {
  it('is the general one where no other concerns the person', () => {
    expect(askOf()).toEqual(Array.from({ length: 6 }, () => [0.6, 0.6]));
    expect(askOf(aim(0.9, { campaignIds: ['102'] }), aim(0.9, { measure: 'level' }))[0]).toEqual([0.6, 0.6]);
  });

  it('is the one of the population that holds the person, for all competences or one', () => {
    const asked = askOf(aim(0.7, { population: technicians }), aim(0.8, { competence: '1.2' }));
    expect(asked.map(([first]) => first)).toEqual([0.7, 0.6, 0.6, 0.7, 0.6, 0.6]);
    expect(asked.map(([, second]) => second)).toEqual([0.7, 0.8, 0.8, 0.7, 0.8, 0.8]);
  });

  it('goes to persons outside the list of agents only when it concerns everybody', () => {
    expect(askOf(aim(0.7, { population: technicians }))[5]).toEqual([0.6, 0.6]);
    expect(askOf(aim(0.7))[5]).toEqual([0.7, 0.7]);
  });

  it('is the narrower of two: more criteria, then corps before catégorie, then the deeper service', () => {
    const north = among({ unitPath: ['Direction', 'Nord'] });
    const narrow = among({ unitPath: ['Direction', 'Nord'], corps: 'Techniciens' });
    const order = [
      EVERYBODY,
      among({ category: 'B' }),
      among({ unitPath: ['Direction'] }),
      north,
      narrow,
    ].map((population) => ({ population, competence: null }));
    for (const [place, wide] of order.entries())
      for (const narrower of order.slice(place + 1))
        expect(compareSpecificity(narrower, wide)).toBeGreaterThan(0);
    expect(
      compareSpecificity({ population: north, competence: '1.1' }, { population: north, competence: null }),
    ).toBeGreaterThan(0);
  });

  it('is the latest given of two that are equally narrow, in whatever order they come', () => {
    const older = aim(0.7, { population: technicians, givenAt: '2026-01-01' });
    const newer = aim(0.5, {
      population: among({ unitPath: ['Direction'] }),
      givenAt: '2026-02-01',
    });
    const corps = aim(0.9, { population: technicians, givenAt: '2026-03-01' });
    expect(askOf(corps, older)[0]).toEqual([0.9, 0.9]);
    expect(askOf(older, corps)[0]).toEqual([0.9, 0.9]);
    expect(askOf(newer, older)[0]).toEqual([0.5, 0.5]);
  });
});

describe('target of a row', () => {
  const asked = askOfPersons(facts, 'rate', '101', {
    rate: 0.6,
    level: 3,
    specific: [aim(0.7, { population: technicians })],
  });
  const plan = { rowOf: Int32Array.from([0, 0, 0, 1, 1, -1]), rowCount: 2 };
  const everybody = new Uint8Array(6).fill(1);

  it('is the one that all its agents share, named', () => {
    const target = targetsOfRows(facts, 'rate', Uint8Array.of(1, 0, 0, 1, 0, 0), plan, asked)(3, 0);
    expect(target).toEqual({
      value: 0.7,
      applied: [{ value: 0.7, population: technicians, objective: 'Cybersécurité' }],
    });
  });

  it('is the mean over the agents concerned where several apply, the most widespread named first', () => {
    const read = targetsOfRows(facts, 'rate', everybody, plan, asked);
    expect(read(0, 0).value).toBe(0.63);
    expect(read(1, 0).value).toBe(0.65);
    expect(read(3, 0).value).toBe(0.64);
    expect(read(3, 0).applied.map(({ value }) => value)).toEqual([0.6, 0.7]);
  });

  it('is the general one without a list of agents', () => {
    const strangers = buildFacts({ agents: [], outsiders: 2, participations: [] });
    const general = askOfPersons(strangers, 'rate', '101', {
      rate: 0.6,
      level: 3,
      specific: [aim(0.7, { population: technicians })],
    });
    const none = { rowOf: Int32Array.from([-1, -1]), rowCount: 0 };
    const read = targetsOfRows(strangers, 'rate', Uint8Array.of(1, 1), none, general);
    expect(read(1, 0)).toMatchObject({ value: 0.6, applied: [{ objective: null }] });
  });
});

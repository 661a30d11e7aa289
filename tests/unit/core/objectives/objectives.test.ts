import { describe, expect, it } from 'vitest';
import { asCampaignId } from '../../../../src/core/model/id';
import { EVERYBODY, type Population } from '../../../../src/core/model/population';
import { checkObjective } from '../../../../src/core/objectives/check-objective';
import { findContradictions } from '../../../../src/core/objectives/contradictions';
import { criticalityOfRows } from '../../../../src/core/objectives/criticality-of-rows';
import { eventOfCampaign, openingDay, standOfEvent } from '../../../../src/core/objectives/event-days';
import { goalsOf } from '../../../../src/core/objectives/goals';
import { contentsInForce, specificTargets } from '../../../../src/core/objectives/in-force';
import {
  type Objective,
  type ObjectiveContent,
  type ObjectiveDraft,
  stampTargets,
  type TargetDraft,
} from '../../../../src/core/objectives/objective';
import { wordProblem, wordStanding } from '../../../../src/core/wording/objective-words';
import { buildFacts } from '../collective-facts';

const among = (part: Partial<Population>): Population => ({ ...EVERYBODY, ...part });

const aim = (part: Partial<TargetDraft> = {}): TargetDraft => ({
  population: EVERYBODY,
  competence: null,
  measure: 'rate',
  value: 0.7,
  validFrom: null,
  validUntil: null,
  reason: '',
  ...part,
});

const draft = (part: Partial<ObjectiveDraft> = {}): ObjectiveDraft => ({
  title: 'Cybersécurité',
  orientation: 'Protéger le service',
  campaignIds: ['101'],
  population: EVERYBODY,
  criticality: 1,
  event: null,
  leadDays: 15,
  targets: [],
  validFrom: null,
  validUntil: null,
  ...part,
});

const stamp = { at: '2026-01-10T08:00:00.000Z', author: 'administrateur' };
const content = (part: Partial<ObjectiveDraft> = {}): ObjectiveContent =>
  stampTargets(draft(part), [], stamp);
const objective = (id: number, part: Partial<ObjectiveDraft> = {}, isArchived = false): Objective => ({
  id,
  isArchived,
  versions: [{ number: 1, savedAt: stamp.at, author: stamp.author, reason: '', content: content(part) }],
});

const world = {
  campaigns: [
    { id: asCampaignId('101'), kind: 'assessment' as const, stageCount: 4 },
    { id: asCampaignId('102'), kind: 'profiles' as const, stageCount: null },
  ],
  reachable: 7,
};
const codes = (part: Partial<ObjectiveDraft>): readonly string[] =>
  checkObjective(draft(part), world).map(({ code }) => code);

describe('an objective', () => {
  it('is accepted with as little as a title', () => {
    expect(codes({ campaignIds: [] })).toEqual([]);
    expect(codes({ title: '  ' })).toEqual(['title-missing']);
  });

  it('is accepted with an event in the past, but not on a day that does not exist', () => {
    expect(codes({ event: { kind: 'day', date: '1999-12-31' } })).toEqual([]);
    expect(codes({ event: { kind: 'day', date: '2026-02-30' } })).toEqual(['date-unreal']);
    expect(codes({ validFrom: '2026-03-01', validUntil: '2026-02-01' })).toEqual(['validity-reversed']);
  });

  it('keeps its waves within the period, one by place', () => {
    const north = { kind: 'site', site: 'Brest' } as const;
    const period = { kind: 'period', from: '2026-03-01', to: '2026-04-30' } as const;
    const waves = (...dates: string[]) => dates.map((date) => ({ place: north, date }));
    expect(codes({ event: { ...period, waves: waves('2026-03-10') } })).toEqual([]);
    expect(codes({ event: { ...period, waves: waves('2026-05-10') } })).toEqual(['wave-outside-period']);
    expect(codes({ event: { ...period, waves: waves('2026-03-10', '2026-03-11') } })).toEqual(['wave-twice']);
    expect(codes({ event: { ...period, to: '2026-02-01', waves: [] } })).toEqual(['period-reversed']);
  });

  it('refuses a target above what can be reached', () => {
    expect(codes({ campaignIds: ['102'], targets: [aim({ measure: 'level', value: 8 })] })).toEqual([
      'level-out-of-reach',
    ]);
    expect(codes({ targets: [aim({ measure: 'stage', value: 5 })] })).toEqual(['stage-out-of-reach']);
    expect(codes({ targets: [aim({ value: 0 })] })).toEqual(['rate-out-of-range']);
    expect(codes({ targets: [aim({ measure: 'stage', value: 2 })] })).toEqual([]);
  });

  it('refuses a target that its campaigns cannot measure, or given twice', () => {
    expect(codes({ targets: [aim({ measure: 'level', value: 3 })] })).toEqual(['target-without-measure']);
    expect(codes({ campaignIds: ['102'], targets: [aim({ measure: 'stage', value: 1 })] })).toEqual([
      'target-without-measure',
    ]);
    expect(codes({ targets: [aim({ measure: 'stage', value: 1, competence: '1.1' })] })).toEqual([
      'stage-by-competence',
    ]);
    expect(codes({ targets: [aim(), aim({ value: 0.8 })] })).toEqual(['target-twice']);
  });

  it('says every refusal in French, with what to do', () => {
    for (const problem of checkObjective(
      draft({ title: '', leadDays: -1, campaignIds: ['9'], targets: [aim({ measure: 'level', value: 9 })] }),
      world,
    ))
      expect(wordProblem(problem)).toMatch(/^[A-ZÀÉ].+\.$/);
  });

  it('keeps the date of a target that a new version leaves as it was', () => {
    const first = stampTargets(draft({ targets: [aim()] }), [], stamp);
    const later = { at: '2026-02-01T08:00:00.000Z', author: 'suppleant' };
    const next = stampTargets(draft({ targets: [aim(), aim({ competence: '1.1' })] }), first.targets, later);
    expect(next.targets.map(({ givenAt }) => givenAt)).toEqual([stamp.at, later.at]);
    const changed = stampTargets(draft({ targets: [aim({ value: 0.75 })] }), first.targets, later);
    expect(changed.targets[0]?.givenAt).toBe(later.at);
  });
});

describe('objectives in force', () => {
  it('are neither archived nor out of their dates', () => {
    const list = [
      objective(1),
      objective(2, {}, true),
      objective(3, { validFrom: '2026-06-01' }),
      objective(4, { validUntil: '2026-03-01' }),
    ];
    expect(contentsInForce(list, '2026-03-01')).toHaveLength(2);
    expect(contentsInForce(list, '2026-06-02')).toHaveLength(2);
  });

  it('give their targets within the dates of each, levels no higher than can be reached', () => {
    const targets = [
      aim({ validUntil: '2026-01-31' }),
      aim({ measure: 'level', value: 8, validFrom: '2026-01-01' }),
    ];
    expect(specificTargets([content({ targets })], '2026-02-01', 7)).toMatchObject([
      { measure: 'level', value: 7, objective: 'Cybersécurité', campaignIds: ['101'] },
    ]);
  });

  it('give axis, goal and last day to the actions of their campaigns, the most critical first', () => {
    const goals = goalsOf([
      content({ title: 'Suite' }),
      content({
        criticality: 3,
        event: { kind: 'period', from: '2026-05-01', to: '2026-06-01', waves: [] },
      }),
    ]);
    expect(goals[0]).toEqual({
      campaignId: '101',
      axis: 'Protéger le service',
      collectiveGoal: 'Cybersécurité',
      deadline: '2026-05-01',
    });
    expect(goals[1]?.collectiveGoal).toBe('Suite');
  });
});

describe('an event', () => {
  const day = { kind: 'day', date: '2026-03-15' } as const;

  it('is counted in days, before and after', () => {
    const words = (today: string) => wordStanding(standOfEvent(day, 15, today)).replace(/\s/g, ' ');
    expect(words('2026-02-26')).toBe('J−17, les parcours ouvrent dans 2 jours');
    expect(words('2026-02-28')).toBe('J−15, les parcours ouvrent aujourd’hui');
    expect(words('2026-03-03')).toBe('J−12, les parcours sont ouverts depuis 3 jours');
    expect(words('2026-03-15')).toBe('aujourd’hui, jour J');
    expect(words('2026-03-27')).toBe('passé depuis 12 jours');
    expect(words('2026-03-16')).toBe('passé depuis 1 jour');
  });

  it('of a period is under way until its last day', () => {
    const period = { kind: 'period', from: '2026-03-01', to: '2026-03-31', waves: [] } as const;
    expect(standOfEvent(period, 15, '2026-03-31')).toEqual({ kind: 'under-way', days: 0 });
    expect(standOfEvent(period, 15, '2026-04-02')).toEqual({ kind: 'past', days: 2 });
    expect(openingDay(period, 15)).toBe('2026-02-14');
  });

  it('of a campaign is the earliest of its objectives', () => {
    const contents = [
      content({ event: { kind: 'day', date: '2026-05-01' } }),
      content({ event: day, leadDays: 20 }),
    ];
    expect(eventOfCampaign(contents, '101')).toEqual({ date: '2026-03-15', leadDays: 20 });
    expect(eventOfCampaign(contents, '999')).toBeNull();
  });
});

describe('over a service', () => {
  const facts = buildFacts({
    agents: [
      { unitPath: ['D', 'Nord'], corps: 'Techniciens', site: 'Brest' },
      { unitPath: ['D', 'Nord'], corps: 'Techniciens', site: 'Rennes' },
      { unitPath: ['D', 'Sud'], corps: 'Attachés', site: 'Rennes' },
      { unitPath: ['D', 'Sud'], corps: 'Techniciens', site: 'Rennes' },
    ],
    outsiders: 1,
    participations: [],
  });
  const targetsOf = (...targets: TargetDraft[]) => specificTargets([content({ targets })], '2026-02-01', 7);

  it('finds the targets that contradict each other for somebody, and which prevails', () => {
    const corps = aim({ population: among({ corps: 'Techniciens' }), value: 0.7 });
    const site = aim({ population: among({ site: 'Brest' }), value: 0.5 });
    const dated = targetsOf(corps, site).map((target, place) => ({
      ...target,
      givenAt: place === 0 ? '2026-02-01' : '2026-01-01',
    }));
    expect(findContradictions(facts, dated)).toMatchObject([
      { prevailing: { value: 0.7 }, other: { value: 0.5 } },
    ]);
  });

  it('sees no contradiction between values alike, populations apart, or a narrower one', () => {
    const corps = aim({ population: among({ corps: 'Attachés' }), value: 0.7 });
    const apart = aim({ population: among({ site: 'Brest' }), value: 0.5 });
    const narrower = aim({ population: among({ corps: 'Attachés', site: 'Rennes' }), value: 0.9 });
    expect(findContradictions(facts, targetsOf(corps, apart, narrower))).toEqual([]);
  });

  it('weighs a row by the highest criticality whose population holds every agent of it', () => {
    const kept = new Uint8Array(5).fill(1);
    const slots = { rowOf: Int32Array.from([0, 0, 1, 1, -1]), rowCount: 2 };
    const weigh = (criticality: 1 | 2 | 3, population: Population) => ({
      campaignIds: ['101'],
      population,
      value: criticality,
      objective: 'X',
    });
    const technicians = weigh(3, among({ corps: 'Techniciens' }));
    expect(criticalityOfRows(facts, '101', kept, slots, [technicians])).toEqual([3, 1, 3, 1]);
    expect(criticalityOfRows(facts, '101', kept, slots, [technicians, weigh(2, EVERYBODY)])).toEqual([
      3, 2, 3, 2,
    ]);
    expect(criticalityOfRows(facts, '102', kept, slots, [technicians])).toEqual([1, 1, 1, 1]);
    const onlyTechnicians = Uint8Array.of(1, 1, 0, 1, 0);
    expect(criticalityOfRows(facts, '101', onlyTechnicians, slots, [technicians])).toEqual([3, 3, 3, 3]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ReleasedNeed } from '../../../../src/core/disclosure';
import {
  blankDetails,
  buildPlan,
  type NeedDecision,
  NO_SHAPING,
  type PlanShaping,
} from '../../../../src/core/plan';
import { makeDeclared } from './declared-needs';
import { asReleased, makeNeed, makeRowNeed } from './released-needs';

const shape = (part: Partial<PlanShaping>): PlanShaping => ({ ...NO_SHAPING, ...part });

const decide = (needId: string, changes: Partial<NeedDecision>): NeedDecision => ({
  needId,
  status: 'accepted',
  answer: 'training',
  shareToTrain: 0.3,
  reason: '',
  ...changes,
});

const otherRow = (rank: number): ReleasedNeed => {
  const row = makeRowNeed(rank);
  return {
    ...row,
    id: row.id.replace('mission', 'pole'),
    row: { key: 'unit:Pôle', label: 'Pôle', sites: [] },
  };
};

const planOf = (
  rates: readonly ReleasedNeed[],
  shaping: PlanShaping,
  decisions: readonly NeedDecision[] = [],
  actions: Parameters<typeof buildPlan>[2] = [],
) => buildPlan(asReleased({ rates, levels: [] }), decisions, actions, [], shaping);

describe('a declared need', () => {
  const declared = makeDeclared('a');

  it('is numbered after the computed ones and enters the plan with its own people, all to train', () => {
    const plan = planOf([makeNeed(1)], shape({ declared: [declared] }));
    expect(plan.declared.map(({ number }) => number)).toEqual([2]);
    expect(plan.rows[1]).toMatchObject({
      id: 'declared|a',
      needNumbers: [2],
      origin: { kind: 'declared', origin: 'service' },
      actionTitle: 'Publier des cartes',
      population: 'Mission fictive',
      subject: 'Cartographie',
      measured: null,
      people: { low: 14, value: 14, high: 14 },
      retained: 14,
      shareToTrain: 1,
      priority: { kind: 'given', class: 'P2', reason: 'Nouvel outil en septembre' },
      details: { deadline: '2026-06-30' },
    });
  });

  it('changes neither rank nor class of a computed need', () => {
    const alone = planOf([makeNeed(1), makeNeed(2)], NO_SHAPING);
    const beside = planOf(
      [makeNeed(1), makeNeed(2)],
      shape({ declared: [makeDeclared('a', { priority: 'P1' })] }),
    );
    expect(beside.needs).toEqual(alone.needs);
    const classes = ({ rows }: typeof alone) =>
      rows.filter(({ origin }) => origin.kind === 'computed').map(({ priority }) => priority);
    expect(classes(beside)).toEqual(classes(alone));
  });

  it('leaves the plan when it is set aside, and stays listed', () => {
    const decisions = [decide('declared|a', { status: 'set-aside', reason: 'Reporté' })];
    const plan = planOf([], shape({ declared: [declared] }), decisions);
    expect(plan.rows).toEqual([]);
    expect(plan.declared[0]?.decision.reason).toBe('Reporté');
  });

  it('gives a plan without any export of Pix', () => {
    expect(planOf([], shape({ declared: [declared] })).rows).toHaveLength(1);
  });
});

describe('a merger', () => {
  const needs = [makeNeed(1), makeNeed(2)] as const;
  const merger = { id: 'merged|m', title: 'Bases numériques', members: needs.map(({ id }) => id) };
  const merged = shape({ mergers: [merger] });

  it('makes one action of several needs, under its own name', () => {
    const plan = planOf(needs, merged);
    expect(plan.rows).toHaveLength(1);
    expect(plan.rows[0]).toMatchObject({
      id: 'merged|m',
      needNumbers: [1, 2],
      actionTitle: 'Bases numériques',
      status: 'accepted',
      peopleSum: 'overlapping',
      people: { low: 40, value: 50, high: 120 },
      priority: { kind: 'merged', class: 'P1', needs: 2 },
    });
    expect(plan.rows[0]?.competences.map(({ code }) => code)).toEqual(['1.1', '1.2']);
  });

  it('seats the number that the administrator retained', () => {
    const said = { ...blankDetails('merged|m'), retained: 24 };
    const [row] = planOf(needs, merged, [], [said]).rows;
    expect(row).toMatchObject({ retained: 24, isRetainedTyped: true, sessions: 2 });
  });

  it('adds people of different rows, who cannot be the same', () => {
    const rows = [makeRowNeed(1), otherRow(1)];
    const mergers = [{ ...merger, members: rows.map(({ id }) => id) }];
    const [row] = planOf([makeNeed(1), ...rows], shape({ mergers })).rows;
    expect(row).toMatchObject({ peopleSum: 'exact', people: { low: 12, value: 16, high: 20 } });
    expect(row?.population).toBe('Mission fictive, Pôle');
    expect(row?.pools.map(({ label, people }) => [label, people])).toEqual([
      ['Mission fictive', 3],
      ['Pôle', 2],
    ]);
  });

  it('takes declared needs too, and their wish', () => {
    const mergers = [{ ...merger, members: [needs[0].id, 'declared|a'] }];
    const plan = planOf([needs[0]], shape({ declared: [makeDeclared('a')], mergers }));
    expect(plan.rows.map(({ id }) => id)).toEqual(['merged|m']);
    expect(plan.rows[0]).toMatchObject({
      needNumbers: [1, 2],
      origin: { kind: 'merged', campaigns: [{ name: 'Campagne fictive' }], origins: ['service'] },
      details: { deadline: '2026-06-30' },
      concerned: { kind: 'unknown' },
    });
  });

  it('stands on what is left when a need vanished, and names what did', () => {
    const plan = planOf([needs[0]], merged);
    expect(plan.rows.map(({ id }) => id)).toEqual(['merged|m']);
    expect(plan.mergers[0]).toMatchObject({ needNumbers: [1], missing: [needs[1].id] });
  });

  it('is listed without an action when every need vanished', () => {
    const plan = planOf([], merged);
    expect(plan.rows).toEqual([]);
    expect(plan.mergers[0]?.missing).toHaveLength(2);
  });

  it('set aside, takes its needs with it', () => {
    expect(planOf(needs, merged, [decide('merged|m', { status: 'set-aside' })]).rows).toEqual([]);
  });

  it('of a row stands in for the whole, as an accepted row does', () => {
    const mergers = [{ ...merger, members: [makeRowNeed(1).id, needs[1].id] }];
    const plan = planOf([...needs, makeRowNeed(1)], shape({ mergers }));
    expect(plan.rows.map(({ id }) => id)).toEqual(['merged|m']);
  });
});

describe('a split', () => {
  const whole = makeNeed(1);
  const part = (number: number, rowKeys: readonly string[] | null, title = '') => ({
    number,
    rowKeys,
    title,
  });

  it('by rows takes only what is released of them', () => {
    const splits = [{ needId: whole.id, parts: [part(1, ['mission']), part(2, ['unit:Pôle'], 'Au pôle')] }];
    const plan = planOf([whole, makeRowNeed(1), otherRow(1)], shape({ splits }));
    expect(plan.rows.map(({ id }) => id)).toEqual([`${whole.id}#1`, `${whole.id}#2`]);
    expect(plan.rows[0]).toMatchObject({
      population: 'Mission fictive',
      people: { low: 6, value: 8, high: 10 },
    });
    expect(plan.rows[1]).toMatchObject({ actionTitle: 'Au pôle', needNumbers: [1], measured: null });
  });

  it('tells no number of a row that is no longer released, and never the rest by difference', () => {
    const splits = [{ needId: whole.id, parts: [part(1, ['mission']), part(2, ['unit:DR › Pôle'])] }];
    const plan = planOf([whole, makeRowNeed(1)], shape({ splits }));
    expect(plan.rows[1]).toMatchObject({
      population: 'Pôle',
      people: null,
      retained: null,
      concerned: { kind: 'unknown' },
    });
  });

  it('by « part à former » gives each part its answer and share', () => {
    const splits = [{ needId: whole.id, parts: [part(1, null), part(2, null)] }];
    const decisions = [
      decide(`${whole.id}#1`, { shareToTrain: 0.2 }),
      decide(`${whole.id}#2`, { answer: 'workshop', shareToTrain: 0.5 }),
    ];
    const plan = planOf([whole], shape({ splits }), decisions);
    expect(plan.rows.map(({ retained, answer }) => [retained, answer])).toEqual([
      [10, 'training'],
      [25, 'workshop'],
    ]);
  });

  it('keeps the other parts when one is set aside, and all leave with their need', () => {
    const splits = [{ needId: whole.id, parts: [part(1, null), part(3, null)] }];
    const one = planOf([whole], shape({ splits }), [decide(`${whole.id}#1`, { status: 'set-aside' })]);
    expect(one.rows.map(({ id }) => id)).toEqual([`${whole.id}#3`]);
    const none = planOf([whole], shape({ splits }), [decide(whole.id, { status: 'set-aside' })]);
    expect(none.rows).toEqual([]);
  });

  it('may be of a merged or a declared need', () => {
    const mergers = [{ id: 'merged|m', title: 'Deux', members: [whole.id, makeNeed(2).id] }];
    const splits = [
      { needId: 'merged|m', parts: [part(1, null), part(2, null)] },
      { needId: 'declared|a', parts: [part(1, null), part(2, null)] },
    ];
    const plan = planOf([whole, makeNeed(2)], { declared: [makeDeclared('a')], mergers, splits });
    expect(plan.rows.map(({ id }) => id)).toEqual([
      'merged|m#1',
      'merged|m#2',
      'declared|a#1',
      'declared|a#2',
    ]);
  });
});

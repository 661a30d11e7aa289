import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { NeedDecision as ContractDecision } from '../../../../src/contract/planning';
import type { ReleasedNeeds } from '../../../../src/core/disclosure';
import { PIX_COMPETENCES } from '../../../../src/core/framework/pix-framework';
import { buildPlan, type NeedDecision } from '../../../../src/core/plan';
import { asReleased, makeNeed, makeRowNeed } from './released-needs';

const ENGINE = join(import.meta.dirname, '../../../../src/engine');

const decide = (needId: string, changes: Partial<NeedDecision> = {}): NeedDecision => ({
  needId,
  status: 'accepted',
  answer: 'training',
  shareToTrain: 0.3,
  reason: '',
  ...changes,
});

const ratesOnly = (...rates: ReleasedNeeds['rates']) => asReleased({ rates, levels: [] });

describe('the plan', () => {
  it('refuses needs that did not pass the gate', () => {
    const confidential: ReleasedNeeds = { rates: [], levels: [] };
    // @ts-expect-error a plain value is not a released one
    expect(buildPlan(confidential, []).rows).toEqual([]);
  });

  it('refuses them in the whole engine, where only the typed door is open', () => {
    const sources = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    expect(sources.length).toBeGreaterThan(50);
    const loose = sources.filter((path) => readFileSync(join(ENGINE, path), 'utf8').includes('assemblePlan'));
    expect(loose).toEqual([]);
  });

  it('takes the decisions of the contract as they are', () => {
    expectTypeOf<ContractDecision>().toExtend<NeedDecision>();
    expectTypeOf<NeedDecision>().toExtend<ContractDecision>();
  });

  it('proposes training for 30 % of the people, T1, in the first place', () => {
    const [row] = buildPlan(ratesOnly(makeNeed(1)), []).rows;
    expect(row).toMatchObject({
      id: '900001|1.1|whole',
      number: 1,
      needNumbers: [1],
      areas: ['Information et données'],
      people: { low: 40, value: 50, high: 60 },
      answer: 'training',
      shareToTrain: 0.3,
      retained: 15,
      sessions: 2,
      type: 'T1',
      status: 'proposed',
      retestAfterDays: 90,
      priority: { class: 'P1', rank: 1, outOf: 1 },
    });
  });

  it('seats nobody when the answer is a new parcours on Pix', () => {
    const need = makeNeed(1);
    const [row] = buildPlan(ratesOnly(need), [decide(need.id, { answer: 'pix' })]).rows;
    expect(row).toMatchObject({
      retained: 0,
      sessions: 0,
      days: 0,
      modality: 'online',
      sizing: { kind: 'none' },
    });
  });

  it('keeps a need set aside in the list, with its reason, out of the plan', () => {
    const [first, second] = [makeNeed(1), makeNeed(2)];
    const plan = buildPlan(ratesOnly(first, second), [
      decide(first.id, { status: 'set-aside', reason: 'Fait' }),
    ]);
    expect(plan.rows.map(({ id }) => id)).toEqual([second.id]);
    expect(plan.needs.map(({ decision }) => [decision.status, decision.reason])).toEqual([
      ['set-aside', 'Fait'],
      ['proposed', ''],
    ]);
  });

  it('leaves the needs of single rows out until they are accepted', () => {
    expect(
      buildPlan(ratesOnly(makeNeed(1), makeRowNeed(1)), []).rows.map(({ population }) => population),
    ).toEqual(['Ensemble']);
  });

  it('does not count people twice: an accepted row stands in for the proposed whole', () => {
    const row = makeRowNeed(1);
    const plan = buildPlan(ratesOnly(makeNeed(1), makeNeed(2), row), [decide(row.id)]);
    expect(plan.rows.map(({ id }) => id)).toEqual([makeNeed(2).id, row.id]);
  });

  it('keeps both when both were accepted', () => {
    const [whole, row] = [makeNeed(1), makeRowNeed(1)];
    expect(buildPlan(ratesOnly(whole, row), [decide(whole.id), decide(row.id)]).rows).toHaveLength(2);
  });

  it('classes needs by the share of the effort that the first ones carry', () => {
    const values = [50, 20, 15, 10, 5];
    const needs = values.map((value, index) => {
      const need = makeNeed(index + 1);
      return { ...need, priority: { ...need.priority, value } };
    });
    expect(buildPlan(ratesOnly(...needs), []).rows.map(({ priority }) => priority.class)).toEqual([
      'P1',
      'P2',
      'P2',
      'P3',
      'P3',
    ]);
  });

  it('never ranks points against levels', () => {
    const rate = makeNeed(1);
    const level = { ...makeNeed(2, { measure: 'level', rank: 1 }), id: '900002|1.2|whole' };
    const small = { ...level, priority: { ...level.priority, value: 0.001 } };
    const plan = buildPlan(asReleased({ rates: [rate], levels: [small] }), []);
    expect(plan.rows.map(({ priority }) => priority)).toMatchObject([
      { class: 'P1', outOf: 1 },
      { class: 'P1', outOf: 1 },
    ]);
  });

  it('numbers needs by rank whatever the order in which they come', () => {
    const [first, second, row] = [makeNeed(1), makeNeed(2), makeRowNeed(1)];
    const inOrder = buildPlan(ratesOnly(first, second, row), []);
    expect(buildPlan(ratesOnly(row, second, first), [])).toEqual(inOrder);
    expect(inOrder.needs.map(({ need }) => need.id)).toEqual([first.id, second.id, row.id]);
  });

  it('says that nothing can be estimated rather than 0 people', () => {
    const [row] = buildPlan(ratesOnly(makeNeed(1, { people: null })), []).rows;
    expect(row).toMatchObject({ people: null, retained: null, sessions: 0 });
  });

  it('rounds as a spreadsheet does: 29 % of 50 people is 15', () => {
    const need = makeNeed(1);
    expect(buildPlan(ratesOnly(need), [decide(need.id, { shareToTrain: 0.29 })]).rows[0]?.retained).toBe(15);
  });

  it('has a title of its own for each of the sixteen competences, and one for the others', () => {
    const needs = PIX_COMPETENCES.map((_, index) => makeNeed(index + 1));
    const titles = buildPlan(ratesOnly(...needs), []).rows.map(({ actionTitle }) => actionTitle);
    expect(new Set(titles).size).toBe(16);
    expect(titles.some((title) => title.startsWith('Progresser'))).toBe(false);
    expect(buildPlan(ratesOnly(makeNeed(17)), []).rows[0]?.actionTitle).toBe(
      'Progresser\u202f: Compétence inventée',
    );
  });
});

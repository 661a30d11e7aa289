import { describe, expect, it } from 'vitest';
import { planOf } from '../../../../src/renderer/features/plan/plan-model';
import {
  computedSplittable,
  mergedSplittable,
  splitOf,
} from '../../../../src/renderer/features/plan/splittable';
import { makeDeclared } from '../../core/plan/declared-needs';
import { decide, makeNeed, makeRowNeed, replyOf } from './plan-fixture';

const MISSION = makeRowNeed(1);
const POLE = { ...MISSION, id: `${MISSION.id}-pole`, row: { key: 'pole', label: 'Pôle', sites: [] } };
const [FIRST, SECOND] = [makeNeed(1), makeNeed(2)];
const DECLARED = makeDeclared('a');

const rowsOfMerger = (members: readonly string[]) => {
  const reply = replyOf([FIRST, SECOND, MISSION, POLE]);
  const mergers = [{ id: 'merged|m', title: 'Bases', members: [...members] }];
  const plan = planOf({ ...reply, shaping: { ...reply.shaping, declared: [DECLARED], mergers } });
  const [planned] = plan.mergers;
  if (planned === undefined) throw new Error('a merger');
  return mergedSplittable(plan, planned).rows.map(({ row }) => row.key);
};

describe('a merger', () => {
  it('may be shared by the rows of its needs, each once', () => {
    expect(rowsOfMerger([FIRST.id, SECOND.id, MISSION.id])).toEqual(['mission', 'pole']);
  });

  it('is shared by the part to train alone where a declared need would be in no row', () => {
    expect(rowsOfMerger([FIRST.id, DECLARED.id])).toEqual([]);
  });
});

it('a need of one row is shared by the part to train alone', () => {
  const plan = planOf(replyOf([FIRST, MISSION, POLE]));
  const rows = plan.needs.map((numbered) => computedSplittable(plan, numbered).rows.length);
  expect(rows).toEqual([2, 0, 0]);
});

it('a split is made again with what was decided of its parts, and of no other need', () => {
  const split = { needId: FIRST.id, parts: [1, 2].map((number) => ({ number, title: '', rowKeys: null })) };
  const decisions = [decide({ ...FIRST, id: `${FIRST.id}#1` }), decide(SECOND)];
  const reply = replyOf([FIRST, SECOND], decisions);
  const shaped = { ...reply, shaping: { ...reply.shaping, splits: [split] } };
  expect(splitOf(shaped, FIRST.id)).toEqual({ ...split, decisions: decisions.slice(0, 1) });
  expect(splitOf(shaped, SECOND.id)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { readCounts } from '../../../../src/core/gaps/result-counts';
import { tallyResults } from '../../../../src/core/gaps/tally-results';
import { EVERYBODY } from '../../../../src/core/model/population';
import { findCurrentSituation } from '../../../../src/core/participation/current-situation';
import type { PersonTargets } from '../../../../src/core/targets/ask-of-persons';
import { buildFacts, staff } from '../collective-facts';

const facts = buildFacts({
  agents: staff(3, 'A'),
  outsiders: 1,
  competences: 2,
  kinds: ['assessment', 'profiles'],
  participations: [
    { person: 0, rates: [[3, 10], null] },
    {
      person: 1,
      rates: [
        [6, 10],
        [0, 0],
      ],
    },
    { person: 2, rates: [[9, 10], null] },
    { person: 3, rates: [[1, 12], null] },
    { person: 0, campaign: 1, levels: [0, null] },
    { person: 1, campaign: 1, levels: [4, null] },
  ],
});
const rows = { rowOf: Int32Array.from([0, 1, 1, -1]), rowCount: 2 };
const everybody = new Uint8Array(4).fill(1);

/** The same target for everybody and every competence. */
const asked = (value: number): PersonTargets => ({
  groupOf: new Int32Array(4),
  groups: [[1, 2].map(() => ({ value, population: EVERYBODY, objective: null }))],
});

describe('tallyResults', () => {
  it('pools counts by row, for persons in no row, and for the whole', () => {
    const tally = tallyResults(facts, 'rate', findCurrentSituation(facts, 0), everybody, rows, asked(0.6));
    const scale = { measure: 'rate', top: 1 } as const;
    const read = (slot: number) => readCounts(tally, scale, slot, 0);
    expect(read(0)).toMatchObject({ respondents: 1, obtained: 3, divisor: 10, below: 1 });
    expect(read(1)).toMatchObject({ respondents: 2, obtained: 15, divisor: 20, below: 0 });
    expect(read(2)).toMatchObject({ respondents: 1, obtained: 1, divisor: 12, below: 1 });
    expect(read(3)).toMatchObject({ respondents: 4, obtained: 19, divisor: 42, below: 2 });
    expect([...tally.outsiders]).toEqual([1, 0]);
  });

  it('counts neither NA nor a competence without acquis as a respondent', () => {
    const tally = tallyResults(facts, 'rate', findCurrentSituation(facts, 0), everybody, rows, asked(0.6));
    expect(readCounts(tally, { measure: 'rate', top: 1 }, 3, 1).respondents).toBe(0);
  });

  it('counts level 0 as a level, and measures against the reachable level', () => {
    const tally = tallyResults(facts, 'level', findCurrentSituation(facts, 1), everybody, rows, asked(3));
    const whole = readCounts(tally, { measure: 'level', top: 7 }, 3, 0);
    expect(whole).toEqual({
      respondents: 2,
      obtained: 4,
      divisor: 2,
      most: 14,
      below: 1,
      hasFewAcquis: false,
    });
  });

  it('marks a competence with fewer than 8 acquis', () => {
    const few = buildFacts({ agents: staff(1, 'A'), participations: [{ person: 0, rates: [[3, 7]] }] });
    const alone = { rowOf: Int32Array.from([-1]), rowCount: 0 };
    const tally = tallyResults(
      few,
      'rate',
      findCurrentSituation(few, 0),
      Uint8Array.of(1),
      alone,
      asked(0.6),
    );
    expect(readCounts(tally, { measure: 'rate', top: 1 }, 1, 0).hasFewAcquis).toBe(true);
  });
});

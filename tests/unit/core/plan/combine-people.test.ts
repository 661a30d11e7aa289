import { describe, expect, it } from 'vitest';
import { combinePeople } from '../../../../src/core/plan/combine-people';

const people = (low: number, value: number, high: number) => ({ low, value, high });

describe('the people of several needs', () => {
  it('are added where rows hold different people', () => {
    const parts = [
      { rowKey: 'a', people: people(1, 2, 3) },
      { rowKey: 'b', people: people(10, 20, 30) },
    ];
    expect(combinePeople(parts)).toEqual({ people: people(11, 22, 33), sum: 'exact' });
  });

  it('are never summed in silence where they may be the same: the largest need, and it is said', () => {
    const parts = [
      { rowKey: null, people: people(40, 50, 60) },
      { rowKey: null, people: people(45, 48, 50) },
    ];
    expect(combinePeople(parts)).toEqual({ people: people(45, 50, 110), sum: 'overlapping' });
  });

  it('overlap within a row of two competences, and still add to another row', () => {
    const parts = [
      { rowKey: 'a', people: people(4, 5, 6) },
      { rowKey: 'a', people: people(1, 3, 4) },
      { rowKey: 'b', people: people(2, 2, 2) },
    ];
    expect(combinePeople(parts)).toEqual({ people: people(6, 7, 12), sum: 'overlapping' });
  });

  it('overlap between the whole and a row of it', () => {
    const parts = [
      { rowKey: null, people: people(40, 50, 60) },
      { rowKey: 'a', people: people(4, 5, 6) },
    ];
    expect(combinePeople(parts)).toEqual({ people: people(40, 50, 66), sum: 'overlapping' });
  });

  it('are unknown when no need has an estimate, and those without one add nothing', () => {
    expect(combinePeople([{ rowKey: null, people: null }])).toEqual({ people: null, sum: 'exact' });
    const parts = [
      { rowKey: null, people: null },
      { rowKey: 'a', people: people(1, 1, 1) },
    ];
    expect(combinePeople(parts)).toEqual({ people: people(1, 1, 1), sum: 'exact' });
  });
});

import { describe, expect, it } from 'vitest';
import {
  joinUnits,
  listTogether,
  listUnits,
  partRow,
  type ShownRow,
  wordRow,
} from '../../../../src/renderer/features/groupings/groupings-model';

const unit = (name: string) => ({ key: `unit:${name}`, name });
const row = (origin: ShownRow['origin'], ...names: string[]): ShownRow => ({
  key: names.join('|'),
  label: names.join(' et '),
  agents: { kind: 'exact', value: 12 },
  origin,
  members: names.map(unit),
});

describe('units read together', () => {
  it('are listed by name, and those of one row apart from the others', () => {
    const shown = { k: 5, rows: [row('alone', 'Zinc'), row('proposed', 'Mer', 'Eau')] };
    expect(listUnits(shown).map(({ name }) => name)).toEqual(['Eau', 'Mer', 'Zinc']);
    expect(listTogether(shown).map(({ label }) => label)).toEqual(['Mer et Eau']);
  });

  it('join those that already stand with one of them', () => {
    expect(
      joinUnits(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        ['b', 'e'],
      ),
    ).toEqual([
      ['c', 'd'],
      ['a', 'b', 'e'],
    ]);
  });

  it('are parted by taking the choice back', () => {
    const groupings = [
      ['unit:Eau', 'unit:Mer'],
      ['unit:Port', 'unit:Ville'],
    ];
    expect(partRow(groupings, row('chosen', 'Eau', 'Mer'))).toEqual([['unit:Port', 'unit:Ville']]);
  });

  it('are named, the last ones as a number', () => {
    expect(wordRow(row('proposed', 'Eau', 'Mer'))).toBe('réunit Eau et Mer · 12 agents');
    expect(wordRow(row('proposed', ...'ABCDEFGHI'))).toBe('réunit A, B, C, D, E, F et 3 autres · 12 agents');
  });
});

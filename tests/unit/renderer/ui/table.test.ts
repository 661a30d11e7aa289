import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../../src/renderer/ui/table/grid-position';
import { compareCells } from '../../../../src/renderer/ui/table/table-features';
import { cellText, tableText } from '../../../../src/renderer/ui/table/table-text';

describe('the keys of a grid', () => {
  const size = { rows: 50, columns: 4, page: 10 };

  it.each([
    ['ArrowDown', { row: 6, column: 2 }],
    ['ArrowUp', { row: 4, column: 2 }],
    ['ArrowLeft', { row: 5, column: 1 }],
    ['ArrowRight', { row: 5, column: 3 }],
    ['PageDown', { row: 15, column: 2 }],
    ['PageUp', { row: 0, column: 2 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 3 }],
    ['Ctrl+Home', { row: 0, column: 0 }],
    ['Ctrl+End', { row: 49, column: 3 }],
  ])('%s moves as the ARIA pattern says', (key, expected) => {
    expect(moveInGrid(key, { row: 5, column: 2 }, size)).toEqual(expected);
  });

  it('never lead out of the grid', () => {
    expect(moveInGrid('ArrowDown', { row: 49, column: 3 }, size)).toEqual({ row: 49, column: 3 });
    expect(moveInGrid('PageUp', { row: 2, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  });

  it('do nothing in an empty grid, and other keys nowhere', () => {
    expect(moveInGrid('ArrowDown', { row: 0, column: 0 }, { ...size, rows: 0 })).toBeNull();
    expect(moveInGrid('a', { row: 0, column: 0 }, size)).toBeNull();
  });
});

describe('text copied from a table', () => {
  it.each(['=1+1', '+33 6', '-2', '@here', '\tx'])('cannot become a formula: %j', (text) => {
    expect(cellText(text)).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('keeps one cell in one cell', () => {
    expect(cellText('a\tb\r\nc')).toBe('a b c');
  });

  it('writes numbers with a comma and missing values empty', () => {
    const columns = [
      { id: 'n', title: 'Nom', value: (row: readonly [string, number | null]) => row[0], width: 1 },
      { id: 'v', title: 'Taux', value: (row: readonly [string, number | null]) => row[1], width: 1 },
    ];
    expect(
      tableText(columns, [
        ['A', 0.5],
        ['B', null],
      ]),
    ).toBe('Nom\tTaux\nA\t0,5\nB\t');
  });
});

describe('the order of a column', () => {
  it('is French: accents and case aside, numbers inside names by value', () => {
    const names = ['Zoé', 'Élan', 'eau', 'Unité 10', 'Unité 9'];
    expect([...names].sort(compareCells)).toEqual(['eau', 'Élan', 'Unité 9', 'Unité 10', 'Zoé']);
  });

  it('is by value for numbers', () => {
    expect([10, 9, -1].sort(compareCells)).toEqual([-1, 9, 10]);
  });
});

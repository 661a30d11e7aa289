import { describe, expect, it } from 'vitest';
import { buildPlan, type PlanRow } from '../../../src/core/plan';
import { actionCardsSheet } from '../../../src/engine/export/workbook/sheets/action-cards-sheet';
import { makeInput } from './fictive-input';

const input = makeInput();
const { rows } = buildPlan(input.needs, input.decisions, input.actions);

/** Points that the tallest card takes on paper, and the scale that it is printed at. */
const print = (planned: readonly PlanRow[]) => {
  const sheet = actionCardsSheet(input, planned);
  const scale = sheet.print.scale ?? Number.NaN;
  const heights = [0];
  for (const { height = 0, breakAfter } of sheet.rows.slice(3)) {
    heights.push((heights.pop() ?? 0) + height);
    if (breakAfter === true) heights.push(0);
  }
  return { scale, tallest: (Math.max(...heights) * scale) / 100 };
};

describe('« Fiches actions »', () => {
  it('prints its tallest card on one page', () => {
    const { scale, tallest } = print(rows);
    expect(tallest).toBeLessThanOrEqual(420);
    expect(scale).toBeGreaterThan(90);
  });

  it('prints smaller when an objective is long', () => {
    const long = rows.map((row, index) => (index === 0 ? { ...row, objective: 'mot '.repeat(150) } : row));
    expect(print(long).scale).toBeLessThan(print(rows).scale);
    expect(print(long).tallest).toBeLessThanOrEqual(420);
  });
});

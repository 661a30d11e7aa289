import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { needsReply } from '../../../../src/contract/collective';
import { type WorkbookFile, type WorkbookInput, writeWorkbook } from '../../../../src/engine/export/workbook';
import { planOf, totalsOf } from '../../../../src/renderer/features/plan/plan-model';
import { SHEETS } from '../../../../src/renderer/features/plan/plan-sentences';
import { makeInput, someDecisions } from '../../../golden/workbook/fictive-input';

const HEADER_ROW = 5;

let input: WorkbookInput;
let file: WorkbookFile;
let lines: readonly ReadonlyMap<string, unknown>[];

beforeAll(async () => {
  const proposed = makeInput();
  input = { ...proposed, decisions: someDecisions(proposed) };
  file = await writeWorkbook(input);
  const sheets = await readWorkbook(Buffer.from(file.bytes));
  const grid = sheets.find(({ sheet }) => sheet === 'Plan')?.data ?? [];
  const headers = (grid[HEADER_ROW - 1] ?? []).map(String);
  lines = grid
    .slice(HEADER_ROW)
    .map((cells) => new Map(headers.map((header, index) => [header, cells[index]])));
});

const sum = (header: string): number =>
  lines.reduce((total, line) => total + Number(line.get(header) ?? 0), 0);

/** What the page makes of the answer of the engine, after its passage through the contract. */
const shownPlan = () =>
  planOf(
    needsReply.parse(
      JSON.parse(
        JSON.stringify({
          needs: input.needs,
          decisions: input.decisions,
          actions: input.actions,
          goals: input.goals,
          shaping: input.shaping,
          reviews: [],
        }),
      ),
    ),
  );

describe('the screen and the workbook', () => {
  it('have the same totals', () => {
    expect(lines.length).toBeGreaterThan(3);
    const { all, accepted } = totalsOf(shownPlan());
    expect(all).toEqual({
      actions: lines.length,
      accepted: lines.filter((line) => line.get('Statut') === 'Retenu').length,
      retained: sum('Effectif retenu'),
      sessions: sum('Nb sessions'),
      traineeDays: sum('Jours-stagiaires'),
      cost: sum('Total'),
    });
    expect(accepted.actions).toBeGreaterThan(0);
    expect(accepted.actions).toBe(all.accepted);
  });

  it('have the same actions in the same order', () => {
    expect(lines.map((line) => line.get('Identifiant stable'))).toEqual(shownPlan().rows.map(({ id }) => id));
  });

  it('name the same sheets', () => {
    expect(SHEETS.map(({ name }) => name)).toEqual(file.sheets);
  });
});

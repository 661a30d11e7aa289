import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Released, ReleasedNeeds } from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import { writeWorkbook } from '../../../src/engine/export/workbook';
import { makeFacts } from './fictive-facts';
import { makeInput } from './fictive-input';
import { manyUnits, noRoster } from './odd-facts';
import { findXmlError, readParts } from './package-parts';

const oneCampaign = (): CollectiveFacts => makeFacts({ campaigns: makeFacts().campaigns.slice(0, 1) });

const onlyLevels = () => {
  const input = makeInput();
  // At the door of a test: the levels of a release without its rates.
  const needs = { ...input.needs, rates: [] } as ReleasedNeeds as Released<ReleasedNeeds>;
  return {
    ...input,
    needs,
    heatmaps: input.heatmaps.slice(2),
    participations: input.participations.slice(2),
  };
};

const PLANS = [
  ['sixty services with long names', () => makeInput(manyUnits())],
  ['no list of agents', () => makeInput(noRoster())],
  ['one campaign', () => makeInput(oneCampaign())],
  ['levels only', onlyLevels],
] as const;

const sum = (grid: readonly (readonly unknown[])[], header: string): number => {
  const column = (grid[4] ?? []).indexOf(header);
  return column < 0 ? 0 : grid.slice(5).reduce((total, cells) => total + Number(cells[column] ?? 0), 0);
};

describe.each(PLANS)('the workbook of %s', (_, make) => {
  it('has every sheet, in parts that parse strictly, without a broken reference', async () => {
    const { bytes, sheets, cutTexts } = await writeWorkbook(make());
    const parts = [...readParts(bytes)];
    expect([sheets.length, cutTexts]).toEqual([16, 0]);
    expect(parts.flatMap(([path, xml]) => findXmlError(xml) ?? (xml.includes('#REF!') ? path : []))).toEqual(
      [],
    );
  });

  it('tells the same totals on « Synthèse » as the lines of « Plan »', async () => {
    const read = await readWorkbook(Buffer.from((await writeWorkbook(make())).bytes));
    const grid = (name: string) => read.find(({ sheet }) => sheet === name)?.data ?? [];
    const plan = grid('Plan');
    if (!(plan[4] ?? []).includes('Nb sessions')) {
      expect(plan.flat().join(' ')).toContain('Aucune action');
      return;
    }
    for (const header of ['Effectif retenu', 'Nb sessions', 'Jours-stagiaires'])
      expect(grid('Synthèse').flat(), header).toContain(sum(plan, header));
  });
});

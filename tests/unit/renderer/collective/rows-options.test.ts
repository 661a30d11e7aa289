import { describe, expect, it } from 'vitest';
import { legendLimits } from '../../../../src/renderer/features/collective/heat-legend';
import { rowsOptions } from '../../../../src/renderer/features/collective/rows-picker';

const nothing = { unitPaths: [], sites: [], corps: [], categories: [], jobs: [] };

describe('the choice of rows', () => {
  it('offers only what the HR list holds', () => {
    expect(rowsOptions(nothing).map(({ label }) => label)).toEqual(['Service']);
    expect(
      rowsOptions({ ...nothing, sites: ['Nord'], jobs: ['Assistant'] }).map(({ label }) => label),
    ).toEqual(['Service', 'Site', 'Emploi']);
  });

  it('leaves out the depth of the only direction and that of the services', () => {
    const unitPaths = [
      ['Direction'],
      ['Direction', 'Service A'],
      ['Direction', 'Service B'],
      ['Direction', 'Service A', 'Unité 1'],
      ['Direction', 'Service A', 'Unité 2'],
    ];
    const options = rowsOptions({ ...nothing, unitPaths });
    expect(options.map(({ label, rows }) => [label, rows.depth])).toEqual([
      ['Service', null],
      ['Unité', 2],
    ]);
  });

  it('numbers the depths when there are several', () => {
    const unitPaths = [['A'], ['B'], ['A', 'A1'], ['A', 'A2'], ['A', 'A1', 'x'], ['A', 'A1', 'y']];
    expect(rowsOptions({ ...nothing, unitPaths }).map(({ label, rows }) => [label, rows.depth])).toEqual([
      ['Service', null],
      ['Unité, niveau 1', 1],
      ['Unité, niveau 2', 2],
    ]);
  });

  it('gives each choice its own id', () => {
    const ids = rowsOptions({ ...nothing, unitPaths: [['A'], ['B'], ['A', 'x'], ['B', 'y']] }).map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the legend of a heat map', () => {
  it('writes the limits with their sign, in the unit of the measure', () => {
    expect(legendLimits('gap', 'rate')).toEqual(['−20', '−10', '−2,5', '+2,5', '+10', '+20']);
    expect(legendLimits('gap', 'level')).toEqual(['−1,5', '−0,8', '−0,3', '+0,3', '+0,8', '+1,5']);
    expect(legendLimits('mean', 'level')).toEqual(['1', '2', '3', '4', '5']);
    expect(legendLimits('mean', 'rate').map((limit) => limit.replace('\u202f', ' '))).toEqual([
      '20 %',
      '35 %',
      '50 %',
      '65 %',
      '80 %',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { groupSmallRows } from '../../../../src/core/disclosure/group-small-rows';

const unit = (name: string, agents: number, parent = 'DR') => ({
  key: `${parent}/${name}`,
  name,
  parent,
  agents,
});
const labels = (units: readonly ReturnType<typeof unit>[], k = 5) =>
  groupSmallRows(units, k, 'unit').map(({ label }) => label);

describe('groupSmallRows', () => {
  it('joins two departmental units under one name', () => {
    const units = [
      unit('Service eau', 40),
      unit('Unité départementale Ouest', 19),
      unit('Unité départementale Est', 3),
    ];
    expect(labels(units)).toEqual(['Service eau', 'Unité départementale Est et Ouest']);
  });

  it('leaves units of k agents or more alone', () => {
    expect(labels([unit('UD Est', 5), unit('UD Ouest', 6)])).toEqual(['UD Est', 'UD Ouest']);
  });

  it('does not join sisters that share a common noun only, nor cousins', () => {
    const units = [
      unit('Service juridique', 3),
      unit('Service eau et biodiversité', 40),
      unit('Service climat, énergie', 30),
      unit('Service juridique du Sud', 40, 'Autre DR'),
    ];
    const rows = groupSmallRows(units, 5, 'unit');
    expect(rows.map(({ label }) => label)).toEqual([
      'Service eau et biodiversité',
      'Service juridique du Sud',
      'Autres services',
    ]);
    expect(rows.at(-1)?.members.map(({ name }) => name)).toEqual([
      'Service climat, énergie',
      'Service juridique',
    ]);
  });

  it('gathers small units until « Autres » holds k agents', () => {
    const units = [unit('Cabinet', 2), unit('Presse', 2), unit('Garage', 3), unit('Finances', 50)];
    const rows = groupSmallRows(units, 5, 'unit');
    expect(rows.map(({ label, members }) => [label, members.length])).toEqual([
      ['Finances', 1],
      ['Autres services', 3],
    ]);
  });

  it('names three sisters', () => {
    const units = [unit('Pôle C', 2), unit('Pôle A', 2), unit('Pôle B', 2), unit('Finances', 9)];
    expect(labels(units)).toEqual(['Pôle A, B et C', 'Finances']);
  });

  it('says « Autres sites » for sites, and never joins them by name', () => {
    const sites = [unit('Saint-Brieuc Nord', 3), unit('Saint-Brieuc Sud', 9), unit('Brest', 7)];
    expect(groupSmallRows(sites, 5, 'site').map(({ label }) => label)).toEqual([
      'Saint-Brieuc Sud',
      'Autres sites',
    ]);
  });

  it('makes the same groups whatever the order of the roster', () => {
    const units = [
      unit('UD Est', 3),
      unit('UD Nord', 4),
      unit('UD Ouest', 4),
      unit('Cabinet', 1),
      unit('Eau', 9),
    ];
    const keys = (list: typeof units) =>
      groupSmallRows(list, 5, 'unit')
        .map(({ key, label }) => `${key}=${label}`)
        .sort();
    expect(keys([...units].reverse())).toEqual(keys(units));
  });

  it('never parts units that the administrator put together, however large', () => {
    const units = [unit('Eau', 40), unit('Mer', 30), unit('Port', 20)];
    const rows = groupSmallRows(units, 5, 'unit', [{ key: null, members: ['DR/Eau', 'DR/Port'] }]);
    expect(rows.map(({ members }) => members.map(({ name }) => name))).toEqual([['Eau', 'Port'], ['Mer']]);
  });

  it('makes one row of a choice and of an earlier release that share a unit', () => {
    const units = [unit('Eau', 40), unit('Mer', 30), unit('Port', 20), unit('Ville', 10)];
    const rows = groupSmallRows(units, 5, 'unit', [
      { key: 'DR/Eau|DR/Mer', members: ['DR/Eau', 'DR/Mer'] },
      { key: null, members: ['DR/Mer', 'DR/Port'] },
    ]);
    expect(rows.map(({ members }) => members.map(({ name }) => name))).toEqual([
      ['Eau', 'Mer', 'Port'],
      ['Ville'],
    ]);
  });

  it('still gathers a choice that is too small by itself', () => {
    const units = [unit('Cabinet', 2), unit('Presse', 2), unit('Finances', 50), unit('Garage', 9)];
    const rows = groupSmallRows(units, 5, 'unit', [{ key: null, members: ['DR/Cabinet', 'DR/Presse'] }]);
    expect(rows.map(({ label, members }) => [label, members.length])).toEqual([
      ['Finances', 1],
      ['Autres services', 3],
    ]);
  });

  it('knows nothing of units that left the list', () => {
    expect(
      groupSmallRows([unit('Eau', 40), unit('Mer', 30)], 5, 'unit', [
        { key: null, members: ['DR/Eau', 'DR/Parti'] },
      ]).map(({ label }) => label),
    ).toEqual(['Eau', 'Mer']);
  });
});

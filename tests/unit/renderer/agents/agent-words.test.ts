import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../../src/renderer/features/agents/agent-filter';
import { unitOptions, valueOptions } from '../../../../src/renderer/features/agents/agent-options';
import { copiedRow } from '../../../../src/renderer/features/agents/copied-row';
import {
  alternatives,
  clearField,
  describeDays,
  describeFilter,
} from '../../../../src/renderer/features/agents/filter-chips';
import { rankNames } from '../../../../src/renderer/features/agents/name-ranks';
import { furthestState } from '../../../../src/renderer/features/agents/participation-words';
import {
  formatClock,
  RESULTS_OPEN_MS,
  secondsLeft,
} from '../../../../src/renderer/features/agents/results-clock';
import { serviceDepth, serviceOf, unitOf } from '../../../../src/renderer/features/agents/service-depth';
import { agentOf, participationOf } from './agent-fixture';

const labels = (change: Partial<typeof NO_FILTER>) =>
  describeFilter({ ...NO_FILTER, ...change }, (id) => `Campagne ${id}`).map(({ label }) => label);

describe('the chips of the filters', () => {
  it('read as French', () => {
    expect(labels({ units: [['DR', 'Mission connaissance']] })).toEqual([
      'Affectation est Mission connaissance',
    ]);
    expect(labels({ sites: ['Rennes', 'Brest'], states: ['none'] })).toEqual([
      'Site est Rennes ou Brest',
      'État est pas commencé',
    ]);
    expect(labels({ corps: [''] })).toEqual(['Corps non renseigné']);
    expect(labels({ text: ' le gall ' })).toEqual(['Contient «\u00a0le gall\u00a0»']);
    expect(labels({ campaignIds: ['7'] })).toEqual(['Campagne est Campagne 7']);
    expect(labels({ started: { from: '2026-03-03', to: null } })).toEqual([
      'Commencé à partir du 3 mars 2026',
    ]);
  });

  it('name a few values and count the others', () => {
    expect(alternatives(['a', 'b', 'c'])).toBe('a, b ou c');
    expect(alternatives(['a', 'b', 'c', 'd'])).toBe('a, b ou 2 autres');
  });

  it('say every shape of a range of days', () => {
    expect(describeDays({ from: '2026-03-03', to: '2026-03-14' })).toBe('du 3 mars 2026 au 14 mars 2026');
    expect(describeDays({ from: '2026-03-03', to: '2026-03-03' })).toBe('le 3 mars 2026');
    expect(describeDays({ from: null, to: '2026-03-01' })).toBe('jusqu’au 1er mars 2026');
  });

  it('each take back their own field and nothing else', () => {
    const filter = { ...NO_FILTER, sites: ['Brest'], shared: { from: '2026-01-01', to: null }, text: 'x' };
    for (const { id } of describeFilter(filter, String)) {
      const left = describeFilter(clearField(filter, id), String).map((chip) => chip.id);
      expect(left).toEqual(['text', 'sites', 'shared'].filter((other) => other !== id));
    }
    expect(clearField(filter, '__proto__')).toBe(filter);
  });
});

describe('the choices of the filters', () => {
  const rows = [
    agentOf(1, { unitPath: ['DR', 'Eau', 'Milieux'], site: null }),
    agentOf(2, { unitPath: ['DR', 'Cabinet'] }),
    agentOf(3, { unitPath: ['DR', 'Eau'] }),
    agentOf(4, { unitPath: [] }),
  ];

  it('are the tree of units, parents before children, with all agents below counted', () => {
    expect(unitOptions(rows).map(({ label, depth, detail }) => [label, depth, detail])).toEqual([
      ['DR', 0, '3\u00a0agents'],
      ['Cabinet', 1, '1\u00a0agent'],
      ['Eau', 1, '2\u00a0agents'],
      ['Milieux', 2, '1\u00a0agent'],
    ]);
  });

  it('tell apart two units of one name by what they belong to', () => {
    const twins = [
      agentOf(1, { unitPath: ['DR', 'Eau', 'Accueil'] }),
      agentOf(2, { unitPath: ['DR', 'Air', 'Accueil'] }),
    ];
    expect(
      unitOptions(twins)
        .filter(({ label }) => label === 'Accueil')
        .map(({ detail }) => detail),
    ).toEqual(['DR · Air · 1\u00a0agent', 'DR · Eau · 1\u00a0agent']);
  });

  it('put what is missing last', () => {
    expect(valueOptions(rows, ({ site }) => site).map(({ label }) => label)).toEqual([
      'Rennes',
      'Non renseigné',
    ]);
  });

  it('keep units apart whose names would be dangerous as object keys', () => {
    expect(unitOptions([agentOf(1, { unitPath: ['__proto__', 'constructor'] })])).toHaveLength(2);
  });
});

describe('one agent’s row', () => {
  it('is copied without state, progress or date', () => {
    const copied = copiedRow(agentOf(1, { participations: [participationOf(5, { state: 'shared' })] }));
    expect(copied.split('\t')).toEqual([
      '001',
      'Nom1',
      'Ana',
      '',
      'Direction fictive › Eau',
      'Rennes',
      'Attaché',
      'A',
      'Instructeur',
    ]);
  });

  it('is copied as text even if a name looks like a formula', () => {
    expect(copiedRow(agentOf(1, { usageName: '=1+1' }))).toContain("'=1+1");
  });

  it('shows the state that went furthest', () => {
    expect(furthestState(['started', 'shared', 'finished'])).toBe('shared');
    expect(furthestState([])).toBe('none');
  });
});

describe('results of one agent', () => {
  it('close two minutes after they were opened, not later', () => {
    expect(secondsLeft(1_000, 1_000)).toBe(120);
    expect(secondsLeft(1_000, 1_000 + RESULTS_OPEN_MS - 1)).toBe(1);
    expect(secondsLeft(1_000, 1_000 + RESULTS_OPEN_MS)).toBe(0);
    expect(secondsLeft(1_000, 10_000_000)).toBe(0);
  });

  it('tell the time left in words', () => {
    expect(formatClock(120)).toBe('2 min 00 s');
    expect(formatClock(42)).toBe('42 s');
  });
});

describe('the order of names', () => {
  it('is French: accents and case aside, first names after names, equal names equal', () => {
    const ranks = rankNames([
      agentOf(1, { usageName: 'Évrard', firstName: 'Zoé' }),
      agentOf(2, { usageName: 'Zola' }),
      agentOf(3, { usageName: 'evrard', firstName: 'Ana' }),
      agentOf(4, { usageName: 'Zola' }),
    ]);
    expect([3, 1, 2, 4].map((id) => ranks.get(id))).toEqual([0, 1, 2, 2]);
  });
});

describe('the column « service »', () => {
  it('is the first depth at which agents are in several units', () => {
    const rows = [
      agentOf(1, { unitPath: ['DR', 'Eau', 'Milieux'] }),
      agentOf(2, { unitPath: ['DR', 'Air'] }),
    ];
    const depth = serviceDepth(rows);
    expect(depth).toBe(1);
    expect(rows.map((row) => [serviceOf(row, depth), unitOf(row, depth)])).toEqual([
      ['Eau', 'Milieux'],
      ['Air', null],
    ]);
  });

  it('stands even when nobody has a unit', () => {
    expect(serviceDepth([agentOf(1, { unitPath: [] })])).toBe(0);
    expect(serviceOf(agentOf(1, { unitPath: [] }), 0)).toBeNull();
  });
});

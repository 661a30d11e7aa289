import { describe, expect, it } from 'vitest';
import type { AgentRow } from '../../../../src/contract/agents';
import { type AgentFilter, isWithin, NO_FILTER } from '../../../../src/renderer/features/agents/agent-filter';
import { viewAgents } from '../../../../src/renderer/features/agents/agent-view';
import { indexAgents } from '../../../../src/renderer/features/agents/search-index';
import { agentOf, participationOf } from './agent-fixture';

const view = (rows: readonly AgentRow[], filter: Partial<AgentFilter>) =>
  viewAgents(rows, { ...NO_FILTER, ...filter }, indexAgents(rows));
const idsOf = (rows: readonly AgentRow[], filter: Partial<AgentFilter>) =>
  view(rows, filter).agents.map(({ agent }) => agent.id);

describe('filters on identity', () => {
  const rows = [
    agentOf(1, { unitPath: ['DR', 'Eau', 'Milieux'] }),
    agentOf(2, { unitPath: ['DR', 'Eau'], site: null }),
    agentOf(3, { unitPath: ['DR', 'Eaux usées'], site: 'Brest' }),
  ];

  it('take a unit with all below it, and nothing that only begins alike', () => {
    expect(idsOf(rows, { units: [['DR', 'Eau']] })).toEqual([1, 2]);
  });

  it('keep what has no value when « non renseigné » is chosen', () => {
    expect(idsOf(rows, { sites: ['', 'Brest'] })).toEqual([2, 3]);
  });

  it('must all hold at once', () => {
    expect(idsOf(rows, { units: [['DR', 'Eau']], sites: ['Rennes'] })).toEqual([1]);
  });
});

describe('free text', () => {
  const rows = [
    agentOf(1, { usageName: 'Jaffrézic', firstName: 'Jean-Philippe' }),
    agentOf(2, { usageName: 'Le Gall', firstName: 'Maëlle', birthName: 'Cœur', matricule: '0042' }),
  ];

  it.each([
    ['jaffrezic', [1]],
    ['PHILIPPE jean', [1]],
    ['coeur', [2]],
    ['maelle  gall', [2]],
    ['0042', [2]],
    ['   ', [1, 2]],
    ['introuvable', []],
  ])('finds « %s » whatever the accents, the case and the order', (text, found) => {
    expect(idsOf(rows, { text })).toEqual(found);
  });

  it('finds nobody by words taken from two agents', () => {
    expect(idsOf(rows, { text: 'jaffrezic gall' })).toEqual([]);
  });
});

describe('filters on participations', () => {
  const rows = [
    agentOf(1, {
      participations: [
        participationOf(11, { campaignId: 'C1', state: 'shared', sharedAt: '2026-03-20T10:00' }),
        participationOf(12, { campaignId: 'C2', state: 'started' }),
      ],
    }),
    agentOf(2, { participations: [participationOf(21, { campaignId: 'C2', startedAt: '2026-04-01' })] }),
    agentOf(3),
  ];

  it('hold on one and the same participation', () => {
    expect(idsOf(rows, { campaignIds: ['C2'], states: ['shared'] })).toEqual([]);
    expect(idsOf(rows, { campaignIds: ['C1'], states: ['shared'] })).toEqual([1]);
  });

  it('find those who have not begun in the campaigns looked at', () => {
    expect(idsOf(rows, { states: ['none'] })).toEqual([3]);
    expect(idsOf(rows, { states: ['none'], campaignIds: ['C1'] })).toEqual([2, 3]);
  });

  it('take dates with both ends included, days and minutes alike', () => {
    expect(idsOf(rows, { started: { from: '2026-04-01', to: '2026-04-01' } })).toEqual([2]);
    expect(idsOf(rows, { shared: { from: null, to: '2026-03-20' } })).toEqual([1]);
    expect(idsOf(rows, { states: ['none'], started: { from: '2026-01-01', to: null } })).toEqual([]);
  });

  it('never take a missing date for one in the range', () => {
    expect(isWithin(null, { from: '2026-01-01', to: null })).toBe(false);
    expect(isWithin(null, { from: null, to: null })).toBe(true);
  });

  it('list every participation kept once, with its agent', () => {
    expect(view(rows, { campaignIds: ['C2'] }).participations.map(({ id, agent }) => [id, agent.id])).toEqual(
      [
        ['12', 1],
        ['21', 2],
      ],
    );
  });
});

describe('the counts of a population', () => {
  const rows = [
    agentOf(1, { participations: [participationOf(11, { state: 'shared' })] }),
    agentOf(2, { participations: [participationOf(21, { beforeOpening: 'marked' })] }),
    agentOf(3, {
      participations: [participationOf(31), participationOf(32, { campaignId: 'C2', state: 'shared' })],
    }),
    agentOf(4),
  ];

  it('leave out tests before opening, and stay whole whatever the state asked for', () => {
    expect(view(rows, { states: ['shared'] }).counts).toEqual({ concerned: 4, started: 2, shared: 2 });
  });

  it('are those of the campaigns looked at', () => {
    expect(view(rows, { campaignIds: ['C1'] }).counts).toEqual({ concerned: 4, started: 2, shared: 1 });
  });
});

describe('a very full list', () => {
  it('keeps 50,000 agents apart', () => {
    const many = Array.from({ length: 50_000 }, (_, id) =>
      agentOf(id + 1, { participations: [participationOf(id + 1)] }),
    );
    const shown = view(many, { text: 'nom49999' });
    expect(shown.agents.map(({ agent }) => agent.id)).toEqual([49_999]);
    expect(view(many, {}).counts).toEqual({ concerned: 50_000, started: 50_000, shared: 0 });
  });
});

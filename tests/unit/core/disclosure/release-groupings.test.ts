import { describe, expect, it } from 'vitest';
import { type LedgerEntry, releaseGroupings, releaseHeatmap } from '../../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../../src/core/model/facts';
import { buildFacts, results, staff } from '../collective-facts';
import {
  answersTwice,
  ask,
  expectPublished,
  firstTable,
  type Published,
  publish,
} from './audit/publications';

const working = { profile: 'working' } as const;
const agents = [...staff(40, 'Eau'), ...staff(30, 'Mer'), ...staff(3, 'Presse'), ...staff(9, 'Garage')];
const key = (name: string) => `unit:DR fictive › ${name}`;

const facts = (groupings: CollectiveFacts['groupings'] = []): CollectiveFacts => ({
  ...buildFacts({ agents, participations: results(0, 82, 30) }),
  groupings,
});

const shown = (groupings?: CollectiveFacts['groupings']) =>
  releaseGroupings(facts(groupings), working).rows.map(({ label, origin, agents: size }) => [
    label,
    origin,
    size,
  ]);

describe('releaseGroupings', () => {
  it('proposes whom a small unit is read with', () => {
    expect(shown()).toEqual([
      ['Eau', 'alone', { kind: 'exact', value: 40 }],
      ['Mer', 'alone', { kind: 'exact', value: 30 }],
      ['Autres services', 'proposed', { kind: 'exact', value: 12 }],
    ]);
  });

  it('takes a choice instead, and says so', () => {
    expect(shown([[key('Mer'), key('Presse')]])).toEqual([
      ['Eau', 'alone', { kind: 'exact', value: 40 }],
      ['Mer et Presse', 'chosen', { kind: 'exact', value: 33 }],
      ['Garage', 'alone', { kind: 'exact', value: 9 }],
    ]);
  });

  it('has nothing to show without a list of agents', () => {
    const nobody = { ...buildFacts({ agents: [], participations: [] }), groupings: [] };
    expect(releaseGroupings(nobody, working).rows).toEqual([]);
  });

  it('is what the tables show, of units only', () => {
    const labels = (dimension: 'unit' | 'site') => {
      const rows = { dimension, depth: null };
      const request = { filter: {}, disclosure: working, targets: { rate: 0.6, level: 3, specific: [] } };
      const table = releaseHeatmap(facts([[key('Mer'), key('Presse')]]), {
        ...request,
        campaignId: '101',
        rows,
      });
      return table.kind === 'table' ? table.rows.map(({ label }) => label) : [];
    };
    expect(labels('unit')).toEqual(['Eau', 'Mer et Presse', 'Garage']);
    expect(labels('site')).toEqual([]);
  });
});

describe('units put together in a diffusion', () => {
  const people = [...staff(40, 'Eau'), ...staff(30, 'Mer'), ...staff(30, 'Port')];
  const answers = answersTwice([...people.keys()], []);
  const together = [[key('Mer'), key('Port')]];
  const release = (
    date: string,
    groupings: CollectiveFacts['groupings'],
    ledger: readonly LedgerEntry[] = [],
  ) => expectPublished(publish(people, answers, ask({ date }), ledger, groupings));
  const labels = (published: Published) => firstTable(published).rows.map(({ label }) => label);

  it('stay together in later ones, whatever is chosen since', () => {
    const january = release('2026-01-15', together);
    expect(labels(january)).toEqual(['Eau', 'Mer et Port']);
    expect(labels(release('2026-02-15', [], [january.entry]))).toEqual(['Eau', 'Mer et Port']);
  });

  it('control: stand apart without that release', () => {
    expect(labels(release('2026-02-15', []))).toEqual(['Eau', 'Mer', 'Port']);
  });
});

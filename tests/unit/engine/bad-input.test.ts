import { beforeAll, describe, expect, it } from 'vitest';
import {
  type HeatmapRequest,
  type ReleasedHeatmap,
  releaseCurves,
  releaseDistribution,
  releaseFunnel,
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
  releaseProgress,
  releaseRepeat,
  releaseWanted,
} from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import type { StoreFactory } from '../../../src/engine/store/store';
import * as cases from '../../fixtures/cases/bad-input';
import type { CaseFiles } from '../../fixtures/cases/case-files';
import { importInto, storeFactory } from './store/imported-service';

const request: HeatmapRequest = {
  campaignId: '512001',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
};

let stores: StoreFactory;
beforeAll(async () => {
  stores = await storeFactory();
});

const factsOf = async ({ roster, exports }: CaseFiles): Promise<CollectiveFacts> => {
  const store = stores.create();
  const texts = [...(roster === null ? [] : [roster]), ...exports];
  await importInto(
    store,
    texts.map((text, index) => ({ name: `fichier-${index}.csv`, bytes: new TextEncoder().encode(text) })),
  );
  return store.collective().facts;
};

/** Every collective question, asked of a service. */
const askAll = (facts: CollectiveFacts) => ({
  heatmap: releaseHeatmap(facts, request),
  participation: releaseParticipation(facts, request),
  needs: releaseNeeds(facts, request),
  overview: releaseOverview(facts, request),
  funnel: releaseFunnel(facts, request),
  curves: releaseCurves(facts, { ...request, events: [] }),
  distribution: releaseDistribution(facts, request),
  progress: releaseProgress(facts, { ...request, from: '512001', to: '512001' }),
  repeat: releaseRepeat(facts, request),
  wanted: releaseWanted(facts, request),
});

const shownTable = (heatmap: ReleasedHeatmap) => {
  if (heatmap.kind !== 'table') throw new Error(heatmap.kind);
  return heatmap;
};

describe('no roster', () => {
  it('leaves the denominator unknown, the rest as it is', async () => {
    const { heatmap, funnel, wanted } = askAll(await factsOf(cases.WITHOUT_ROSTER));
    const table = shownTable(heatmap);
    expect(table.participation.concerned).toEqual({ kind: 'unknown' });
    expect(table.level).toEqual({ kind: 'whole' });
    const cell = table.whole.cells[0];
    expect(cell).toMatchObject({ kind: 'shown', possible: null });
    expect(table.whole.composition).toEqual([]);
    expect(funnel).toMatchObject({ notStarted: { kind: 'unknown' } });
    expect(wanted).toMatchObject({ groupings: [] });
  });
});

describe('one agent', () => {
  it('is said to be too few on every screen, and nothing of the agent is told', async () => {
    const all = askAll(await factsOf(cases.ONE_AGENT));
    for (const reply of [
      all.heatmap,
      all.participation,
      all.funnel,
      all.distribution,
      all.repeat,
      all.wanted,
    ])
      expect(reply).toEqual({ kind: 'too-few', k: 5 });
    expect(all.progress).toMatchObject({ kind: 'too-few' });
    expect(all.curves).toEqual({ kind: 'too-few', k: 11 });
    expect(all.needs).toEqual({ rates: [], levels: [] });
    expect(all.overview.campaigns[0]).toMatchObject({
      participation: { concerned: { kind: 'under', limit: 5 }, shared: { kind: 'under', limit: 5 } },
      result: { kind: 'masked' },
    });
  });
});

describe('a campaign of which nothing was sent', () => {
  it('has a participation and no result, and says so', async () => {
    const all = askAll(await factsOf(cases.NOTHING_SENT));
    expect(all.heatmap).toEqual({ kind: 'no-result' });
    expect(all.distribution).toEqual({ kind: 'no-result' });
    expect(all.overview.campaigns[0]?.result).toEqual({ kind: 'empty' });
    expect(all.funnel).toMatchObject({
      kind: 'funnel',
      participation: { concerned: { value: 70 }, started: { value: 8 }, shared: { value: 0 } },
    });
    expect(all.participation).toMatchObject({ kind: 'table' });
    expect(all.progress).toMatchObject({ kind: 'too-few' });
  });
});

describe('a service of three', () => {
  it('is never a row: it joins another, and its result is nowhere', async () => {
    const table = shownTable(askAll(await factsOf(cases.SERVICE_OF_THREE)).heatmap);
    const names = table.rows.map(({ label }) => label);
    expect(names).not.toContain('Mission presse');
    expect(table.mergers.flatMap(({ members }) => members)).toContain('Mission presse');
  });
});

describe('everybody below, or above', () => {
  it('is told as « n − 2 au moins » and « 2 au plus », never as all or none', async () => {
    const table = shownTable(askAll(await factsOf(cases.ALL_ALIKE)).heatmap);
    const cells = Object.fromEntries(
      table.rows.map(({ label, cells: [cell] }) => [label, cell?.kind === 'shown' ? cell : null]),
    );
    expect(cells['Service Mer']?.below).toEqual({ kind: 'at-least', value: 38 });
    expect(cells['Service Mer']?.shareBelow).toEqual({ kind: 'at-least', value: 38 / 40 });
    expect(cells['Service Risques']?.below).toEqual({ kind: 'at-most', value: 2 });
    expect(cells['Service Mer']?.interval?.low).toBeLessThan(1);
    expect(cells['Service Risques']?.interval?.high).toBeGreaterThan(0);
  });
});

describe('two hierarchies that overlap', () => {
  it('are two views of the same people, each with its own rows and the same whole', async () => {
    const facts = await factsOf(cases.TWO_HIERARCHIES);
    const byUnit = shownTable(releaseHeatmap(facts, request));
    const bySite = shownTable(
      releaseHeatmap(facts, { ...request, rows: { dimension: 'site', depth: null } }),
    );
    expect(byUnit.rows.map(({ label }) => label)).toEqual(['Service Mer', 'Service Risques']);
    expect(bySite.rows.map(({ label }) => label)).toEqual(['Brest', 'Rennes']);
    expect(bySite.whole.cells).toEqual(byUnit.whole.cells);
    expect(bySite.participation).toEqual(byUnit.participation);
  });
});

describe('a campaign of titles only', () => {
  it('is refused in words, and the screens stay those of a vault without campaign', async () => {
    const facts = await factsOf(cases.EMPTY_CAMPAIGN);
    expect(facts.campaigns).toEqual([]);
    expect(askAll(facts).heatmap).toEqual({ kind: 'unknown-campaign' });
    expect(askAll(facts).overview.campaigns).toEqual([]);
  });
});

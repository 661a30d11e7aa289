import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const folder = temporaryFolder();
let engine: TestEngine;

const start = async (place: string): Promise<TestEngine> => {
  const started = await startEngine();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await started.ask('vault:create', request, { [location]: join(place, 'service.coffre') });
  return started;
};

beforeAll(async () => {
  engine = await start(folder);
  const paths: Record<string, string> = {};
  for (const { name, bytes } of fictiveFiles(generateFictiveService({ seed: 4, agents: 200 }))) {
    writeFileSync(join(folder, name), bytes);
    paths[newToken()] = join(folder, name);
  }
  const { planId } = await engine.ask('import:preview', { jobId: 'i', files: Object.keys(paths) }, paths);
  await engine.ask('import:apply', { jobId: 'i', planId });
}, 120_000);

const assessment = async (): Promise<string> =>
  (await engine.ask('filters:get', {})).campaigns.find(({ kind }) => kind === 'assessment')?.id ?? '';

describe('the trends of an imported service', () => {
  it('agree with one another: the funnel, the last point of the curve and the table of participation', async () => {
    const campaignId = await assessment();
    const scope = { filter: EVERYTHING, campaignId };
    const funnel = await engine.ask('trends:funnel', scope);
    const curves = await engine.ask('trends:curves', { filter: EVERYTHING, events: [] });
    const rows = { dimension: 'unit', depth: null };
    const table = await engine.ask('participation:get', { ...scope, rows });
    if (funnel.kind !== 'funnel' || curves.kind !== 'curves' || table.kind !== 'table')
      throw new Error(`${funnel.kind} ${curves.kind} ${table.kind}`);
    expect(funnel.participation).toEqual(table.whole);
    const curve = curves.curves.find(({ campaign }) => campaign.id === campaignId);
    expect(curve?.points.at(-1)?.shared).toEqual(funnel.participation.shared);
    expect(curve?.points.at(-1)?.started).toEqual(funnel.participation.started);
  });

  it('spread every result, and read the stages of the files', async () => {
    const view = await engine.ask('trends:distribution', {
      filter: EVERYTHING,
      campaignId: await assessment(),
    });
    if (view.kind !== 'distribution' || view.respondents.kind !== 'exact') throw new Error(view.kind);
    const total = (bins: typeof view.bins) => (bins ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(total(view.bins)).toBe(view.respondents.value);
    if (view.campaign.stageCount !== null) expect(total(view.stages)).toBe(view.respondents.value);
  });

  it('have an answer when nothing was imported', async () => {
    const empty = await start(temporaryFolder());
    const scope = { filter: EVERYTHING, campaignId: '101' };
    for (const channel of ['trends:funnel', 'trends:distribution', 'trends:wanted'] as const)
      expect(await empty.ask(channel, scope)).toEqual({ kind: 'unknown-campaign' });
    expect(await empty.ask('trends:curves', { filter: EVERYTHING, events: [] })).toMatchObject({
      curves: [],
    });
    expect(await empty.ask('trends:repeat', EVERYTHING)).toMatchObject({ kind: 'repeat', campaigns: 0 });
  });
});

describe('saved views', () => {
  const view = {
    name: 'Services de l’eau',
    section: 'participation',
    campaignId: null,
    rows: 'unit',
    filter: { ...EVERYTHING, category: 'A' },
  };

  it('are created, renamed, deleted, and put back as they were', async () => {
    const [made] = await engine.ask('views:save', { ...view, id: null });
    expect(made).toMatchObject(view);
    const [renamed] = await engine.ask('views:save', { ...view, id: made?.id, name: 'Eau' });
    expect(renamed?.name).toBe('Eau');
    expect(await engine.ask('views:delete', { id: made?.id })).toEqual([]);
    const [restored] = await engine.ask('views:save', { ...view, id: null, name: 'Eau' });
    expect(restored).toMatchObject({ ...view, name: 'Eau' });
  });

  it('are refused without a name, and unknown ones are said to be so', async () => {
    expect(await engine.refusal('views:save', { ...view, id: null, name: '  ' })).toBe('bad-request');
    expect(await engine.refusal('views:delete', { id: 999 })).toBe('not-found');
    expect(await engine.refusal('views:save', { ...view, id: 999 })).toBe('not-found');
  });
});

describe('the emulation board', () => {
  it('is shown only once it was chosen', async () => {
    expect(await engine.ask('emulation:get', {})).toEqual({ isShown: false });
    await engine.ask('emulation:set', { isShown: true });
    expect(await engine.ask('emulation:get', {})).toEqual({ isShown: true });
  });
});

describe('a figure as a file', () => {
  const write = (format: string, content: string, name: string) => {
    const destination = newToken();
    const request = { destination, format, title: 'Participation', content };
    return { request, paths: { [destination]: join(folder, name) } };
  };

  it('is written whole and journaled, a table with the mark that Excel needs', async () => {
    const { request, paths } = write('csv', '"Service";"Résultats"\r\n', 'figure.csv');
    await engine.ask('figure:write', request, paths);
    expect(readFileSync(join(folder, 'figure.csv'), 'utf8')).toBe('\uFEFF"Service";"Résultats"\r\n');
    const [line] = await engine.ask('journal:list', {});
    expect(line).toMatchObject({ action: 'figure-exported', subject: 'Participation (tableau)' });
  });

  it('is refused when its content is not what it claims', async () => {
    const html = write('svg', '<html></html>', 'figure.svg');
    expect(await engine.refusal('figure:write', html.request, html.paths)).toBe('bad-request');
    const text = write('png', 'bm90IGFuIGltYWdl', 'figure.png');
    expect(await engine.refusal('figure:write', text.request, text.paths)).toBe('bad-request');
  });
});

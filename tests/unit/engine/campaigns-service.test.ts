import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CampaignChoice } from '../../../src/contract/campaigns';
import { fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
let engine: TestEngine;

beforeAll(async () => {
  engine = await startEngine();
  const folder = temporaryFolder();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'service.coffre') });
  const paths: Record<string, string> = {};
  for (const { name, bytes } of fictiveFiles(generateFictiveService({ seed: 4, agents: 80 }))) {
    writeFileSync(join(folder, name), bytes);
    paths[newToken()] = join(folder, name);
  }
  const { planId } = await engine.ask('import:preview', { jobId: 'i', files: Object.keys(paths) }, paths);
  await engine.ask('import:apply', { jobId: 'i', planId });
}, 120_000);

const campaigns = () => engine.ask('campaigns:list', {});
const overview = async () => (await engine.ask('overview:get', EVERYTHING)).campaigns;
const nothing = (campaignId: string): CampaignChoice => ({
  campaignId,
  label: null,
  openedOn: null,
  mergedInto: null,
});

describe('what is chosen about a campaign', () => {
  it('renames it everywhere, and gives the name of Pix Orga back', async () => {
    const [first] = await campaigns();
    const id = first?.id ?? '';
    await engine.ask('campaigns:choose', { ...nothing(id), label: 'Rentrée numérique' });
    expect((await overview()).map(({ campaign }) => campaign.name)).toContain('Rentrée numérique');
    expect((await engine.ask('filters:get', {})).campaigns.map(({ name }) => name)).toContain(
      'Rentrée numérique',
    );
    await engine.ask('campaigns:choose', nothing(id));
    expect((await overview()).map(({ campaign }) => campaign.name)).toContain(first?.name);
  });

  it('merges two campaigns of one kind into one, and parts them again with the same numbers', async () => {
    const before = await overview();
    const [one, two] = (await campaigns()).filter(({ kind }) => kind === 'assessment');
    const merge = { ...nothing(two?.id ?? ''), mergedInto: one?.id ?? '' };
    await engine.ask('campaigns:choose', merge);
    expect(await overview()).toHaveLength(before.length - 1);
    expect((await engine.ask('filters:get', {})).campaigns.map(({ id }) => id)).not.toContain(two?.id);
    await engine.ask('campaigns:choose', nothing(two?.id ?? ''));
    expect(await overview()).toEqual(before);
  });

  it('refuses to merge kinds, a campaign into itself, and chains', async () => {
    const entries = await campaigns();
    const [one, two] = entries.filter(({ kind }) => kind === 'assessment').map(({ id }) => id);
    const profiles = entries.find(({ kind }) => kind === 'profiles')?.id ?? '';
    const refusal = (campaignId = '', mergedInto = '') =>
      engine.refusal('campaigns:choose', { ...nothing(campaignId), mergedInto });
    expect(await refusal(one, profiles)).toBe('merge-refused');
    expect(await refusal(one, one)).toBe('merge-refused');
    expect(await refusal(one, 'absente')).toBe('merge-refused');
    expect(await refusal('absente', one)).toBe('not-found');
    await engine.ask('campaigns:choose', { ...nothing(two ?? ''), mergedInto: one ?? '' });
    expect(await refusal(one, two)).toBe('merge-refused');
    await engine.ask('campaigns:choose', nothing(two ?? ''));
  });

  it('leaves out of every count what was started before the opening day, and only that', async () => {
    const before = await overview();
    const [first] = await campaigns();
    const agents = await engine.ask('agents:list', {});
    const days = agents
      .flatMap(({ participations }) => participations)
      .filter(({ campaignId }) => campaignId === first?.id)
      .flatMap(({ startedAt }) => startedAt?.slice(0, 10) ?? [])
      .sort();
    const openedOn = days[Math.floor(days.length / 2)] ?? '';
    const entries = await engine.ask('campaigns:choose', { ...nothing(first?.id ?? ''), openedOn });
    const attached = days.filter((day) => day < openedOn).length;
    expect(attached).toBeGreaterThan(0);
    const told = entries.find(({ id }) => id === first?.id);
    expect(told?.beforeOpening).toBeGreaterThanOrEqual(attached);
    const rows = (await engine.ask('agents:list', {})).flatMap(({ participations }) => participations);
    expect(rows.filter(({ beforeOpening }) => beforeOpening === 'by-day')).toHaveLength(attached);
    expect(await engine.ask('agents:list', {})).toHaveLength(agents.length);
    expect(await overview()).not.toEqual(before);
    await engine.ask('campaigns:choose', nothing(first?.id ?? ''));
    expect(await overview()).toEqual(before);
  });
});

describe('a participation marked as a test', () => {
  it('counts nowhere until the mark is taken back', async () => {
    const before = await overview();
    const row = (await engine.ask('agents:list', {}))
      .flatMap(({ participations }) => participations)
      .find(({ state }) => state === 'shared');
    const participationId = row?.id ?? 0;
    await engine.ask('participations:mark', { participationId, beforeOpening: true });
    const marked = (await engine.ask('agents:list', {}))
      .flatMap(({ participations }) => participations)
      .filter(({ beforeOpening }) => beforeOpening === 'marked');
    expect(marked.map(({ id }) => id)).toEqual([participationId]);
    const entry = (await campaigns()).find(({ id }) => id === row?.campaignId);
    expect(entry?.beforeOpening).toBe(1);
    await engine.ask('participations:mark', { participationId, beforeOpening: false });
    expect(await overview()).toEqual(before);
  });

  it('must exist', async () => {
    const request = { participationId: 999_999, beforeOpening: true };
    expect(await engine.refusal('participations:mark', request)).toBe('not-found');
  });
});

describe('the situation that counts', () => {
  it('is the latest until another rule is chosen, and each change is journaled', async () => {
    expect(await engine.ask('counting:get', {})).toEqual({ situation: 'latest' });
    await engine.ask('counting:set', { situation: 'best' });
    expect(await engine.ask('counting:get', {})).toEqual({ situation: 'best' });
    await engine.ask('counting:set', { situation: 'latest' });
    const journal = await engine.ask('journal:list', {});
    expect(journal.filter(({ action }) => action === 'counting-changed')).toHaveLength(2);
  });
});

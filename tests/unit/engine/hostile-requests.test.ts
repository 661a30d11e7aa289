import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, type EngineChannel } from '../../../src/contract/channels';
import { EVERYTHING, startEngine } from './environment';

const isEngineChannel = (name: string): name is EngineChannel =>
  Object.hasOwn(channels, name) &&
  Object.entries(channels).some(([key, { owner }]) => key === name && owner === 'engine');
const engineChannels = Object.keys(channels).filter(isEngineChannel);

describe('whatever the page sends', () => {
  it.each(engineChannels)('%s refuses what its schema refuses, and never throws', async (channel) => {
    const { engine } = await startEngine();
    const value = fc.oneof(fc.anything(), fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(value, async (request) => {
        if (channels[channel].request.safeParse(request).success) return;
        expect(await engine.call(channel, request, {})).toMatchObject({ ok: false, code: 'bad-request' });
      }),
      { numRuns: 60 },
    );
  });

  it('without a vault nothing is told', async () => {
    const { refusal } = await startEngine();
    const rows = { dimension: 'unit', depth: null };
    const calls: [EngineChannel, unknown][] = [
      ['vault:save', {}],
      ['import:list', {}],
      ['overview:get', EVERYTHING],
      ['heatmap:get', { filter: EVERYTHING, campaignId: '1', rows }],
      ['participation:get', { filter: EVERYTHING, campaignId: '1', rows }],
      ['needs:get', { filter: EVERYTHING, rows }],
      ['targets:get', {}],
      ['filters:get', {}],
      ['agents:list', {}],
      ['journal:list', {}],
    ];
    for (const [channel, request] of calls) expect(await refusal(channel, request)).toBe('vault-closed');
  });

  it('a token without a path opens nothing, not even through the prototype', async () => {
    const { refusal } = await startEngine();
    expect(await refusal('vault:roles', { location: 'constructor' })).toBe('unknown-token');
    expect(await refusal('vault:roles', { location: 'a-token-nobody-gave' })).toBe('unknown-token');
  });

  it('a bug becomes `internal`, without its message', async () => {
    const bugs: unknown[] = [];
    const { engine } = await startEngine(undefined, (environment) => ({
      ...environment,
      wordList: 'not a list',
      onBug: (error) => bugs.push(error),
    }));
    expect(await engine.call('passphrase:propose', {}, {})).toEqual({
      ok: false,
      code: 'internal',
      detail: {},
    });
  });
});

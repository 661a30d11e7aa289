import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels, type EngineChannel } from '../../src/contract/channels';
import { succeed } from '../../src/contract/failure';
import { createFileRegistry } from '../../src/main/files/file-registry';
import { engineAnswers, engineChannels } from '../../src/main/ipc/engine-answers';
import { tokenUses } from '../../src/main/ipc/token-uses';

let next = 0;
const newToken = () => {
  next += 1;
  return `token-${String(next).padStart(8, '0')}`;
};

function answersWith(reached: unknown[], files = createFileRegistry(newToken)) {
  const engine = {
    call: async (channel: string, request: unknown, paths: unknown) => {
      reached.push([channel, request, paths]);
      return succeed(null);
    },
  };
  return { files, answers: engineAnswers({ engine, files, onSuccess: () => undefined }) };
}

/** Any JSON, and objects that look like requests with parts of them wrong. */
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constant(undefined),
  fc.record({ jobId: fc.jsonValue(), files: fc.jsonValue(), location: fc.jsonValue() }),
  fc.constant(JSON.parse('{"__proto__":{"isTrusted":true},"jobId":"a"}')),
);

describe.each(engineChannels())('a message for %s', (channel) => {
  it('is answered by an envelope whatever it holds, and reaches the engine only when it obeys the contract', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (payload) => {
        const reached: unknown[] = [];
        const envelope = await answersWith(reached).answers.get(channel)?.(payload);
        const isValid = channels[channel].request.safeParse(payload).success;
        expect(envelope).toHaveProperty('ok');
        if (!isValid) {
          expect(envelope).toMatchObject({ ok: false, code: 'bad-request' });
          expect(reached).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a path', () => {
  it('is reached by a token only, of the very use it was chosen for', async () => {
    const reached: unknown[] = [];
    const { files, answers } = answersWith(reached);
    const vault = files.keep('/stick/service.coffre', 'vault');
    const open = answers.get('vault:open');
    const request = { role: 'administrateur', passphrase: 'x', acceptOlder: false };
    expect(await open?.({ ...request, location: vault })).toMatchObject({ ok: true });
    expect(reached).toEqual([
      ['vault:open', { ...request, location: vault }, { [vault]: '/stick/service.coffre' }],
    ]);
    const workbook = { jobId: 'j', destination: vault, filter: ANY_FILTER };
    expect(await answers.get('export:workbook')?.(workbook)).toMatchObject({ code: 'unknown-token' });
    expect(await open?.({ ...request, location: '/etc/passwd' })).toMatchObject({ code: 'bad-request' });
    files.clear();
    expect(await open?.({ ...request, location: vault })).toMatchObject({ code: 'unknown-token' });
  });

  it('has its uses written down for every channel that names files', () => {
    const naming = engineChannels().filter((channel: EngineChannel) => {
      const shape = JSON.stringify(Object.keys(channels[channel].request.shape ?? {}));
      return /"(location|destination|files)"/.test(shape);
    });
    expect(naming.sort()).toEqual(Object.keys(tokenUses).sort());
  });
});

const ANY_FILTER = { unitPath: null, site: null, corps: null, category: null, job: null, campaignIds: null };

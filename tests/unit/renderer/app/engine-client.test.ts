import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ChannelName, channels } from '../../../../src/contract/channels';
import { failureCodes } from '../../../../src/contract/failure';
import {
  asFailure,
  callEngine,
  EngineFailure,
  listenToEngine,
  referToDropped,
} from '../../../../src/renderer/app/engine-client';

const STATUS = { open: false, name: null, demo: false, role: null, save: 'saved', generation: 0 };

/** A page whose bridge answers every call alike, and keeps what was asked. */
function bridgeAnswering(answer: unknown) {
  const asked: unknown[] = [];
  const listeners = new Set<(event: unknown) => void>();
  const names = Object.keys(channels) as ChannelName[];
  const call = async (request: unknown) => {
    asked.push(request);
    return answer;
  };
  vi.stubGlobal('window', {
    relief: {
      calls: Object.fromEntries(names.map((name) => [name, call])),
      dropFiles: async () => answer,
      listen: (listener: (event: unknown) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  return { asked, listeners, tell: (event: unknown) => listeners.forEach((listen) => void listen(event)) };
}

const failureOf = (call: Promise<unknown>): Promise<EngineFailure> =>
  call.then(
    () => {
      throw new Error('the call succeeded');
    },
    (error) => asFailure(error),
  );

describe('a call of the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the value of the envelope, as the contract has it', async () => {
    const { asked } = bridgeAnswering({ ok: true, value: { ...STATUS, secret: 'left out' } });
    expect(await callEngine('vault:status', {})).toEqual(STATUS);
    expect(asked).toEqual([{}]);
  });

  it('fails with the code, the details and their French sentence', async () => {
    bridgeAnswering({ ok: false, code: 'vault-damaged', detail: { part: 'donnees.age' } });
    const failure = await failureOf(callEngine('vault:status', {}));
    expect(failure).toBeInstanceOf(EngineFailure);
    expect(failure.code).toBe('vault-damaged');
    expect(failure.text.meaning).toContain('donnees.age');
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['an unknown code', { ok: false, code: 'sorry', detail: {} }],
    ['a value outside the contract', { ok: true, value: { open: 'yes' } }],
    ['an envelope without a value', { ok: true }],
  ])('takes %s for a defect, never for an answer', async (_, answer) => {
    bridgeAnswering(answer);
    expect((await failureOf(callEngine('vault:status', {}))).code).toBe('internal');
  });

  it('has three French sentences for each way to fail', () => {
    for (const code of failureCodes) {
      const { title, meaning, action } = new EngineFailure(code).text;
      for (const sentence of [title, meaning, action]) {
        expect(sentence, code).not.toBe('');
        expect(sentence, code).not.toMatch(/ [;:!?%»]|« |\p{L}'\p{L}/u);
      }
    }
  });

  it('calls any other error a defect', () => {
    expect(asFailure(new TypeError('x')).code).toBe('internal');
    expect(asFailure(new EngineFailure('cancelled')).code).toBe('cancelled');
  });
});

describe('what the page is told', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('hears events of the contract alone, until it stops listening', () => {
    const { tell, listeners } = bridgeAnswering(null);
    const heard: unknown[] = [];
    const stop = listenToEngine((event) => heard.push(event));
    tell({ kind: 'locked', cause: 'idle' });
    tell({ kind: 'locked', cause: 'whim' });
    tell('noise');
    stop();
    expect(heard).toEqual([{ kind: 'locked', cause: 'idle' }]);
    expect(listeners.size).toBe(0);
  });

  it('takes dropped files as references, never as paths', async () => {
    const file = { token: 'a'.repeat(32), name: 'export.csv', size: 12 };
    bridgeAnswering([{ ...file, path: '/somewhere/export.csv' }]);
    expect(await referToDropped([])).toEqual([file]);
    bridgeAnswering([{ name: 'no token' }]);
    expect(await referToDropped([])).toEqual([]);
  });
});

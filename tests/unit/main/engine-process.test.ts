import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToEngine } from '../../../src/contract/engine-protocol';
import type { EngineChild } from '../../../src/main/engine/engine-child';
import { engineEnvironment } from '../../../src/main/engine/engine-environment';
import { CLOSE_TIMEOUT, createEngineProcess } from '../../../src/main/engine/engine-process';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A process under the test's thumb. */
function makeChild() {
  const posted: ToEngine[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let exit = () => {};
  let isKilled = false;
  const child: EngineChild = {
    post: (message) => void posted.push(message),
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      isKilled = true;
      exit();
    },
  };
  return {
    child,
    posted,
    say: (message: unknown) => hear(message),
    die: () => exit(),
    isKilled: () => isKilled,
  };
}

function engineOver(children: readonly ReturnType<typeof makeChild>[]) {
  let forks = 0;
  let crashes = 0;
  const engine = createEngineProcess({
    fork: () => {
      const made = children[forks] ?? makeChild();
      forks += 1;
      return made.child;
    },
    onEvent: () => undefined,
    onCrash: () => {
      crashes += 1;
    },
  });
  return { engine, forks: () => forks, crashes: () => crashes };
}

const answer = (id: number, value: unknown) => ({ kind: 'answer', id, envelope: { ok: true, value } });

describe('the process of the engine', () => {
  it('gets calls once it is ready, and each answer goes to its call', async () => {
    const child = makeChild();
    const { engine } = engineOver([child]);
    const one = engine.call('vault:status', {}, {});
    const two = engine.call('import:list', {}, {});
    expect(child.posted).toEqual([]);
    child.say({ kind: 'ready' });
    expect(child.posted.map((message) => message.id)).toEqual([1, 2]);
    child.say(answer(2, 'second'));
    child.say(answer(1, 'first'));
    expect(await one).toEqual({ ok: true, value: 'first' });
    expect(await two).toEqual({ ok: true, value: 'second' });
  });

  it('when it dies answers what was asked, says so, and starts anew at the next call', async () => {
    const [first, second] = [makeChild(), makeChild()];
    const { engine, forks, crashes } = engineOver([first, second]);
    const asked = engine.call('vault:status', {}, {});
    first.say({ kind: 'ready' });
    first.die();
    expect(await asked).toMatchObject({ ok: false, code: 'engine-stopped' });
    expect(crashes()).toBe(1);
    void engine.call('vault:status', {}, {});
    expect(forks()).toBe(2);
  });

  it('is ended once it has saved, and answers nothing meanwhile', async () => {
    const child = makeChild();
    const { engine, crashes } = engineOver([child]);
    engine.start();
    child.say({ kind: 'ready' });
    const closing = engine.close();
    expect(await engine.call('vault:status', {}, {})).toMatchObject({ code: 'vault-closed' });
    child.say(answer(1, null));
    expect(await closing).toEqual({ kind: 'closed' });
    expect(child.isKilled()).toBe(true);
    expect(crashes()).toBe(0);
  });

  it('goes on when it could not save', async () => {
    const child = makeChild();
    const { engine } = engineOver([child]);
    engine.start();
    child.say({ kind: 'ready' });
    const closing = engine.close();
    child.say({ kind: 'answer', id: 1, envelope: { ok: false, code: 'save-full', detail: {} } });
    expect(await closing).toMatchObject({ kind: 'not-saved', code: 'save-full' });
    expect(child.isKilled()).toBe(false);
  });

  it('is ended as it is when it does not answer in time', async () => {
    const child = makeChild();
    const { engine } = engineOver([child]);
    engine.start();
    child.say({ kind: 'ready' });
    const closing = engine.close();
    await vi.advanceTimersByTimeAsync(CLOSE_TIMEOUT);
    expect(await closing).toEqual({ kind: 'closed' });
    expect(child.isKilled()).toBe(true);
  });

  it('turns an answer outside the protocol into a bug of its call alone', async () => {
    const child = makeChild();
    const { engine } = engineOver([child]);
    const asked = engine.call('vault:status', {}, {});
    child.say({ kind: 'ready' });
    child.say({ kind: 'answer', id: 1, envelope: 'garbage' });
    expect(await asked).toMatchObject({ ok: false, code: 'internal' });
  });

  it('inherits no variable that would change how Node runs', () => {
    const environment = engineEnvironment({
      PATH: '/bin',
      NODE_OPTIONS: '--inspect',
      ELECTRON_RUN_AS_NODE: '1',
    });
    expect(environment).toEqual({ PATH: '/bin' });
  });
});

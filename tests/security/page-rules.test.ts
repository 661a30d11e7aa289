import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { setSwitches, switches } from '../../src/main/security/command-line';
import { denyNavigation } from '../../src/main/security/navigation';
import { denyPermissions } from '../../src/main/security/permissions';
import { isAllowedRequest } from '../../src/main/security/requests';
import { isTrustedSender } from '../../src/main/security/sender';
import { pagePartition } from '../../src/main/security/session';
import { denyWindowOpening } from '../../src/main/security/window-opening';
import { securePreferences } from '../../src/main/security/window-preferences';

describe('the window', () => {
  it('is sandboxed, isolated, without Node, and without developer tools in what is delivered', () => {
    // The session is only passed on.
    const session = {} as Session;
    expect(securePreferences({ preload: '/p', session, devTools: false })).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      devTools: false,
      spellcheck: false,
    });
  });

  it('lives in a session that is never written to disk', () => {
    expect(pagePartition.name.startsWith('persist:')).toBe(false);
    expect(pagePartition.options.cache).toBe(false);
  });
});

describe('the page', () => {
  it('navigates nowhere, in no frame', () => {
    const listeners = new Map<string, (event: { preventDefault: () => void }) => void>();
    const contents = { on: (name: string, listener: never) => listeners.set(name, listener) };
    denyNavigation(contents as unknown as WebContents);
    expect([...listeners.keys()].sort()).toEqual([
      'will-attach-webview',
      'will-frame-navigate',
      'will-navigate',
      'will-redirect',
    ]);
    for (const listener of listeners.values()) {
      let isPrevented = false;
      listener({
        preventDefault: () => {
          isPrevented = true;
        },
      });
      expect(isPrevented).toBe(true);
    }
  });

  it('opens no window', () => {
    let answer: unknown = null;
    const contents = {
      setWindowOpenHandler: (handler: () => unknown) => {
        answer = handler();
      },
    };
    denyWindowOpening(contents as unknown as WebContents);
    expect(answer).toEqual({ action: 'deny' });
  });

  it('is granted no permission, whichever it asks for', () => {
    const answers: unknown[] = [];
    const keep = (value: unknown) => answers.push(value);
    const session = {
      setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => handler(null, 'media', keep),
      setPermissionCheckHandler: (handler: () => boolean) => keep(handler()),
      setDevicePermissionHandler: (handler: () => boolean) => keep(handler()),
      setDisplayMediaRequestHandler: (handler: (...args: unknown[]) => void) => handler(null, keep),
    };
    denyPermissions(session as unknown as Session);
    expect(answers).toEqual([false, false, false, {}]);
  });
});

describe('a request', () => {
  it.each(['app://relief/index.html', 'data:image/png;base64,AAAA', 'blob:app://relief/0b1c'])(
    'of the page for %s passes',
    (address) => {
      expect(isAllowedRequest(address, false)).toBe(true);
    },
  );

  it.each([
    'https://exemple.invalid/',
    'http://127.0.0.1:9/',
    'ws://localhost/',
    'file:///etc/passwd',
    'blob:https://exemple.invalid/0b1c',
    'app://autre/index.html',
    'devtools://devtools/bundled/inspector.html',
    'chrome://version',
    'ftp://exemple.invalid/',
    '',
  ])('for %s is cancelled', (address) => {
    expect(isAllowedRequest(address, false)).toBe(false);
  });

  it('of the developer tools passes in development only', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
  });
});

describe('a message', () => {
  const frame = { url: 'app://relief/index.html' };
  const page = { mainFrame: frame };

  it('is heard from the main frame of the page', () => {
    expect(isTrustedSender({ sender: page, senderFrame: frame }, page)).toBe(true);
  });

  it.each([
    ['another page', { sender: { mainFrame: frame }, senderFrame: frame }],
    ['a frame inside the page', { sender: page, senderFrame: { url: 'app://relief/index.html' } }],
    ['a frame that is gone', { sender: page, senderFrame: null }],
  ])('is not heard from %s', (_, origin) => {
    expect(isTrustedSender(origin, page)).toBe(false);
  });

  it('is not heard from a page that went elsewhere, nor when there is no page', () => {
    const strayed = { mainFrame: { url: 'https://exemple.invalid/' } };
    expect(isTrustedSender({ sender: strayed, senderFrame: strayed.mainFrame }, strayed)).toBe(false);
    expect(isTrustedSender({ sender: page, senderFrame: frame }, null)).toBe(false);
  });
});

describe('the switches of Chromium', () => {
  it('resolve no name and fetch nothing in the background', () => {
    const applied = new Map<string, string | undefined>();
    setSwitches({ appendSwitch: (name, value) => void applied.set(name, value) });
    expect(applied.size).toBe(switches.length);
    expect(applied.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(applied.get('proxy-server')).toBe('127.0.0.1:9');
    expect(applied.has('disable-background-networking')).toBe(true);
    expect(applied.has('disable-component-update')).toBe(true);
  });
});

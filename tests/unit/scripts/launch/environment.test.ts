import { describe, expect, it } from 'vitest';
import { buildIsolatedEnvironment, buildOwnEnvironment } from '../../../../scripts/launch/environment.mjs';

const CALLER = {
  PATH: '/usr/bin',
  LANG: 'fr_FR.UTF-8',
  HOME: '/root',
  SECRET_TOKEN: 'not for Electron',
  RELIEF_TODAY: '2026-01-15',
  ELECTRON_RUN_AS_NODE: '1',
  NODE_OPTIONS: '--inspect',
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/0/bus',
  UNSET: undefined,
};

describe('the environment of Electron', () => {
  it('leaves the account of the caller outside when another account runs it', () => {
    const env = buildIsolatedEnvironment(CALLER, { HOME: '/home/relief', DISPLAY: ':0' });
    expect(env).toEqual({
      PATH: '/usr/bin',
      LANG: 'fr_FR.UTF-8',
      RELIEF_TODAY: '2026-01-15',
      HOME: '/home/relief',
      DISPLAY: ':0',
    });
  });

  it('is otherwise that of the caller, less what would turn Electron into something else', () => {
    const env = buildOwnEnvironment(CALLER, { DISPLAY: ':0' });
    expect(env).toMatchObject({ HOME: '/root', SECRET_TOKEN: 'not for Electron', DISPLAY: ':0' });
    expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    expect(env).not.toHaveProperty('NODE_OPTIONS');
  });
});

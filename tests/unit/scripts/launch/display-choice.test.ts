import { describe, expect, it } from 'vitest';
import { chooseDisplay } from '../../../../scripts/launch/display-choice.mjs';

const LINUX = {
  platform: 'linux',
  display: undefined,
  waylandDisplay: undefined,
  speaksWayland: true,
} as const;
const onlyDisplay3 = (path: string) => path === '/tmp/.X11-unix/X3';

describe('where windows open', () => {
  it('is the display of the session when it answers', () => {
    expect(chooseDisplay({ ...LINUX, display: ':3' }, onlyDisplay3)).toEqual({ kind: 'given' });
    expect(chooseDisplay({ ...LINUX, display: ':3.0' }, onlyDisplay3)).toEqual({ kind: 'given' });
  });

  it('is refused when the display of the session is dead', () => {
    expect(chooseDisplay({ ...LINUX, display: ':4' }, onlyDisplay3)).toEqual({
      kind: 'unreachable',
      display: ':4',
    });
  });

  it('trusts a display forwarded from elsewhere', () => {
    expect(chooseDisplay({ ...LINUX, display: 'localhost:10.0' }, () => false)).toEqual({ kind: 'given' });
  });

  it('is virtual without a display', () => {
    expect(chooseDisplay(LINUX, () => true)).toEqual({ kind: 'virtual' });
    expect(chooseDisplay({ ...LINUX, display: '' }, () => true)).toEqual({ kind: 'virtual' });
  });

  it('is Wayland alone only for an Electron that speaks it', () => {
    const wayland = { ...LINUX, waylandDisplay: 'wayland-0' };
    expect(chooseDisplay(wayland, () => false)).toEqual({ kind: 'given' });
    expect(chooseDisplay({ ...wayland, speaksWayland: false }, () => false)).toEqual({ kind: 'virtual' });
  });

  it('needs no choice on Windows and macOS', () => {
    expect(chooseDisplay({ ...LINUX, platform: 'win32' }, () => false)).toEqual({ kind: 'none-needed' });
    expect(chooseDisplay({ ...LINUX, platform: 'darwin' }, () => false)).toEqual({ kind: 'none-needed' });
  });
});

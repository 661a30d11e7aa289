import { describe, expect, it } from 'vitest';
import { mirrorAddress } from '../../../../scripts/setup/official-electron.mjs';

describe('where the official Electron comes from', () => {
  it('is GitHub unless a mirror is named', () => {
    expect(mirrorAddress({})).toBe('https://github.com/electron/electron/releases/download/');
    expect(mirrorAddress({ ELECTRON_MIRROR: '' })).toContain('github.com');
  });

  it('is the mirror of the npm settings before that of the environment', () => {
    const both = {
      npm_config_electron_mirror: 'https://npm.example/',
      ELECTRON_MIRROR: 'https://env.example/',
    };
    expect(mirrorAddress(both)).toBe('https://npm.example/');
    expect(mirrorAddress({ ELECTRON_MIRROR: 'https://env.example/' })).toBe('https://env.example/');
  });
});

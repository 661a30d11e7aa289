import { describe, expect, it } from 'vitest';
import { areDependenciesInstalled } from '../../../../scripts/setup/dependency-state.mjs';

const WANTED = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/@esbuild/win32-x64': { version: '0.28.2', integrity: 'sha512-b', optional: true },
  },
};
const ZOD = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } };

describe('dependencies are installed again only when they are not those of the lock file', () => {
  it('accepts an installation without the packages of other systems', () => {
    expect(areDependenciesInstalled(WANTED, { packages: ZOD })).toBe(true);
  });

  it('refuses a missing node_modules and an interrupted installation', () => {
    expect(areDependenciesInstalled(WANTED, null)).toBe(false);
    expect(areDependenciesInstalled(WANTED, {})).toBe(false);
    expect(areDependenciesInstalled(WANTED, { packages: {} })).toBe(false);
  });

  it('refuses another version of a package', () => {
    const older = { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } };
    expect(areDependenciesInstalled(WANTED, { packages: older })).toBe(false);
  });

  it('refuses the same version with other contents', () => {
    const altered = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-z' } };
    expect(areDependenciesInstalled(WANTED, { packages: altered })).toBe(false);
  });

  it('refuses an outdated optional package', () => {
    const outdated = {
      ...ZOD,
      'node_modules/@esbuild/win32-x64': { version: '0.28.1', integrity: 'sha512-b' },
    };
    expect(areDependenciesInstalled(WANTED, { packages: outdated })).toBe(false);
  });
});

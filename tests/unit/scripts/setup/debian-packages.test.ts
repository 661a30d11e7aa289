import { describe, expect, it } from 'vitest';
import {
  ELECTRON_LIBRARY_PACKAGES,
  installCommand,
  localPackageNames,
  parseMissingLibraries,
} from '../../../../scripts/setup/debian-packages.mjs';

const LDD = `	linux-vdso.so.1 (0x00007ffd5a5f2000)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f0d2a400000)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0d2a000000)
`;

describe('missing libraries', () => {
  it('are those that ldd did not find, each named once', () => {
    expect(parseMissingLibraries(LDD)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('are none when ldd found all', () => {
    expect(parseMissingLibraries(LDD.replaceAll('not found', '/lib/x.so (0x1)'))).toEqual([]);
  });
});

describe('package names', () => {
  it('follow the renaming of Debian 13 where it happened', () => {
    expect(localPackageNames(ELECTRON_LIBRARY_PACKAGES, false)).toContain('libasound2');
    expect(localPackageNames(ELECTRON_LIBRARY_PACKAGES, true)).toContain('libasound2t64');
    expect(localPackageNames(ELECTRON_LIBRARY_PACKAGES, true)).not.toContain('libasound2');
  });

  it('make one command that brings nothing superfluous', () => {
    expect(installCommand(['age', 'xvfb'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends age xvfb',
    );
  });
});

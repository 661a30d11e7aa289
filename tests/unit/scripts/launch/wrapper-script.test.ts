import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { writeWrapperScript } from '../../../../scripts/launch/wrapper-script.mjs';

describe.skipIf(process.platform === 'win32')('the script that changes account', () => {
  const folder = mkdtempSync(join(tmpdir(), 'relief-wrapper-'));

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('drops the groups of root, names its folder and passes arguments on unchanged, whatever the paths', () => {
    const home = join(folder, "l'accueil $HOME");
    mkdirSync(home);
    const setpriv = join(home, 'set priv');
    writeFileSync(setpriv, '#!/bin/sh\npwd\nfor word; do echo "<$word>"; done\n');
    chmodSync(setpriv, 0o755);
    const parts = { setpriv, uid: 1001, gid: 1002, workingFolder: home, executable: '/opt/`x`/electron' };
    const script = join(folder, 'run');
    writeFileSync(script, writeWrapperScript(parts));
    const { stdout } = spawnSync('sh', [script, '--inspect=0', 'two words'], { encoding: 'utf8' });
    const words = [
      '--reuid=1001',
      '--regid=1002',
      '--clear-groups',
      '--pdeathsig',
      'KILL',
      '--',
      '/opt/`x`/electron',
    ];
    const lines = [...words, '--inspect=0', 'two words'].map((word) => `<${word}>`);
    expect(stdout.trimEnd().split('\n')).toEqual([home, ...lines]);
  });
});

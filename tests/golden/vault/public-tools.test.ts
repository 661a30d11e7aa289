import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NOTICE_TEXT } from '../../../src/engine/vault/notice-text';
import { ROLES } from '../../../src/engine/vault/role';
import { makeFolder } from '../../unit/vault/sample-vault';
import { GOLDEN } from './golden-payload';

const folder = makeFolder();
afterAll(() => folder.remove());

const TOOLS = ['unzip', 'age', 'sqlite3', 'python3'] as const;
const absent = TOOLS.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);

function ageDecrypt(file: string, into: string, passphrase: string): number | null {
  const typist = 'tests/golden/vault/type-to-terminal.py';
  const arguments_ = [typist, 'age', '-d', '-o', into, file];
  return spawnSync('python3', arguments_, { input: `${passphrase}\n`, encoding: 'utf8', timeout: 20_000 })
    .status;
}

describe('unzip, age and sqlite3, without this application', () => {
  it.for(ROLES)('open the golden vault as %s, by the steps of LISEZMOI.txt', (role, { skip }) => {
    if (absent.length > 0) skip(`not installed: ${absent.join(', ')}`);
    const place = join(folder.path, role);
    execFileSync('unzip', ['-q', GOLDEN.file, '-d', place]);
    expect(readFileSync(join(place, 'LISEZMOI.txt'), 'utf8')).toBe(NOTICE_TEXT);
    const key = join(place, 'cle.txt');
    expect(ageDecrypt(join(place, 'cles', `${role}.age`), key, GOLDEN.passphrases[role])).toBe(0);
    const line = readFileSync(key, 'utf8');
    expect(line).toMatch(/^COFFRE1-[0-9a-f]{32}-1-[A-Za-z0-9_-]{43}\n$/);
    const database = join(place, 'donnees.sqlite');
    expect(ageDecrypt(join(place, 'donnees.age'), database, line.trim())).toBe(0);
    const rows = execFileSync('sqlite3', [database, 'SELECT ligne FROM exemple'], { encoding: 'utf8' });
    expect(rows.trim().split('\n')).toEqual(GOLDEN.lines);
  });

  it('refuse another passphrase', ({ skip }) => {
    if (absent.length > 0) skip(`not installed: ${absent.join(', ')}`);
    const place = join(folder.path, 'refus');
    execFileSync('unzip', ['-q', GOLDEN.file, '-d', place]);
    const into = join(place, 'cle.txt');
    expect(ageDecrypt(join(place, 'cles', 'secours.age'), into, 'une autre')).not.toBe(0);
    expect(existsSync(into)).toBe(false);
  });

  it('find a ZIP without a fault', ({ skip }) => {
    if (absent.includes('unzip')) skip('not installed: unzip');
    expect(execFileSync('unzip', ['-t', GOLDEN.file], { encoding: 'utf8' })).toContain('No errors detected');
  });
});

import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runDemoCommand, temporaryFolder } from './run-command';

const errorSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) });

async function refusal(args: readonly string[]): Promise<{ code: string; message: string }> {
  const { code, stdout } = await runDemoCommand(['--json', ...args]);
  expect(code).toBe(1);
  return errorSchema.parse(JSON.parse(stdout)).error;
}

const folder = temporaryFolder();
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const makeFolder = (name: string): string => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};
/** Takes no room on the disk: only its length is large. */
const hugeFile = (name: string): string => {
  const path = write(name, 'x');
  truncateSync(path, 2 * 1024 ** 3);
  return path;
};

describe('the demo command refuses', () => {
  it.each([
    ['unknown-option', ['--force']],
    ['unknown-option', ['fichier.csv']],
    ['missing-value', ['--pix']],
    ['missing-value', ['--pix', '--json']],
    ['bad-value', ['--target-rate', '1.2']],
    ['bad-value', ['--target-rate', '0']],
    ['bad-value', ['--target-level', '2.5']],
    ['bad-value', ['--target-level', '9']],
  ])('%s %j', async (code, args) => {
    const error = await refusal(args);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\.$/);
  });

  it.each([
    ['missing-file', () => join(folder, 'absent.csv')],
    ['is-directory', () => makeFolder('dossier.csv')],
    ['too-large', () => hugeFile('enorme.csv')],
    ['damaged-file', () => write('classeur.xlsx', zipNamed('xl/workbook.xml'))],
    ['pdf-document', () => write('document.csv', '%PDF-1.7\n')],
    ['binary-file', () => write('binaire.csv', new Uint8Array([1, 0, 2, 0, 0, 0, 7, 0, 0]))],
  ])('a file that cannot be read: %s, and names it', async (code, make) => {
    const path = make();
    const error = await refusal(['--pix', path]);
    expect(error.code).toBe(code);
    expect(error.message).toContain(basename(path));
  });

  it('a level that the imported files show to be out of reach', { timeout: 120_000 }, async () => {
    expect((await refusal(['--target-level', '8', '--out', folder])).code).toBe('target-out-of-range');
  });

  it('to print a French sentence alone on the error stream without --json', async () => {
    const { code, stdout, stderr } = await runDemoCommand(['--pix', join(folder, 'absent.csv')]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('the demo command goes on', () => {
  it('with a table that it does not recognise, and says why', { timeout: 120_000 }, async () => {
    const path = write('inconnu.csv', 'Couleur;Taille\nrouge;3\n');
    const { code, stdout } = await runDemoCommand(['--json', '--out', folder, '--pix', path]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.files).toMatchObject([
      { name: 'inconnu.csv', kind: 'unknown', rows: 0, kept: 0, campaign: null },
    ]);
    expect(report.files[0].rejected).toHaveLength(1);
    expect(report.files[0].rejected[0].message).toContain('inconnu.csv');
    expect(report).toMatchObject({ agents: 0, campaigns: [], competences: [] });
  });

  it('with a faulty row, named by physical line and column, without quoting the cell', {
    timeout: 120_000,
  }, async () => {
    const header =
      '"ID Campagne";"Nom de la campagne";"Nom du Participant";"Prénom du Participant";"Envoi (O/N)";"Date et heure de l\'envoi (Europe/Paris)"';
    const good = '42;"Essai";"Fictif";"Camille";"Non";"NA"';
    const bad = '42;"Essai";"Inventé\nsur deux lignes";"Zoé";"Peut-être";"NA"';
    const path = write('fautif.csv', `${header}\n${bad}\n${good}\n`);
    const { stdout } = await runDemoCommand(['--json', '--out', folder, '--pix', path]);
    const [file] = JSON.parse(stdout).files;
    expect(file).toMatchObject({ kind: 'profiles', rows: 2, kept: 1 });
    expect(file.rejected).toMatchObject([{ line: 2, column: 'Envoi (O/N)', code: 'not-yes-no' }]);
    expect(file.rejected[0].message).not.toContain('Peut-être');
  });
});

describe('the demo command without files', () => {
  it('gives the same numbers each time', { timeout: 180_000 }, async () => {
    const runs = await Promise.all([1, 2].map(() => runDemoCommand(['--json', '--out', temporaryFolder()])));
    const [first, second] = runs.map(({ stdout }) => {
      const { workbook, vault, passphrase, ...numbers } = JSON.parse(stdout);
      expect([workbook, vault, passphrase]).toEqual([
        expect.stringMatching(/\.xlsx$/),
        expect.stringMatching(/\.coffre$/),
        expect.stringMatching(/^[a-z]+(-[a-z]+){6}$/),
      ]);
      return numbers;
    });
    expect(first).toEqual(second);
    expect(first.agents).toBe(480);
    expect(first.campaigns).toHaveLength(3);
  });
});

/** The smallest start of a ZIP whose first entry has this name. */
function zipNamed(name: string): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  header.set([0x50, 0x4b, 0x03, 0x04, 20]);
  header[26] = name.length;
  header.set(new TextEncoder().encode(name), 30);
  return header;
}

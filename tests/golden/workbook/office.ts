import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whether LibreOffice can be started here. */
export const hasOffice =
  spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** Whether it also reads documents: Writer is a package of its own. */
export const hasWriter =
  spawnSync('lowriter', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** LibreOffice headless opens the file and saves it in another format. */
export const convert = (
  bytes: Uint8Array,
  format: 'xlsx' | 'pdf',
  from: 'xlsx' | 'docx' = 'xlsx',
): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'relief-office-'));
  try {
    writeFileSync(join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    spawnSync(
      'soffice',
      ['--headless', profile, '--convert-to', format, '--outdir', out, join(folder, `in.${from}`)],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    );
    return readFileSync(join(out, `in.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The package with each sheet’s XML rewritten. */
export const rewriteSheets = (
  bytes: Uint8Array,
  rewrite: (xml: string, path: string) => string,
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [
        path,
        path.startsWith('xl/worksheets/sheet') ? strToU8(rewrite(strFromU8(part), path)) : part,
      ]),
    ),
  );

/** LibreOffice trusts the results stored by Excel: without them it must compute. */
export const stripResults = (xml: string): string => xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');

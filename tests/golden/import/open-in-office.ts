import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OFFICE = 'soffice';

/** How LibreOffice in France opens a CSV file: `;`, quotes, UTF-8, French numbers and dates recognised. */
const OPEN_CSV = 'CSV:59,34,76,1,,1036,false,true';

/** How it saves one again. */
export const SAVED_AS = {
  xlsx: 'xlsx',
  ods: 'ods',
  /** As shown, Windows-1252, separator `;`. */
  csv: 'csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,1036,false,true',
  /** As shown, UTF-16, tabulations. */
  'utf-16': 'csv:Text - txt - csv (StarCalc):9,34,UCS2,1,,1036,false,true',
} as const;

/** The language of the desktop decides how dates are shown, and so how a CSV is written. */
const settings = (locale: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`;

/** The file as LibreOffice saves it after opening the CSV, on a desktop set to French (or English). */
export function saveAgain(
  csv: Uint8Array,
  format: keyof typeof SAVED_AS,
  locale: 'fr-FR' | 'en-US' = 'fr-FR',
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'relief-office-'));
  try {
    writeFileSync(join(folder, 'export.csv'), csv);
    const target = SAVED_AS[format];
    const out = join(folder, 'out');
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings(locale));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = ['--headless', profile, `--infilter=${OPEN_CSV}`, '--convert-to', target, '--outdir', out];
    spawnSync(OFFICE, [...args, join(folder, 'export.csv')], { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(out, `export.${target.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

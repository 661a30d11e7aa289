import { describe, expect, it } from 'vitest';
import {
  countCheck,
  countPlaywright,
  countVitest,
  formatCounts,
  reconcile,
  sumCounts,
} from '../../../../scripts/suite/counts.mjs';

const tests = (...statuses: readonly string[]) => statuses.map((status) => ({ status }));

describe('counting the tests in Node', () => {
  it('counts each test once, by its state', () => {
    const report = {
      testResults: [
        { status: 'passed', assertionResults: tests('passed', 'passed', 'skipped') },
        { status: 'failed', assertionResults: tests('failed', 'passed', 'todo', 'pending') },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('counting the tests in Electron', () => {
  it('calls a flaky test and an error outside the tests failures', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });
});

describe('a stage cannot pass in silence', () => {
  it('fails without a report', () => {
    expect(reconcile(0, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('fails when it ran no test', () => {
    expect(reconcile(0, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1);
  });

  it('fails when its exit status says so and its report does not', () => {
    expect(reconcile(1, { passed: 5, failed: 0, skipped: 0 })).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('keeps the failures of its report', () => {
    const reported = { passed: 5, failed: 2, skipped: 1 };
    expect(reconcile(1, reported)).toEqual(reported);
  });

  it('keeps the count of a success', () => {
    const reported = { passed: 5, failed: 0, skipped: 1 };
    expect(reconcile(0, reported)).toEqual(reported);
  });
});

describe('the last line', () => {
  it('adds up the stages', () => {
    const all = [countCheck(0), countCheck(2), { passed: 10, failed: 1, skipped: 0 }];
    expect(formatCounts(sumCounts(all))).toBe('11 passed, 2 failed');
  });

  it('names skipped tests only when there are some', () => {
    expect(formatCounts({ passed: 0, failed: 0, skipped: 2 })).toBe('0 passed, 0 failed, 2 skipped');
  });
});

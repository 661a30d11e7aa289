import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN_TITLE } from '../../../../src/core/plan';
import { workbookFileName } from '../../../../src/core/wording/workbook-file-name';

describe('the name of the workbook', () => {
  it('holds the service and the date', () => {
    expect(workbookFileName(DEFAULT_PLAN_TITLE, 'Direction régionale de l’Œuvre', '2026-03-03')).toBe(
      'plan-de-formation-direction-regionale-de-l-oeuvre-2026-03-03.xlsx',
    );
  });

  it('is safe on every file system whatever the service is called', () => {
    expect(workbookFileName(DEFAULT_PLAN_TITLE, '../..\\C:*?"<>|\u0000 é', '2026-03-03')).toBe(
      'plan-de-formation-c-e-2026-03-03.xlsx',
    );
    expect(workbookFileName(DEFAULT_PLAN_TITLE, '日本', '2026-03-03')).toBe(
      'plan-de-formation-2026-03-03.xlsx',
    );
  });

  it('stays short', () => {
    expect(
      workbookFileName(DEFAULT_PLAN_TITLE, 'très long '.repeat(50), '2026-03-03').length,
    ).toBeLessThanOrEqual(100);
  });

  it('says the title of the plan when it has one of its own', () => {
    expect(workbookFileName('Plan R&D 2027', 'DR', '2026-03-03')).toBe('plan-r-d-2027-dr-2026-03-03.xlsx');
    expect(workbookFileName('日本', 'DR', '2026-03-03')).toBe('plan-de-formation-dr-2026-03-03.xlsx');
    expect(workbookFileName('é'.repeat(80), 'très long '.repeat(50), '2026-03-03').length).toBeLessThan(120);
  });
});

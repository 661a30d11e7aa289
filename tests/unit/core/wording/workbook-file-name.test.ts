import { describe, expect, it } from 'vitest';
import { workbookFileName } from '../../../../src/core/wording/workbook-file-name';

describe('the name of the workbook', () => {
  it('holds the service and the date', () => {
    expect(workbookFileName('Direction régionale de l’Œuvre', '2026-03-03')).toBe(
      'plan-de-formation-direction-regionale-de-l-oeuvre-2026-03-03.xlsx',
    );
  });

  it('is safe on every file system whatever the service is called', () => {
    expect(workbookFileName('../..\\C:*?"<>|\u0000 é', '2026-03-03')).toBe(
      'plan-de-formation-c-e-2026-03-03.xlsx',
    );
    expect(workbookFileName('日本', '2026-03-03')).toBe('plan-de-formation-2026-03-03.xlsx');
  });

  it('stays short', () => {
    expect(workbookFileName('très long '.repeat(50), '2026-03-03').length).toBeLessThanOrEqual(100);
  });
});

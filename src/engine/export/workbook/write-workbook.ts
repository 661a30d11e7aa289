import { describeTables, describeWorkbook } from './describe-workbook';
import { writeWithExceljs } from './exceljs-writer';
import type { WorkbookFile, WorkbookInput } from './workbook-input';
import type { Workbook } from './workbook-port';

const pack = async (workbook: Workbook): Promise<WorkbookFile> => {
  const { bytes, cutTexts } = await writeWithExceljs(workbook);
  return { bytes, sheets: workbook.sheets.map(({ name }) => name), cutTexts };
};

/** Builds the workbook of the plan, all its sheets. Pure bytes: nothing is written to disk. */
export const writeWorkbook = (input: WorkbookInput): Promise<WorkbookFile> => pack(describeWorkbook(input));

/** Builds the workbook of chosen tables: Écarts, Écarts (liste), Participation, Confidentialité. */
export const writeTables = (input: WorkbookInput): Promise<WorkbookFile> => pack(describeTables(input));

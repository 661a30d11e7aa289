import { describeWorkbook } from './describe-workbook';
import { writeWithExceljs } from './exceljs-writer';
import type { WorkbookFile, WorkbookInput } from './workbook-input';

/**
 * Builds the workbook « Plan de formation » (Synthèse, Besoins, Plan, Écarts, Participation, Confidentialité)
 * for the profile « Interne RH ». Pure bytes: nothing is written to disk.
 */
export const writeWorkbook = async (input: WorkbookInput): Promise<WorkbookFile> => {
  const workbook = describeWorkbook(input);
  const { bytes, cutTexts } = await writeWithExceljs(workbook);
  return { bytes, sheets: workbook.sheets.map(({ name }) => name), cutTexts };
};

import type { WorkbookFile, WorkbookInput } from './workbook-input';

/**
 * Builds the workbook « Plan de formation » (Synthèse, Besoins, Plan, Écarts, Participation, Confidentialité)
 * for the profile « Interne RH ». Pure bytes: nothing is written to disk.
 */
export const writeWorkbook = async (_input: WorkbookInput): Promise<WorkbookFile> => {
  throw new Error('not built yet');
};

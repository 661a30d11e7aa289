/** The training plan as an Excel workbook. Only this folder knows exceljs. */
export { coarsenInput } from './coarsen-input';
export { planTable } from './plan-table';
export type { WorkbookFile, WorkbookInput, WorkbookObjective } from './workbook-input';
export { writeTables, writeWorkbook } from './write-workbook';

/** The plan edited by the office, read back: what changed, column by column. Pure. */
export type { Comparison, ReturnedChange, ReturnedLine } from './compare-returned';
export { compareReturned, officeCells } from './compare-returned';
export { OFFICE_COLUMNS, type OfficeState } from './office-column';

import type { TableFormat } from '../../../contract/links';
import { csvBytes } from './csv-bytes';
import type { PlainTable } from './plain-table';
import { xlsxBytes } from './xlsx-bytes';

/** The bytes of a table in the format asked. No cell is ever a formula, whatever its text. */
export const tableBytes = async (table: PlainTable, format: TableFormat): Promise<Uint8Array> =>
  format === 'csv' ? csvBytes(table) : xlsxBytes(table);

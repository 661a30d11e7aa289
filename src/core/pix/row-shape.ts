import type { RowRejectionCode } from './import-code';
import { IMPORT_LIMITS } from './import-limits';

/** Why a row is left out; `column` is the position (from 0) of the faulty cell, null for the whole row. */
export interface RowFault {
  readonly kind: 'fault';
  readonly code: RowRejectionCode;
  readonly column: number | null;
}

/** Whether the row has as many cells as the header, none of them too long. Null when it has. */
export function findShapeFault(cells: readonly string[], width: number): RowFault | null {
  if (cells.length < width) return { kind: 'fault', code: 'truncated-line', column: cells.length };
  if (cells.length > width) return { kind: 'fault', code: 'extra-cells', column: width };
  const long = cells.findIndex((cell) => cell.length > IMPORT_LIMITS.cellCharacters);
  return long === -1 ? null : { kind: 'fault', code: 'cell-too-long', column: long };
}

/** One row of a sheet as texts; `line` is its number in the sheet, from 1. Empty cells at the end are left out. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes the sheets of a workbook in their order, each row by row; `stop` when it wants no more of the sheet. */
export interface SheetSink {
  readonly open: (name: string, isHidden: boolean) => void;
  readonly row: (row: SheetRow) => 'more' | 'stop';
  /** `merged` = areas of merged cells, whose value is in their first cell only. */
  readonly close: (merged: number) => void;
}

/** Puts cells at their columns; beyond the limit of columns only the fact that there is something is kept. */
export class SheetCells {
  private readonly cells: string[] = [];

  constructor(private readonly widest: number) {}

  put(column: number, text: string): void {
    if (text === '') return;
    const at = Math.min(column, this.widest);
    while (this.cells.length < at) this.cells.push('');
    this.cells[at] = text;
  }

  take(): readonly string[] {
    return this.cells;
  }
}

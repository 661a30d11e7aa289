/** A cell of the body of a grid, counted from 0. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows visible at once, for Page Up and Page Down. */
  readonly page: number;
}

const clamp = (value: number, size: number): number => Math.max(0, Math.min(size - 1, value));

type Step = (from: GridPosition, size: GridSize) => GridPosition;

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowDown', (from) => ({ ...from, row: from.row + 1 })],
  ['ArrowUp', (from) => ({ ...from, row: from.row - 1 })],
  ['ArrowRight', (from) => ({ ...from, column: from.column + 1 })],
  ['ArrowLeft', (from) => ({ ...from, column: from.column - 1 })],
  ['PageDown', (from, size) => ({ ...from, row: from.row + size.page })],
  ['PageUp', (from, size) => ({ ...from, row: from.row - size.page })],
  ['Home', (from) => ({ ...from, column: 0 })],
  ['End', (from, size) => ({ ...from, column: size.columns - 1 })],
  ['Ctrl+Home', () => ({ row: 0, column: 0 })],
  ['Ctrl+End', (_from, size) => ({ row: size.rows - 1, column: size.columns - 1 })],
]);

/**
 * Where a key leads in a grid (keys of the ARIA grid pattern, `Ctrl+` before Home and End), or null when the key
 * does not move. Never leaves the grid.
 */
export const moveInGrid = (key: string, from: GridPosition, size: GridSize): GridPosition | null => {
  const step = steps.get(key);
  if (!step || size.rows === 0 || size.columns === 0) return null;
  const to = step(from, size);
  return { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) };
};

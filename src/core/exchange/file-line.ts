/** A line of an exchanged file: texts by the header of their column; columns that are gone say nothing. */
export interface FileLine {
  /** Line of the file, for messages. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Its cells cannot be told apart: broken quotes, or more cells than titles. */
  readonly isBroken: boolean;
}

/** True for a line that says nothing, which is no fault. */
export const isEmptyLine = ({ cells, isBroken }: FileLine): boolean =>
  !isBroken && Object.values(cells).every((cell) => cell.trim() === '');

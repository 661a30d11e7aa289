import { STYLES } from '../house-style';
import { frameRows, printSetup } from '../sheet-frame';
import { text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { DefinedName, Sheet } from '../workbook-port';

const LISTS_SHEET = 'Listes';
const HEADER = 5;

/** Values that a column of the plan may take, under the name that validation uses. */
export interface NamedList {
  readonly name: string;
  readonly title: string;
  readonly values: readonly string[];
}

/** « Listes »: the values offered in the columns to fill in; the office may lengthen them by the defined names. */
export const listsSheet = (
  input: WorkbookInput,
  lists: readonly NamedList[],
): { readonly sheet: Sheet; readonly names: readonly DefinedName[] } => {
  const longest = Math.max(0, ...lists.map(({ values }) => values.length));
  const sheet: Sheet = {
    name: LISTS_SHEET,
    widths: lists.map(({ values, title }) =>
      Math.min(60, Math.max(14, title.length + 2, ...values.map((value) => value.length + 2))),
    ),
    rows: [
      ...frameRows(input, 'Listes'),
      {
        row: HEADER,
        height: 22,
        cells: lists.map(({ title }, index) => ({
          column: index + 1,
          content: text(title),
          style: STYLES.header,
        })),
      },
      ...Array.from({ length: longest }, (_, line) => ({
        row: HEADER + 1 + line,
        height: 18,
        cells: lists.map(({ values }, index) => ({
          column: index + 1,
          content: text(values[line] ?? ''),
          style: STYLES.body,
        })),
      })),
    ],
    merges: [],
    tables: [],
    choices: [],
    heatScales: [],
    barScales: [],
    frozen: { rows: HEADER, columns: 0 },
    print: printSetup(input, { onePage: true }),
  };
  return {
    sheet,
    names: lists.map(({ name, values }, index) => ({
      name,
      sheet: LISTS_SHEET,
      area: { top: HEADER + 1, left: index + 1, bottom: HEADER + values.length, right: index + 1 },
    })),
  };
};

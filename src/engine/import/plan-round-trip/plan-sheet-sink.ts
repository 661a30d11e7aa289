import type { ReturnedLine } from '../../../core/plan-return';
import type { SheetRow, SheetSink } from '../readers/sheet/sheet-row';

const PLAN_SHEET = 'Plan';
const ID_HEADER = 'Identifiant stable';
const TITLE_HEADER = 'Intitulé de l’action';
/** Label of the stamp on « Mode d’emploi ». */
const VERSION_LABEL = 'Version du plan';
/** More than any plan, less than memory. */
const MOST_LINES = 100_000;
/** Rows that may stand above the headers. */
const TITLE_ROWS = 40;

/** What a returned workbook says: its stamp and the lines of its plan. */
export interface ReturnedPlan {
  /** Number of the version stamped on export; null when the stamp is gone. */
  readonly version: number | null;
  readonly hasPlan: boolean;
  readonly hasIdentifiers: boolean;
  readonly lines: readonly ReturnedLine[];
}

/** Spreadsheets and keyboards replace apostrophes and spaces: headers are compared without them. */
const plainHeader = (header: string): string =>
  header.normalize('NFKC').replace(/[’']/gu, '’').replace(/\s+/gu, ' ').trim();

const toLine = (headers: readonly string[], { line, cells }: SheetRow): ReturnedLine => {
  const pairs = headers.map((header, index) => [header, cells[index] ?? ''] as const);
  const id = pairs.find(([header]) => header === ID_HEADER)?.[1] ?? '';
  return { line, id: id.trim(), cells: Object.fromEntries(pairs.filter(([header]) => header !== '')) };
};

/** Reads the sheet « Plan » and the stamp of a workbook, wherever its columns stand now; other sheets are ignored. */
export const createPlanSink = (): SheetSink & { readonly finish: () => ReturnedPlan } => {
  const lines: ReturnedLine[] = [];
  let sheet = '';
  let headers: readonly string[] | null = null;
  let [version, tried, hasIdentifiers]: [number | null, number, boolean] = [null, 0, false];

  const takePlanRow = (row: SheetRow): 'more' | 'stop' => {
    if (headers !== null) {
      lines.push(toLine(headers, row));
      return lines.length >= MOST_LINES ? 'stop' : 'more';
    }
    const found = row.cells.map(plainHeader);
    tried += 1;
    if (found.includes(TITLE_HEADER)) {
      headers = found;
      hasIdentifiers = found.includes(ID_HEADER);
    }
    return headers === null && tried >= TITLE_ROWS ? 'stop' : 'more';
  };

  const takeStamp = ({ cells }: SheetRow): void => {
    const place = cells.indexOf(VERSION_LABEL);
    const stamp = place < 0 ? '' : (cells.slice(place + 1).find((cell) => cell !== '') ?? '');
    if (/^\d{1,9}$/u.test(stamp)) version ??= Number(stamp);
  };

  return {
    open: (name) => {
      sheet = name;
    },
    row: (row) => {
      if (sheet === PLAN_SHEET) return takePlanRow(row);
      takeStamp(row);
      return 'more';
    },
    close: () => undefined,
    finish: () => ({ version, hasPlan: headers !== null, hasIdentifiers, lines }),
  };
};

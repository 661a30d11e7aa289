import Papa from 'papaparse';
import type { CsvDialect } from './csv-dialect';

/** One record. `line` is the physical line on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: 'unclosed-quote' | 'stray-quote' | null;
}

/** `broken-quotes`: too many misplaced quotes, nothing more will be handed over. */
export type CsvState = 'going-on' | 'broken-quotes';

export interface CsvRecords {
  /** Adds text; complete records are handed over at once. */
  readonly write: (text: string) => CsvState;
  /** Hands over what remains. */
  readonly end: () => CsvState;
}

/** A record longer than this (256 Ki characters) has lost its closing quote. */
const LONGEST_RECORD = 256 * 1024;
/** After that many misplaced quotes the file is no CSV. */
const MOST_QUOTE_FAULTS = 1_000;
/** Text that may be parsed again after misplaced quotes, in characters (64 Mi, about a second): then it is no CSV. */
const MOST_READ_AGAIN = 64 * 1024 * 1024;

const countOf = (text: string, character: string): number => {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
};

const FAULTS: ReadonlyMap<string, NonNullable<CsvRecord['fault']>> = new Map([
  ['MissingQuotes', 'unclosed-quote'],
  ['InvalidQuotes', 'stray-quote'],
]);

/** The first fault of a record: a stray quote often leaves the rest of the file unclosed as well. */
function faultOf(errors: readonly Papa.ParseError[]): CsvRecord['fault'] {
  return errors.flatMap(({ code }) => FAULTS.get(code) ?? [])[0] ?? null;
}

/** Windows ends lines with CR LF: the CR is no part of the last cell. */
function withoutCarriageReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Where the reading stands: what waits for more text, on which line it starts, and what faults have cost. */
class Position {
  rest = '';
  private faults = 0;
  private readAgain = 0;

  constructor(
    private readonly dialect: CsvDialect,
    private readonly onRecord: (record: CsvRecord) => void,
    private line: number,
  ) {}

  state(): CsvState {
    return this.faults > MOST_QUOTE_FAULTS || this.readAgain > MOST_READ_AGAIN ? 'broken-quotes' : 'going-on';
  }

  /** Hands one record over and returns how much of its text was used. */
  handOver(text: string, cells: readonly string[], fault: CsvRecord['fault']): number {
    const firstEnd = text.indexOf(this.dialect.newline) + 1;
    const used = fault !== null && firstEnd > 0 ? firstEnd : text.length;
    const kept = withoutCarriageReturn(cells);
    this.faults += fault === null ? 0 : 1;
    this.readAgain += text.length - used;
    if (fault !== null || !isBlank(kept)) this.onRecord({ line: this.line, cells: kept, fault });
    this.line += countOf(text.slice(0, used), this.dialect.newline);
    return used;
  }

  /** Parses from `from` until the text ends or a faulty record asks to resume; returns where it stands. */
  private parseFrom(from: number, isLast: boolean): number {
    let position = from;
    const step = (results: Papa.ParseStepResult<unknown>, parser: Papa.Parser): void => {
      const [cells] = results.data as readonly (readonly string[])[];
      const end = from + results.meta.cursor;
      const used = this.handOver(this.rest.slice(position, end), cells ?? [], faultOf(results.errors));
      if (position + used < end) parser.abort();
      position += used;
    };
    const config = { delimiter: this.dialect.separator, newline: this.dialect.newline };
    const parser: Papa.Parser = new Papa.Parser({ ...config, step: (results) => step(results, parser) });
    parser.parse(this.rest.slice(from), 0, !isLast);
    return position;
  }

  parseAll(isLast: boolean): void {
    let position = 0;
    let former = -1;
    while (position < this.rest.length && position !== former && this.state() === 'going-on') {
      former = position;
      position = this.parseFrom(position, isLast);
    }
    this.rest = this.rest.slice(position);
  }
}

/**
 * Splits text into records with papaparse (what Pix itself uses), keeping the physical line of each.
 * Blank lines and lines of empty cells are skipped. A record with a misplaced quote that ran over several
 * lines is handed over as its first line alone, and reading resumes on the next one: nothing is swallowed.
 */
export function createCsvRecords(
  dialect: CsvDialect,
  onRecord: (record: CsvRecord) => void,
  firstLine = 1,
): CsvRecords {
  const position = new Position(dialect, onRecord, firstLine);
  return {
    write: (text) => {
      position.rest += text;
      position.parseAll(false);
      while (position.rest.length > LONGEST_RECORD && position.state() === 'going-on') {
        position.rest = position.rest.slice(position.handOver(position.rest, [], 'unclosed-quote'));
        position.parseAll(false);
      }
      return position.state();
    },
    end: () => {
      position.parseAll(true);
      return position.state();
    },
  };
}

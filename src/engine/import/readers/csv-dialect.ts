/** How a file separates cells and records. */
export interface CsvDialect {
  readonly separator: ';' | ',' | '\t';
  readonly newline: '\n' | '\r';
}

const SEPARATORS = [';', '\t', ','] as const;

/** Excel's own first line, `sep=;`: an instruction, not a header. */
const EXCEL_INSTRUCTION = /^"?sep=(.)"?\r?\n/i;

/** Length of Excel's `sep=` line at the start of the text, 0 when there is none. */
export function measureInstruction(text: string): number {
  return EXCEL_INSTRUCTION.exec(text)?.[0].length ?? 0;
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** The first record of the text (line breaks inside quotes belong to it), or null when its end is not there. */
export function findFirstRecord(text: string, isComplete: boolean): string | null {
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && isLineEnd(character)) {
      // A CR at the very end of what has been read may be half of a CR LF.
      const isSure = isComplete || character === '\n' || index + 1 < text.length;
      return isSure ? text.slice(0, index + 1) : null;
    }
  }
  return isComplete ? text : null;
}

const withoutQuoted = (record: string): string => record.replace(/"(?:[^"]|"")*"?/g, '');

/**
 * Tells separator and line end from the header record: the separator that occurs most outside quotes.
 * Null when there is none: one column is not a table. `text` holds the header record and what follows.
 */
export function findDialect(text: string, header: string): CsvDialect | null {
  const bare = withoutQuoted(header);
  const counted = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length - 1 }));
  const best = counted.reduce((former, next) => (next.count > former.count ? next : former));
  if (best.count === 0) return null;
  const isOldMac = header.endsWith('\r') && text[header.length] !== '\n';
  return { separator: best.separator, newline: isOldMac ? '\r' : '\n' };
}

import type { ReadAttribute, XmlVisitor } from '../xml/xml-reader';
import type { DateSystem } from './cell-text';
import { builtInFormat, type NumberFormat, PLAIN_NUMBER, readFormatCode } from './number-format';

/** Some programs write every element with a prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const IGNORE = (): void => undefined;

/** A sheet as the workbook lists it; `relation` leads to its part. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Reads `xl/workbook.xml`: sheets in their order, and the system of dates. */
export function createWorkbookVisitor(): {
  visitor: XmlVisitor;
  sheets: readonly ListedSheet[];
  dates: () => DateSystem;
} {
  const sheets: ListedSheet[] = [];
  let dates: DateSystem = 1900;
  const open = (name: string, attribute: ReadAttribute): void => {
    if (localName(name) === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) dates = 1904;
    if (localName(name) !== 'sheet') return;
    const isHidden = /hidden/i.test(attribute('state') ?? '');
    sheets.push({ name: attribute('name') ?? '', relation: attribute('r:id') ?? '', isHidden });
  };
  return { visitor: { open, close: IGNORE, text: IGNORE }, sheets, dates: () => dates };
}

/** Reads a part of relations: id → target, and the targets by the end of their type. */
export function createRelationsVisitor(): {
  visitor: XmlVisitor;
  targets: ReadonlyMap<string, string>;
  byType: ReadonlyMap<string, string>;
} {
  const targets = new Map<string, string>();
  const byType = new Map<string, string>();
  const open = (name: string, attribute: ReadAttribute): void => {
    if (localName(name) !== 'Relationship' || attribute('TargetMode') === 'External') return;
    const target = attribute('Target') ?? '';
    targets.set(attribute('Id') ?? '', target);
    byType.set((attribute('Type') ?? '').split('/').at(-1) ?? '', target);
  };
  return { visitor: { open, close: IGNORE, text: IGNORE }, targets, byType };
}

/** Reads `xl/styles.xml`: the number format of each cell style, by its position. */
export function createStylesVisitor(): { visitor: XmlVisitor; formats: readonly NumberFormat[] } {
  const codes = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  const open = (name: string, attribute: ReadAttribute): void => {
    const local = localName(name);
    if (local === 'numFmt')
      codes.set(Number(attribute('numFmtId')), readFormatCode(attribute('formatCode') ?? ''));
    if (local === 'cellXfs') isInCells = true;
    if (local !== 'xf' || !isInCells) return;
    const id = Number(attribute('numFmtId') ?? 0);
    formats.push(codes.get(id) ?? builtInFormat(id));
  };
  const close = (name: string): void => {
    if (localName(name) === 'cellXfs') isInCells = false;
  };
  return { visitor: { open, close, text: IGNORE }, formats };
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 §22.9.2.19). */
export const unescapeCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Reads `xl/sharedStrings.xml`: plain and rich texts in their order; readings in another script are left out. */
export function createStringsVisitor(): { visitor: XmlVisitor; strings: readonly string[] } {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  return {
    strings,
    visitor: {
      open: (name) => {
        const local = localName(name);
        if (local === 'si') text = '';
        else if (local === 'rPh') isReading = true;
        else if (local === 't') isText = !isReading;
      },
      text: (piece) => {
        if (isText) text += piece;
      },
      close: (name) => {
        const local = localName(name);
        if (local === 't') isText = false;
        else if (local === 'rPh') isReading = false;
        else if (local === 'si') strings.push(unescapeCharacters(text));
      },
    },
  };
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dates: DateSystem;
}

export const formatAt = ({ formats }: CellContext, style: number): NumberFormat =>
  formats[style] ?? PLAIN_NUMBER;

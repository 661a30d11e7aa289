import { IMPORT_LIMITS } from '../../../../core/pix/import-limits';

/** Value of an attribute of the element being opened, decoded; undefined when it has none of that name. */
export type ReadAttribute = (name: string) => string | undefined;

/** Receives a document as it is read. Names are as written, prefix included. */
export interface XmlVisitor {
  readonly open: (name: string, attribute: ReadAttribute) => void;
  readonly close: (name: string) => void;
  /** Decoded; one text may come in several pieces. */
  readonly text: (text: string) => void;
}

/** `faulty`: not well-formed, too deep, or with a document type: nothing more is handed over. */
type XmlState = 'going-on' | 'faulty';

export interface XmlReader {
  readonly write: (text: string) => XmlState;
  readonly end: () => XmlState;
}

/** The longest single tag, comment or run of text, in characters. */
const LONGEST_TOKEN = 4 * 1024 * 1024;
/** Enough characters to tell `<![CDATA[` from anything else. */
const LONGEST_OPENING = 9;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

class NotWellFormed extends Error {}

function decodeEntity(name: string): string {
  const named = ENTITIES.get(name);
  if (named !== undefined) return named;
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  // No other entity exists without a document type, and those are refused.
  if (!(code > 0 && code <= 0x10ffff)) throw new NotWellFormed();
  return String.fromCodePoint(code);
}

const decode = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&]{0,10});?/g, (_, name: string) => decodeEntity(name)) : text;

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r';

/** Position of the `>` that ends a tag, −1 when it is not there yet. A `>` inside quotes does not end it. */
function findTagEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    const character = source[at];
    if (character === '>') return at;
    if (character === '"' || character === "'") {
      const closing = source.indexOf(character, at + 1);
      if (closing === -1) return -1;
      at = closing;
    }
    at += 1;
  }
  return -1;
}

/** Walks through `name="value"` pairs until the one that is asked for. */
function readAttribute(attributes: string, wanted: string): string | undefined {
  let at = 0;
  while (at < attributes.length) {
    while (isSpace(attributes[at])) at += 1;
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return undefined;
    const name = attributes.slice(at, equals).trimEnd();
    at = equals + 1;
    while (isSpace(attributes[at])) at += 1;
    const quote = attributes[at];
    const closing = quote === '"' || quote === "'" ? attributes.indexOf(quote, at + 1) : -1;
    if (closing === -1) throw new NotWellFormed();
    if (name === wanted) return decode(attributes.slice(at + 1, closing));
    at = closing + 1;
  }
  return undefined;
}

function endOf(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Reads one construct at a time; each function returns where the next one starts, −1 to wait for more text. */
function createTokens(visitor: XmlVisitor): {
  next: (source: string, at: number, isLast: boolean) => number;
  depth: () => number;
} {
  const open: string[] = [];

  const openTag = (source: string, at: number): number => {
    const end = findTagEnd(source, at + 1);
    if (end === -1) return -1;
    const isEmpty = source[end - 1] === '/';
    const [name = ''] = /^[^\s/]*/.exec(source.slice(at + 1, Math.min(end, at + 200))) ?? [];
    if (name === '' || open.length >= IMPORT_LIMITS.xmlDepth) throw new NotWellFormed();
    const attributes = source.slice(at + 1 + name.length, isEmpty ? end - 1 : end);
    visitor.open(name, (wanted) => readAttribute(attributes, wanted));
    if (isEmpty) visitor.close(name);
    else open.push(name);
    return end + 1;
  };

  const closeTag = (source: string, at: number): number => {
    const end = source.indexOf('>', at);
    if (end === -1) return -1;
    const name = source.slice(at + 2, end).trimEnd();
    if (open.pop() !== name) throw new NotWellFormed();
    visitor.close(name);
    return end + 1;
  };

  const declaration = (source: string, at: number): number => {
    if (source.startsWith('<!--', at)) return endOf(source, '-->', at + 4);
    // A document type may declare entities that multiply: spreadsheets have none.
    if (!source.startsWith('<![CDATA[', at)) throw new NotWellFormed();
    const end = endOf(source, ']]>', at);
    if (end !== -1) visitor.text(source.slice(at + LONGEST_OPENING, end - 3));
    return end;
  };

  const text = (source: string, at: number, isLast: boolean): number => {
    const next = source.indexOf('<', at);
    if (next === -1 && !isLast) return -1;
    const end = next === -1 ? source.length : next;
    visitor.text(decode(source.slice(at, end)));
    return end;
  };

  const next = (source: string, at: number, isLast: boolean): number => {
    if (source[at] !== '<') return text(source, at, isLast);
    if (source.length - at < LONGEST_OPENING && !isLast) return -1;
    if (source.startsWith('</', at)) return closeTag(source, at);
    if (source.startsWith('<?', at)) return endOf(source, '?>', at);
    return source.startsWith('<!', at) ? declaration(source, at) : openTag(source, at);
  };
  return { next, depth: () => open.length };
}

/**
 * Reads an XML document piece by piece. Made for the parts of spreadsheets: no document type, no entity but the five
 * of XML and characters by number, a bounded depth, and elements that close as they opened. Prefixes are not resolved.
 */
export function createXmlReader(visitor: XmlVisitor): XmlReader {
  const tokens = createTokens(visitor);
  let rest = '';
  let state: XmlState = 'going-on';

  const readOn = (isLast: boolean): void => {
    let position = 0;
    while (position < rest.length) {
      const next = tokens.next(rest, position, isLast);
      if (next === -1) break;
      position = next;
    }
    rest = rest.slice(position);
    if (rest.length > LONGEST_TOKEN || (isLast && (rest !== '' || tokens.depth() > 0)))
      throw new NotWellFormed();
  };

  const attempt = (isLast: boolean): XmlState => {
    if (state === 'faulty') return state;
    try {
      readOn(isLast);
    } catch (error) {
      if (!(error instanceof NotWellFormed)) throw error;
      state = 'faulty';
    }
    return state;
  };

  return {
    write: (text) => {
      rest += text;
      return attempt(false);
    },
    end: () => attempt(true),
  };
}

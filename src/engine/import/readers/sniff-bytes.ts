import type { TextEncoding } from '../../../core/pix/file-kind';
import type { FileProblemCode } from '../../../core/pix/import-code';
import { IMPORT_LIMITS } from '../../../core/pix/import-limits';

type Sniffing =
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'problem'; readonly code: FileProblemCode };

const problem = (code: FileProblemCode): Sniffing => ({ kind: 'problem', code });

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Bytes on which UTF-16 is told. */
const START = 4096;

/** Whether the bytes start as a ZIP archive does, which workbooks are as well. */
export function isArchive(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  return (
    first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  );
}

/** Formats that name themselves in their first bytes (« magic numbers » of their specifications). */
function recogniseMagic(bytes: Uint8Array): FileProblemCode | null {
  const start = latin(bytes.subarray(0, 8));
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'excel-workbook';
  return start.startsWith('%PDF-') ? 'pdf-document' : null;
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without its mark: every other byte of plain text is zero, the second of each pair when little end first. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const zeros = [0, 0];
  bytes.subarray(0, START).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = Math.min(bytes.length, START) / 2;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= half * 0.7 || Math.min(even, odd) >= half * 0.1) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Counts, over a stream, the sequences that are UTF-8 beyond ASCII and the bytes that are not UTF-8. */
function createUtf8Count(): { add: (bytes: Uint8Array, stream: boolean) => void; isUtf8: () => boolean } {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let valid = 0;
  let damaged = 0;
  return {
    add: (bytes, stream) => {
      for (const [run] of decoder.decode(bytes, { stream }).matchAll(/\P{ASCII}+/gu)) {
        const replaced = run.split('\ufffd').length - 1;
        damaged += replaced;
        valid += Array.from(run).length - replaced;
      }
    },
    // One damaged byte does not make a UTF-8 file something else: only its row will be refused.
    isUtf8: () => damaged === 0 || damaged * 2 < valid,
  };
}

/** Accumulates what is needed to tell the encoding, chunk by chunk; `decide` once the file is over. */
export interface Sniffer {
  /** Returns a problem as soon as it is certain, else null. */
  readonly add: (bytes: Uint8Array) => FileProblemCode | null;
  readonly decide: () => Sniffing;
}

/**
 * Tells the encoding of a text file from all of its bytes: byte-order mark, else UTF-16 when every other byte is
 * zero, else UTF-8 when its bytes are, else Windows-1252. Recognises what is no text and says what it is.
 */
export function createSniffer(): Sniffer {
  const utf8 = createUtf8Count();
  let marked: TextEncoding | null = null;
  let size = 0;

  const sniffStart = (bytes: Uint8Array): FileProblemCode | null => {
    const magic = recogniseMagic(bytes);
    if (magic) return magic;
    marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
    return null;
  };

  const isWide = (): boolean => marked === 'utf-16le' || marked === 'utf-16be';

  return {
    add: (bytes) => {
      const certain = size === 0 && bytes.length > 0 ? sniffStart(bytes) : null;
      size += bytes.length;
      if (certain) return certain;
      if (size > IMPORT_LIMITS.bytes) return 'too-large';
      if (!isWide() && bytes.includes(0)) return 'binary-file';
      if (marked === null) utf8.add(bytes, true);
      return null;
    },
    decide: () => {
      if (size === 0) return problem('empty-file');
      if (marked !== null) return { kind: 'text', encoding: marked };
      utf8.add(new Uint8Array(), false);
      return { kind: 'text', encoding: utf8.isUtf8() ? 'utf-8' : 'windows-1252' };
    },
  };
}

import iconv from 'iconv-lite';
import type { TextEncoding } from '../../../core/pix/file-kind';

const ICONV_NAMES: Readonly<Record<Exclude<TextEncoding, 'utf-8'>, string>> = {
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
};

/** Turns bytes into text over a stream; the byte-order mark is consumed, undecodable bytes become U+FFFD. */
export interface TextDecoding {
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

export function createDecoding(encoding: TextEncoding): TextDecoding {
  if (encoding === 'utf-8') {
    const decoder = new TextDecoder('utf-8');
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  const decoder = iconv.getDecoder(ICONV_NAMES[encoding], { stripBOM: true });
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
  };
}

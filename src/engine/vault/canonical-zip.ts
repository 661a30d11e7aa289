import { fromUtf8, isEqualBytes, toUtf8 } from './bytes';
import { crc32 } from './crc32';

/** One stored entry. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadZipOutcome =
  /** Entries in file order, every CRC right. */
  | { readonly kind: 'zip'; readonly entries: readonly ZipEntry[] }
  /** Not the one canonical spelling. */
  | { readonly kind: 'not-canonical' }
  /** Canonical, but the content of this entry does not match its CRC-32. */
  | { readonly kind: 'checksum'; readonly name: string; readonly entries: readonly ZipEntry[] };

interface EntryFacts {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
}

/** FORMAT.md: at most 8 entries are ever read. */
const MAX_ENTRIES = 8;
/** Sizes of the fixed parts, PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16. */
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LOCAL_SIGNATURE = 0x04034b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** PKWARE APPNOTE 4.4.3: 1.0 suffices for stored entries. */
const ZIP_VERSION = 10;
/** 1980-01-01, the first date a ZIP can hold (MS-DOS date). */
const FIXED_DATE = 0x0021;

/** The ZIP as consecutive pieces, so that large contents are not copied once more. */
export function canonicalZipParts(entries: readonly ZipEntry[]): readonly Uint8Array[] {
  const facts = entries.map(({ name, bytes }) => ({ name, crc: crc32(bytes), size: bytes.length }));
  const contents = entries.flatMap(({ bytes }, index) => {
    const fact = facts[index];
    return fact === undefined ? [] : [localHeader(fact), bytes];
  });
  return [...contents, ...directory(facts)];
}

/** The start of a ZIP up to the end of the given entries. */
export function canonicalZipStart(entries: readonly ZipEntry[]): Uint8Array {
  return concatenate(canonicalZipParts(entries).slice(0, entries.length * 2));
}

/** Joins pieces. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Reads a ZIP strictly: rebuilds every header and compares, then checks every CRC-32, in file order. */
export function readCanonicalZip(bytes: Uint8Array): ReadZipOutcome {
  const facts = readDirectory(bytes);
  if (facts === null) return { kind: 'not-canonical' };
  const entries = cutEntries(bytes, facts);
  if (entries === null) return { kind: 'not-canonical' };
  const wrong = entries.find((entry, index) => crc32(entry.bytes) !== facts[index]?.crc);
  return wrong === undefined ? { kind: 'zip', entries } : { kind: 'checksum', name: wrong.name, entries };
}

/**
 * The content of one stored entry of any ZIP, canonical or not, when its CRC-32 is right; null otherwise.
 * Serves to recognise vaults of later formats.
 */
export function findStoredEntry(bytes: Uint8Array, wanted: string): Uint8Array | null {
  const view = viewOf(bytes);
  const end = findEndRecord(view);
  if (end === null) return null;
  let offset = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0 && isCentralRecord(view, offset); n -= 1) {
    const name = bytes.subarray(
      offset + CENTRAL_BYTES,
      offset + CENTRAL_BYTES + view.getUint16(offset + 28, true),
    );
    if (fromUtf8(name) === wanted) return storedContent(bytes, view, offset);
    offset +=
      CENTRAL_BYTES + name.length + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return null;
}

function storedContent(bytes: Uint8Array, view: DataView, central: number): Uint8Array | null {
  const local = view.getUint32(central + 42, true);
  if (view.getUint16(central + 10, true) !== 0 || local + LOCAL_BYTES > bytes.length) return null;
  const start = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const content = bytes.subarray(start, start + view.getUint32(central + 24, true));
  return crc32(content) === view.getUint32(central + 16, true) ? content : null;
}

function findEndRecord(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let offset = last; offset >= Math.max(0, last - 0xffff); offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  return null;
}

function isCentralRecord(view: DataView, offset: number): boolean {
  return offset + CENTRAL_BYTES <= view.byteLength && view.getUint32(offset, true) === CENTRAL_SIGNATURE;
}

function readDirectory(bytes: Uint8Array): readonly EntryFacts[] | null {
  const view = viewOf(bytes);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) return null;
  const count = view.getUint16(end + 10, true);
  if (count === 0 || count > MAX_ENTRIES) return null;
  const facts: EntryFacts[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (!isCentralRecord(view, offset)) return null;
    const name = readName(bytes, offset + CENTRAL_BYTES, view.getUint16(offset + 28, true));
    if (name === null || facts.some((fact) => fact.name === name)) return null;
    facts.push({ name, crc: view.getUint32(offset + 16, true), size: view.getUint32(offset + 24, true) });
    offset += CENTRAL_BYTES + name.length;
  }
  return facts;
}

function readName(bytes: Uint8Array, start: number, length: number): string | null {
  const name = bytes.subarray(start, start + length);
  const isPlain = name.length === length && name.every((byte) => byte > 0x20 && byte < 0x7f);
  return isPlain ? fromUtf8(name) : null;
}

function cutEntries(bytes: Uint8Array, facts: readonly EntryFacts[]): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const fact of facts) {
    const header = localHeader(fact);
    const start = offset + header.length;
    if (!isEqualBytes(bytes.subarray(offset, start), header)) return null;
    offset = start + fact.size;
    if (offset > bytes.length) return null;
    entries.push({ name: fact.name, bytes: bytes.subarray(start, offset) });
  }
  return isEqualBytes(bytes.subarray(offset), concatenate(directory(facts))) ? entries : null;
}

function localHeader({ name, crc, size }: EntryFacts): Uint8Array {
  const header = new Uint8Array(LOCAL_BYTES + name.length);
  const view = viewOf(header);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  view.setUint16(4, ZIP_VERSION, true);
  view.setUint16(12, FIXED_DATE, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  header.set(toUtf8(name), LOCAL_BYTES);
  return header;
}

function directory(facts: readonly EntryFacts[]): readonly Uint8Array[] {
  const headers: Uint8Array[] = [];
  let offset = 0;
  for (const fact of facts) {
    headers.push(centralHeader(fact, offset));
    offset += LOCAL_BYTES + fact.name.length + fact.size;
  }
  return [...headers, endRecord(facts.length, concatenate(headers).length, offset)];
}

function centralHeader({ name, crc, size }: EntryFacts, offset: number): Uint8Array {
  const header = new Uint8Array(CENTRAL_BYTES + name.length);
  const view = viewOf(header);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, ZIP_VERSION, true);
  view.setUint16(6, ZIP_VERSION, true);
  view.setUint16(14, FIXED_DATE, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  header.set(toUtf8(name), CENTRAL_BYTES);
  return header;
}

function endRecord(count: number, directoryBytes: number, directoryOffset: number): Uint8Array {
  const record = new Uint8Array(END_BYTES);
  const view = viewOf(record);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

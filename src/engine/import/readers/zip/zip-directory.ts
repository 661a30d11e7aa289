import iconv from 'iconv-lite';
import type { FileProblemCode } from '../../../../core/pix/import-code';
import { IMPORT_LIMITS } from '../../../../core/pix/import-limits';

/** One file inside an archive. `size` is what the archive promises; reading stops when it does not hold. */
export interface ZipEntry {
  /** Path inside the archive, with `/`. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly size: number;
  readonly crc: number;
  /** The bytes as the archive holds them. */
  readonly packed: Uint8Array;
}

export type ZipReading =
  | { readonly kind: 'entries'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'problem'; readonly code: FileProblemCode };

const problem = (code: FileProblemCode): ZipReading => ({ kind: 'problem', code });

/** Signatures and sizes of records (PKWARE APPNOTE 6.3, §§ 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const END = { signature: 0x06054b50, size: 22 } as const;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 0x0001;
const UTF8_NAME = 0x0800;
/** Sizes and offsets moved to the « ZIP64 » extension: files of 4 GiB, which the limits refuse anyway. */
const MOVED = 0xffffffff;

const METHODS: ReadonlyMap<number, ZipEntry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
]);

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return -1;
}

/** Archives made by Windows write names in the code page of the console, which is 850 in France. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const isUtf8 = (flags & UTF8_NAME) !== 0 || !utf8.includes('\ufffd');
  const name = isUtf8 ? utf8 : iconv.decode(Buffer.from(bytes), 'cp850');
  return name.replaceAll('\\', '/');
}

interface CentralRecord {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly name: string;
  readonly local: number;
  readonly next: number;
}

function readCentral(bytes: Uint8Array, view: DataView, at: number): CentralRecord | null {
  if (at + CENTRAL.size > bytes.length || view.getUint32(at, true) !== CENTRAL.signature) return null;
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const nameEnd = at + CENTRAL.size + (name ?? 0);
  const flags = view.getUint16(at + 8, true);
  return {
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    name: decodeName(bytes.subarray(at + CENTRAL.size, nameEnd), flags),
    local: view.getUint32(at + 42, true),
    next: nameEnd + (extra ?? 0) + (comment ?? 0),
  };
}

function packedBytes(bytes: Uint8Array, view: DataView, record: CentralRecord): Uint8Array | null {
  const { local, packedSize } = record;
  if (local + LOCAL.size > bytes.length || view.getUint32(local, true) !== LOCAL.signature) return null;
  const start = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + packedSize <= bytes.length ? bytes.subarray(start, start + packedSize) : null;
}

function toEntry(bytes: Uint8Array, view: DataView, record: CentralRecord): ZipEntry | FileProblemCode {
  if ((record.flags & ENCRYPTED) !== 0) return 'protected-file';
  if (record.size === MOVED || record.packedSize === MOVED) return 'expands-too-much';
  const method = METHODS.get(record.method);
  const packed = packedBytes(bytes, view, record);
  if (method === undefined || packed === null) return 'damaged-file';
  const { name, size, crc } = record;
  if (method === 'stored' && size !== packed.length) return 'damaged-file';
  return { name, method, size, crc, packed };
}

/** Refuses what would fill the memory, from the sizes promised, before anything is unpacked. */
function findExcess(entries: readonly ZipEntry[]): FileProblemCode | null {
  const { unpackedBytes, archiveBytes, ratio, ratioFrom } = IMPORT_LIMITS;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  // Entries that lie over one another add up to more than the archive itself.
  if (packed > archiveBytes) return 'expands-too-much';
  const isBomb = entries.some((entry) => entry.size > ratioFrom && entry.size > entry.packed.length * ratio);
  return isBomb || total > unpackedBytes ? 'expands-too-much' : null;
}

function countEntries(view: DataView): number {
  const end = findEnd(view);
  return end === -1 ? 0 : view.getUint16(end + 10, true);
}

/** Reads the central directory of a ZIP archive of our own making: whatever its size. Unpacks nothing. */
export function listZipEntries(bytes: Uint8Array): ZipReading {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === -1) return problem('damaged-file');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = countEntries(view); left > 0; left -= 1) {
    const record = readCentral(bytes, view, at);
    if (record === null) return problem('damaged-file');
    at = record.next;
    if (record.name.endsWith('/')) continue;
    const entry = toEntry(bytes, view, record);
    if (typeof entry === 'string') return problem(entry);
    entries.push(entry);
  }
  return { kind: 'entries', entries };
}

/**
 * Reads the central directory of a ZIP archive and finds the bytes of each file. Unpacks nothing. Refuses what is
 * damaged, encrypted, too numerous, or promises too much.
 */
export function readZipDirectory(bytes: Uint8Array): ZipReading {
  if (countEntries(viewOf(bytes)) > IMPORT_LIMITS.archiveEntries) return problem('expands-too-much');
  const reading = listZipEntries(bytes);
  if (reading.kind === 'problem') return reading;
  const excess = findExcess(reading.entries);
  return excess === null ? reading : problem(excess);
}

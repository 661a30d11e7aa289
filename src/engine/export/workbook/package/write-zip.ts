import type { ZipEntry } from '../../../import/readers/zip/zip-directory';

const UTF8_NAME = 0x0800;
/** 1 January 1980, the first day of the format: the package tells no time of its own. */
const FIRST_DAY = 0x21;

/** Version, flags, method, time, day, CRC, sizes, length of the name: common to both records (APPNOTE § 4.3). */
const facts = ({ name, method, size, crc, packed }: ZipEntry): Uint8Array => {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, UTF8_NAME, true);
  view.setUint16(4, method === 'deflated' ? 8 : 0, true);
  view.setUint16(8, FIRST_DAY, true);
  view.setUint32(10, crc, true);
  view.setUint32(14, packed.length, true);
  view.setUint32(18, size, true);
  view.setUint16(22, Buffer.byteLength(name), true);
  return bytes;
};

const signature = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

const centralRecord = (entry: ZipEntry, offset: number): Uint8Array => {
  const tail = new Uint8Array(14);
  new DataView(tail.buffer).setUint32(10, offset, true);
  return Buffer.concat([
    signature(0x02014b50),
    Uint8Array.of(20, 0),
    facts(entry),
    tail,
    Buffer.from(entry.name),
  ]);
};

const endRecord = (count: number, size: number, offset: number): Uint8Array => {
  const bytes = new Uint8Array(22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
};

/** A ZIP archive of the entries, as they are packed and in their order. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = Buffer.concat([signature(0x04034b50), facts(entry), Buffer.from(entry.name), entry.packed]);
    central.push(centralRecord(entry, offset));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...parts, directory, endRecord(entries.length, directory.length, offset)]);
};

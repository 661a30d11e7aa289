import { deflateRawSync } from 'node:zlib';
import { unpackEntry } from '../../../import/readers/zip/unpack-entry';
import { readZipDirectory, type ZipEntry } from '../../../import/readers/zip/zip-directory';
import { crc32 } from '../../../vault/crc32';

/** What each picture of a drawing shows, in the order of the drawing; by the number of the drawing, from 1. */
export type AlternativeTexts = ReadonlyMap<number, readonly string[]>;

const DRAWING = /^xl\/drawings\/drawing(\d+)\.xml$/u;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

/** `descr` of each `cNvPr` (ECMA-376 part 1, § 20.1.2.2.8). */
const withTexts = (xml: string, texts: readonly string[]): string => {
  let place = 0;
  return xml.replace(/<xdr:cNvPr id="(\d+)" name="Picture \d+"/gu, (_, id: string) => {
    const text = texts[place] ?? '';
    place += 1;
    return `<xdr:cNvPr id="${id}" name="Image ${place}" descr="${attribute(text)}"`;
  });
};

const unpack = async (entry: ZipEntry): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of unpackEntry(entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const pack = (name: string, xml: string): ZipEntry => {
  const bytes = Buffer.from(xml, 'utf8');
  return {
    name,
    method: 'deflated',
    size: bytes.length,
    crc: crc32(bytes),
    packed: deflateRawSync(bytes),
  };
};

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

const zip = (entries: readonly ZipEntry[]): Uint8Array => {
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

/**
 * The package with the alternative text of each picture, which exceljs cannot write: the drawing parts are rewritten,
 * every other part is copied as it is packed.
 */
export const addAlternativeTexts = async (
  bytes: Uint8Array,
  texts: AlternativeTexts,
): Promise<Uint8Array> => {
  const reading = readZipDirectory(bytes);
  if (reading.kind === 'problem') throw new Error('the package just written cannot be read');
  const entries = await Promise.all(
    reading.entries
      .filter(({ name }) => !name.endsWith('/'))
      .map(async (entry) => {
        const described = texts.get(Number(DRAWING.exec(entry.name)?.[1] ?? 0));
        return described === undefined ? entry : pack(entry.name, withTexts(await unpack(entry), described));
      }),
  );
  return zip(entries);
};

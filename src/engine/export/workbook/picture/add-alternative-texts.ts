import type { ZipEntry } from '../../../import/readers/zip/zip-directory';
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

/**
 * A stored part of the package with the alternative text of each picture, which exceljs cannot write: drawings are
 * rewritten, every other part is left as it is.
 */
export const addAlternativeText = (entry: ZipEntry, texts: AlternativeTexts): ZipEntry => {
  const described = texts.get(Number(DRAWING.exec(entry.name)?.[1] ?? 0));
  if (described === undefined) return entry;
  const bytes = Buffer.from(withTexts(Buffer.from(entry.packed).toString('utf8'), described), 'utf8');
  return { ...entry, size: bytes.length, crc: crc32(bytes), packed: bytes };
};

import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { listZipEntries, type ZipEntry } from '../../../import/readers/zip/zip-directory';
import { type AlternativeTexts, addAlternativeText } from '../picture/add-alternative-texts';
import { writeZip } from './write-zip';

const deflate = promisify(deflateRaw);

const deflateEntry = async (entry: ZipEntry): Promise<ZipEntry> => ({
  ...entry,
  method: 'deflated',
  packed: await deflate(entry.packed),
});

/**
 * Packs what exceljs only stored: Node deflates several times as fast, and other threads than ours do it. Pictures get
 * their alternative texts on the way.
 * @param stored a package whose parts are stored
 */
export const packPackage = async (stored: Uint8Array, texts: AlternativeTexts): Promise<Uint8Array> => {
  const reading = listZipEntries(stored);
  if (reading.kind === 'problem') throw new Error('the package just written cannot be read');
  const entries = reading.entries.map((entry) => deflateEntry(addAlternativeText(entry, texts)));
  return writeZip(await Promise.all(entries));
};

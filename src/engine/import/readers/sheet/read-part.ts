import type { ReadOptions } from '../../import-source';
import { failed, readChunks, type Step } from '../../reading-step';
import { createXmlReader, type XmlVisitor } from '../xml/xml-reader';
import { unpackEntry } from '../zip/unpack-entry';
import type { ZipEntry } from '../zip/zip-directory';

const FAULTY = { code: 'damaged-file', column: null } as const;

/** Unpacks and reads one XML part of a workbook. `onBytes` tells how many of its bytes have been read. */
export async function readPart(
  entry: ZipEntry,
  visitor: XmlVisitor,
  options: ReadOptions,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Step<null>> {
  const decoder = new TextDecoder('utf-8');
  const xml = createXmlReader(visitor);
  const step = await readChunks(unpackEntry(entry), options, (chunk, bytes) => {
    onBytes(bytes);
    return xml.write(decoder.decode(chunk, { stream: true })) === 'faulty' ? FAULTY : null;
  });
  if (step.kind !== 'done') return step;
  return xml.end() === 'faulty' ? failed('damaged-file') : step;
}

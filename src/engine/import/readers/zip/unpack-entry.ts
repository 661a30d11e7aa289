import { createGunzip } from 'node:zlib';
import { crc32 } from '../../../vault/crc32';
import { ImportFault } from '../import-fault';
import type { ZipEntry } from './zip-directory';

/** Unpacked bytes are handed over by so many: 256 KiB. */
const CHUNK = 256 * 1024;

/** A gzip member is the same compressed stream with a header and, behind it, the CRC and the size (RFC 1952). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

function gzipTrailer({ crc, size }: ZipEntry): Uint8Array {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, size, true);
  return new Uint8Array(trailer.buffer);
}

async function* inflate(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  for (const part of [GZIP_HEADER, entry.packed, gzipTrailer(entry)]) gunzip.write(part);
  gunzip.end();
  let size = 0;
  try {
    for await (const chunk of gunzip) {
      const bytes: Uint8Array = chunk;
      size += bytes.length;
      if (size > entry.size) break;
      yield bytes;
    }
  } catch {
    throw new ImportFault('damaged-file');
  }
  if (size !== entry.size) throw new ImportFault('damaged-file');
}

async function* slice({ packed, crc }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (crc32(packed) !== crc) throw new ImportFault('damaged-file');
  for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
}

/**
 * The bytes of one file of an archive, unpacked little by little, never more than promised. Ends with `damaged-file`
 * (an `ImportFault`) when size or checksum do not hold.
 */
export function unpackEntry(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  return entry.method === 'deflated' ? inflate(entry) : slice(entry);
}

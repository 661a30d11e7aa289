import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportSource } from './import-source';

/** Bytes asked of the disk at a time: 1 MiB. */
const CHUNK = 1024 * 1024;

/** A file of the disk, a stick or a share. Nothing is opened before it is asked for. */
export function fileSource(path: string): ImportSource {
  return {
    name: basename(path),
    stat: async () => {
      const facts = await stat(path);
      const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'directory' : 'other';
      return { kind, size: facts.size };
    },
    open: () => createReadStream(path, { highWaterMark: CHUNK }),
  };
}

/** Bytes that are in memory already (a bundled example, a test), handed over in chunks. */
export function bytesSource(name: string, bytes: Uint8Array): ImportSource {
  return {
    name,
    stat: async () => ({ kind: 'file', size: bytes.length }),
    open: async function* () {
      for (let offset = 0; offset < bytes.length; offset += CHUNK)
        yield bytes.subarray(offset, offset + CHUNK);
    },
  };
}

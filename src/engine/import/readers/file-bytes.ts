/** Chunks are handed on from this size: 64 KiB. */
const SMALLEST_CHUNK = 64 * 1024;

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

/** The same bytes in chunks of 64 KiB or more (but the last), so that the first one shows what the file is. */
export async function* gatherChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < SMALLEST_CHUNK) continue;
    yield join(waiting, size);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield join(waiting, size);
}

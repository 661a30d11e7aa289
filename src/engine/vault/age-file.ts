import { Decrypter, Encrypter } from 'age-encryption';
import { ensureWebCrypto } from './web-crypto';

/** scrypt work factors (log2 N) of FORMAT.md; no other is written or read. */
export const KEY_WORK_FACTOR = 18;
export const DATA_WORK_FACTOR = 10;
export type WorkFactor = typeof KEY_WORK_FACTOR | typeof DATA_WORK_FACTOR;

/** Bytes handed to the cipher at a time: keeps memory flat and lets other work run in between. */
const FEED_BYTES = 1 << 20;
/** Longest header accepted: version, stanza, body and MAC lines of a scrypt file. */
const HEADER_BYTES = 160;
const BASE64 = '[A-Za-z0-9+/]';
const HEADER = new RegExp(
  `^age-encryption\\.org/v1\\n-> scrypt ${BASE64}{22} ([1-9][0-9]?)\\n${BASE64}{43}\\n--- ${BASE64}{43}\\n`,
);

type DecryptFailure =
  /** The header is not that of a passphrase-encrypted age file. */
  | { readonly kind: 'malformed' }
  /** Refused before deriving. */
  | { readonly kind: 'work-factor' }
  /** The stanza does not unwrap with this passphrase. */
  | { readonly kind: 'wrong-passphrase' }
  /** It unwrapped, but the MAC or a chunk is refused. */
  | { readonly kind: 'refused' };

export type DecryptOutcome = { readonly kind: 'decrypted'; readonly bytes: Uint8Array } | DecryptFailure;

/** Encrypts bytes under a passphrase (age v1, scrypt recipient). */
export async function encryptAge(
  bytes: Uint8Array,
  passphrase: string,
  workFactor: WorkFactor,
): Promise<Uint8Array> {
  ensureWebCrypto();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const stream = await encrypter.encrypt(feed(bytes));
  return gather(stream, stream.size(bytes.length));
}

/** Decrypts an age file into one new array. */
export async function decryptAge(
  file: Uint8Array,
  passphrase: string,
  workFactor: WorkFactor,
): Promise<DecryptOutcome> {
  return attempt(file, passphrase, workFactor, async (stream, size) => ({
    kind: 'decrypted',
    bytes: await gather(stream, size),
  }));
}

/** Tells whether an age file decrypts to exactly these bytes, without holding a second copy of them. */
export async function holdsExactly(
  file: Uint8Array,
  passphrase: string,
  workFactor: WorkFactor,
  expected: Uint8Array,
): Promise<boolean> {
  const outcome = await attempt(file, passphrase, workFactor, async (stream) => ({
    kind: 'compared',
    isEqual: await matches(stream, expected),
  }));
  return outcome.kind === 'compared' && outcome.isEqual;
}

/** What is wrong with the header of an age file, null when it is as FORMAT.md prescribes. */
export function headerFault(file: Uint8Array, workFactor: WorkFactor): 'malformed' | 'work-factor' | null {
  const found = HEADER.exec(asciiStart(file))?.[1];
  if (found === undefined) return 'malformed';
  return found === String(workFactor) ? null : 'work-factor';
}

async function attempt<T>(
  file: Uint8Array,
  passphrase: string,
  workFactor: WorkFactor,
  consume: (stream: ReadableStream<Uint8Array>, plainBytes: number) => Promise<T>,
): Promise<T | DecryptFailure> {
  const fault = headerFault(file, workFactor);
  if (fault !== null) return { kind: fault };
  ensureWebCrypto();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const stream = await decrypter.decrypt(feed(file));
    return await consume(stream, stream.size(file.length));
  } catch (error) {
    return { kind: isNoMatch(error) ? 'wrong-passphrase' : 'refused' };
  }
}

/** age-encryption 0.3.1 says so when the stanza does not unwrap; a test holds it to that. */
function isNoMatch(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

function asciiStart(file: Uint8Array): string {
  return Buffer.from(file.subarray(0, HEADER_BYTES)).toString('latin1');
}

function feed(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (offset < bytes.length) controller.enqueue(bytes.subarray(offset, offset + FEED_BYTES));
      offset += FEED_BYTES;
      if (offset >= bytes.length) controller.close();
    },
  });
}

async function gather(stream: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  let offset = 0;
  await forEachChunk(stream, (chunk) => {
    whole.set(chunk, offset);
    offset += chunk.length;
  });
  return whole;
}

async function matches(stream: ReadableStream<Uint8Array>, expected: Uint8Array): Promise<boolean> {
  let offset = 0;
  let isEqual = true;
  await forEachChunk(stream, (chunk) => {
    isEqual &&= Buffer.compare(chunk, expected.subarray(offset, offset + chunk.length)) === 0;
    offset += chunk.length;
  });
  return isEqual && offset === expected.length;
}

async function forEachChunk(
  stream: ReadableStream<Uint8Array>,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) take(step.value);
}

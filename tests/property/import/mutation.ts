import fc from 'fast-check';

/** What people and programs do to files: change, cut, paste, repeat. Positions are shares of the length. */
export type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'paste'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number };

/** Bytes with a meaning in a table come more often than the others. */
const anyByte = fc.oneof(fc.constantFrom(...Buffer.from('";,\t\n\r\'NAé0-9%\0')), fc.nat(255));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.oneof(fc.nat(4), fc.nat(400));
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: place, byte: anyByte }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length }),
  fc.record({
    kind: fc.constant('paste' as const),
    at: place,
    bytes: fc.array(anyByte, { maxLength: 8 }).map((bytes) => Uint8Array.from(bytes)),
  }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, length }),
);

/** The bytes after one mutation. */
export function mutate(bytes: Uint8Array, change: Mutation): Uint8Array {
  const at = Math.floor(change.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (change.kind === 'set') return Buffer.concat([before, Buffer.of(change.byte), after.subarray(1)]);
  if (change.kind === 'cut') return Buffer.concat([before, after.subarray(change.length)]);
  if (change.kind === 'paste') return Buffer.concat([before, change.bytes, after]);
  return Buffer.concat([before, after.subarray(0, change.length), after]);
}

import type { SqlRow, SqlValue } from './sql';

/**
 * Decoders of single columns: the types of a STRICT table are known, so another type is a bug or a file made by
 * something else, and throws. The message names the position, never the value.
 */
function refuse(index: number): never {
  throw new TypeError(`unexpected type in column ${index}`);
}

const at = (row: SqlRow, index: number): SqlValue => row[index] ?? null;

export function integer(row: SqlRow, index: number): number {
  const value = at(row, index);
  return typeof value === 'number' ? value : refuse(index);
}

export function text(row: SqlRow, index: number): string {
  const value = at(row, index);
  return typeof value === 'string' ? value : refuse(index);
}

export function numberOrNull(row: SqlRow, index: number): number | null {
  return at(row, index) === null ? null : integer(row, index);
}

export function textOrNull(row: SqlRow, index: number): string | null {
  return at(row, index) === null ? null : text(row, index);
}

export function flag(row: SqlRow, index: number): boolean {
  return integer(row, index) !== 0;
}

/** Bytes as lower-case hexadecimal. */
export function hexadecimal(row: SqlRow, index: number): string {
  const value = at(row, index);
  return value instanceof Uint8Array ? toHex(value) : refuse(index);
}

/** Bytes as they were stored. */
export function blob(row: SqlRow, index: number): Uint8Array {
  const value = at(row, index);
  return value instanceof Uint8Array ? value : refuse(index);
}

/** One of a closed list of texts. */
export function oneOf<Choice extends string>(row: SqlRow, index: number, choices: readonly Choice[]): Choice {
  const value = at(row, index);
  return choices.find((choice) => choice === value) ?? refuse(index);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(hex: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/.test(hex)) throw new TypeError('not hexadecimal');
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

export const asFlag = (value: boolean | null): number | null => (value === null ? null : Number(value));

import { webcrypto } from 'node:crypto';

/**
 * Gives `globalThis.crypto` to the age library where the runtime has none: Node 18 keeps it behind a flag.
 */
export function ensureWebCrypto(): void {
  if (globalThis.crypto !== undefined) return;
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}

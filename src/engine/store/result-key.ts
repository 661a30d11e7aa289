import { visitResults } from './result-list';

/** Two 32-bit multiplicative hashes side by side (after cyrb53, public domain): quick, and wide enough for a vault. */
function hashText(content: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let place = 0; place < content.length; place += 1) {
    const code = content.charCodeAt(place);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return hex(high ^ (low >>> 13)) + hex(low ^ (high >>> 16));
}

/** Sum of what is in every competence: neither their order nor their numbers in this vault matter. */
function foldResults(results: string): number {
  let fold = 0;
  visitResults(results, (_, first, second) => {
    const mixed = Math.imul(((first ?? -1) + 2) * 1031 + (second ?? -1) + 2, 0x9e3779b1);
    fold = (fold + (mixed ^ (mixed >>> 15))) >>> 0;
  });
  return fold;
}

/**
 * Key of a result across imports and releases: who, which day, what. The fingerprint of the participation would change
 * with the layout of the export, and a result seen in two releases must not pass for two.
 * @param trait the person as typed
 * @param sharedAt as stored, or null
 * @param results as stored
 */
export const resultKeyOf = (trait: string, sharedAt: string | null, results: string): string =>
  hashText(`${trait}\u0000${(sharedAt ?? '').slice(0, 10)}\u0000${foldResults(results)}`);

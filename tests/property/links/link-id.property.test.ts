import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawLinkId,
  LINK_LETTERS,
  type LinkId,
  readLinkId,
  writeLinkId,
} from '../../../src/core/links/link-id';

const linkId = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map(drawLinkId)
  .filter((id): id is LinkId => id !== null);
const letter = fc.constantFrom(...LINK_LETTERS);
const place = fc.integer({ min: 0, max: 17 });

const withLetter = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at + 1);

describe('identifiers of personal links', () => {
  it('come back from the link they were written in', () => {
    fc.assert(fc.property(linkId, (id) => readLinkId(writeLinkId(id)) === id));
  });

  it('never become another identifier by one typing error, whatever the character', () => {
    fc.assert(
      fc.property(
        linkId,
        place,
        fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }),
        (id, at, typed) => {
          const read = readLinkId(withLetter(id, at, typed));
          expect(read === null || read === id).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never become another identifier by one or two wrong letters', () => {
    fc.assert(
      fc.property(linkId, place, letter, place, letter, (id, first, one, second, other) => {
        const typed = withLetter(withLetter(id, first, one), second, other);
        expect(readLinkId(typed)).toBe(typed === id ? id : null);
      }),
      { numRuns: 5000 },
    );
  });

  it('never become another identifier by two letters exchanged, one more or one less', () => {
    fc.assert(
      fc.property(linkId, place, place, letter, (id, one, other, more) => {
        const swapped = withLetter(withLetter(id, one, id.charAt(other)), other, id.charAt(one));
        expect(readLinkId(swapped)).toBe(swapped === id ? id : null);
        expect(readLinkId(id.slice(0, one) + more + id.slice(one))).toBeNull();
        expect(readLinkId(id.slice(0, one) + id.slice(one + 1))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

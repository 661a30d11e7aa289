import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_TEXT_LIMIT, cleanLine, cleanText } from '../../../src/engine/export/workbook/clean-text';

const clean = (text: string): string => cleanText(text).text;

describe('a text for a cell', () => {
  it('loses control characters and non-characters', () => {
    expect(clean('a\u0001b\u0000c\u001Fd\uFFFEe\uFFFFf\u0085g')).toBe('abcdefg');
  });

  it('keeps tabs and line ends, as line feeds', () => {
    expect(clean('a\tb\r\nc\rd')).toBe('a\tb\nc\nd');
  });

  it('loses what disguises the order of its letters, not right-to-left letters', () => {
    expect(clean('שלום\u202Egnp.exe\u2066x')).toBe('שלוםgnp.exex');
  });

  it('keeps emoji and replaces half of one', () => {
    expect(clean('🎓 \uD83C fin')).toBe('🎓 \uFFFD fin');
  });

  it('keeps what looks like an escape sequence as it reads', () => {
    expect(clean('_x0041_')).toBe('_x005F_x0041_');
  });

  it('is cut at the limit of a cell, with a note, never inside a character', () => {
    const { text, cut } = cleanText('🎓'.repeat(20_000));
    expect(cut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(CELL_TEXT_LIMIT);
    expect(text).toMatch(/🎓 … \[texte coupé à l’export\]$/u);
    expect(cleanText('x'.repeat(CELL_TEXT_LIMIT)).cut).toBe(false);
  });

  it('is valid XML text whatever came in', () => {
    const invalid = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !invalid.test(clean(text))));
  });

  it('stands on one line in headers', () => {
    expect(cleanLine('  deux\nlignes\t! ', 8)).toBe('deux lig');
  });
});

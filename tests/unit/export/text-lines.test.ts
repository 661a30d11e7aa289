import { describe, expect, it } from 'vitest';
import { countLines } from '../../../src/engine/export/workbook/text-lines';

describe('lines of a wrapped text', () => {
  it('break between words, as seen in LibreOffice with the same widths', () => {
    const style = { size: 10, indent: 1 };
    expect(countLines('Service fictif des mobilités', style, 28)).toBe(1);
    expect(countLines('Service fictif de la prévention des risques', style, 28)).toBe(2);
    expect(countLines('4.2 Protéger les données personnelles et la vie privée', style, 44)).toBe(1);
  });

  it('count a word longer than the column, every paragraph, and nothing', () => {
    expect(countLines('é'.repeat(100), {}, 10)).toBeGreaterThan(5);
    expect(countLines('un\ndeux\n\ntrois', {}, 20)).toBe(4);
    expect(countLines('', {}, 10)).toBe(1);
  });

  it('are more when the text is larger or bold', () => {
    const words = 'mot '.repeat(30).trim();
    const plain = countLines(words, { size: 10 }, 30);
    expect(countLines(words, { size: 14 }, 30)).toBeGreaterThan(plain);
    expect(countLines(words, { size: 8 }, 30)).toBeLessThan(plain);
    expect(countLines(words, { size: 10, bold: true }, 29)).toBeGreaterThanOrEqual(plain);
  });
});

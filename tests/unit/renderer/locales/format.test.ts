import { describe, expect, it } from 'vitest';
import {
  enumerate,
  formatBytes,
  formatCount,
  formatDay,
  formatDecimal,
  formatLevel,
  formatMoment,
  formatPercent,
  formatPercentRange,
  formatShortDay,
  formatShortMoment,
  MISSING,
  plural,
} from '../../../../src/renderer/locales/format';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

describe('French numbers', () => {
  it('separate thousands by a narrow no-break space and decimals by a comma', () => {
    expect(formatCount(1284)).toBe(`1${NARROW}284`);
    expect(formatCount(1_000_000)).toBe(`1${NARROW}000${NARROW}000`);
    expect(formatDecimal(1234.56, 1)).toBe(`1${NARROW}234,6`);
    expect(formatLevel(3)).toBe('3,0');
  });

  it('put a no-break space before the percent sign', () => {
    expect(formatPercent(0.614)).toBe(`61${NO_BREAK}%`);
    expect(formatPercent(0.0614, 1)).toBe(`6,1${NO_BREAK}%`);
    expect(formatPercentRange(0.61, 0.74)).toBe(`61 à 74${NO_BREAK}%`);
    expect(formatPercentRange(0.611, 0.614)).toBe(`61${NO_BREAK}%`);
  });

  it('write a missing value as a dash, never as zero', () => {
    for (const write of [formatCount, formatDecimal, formatPercent, formatLevel, formatBytes])
      expect(write(null)).toBe(MISSING);
    expect(formatPercent(0)).toBe(`0${NO_BREAK}%`);
  });

  it('agree the noun: 0 and 1 are singular', () => {
    expect([0, 1, 2].map((count) => plural(count, 'agent'))).toEqual([
      `0${NO_BREAK}agent`,
      `1${NO_BREAK}agent`,
      `2${NO_BREAK}agents`,
    ]);
    expect(plural(3, 'cheval', 'chevaux')).toBe(`3${NO_BREAK}chevaux`);
  });

  it('size files in decimal units', () => {
    expect(formatBytes(12)).toBe(`12${NO_BREAK}octets`);
    expect(formatBytes(12_430)).toBe(`12,4${NO_BREAK}Ko`);
    expect(formatBytes(168_000)).toBe(`168${NO_BREAK}Ko`);
    expect(formatBytes(3_500_000)).toBe(`3,5${NO_BREAK}Mo`);
  });
});

describe('French dates', () => {
  it('write the first of the month as « 1er »', () => {
    expect(formatDay('2026-03-01')).toBe('1er mars 2026');
    expect(formatDay('2026-03-11')).toBe('11 mars 2026');
  });

  it('keep the clock of Pix, which is already Paris time', () => {
    expect(formatMoment('2026-07-01T23:59')).toBe('1er juillet 2026 à 23:59');
    expect(formatShortMoment('2026-07-01T23:59')).toBe(`01/07/2026${NO_BREAK}23:59`);
  });

  it('move instants to Paris, day included, winter and summer', () => {
    expect(formatMoment('2026-01-31T23:30:00Z')).toBe('1er février 2026 à 00:30');
    expect(formatShortMoment('2026-06-30T22:15:00.000Z')).toBe(`01/07/2026${NO_BREAK}00:15`);
  });

  it('give no time where none is known', () => {
    expect(formatMoment('2026-03-03')).toBe('3 mars 2026');
    expect(formatShortMoment('2026-03-03')).toBe('03/03/2026');
    expect(formatShortDay('2026-03-03T14:05')).toBe('03/03/2026');
  });

  it('write what is no date as missing', () => {
    for (const write of [formatDay, formatShortDay, formatMoment, formatShortMoment]) {
      expect(write(null)).toBe(MISSING);
      expect(write('hier')).toBe(MISSING);
    }
  });
});

describe('an enumeration', () => {
  it('ends with « et »', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(enumerate)).toEqual(['', 'A', 'A et B', 'A, B et C']);
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/core/pix/clean-text';
import { parisFromUtc, readMoment } from '../../../../src/core/pix/pix-moment';
import {
  readInteger,
  readMomentCell,
  readRatio,
  readSkillOutcome,
  readYesNo,
} from '../../../../src/core/pix/typed-cell';

const value = (read: unknown) => ({ kind: 'value', value: read });
const fault = (code: string) => ({ kind: 'fault', code });
const levels = { from: 0, to: 8 };

describe('a missing value is null, never 0', () => {
  it.each(['NA', 'na', 'N/A', '', '   ', '\u00a0'])('« %s »', (cell) => {
    expect(readRatio(cell)).toEqual(value(null));
    expect(readInteger(cell, levels)).toEqual(value(null));
    expect(readYesNo(cell)).toEqual(value(null));
    expect(readMomentCell(cell)).toEqual(value(null));
    expect(readSkillOutcome(cell)).toEqual(value(null));
  });
});

describe('a ratio', () => {
  it.each([
    ['0,67', 0.67],
    ['0.67', 0.67],
    ['1', 1],
    ['0', 0],
    ['-0', 0],
    ['67 %', 0.67],
    ['67%', 0.67],
    ['67\u202f%', 0.67],
    ['66,7 %', 0.667],
  ])('reads « %s »', (cell, expected) => {
    expect(readRatio(cell)).toEqual(value(expected));
  });

  it.each(['1,01', '-0,2', '67', '101 %'])('refuses « %s » as out of range', (cell) => {
    expect(readRatio(cell)).toEqual(fault('out-of-range'));
  });

  it.each(['abc', '0,6,7', '1e-3', '=0,5', '0x1', '٣', 'NaN', 'Infinity', '1 000'])(
    'refuses « %s »',
    (cell) => {
      expect(readRatio(cell)).toEqual(fault('not-a-number'));
    },
  );
});

describe('a whole number', () => {
  it('is bounded', () => {
    expect(readInteger('8', levels)).toEqual(value(8));
    expect(readInteger('9', levels)).toEqual(fault('out-of-range'));
    expect(readInteger('-1', levels)).toEqual(fault('out-of-range'));
  });

  it('is whole', () => {
    expect(readInteger('2,5', levels)).toEqual(fault('not-a-number'));
    expect(readInteger('2 %', levels)).toEqual(fault('not-a-number'));
  });
});

describe('a moment', () => {
  it.each([
    ['02/03/2026 09:15', '2026-03-02T09:15'],
    ['02/03/2026', '2026-03-02'],
    ['2022-03-02', '2022-03-02'],
    ['29/02/2024', '2024-02-29'],
    ['02/03/2026 09:15:00', '2026-03-02T09:15'],
    ['2026-03-02 09:15', '2026-03-02T09:15'],
    ['2026-03-02T09:15:59', '2026-03-02T09:15'],
    ['2/3/26', '2026-03-02'],
    ['2/3/2026 9:05', '2026-03-02T09:05'],
    ['13/09/98', '1998-09-13'],
    ['02.03.2026', '2026-03-02'],
    ['02-03-2026', '2026-03-02'],
  ])('reads « %s »', (text, expected) => {
    expect(readMoment(text)).toBe(expected);
  });

  it.each([
    '29/02/2023',
    '31/04/2026',
    '03/13/2026',
    '00/01/2026',
    '02/03/2026 24:00',
    '02/03/2026 09:60',
    '3/14/2026',
    '02/03-2026',
    '2026/03/02',
    '02/03/226',
    '45000',
    '02/03/2026 09:15:60',
    '02/03/2026 9:15 PM',
    '2/3/2026 9:5',
    '2026-03-02T09:15:00Z',
  ])('refuses « %s »', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('turns UTC into Paris time on both sides of the changes of time', () => {
    expect(parisFromUtc('2024-12-10T10:00')).toBe('2024-12-10T11:00');
    expect(parisFromUtc('2025-03-30T00:59')).toBe('2025-03-30T01:59');
    expect(parisFromUtc('2025-03-30T01:00')).toBe('2025-03-30T03:00');
    expect(parisFromUtc('2024-12-31T23:30')).toBe('2025-01-01T00:30');
    expect(parisFromUtc('2025-10-26T01:00')).toBe('2025-10-26T02:00');
    expect(parisFromUtc('2024-12-10')).toBe('2024-12-10');
  });
});

describe('words', () => {
  it.each(['Oui', 'oui', 'Yes', 'YES'])('« %s » is yes', (cell) => {
    expect(readYesNo(cell)).toEqual(value(true));
  });
  it.each(['Non', 'No'])('« %s » is no', (cell) => {
    expect(readYesNo(cell)).toEqual(value(false));
  });
  it('refuses anything else', () => {
    expect(readYesNo('peut-être')).toEqual(fault('not-yes-no'));
    expect(readSkillOutcome('OKAY')).toEqual(fault('not-an-outcome'));
  });
  it('reads the outcome of a skill in both languages', () => {
    expect(readSkillOutcome('Non testé')).toEqual(value('untested'));
    expect(readSkillOutcome('Not tested')).toEqual(value('untested'));
    expect(readSkillOutcome('KO')).toEqual(value('failed'));
  });
});

describe('a text', () => {
  it('loses the quote that protects a formula, and only that one', () => {
    expect(readText("'-Tiret")).toBe('-Tiret');
    expect(readText("'=7")).toBe('=7');
    expect(readText("'Étoile")).toBe("'Étoile");
  });
  it('is put on one line, composed, without invisible characters', () => {
    expect(readText(' Le\u0301a \r\n \u200bLou\u00a0 ')).toBe('Léa Lou');
  });
});

import type { NumberFormat } from './number-format';

/** The day that a serial number counts from: 1900 as Excel on Windows, 1904 as old workbooks of the Macintosh. */
export type DateSystem = 1900 | 1904;

const SECONDS_PER_DAY = 86_400;
/** Excel believes in 29 February 1900 (serial 60): from the next day on, days count from 30 December 1899. */
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_466;

function epochOf(system: DateSystem, serial: number): number {
  if (system === 1904) return Date.UTC(1904, 0, 1);
  return Date.UTC(1899, 11, serial < FALSE_LEAP_DAY ? 31 : 30);
}

/** A number as plain digits with a dot, without the noise of binary fractions (15 significant digits). */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const plain = String(rounded);
  if (!plain.includes('e')) return plain;
  return Math.abs(rounded) < 1
    ? rounded.toFixed(15).replace(/\.?0+$/, '')
    : BigInt(Math.round(rounded)).toString();
}

/** A serial number as `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`, to the nearest second; as a number out of range. */
function serialText(serial: number, hasTime: boolean, system: DateSystem): string {
  if (serial < 0 || serial >= LAST_SERIAL) return numberText(serial);
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const iso = new Date(epochOf(system, serial) + seconds * 1000).toISOString();
  const isDay = !hasTime && seconds % SECONDS_PER_DAY === 0;
  return isDay ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** The text that the readers of cells expect for a finite number of a spreadsheet. */
export function formattedText(value: number, format: NumberFormat, system: DateSystem): string {
  switch (format.kind) {
    case 'number':
      return numberText(value);
    case 'zeros':
      return Number.isInteger(value) && value >= 0
        ? numberText(value).padStart(format.digits, '0')
        : numberText(value);
    case 'day':
    case 'moment':
      return serialText(value, format.kind === 'moment', system);
  }
}

/** A truth value as Pix writes it. */
export const truthText = (value: boolean): string => (value ? 'Oui' : 'Non');

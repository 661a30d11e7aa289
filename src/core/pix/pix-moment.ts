import type { LocalDate, PixMoment } from '../model/moment';

/** `HH:mm`, with seconds that a spreadsheet may add. */
const TIME = '(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?';
/** What Pix writes (`DD/MM/YYYY HH:mm`) and what a French spreadsheet makes of it (`3/3/26`, `03.03.2026 14:05:00`). */
const DAY_FIRST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}$`);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Spreadsheets that shorten years mean 1930–2029. */
const FIRST_SHORT_YEAR = 30;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const padded = (number: string): string => number.padStart(2, '0');

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < FIRST_SHORT_YEAR ? '20' : '19'}${year}`;
}

function readDay(year: string, month: string, day: string): LocalDate | null {
  const [y, m, d] = [Number(fullYear(year)), Number(month), Number(day)];
  const exists = y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
  return exists ? `${y}-${padded(month)}-${padded(day)}` : null;
}

interface Time {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
}

function withTime(date: LocalDate | null, { hour, minute, second }: Time): PixMoment | null {
  if (date === null || hour === undefined || minute === undefined) return date;
  const exists = Number(hour) <= 23 && Number(minute) <= 59 && Number(second ?? 0) <= 59;
  return exists ? `${date}T${padded(hour)}:${minute}` : null;
}

/**
 * A moment as Pix writes it, `DD/MM/YYYY HH:mm`, `DD/MM/YYYY` or `YYYY-MM-DD`, or as a spreadsheet writes it again:
 * seconds (left out), short years, one digit, dots or hyphens. Europe/Paris, never MM/DD. Returns null for anything
 * else and for days that do not exist. Source: format.md §1 and layout history.
 */
export function readMoment(text: string): PixMoment | null {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second] = iso;
    return withTime(readDay(year ?? '', month ?? '', day ?? ''), { hour, minute, second });
  }
  const [, day, , month, year, hour, minute, second] = DAY_FIRST.exec(text) ?? [];
  if (day === undefined) return null;
  return withTime(readDay(year ?? '', month ?? '', day), { hour, minute, second });
}

const dayOf = (moment: PixMoment): LocalDate => moment.slice(0, 10);

/** A calendar day in any of the accepted forms; the time of day, if any, is left out. */
export function readDate(text: string): LocalDate | null {
  const moment = readMoment(text);
  return moment === null ? null : dayOf(moment);
}

const MINUTES_PER_DAY = 1440;

/** The last Sunday of March or October, as a day of the month; both months have 31 days. */
function lastSunday(year: number, month: 3 | 10): number {
  return 31 - new Date(Date.UTC(year, month - 1, 31)).getUTCDay();
}

/**
 * A UTC moment (the headers of late 2024 say « (UTC) ») as Europe/Paris local time. Days are left as they are.
 * Summer time runs from the last Sunday of March to that of October, 01:00 UTC (directive 2000/84/EC).
 */
export function parisFromUtc(moment: PixMoment): PixMoment {
  if (moment.length === dayOf(moment).length) return moment;
  const year = Number(moment.slice(0, 4));
  const from = `${moment.slice(0, 4)}-03-${lastSunday(year, 3)}T01:00`;
  const to = `${moment.slice(0, 4)}-10-${lastSunday(year, 10)}T01:00`;
  const isSummer = moment >= from && moment < to;
  const utc = Date.parse(`${moment}:00Z`);
  const shift = (isSummer ? MINUTES_PER_DAY / 12 : MINUTES_PER_DAY / 24) * 60_000;
  return new Date(utc + shift).toISOString().slice(0, 16);
}

import type { LocalDate } from '../model/moment';
import type { TargetMeasure } from '../targets/target';

/** No-break space (before %, around guillemets) and narrow no-break space (before ; : ! ? and in thousands). */
export const NBSP = '\u00a0';
export const THIN = '\u202f';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** 1234567 → « 1 234 567 ». */
export const wordCount = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, THIN);

/** At most one decimal, none when it is zero: 3.4 → « 3,4 », 3 → « 3 ». */
export const wordDecimal = (value: number): string => {
  const tenths = Math.round(value * 10) / 10;
  return String(Object.is(tenths, -0) ? 0 : tenths).replace('.', ',');
};

const percent = (ratio: number): string => wordDecimal(Math.round(Number((ratio * 100).toPrecision(15))));

/** 0.613 → « 61 % ». */
export const wordRate = (ratio: number): string => `${percent(ratio)}${NBSP}%`;

/** A mean or a target in its own unit: « 61 % » or « niveau 3,4 ». */
export const wordMeasure = (value: number, measure: TargetMeasure): string =>
  measure === 'rate' ? wordRate(value) : `niveau ${wordDecimal(value)}`;

/** A shortfall in its own unit: « 12 points » or « 1,4 niveau ». */
export const wordShortfall = (value: number, measure: TargetMeasure): string => {
  if (measure === 'rate' && value < 0.005) return 'moins de 1 point';
  if (measure === 'level' && value < 0.05) return 'moins de 0,1 niveau';
  const size = measure === 'rate' ? Math.round(value * 100) : Math.round(value * 10) / 10;
  const unit = measure === 'rate' ? 'point' : 'niveau';
  const plural = unit === 'point' ? 's' : 'x';
  return `${wordDecimal(size)} ${unit}${size >= 2 ? plural : ''}`;
};

/** « 61 à 74 % », or « 61 % » when both ends read the same. */
export const wordRateRange = (low: number, high: number): string =>
  percent(low) === percent(high) ? wordRate(low) : `${percent(low)} à ${wordRate(high)}`;

/** « 450 à 550 », or « 450 ». */
export const wordCountRange = (low: number, high: number): string =>
  low === high ? wordCount(low) : `${wordCount(low)} à ${wordCount(high)}`;

/** 2026-03-01 → « 1er mars 2026 ». */
export const wordDay = (day: LocalDate): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const number = Number(date);
  return `${number === 1 ? '1er' : number} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

/** « deux » sizes of the same group: 8, 8, 7 → « 8 + 8 + 7 ». */
export const wordSum = (sizes: readonly number[]): string => sizes.map(wordCount).join(` + `);

/** « » around a text, with no-break spaces. */
export const quote = (text: string): string => `«${NBSP}${text}${NBSP}»`;

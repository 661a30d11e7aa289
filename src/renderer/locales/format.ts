/** What stands for an absent value. « masqué » is for protected ones: never mix the two. */
export const MISSING = '–';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

const integers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const shortDays = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'Europe/Paris' });
const clock = new Intl.DateTimeFormat('fr-FR', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
});

/** Thousands by U+202F, decimal comma; ICU versions differ, so the separators are set here. */
const separated = (formatted: string): string => formatted.replace(/[\s\u00a0\u202f]/gu, NARROW);

/** Whole number: `1 284` with a narrow no-break space. */
export const formatCount = (value: number | null): string =>
  value === null ? MISSING : separated(integers.format(value));

/** Decimal number with exactly `digits` decimals: `2,4`. */
export const formatDecimal = (value: number | null, digits = 1): string =>
  value === null
    ? MISSING
    : separated(
        new Intl.NumberFormat('fr-FR', {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value),
      );

/** Ratio 0–1 as a percent: `61 %` with a no-break space before the sign. */
export const formatPercent = (ratio: number | null, digits = 0): string =>
  ratio === null ? MISSING : `${formatDecimal(ratio * 100, digits)}${NO_BREAK}%`;

/** Range of ratios: `61 à 74 %`, or one percent when both ends read the same. */
export const formatPercentRange = (low: number, high: number): string => {
  const [from, to] = [formatDecimal(low * 100, 0), formatDecimal(high * 100, 0)];
  return from === to ? `${from}${NO_BREAK}%` : `${from} à ${to}${NO_BREAK}%`;
};

/** Level 0–8: `2,4`. */
export const formatLevel = (level: number | null): string => formatDecimal(level, 1);

const PIX_MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

interface Moment {
  readonly at: Date;
  readonly hasTime: boolean;
  /** Pix moments are local to Paris and carry no offset: their clock is written as it is. */
  readonly localClock: string | null;
}

const readMoment = (text: string): Moment | null => {
  const [, year, month, day, hour, minute] = PIX_MOMENT.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
    return {
      at,
      hasTime: hour !== undefined,
      localClock: hour === undefined ? null : `${hour}:${minute ?? '00'}`,
    };
  }
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : { at, hasTime: true, localClock: null };
};

/** Day of a Pix moment (`YYYY-MM-DD[THH:mm]`) or of an ISO instant: « 3 mars 2026 ». */
export const formatDay = (moment: string | null): string => {
  const read = moment === null ? null : readMoment(moment);
  return read === null ? MISSING : days.format(read.at).replace(/^1 /, '1er ');
};

/** The same in figures, for tables: `03/03/2026`. */
export const formatShortDay = (moment: string | null): string => {
  const read = moment === null ? null : readMoment(moment);
  return read === null ? MISSING : shortDays.format(read.at);
};

/** Day and time where the time is known: « 3 mars 2026 à 14:05 » (Europe/Paris). */
export const formatMoment = (moment: string | null): string => {
  const read = moment === null ? null : readMoment(moment);
  if (moment === null || read === null) return MISSING;
  return read.hasTime
    ? `${formatDay(moment)} à ${read.localClock ?? clock.format(read.at)}`
    : formatDay(moment);
};

/** Day and time in figures, for tables: `03/03/2026 14:05` (Europe/Paris). */
export const formatShortMoment = (moment: string | null): string => {
  const read = moment === null ? null : readMoment(moment);
  if (moment === null || read === null) return MISSING;
  const day = formatShortDay(moment);
  return read.hasTime ? `${day}${NO_BREAK}${read.localClock ?? clock.format(read.at)}` : day;
};

/** Amount in euros: `1 200 €`, cents only where there are some. */
export const formatEuros = (euros: number): string =>
  `${formatDecimal(euros, Number.isInteger(euros) ? 0 : 2)}${NO_BREAK}€`;

/** Size of a file in bytes: « 12,4 Ko ». */
export const formatBytes = (bytes: number | null): string => {
  if (bytes === null) return MISSING;
  if (bytes < 1000) return `${formatCount(bytes)}${NO_BREAK}octets`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'Ko'] : [bytes / 1_000_000, 'Mo'];
  return `${formatDecimal(value, value < 100 ? 1 : 0)}${NO_BREAK}${unit}`;
};

/** Count with its noun agreed: `plural(2, 'agent')` → « 2 agents »; 0 and 1 are singular in French. */
export const plural = (count: number, singular: string, many = `${singular}s`): string =>
  `${formatCount(count)}${NO_BREAK}${Math.abs(count) < 2 ? singular : many}`;

/** Items as a French enumeration: « A, B et C ». */
export const enumerate = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;

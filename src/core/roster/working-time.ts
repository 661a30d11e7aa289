/** Up to this number a figure without a percent sign is a ratio: « 0,8 », « 1 »; from there on a percentage. */
const HIGHEST_RATIO = 1.5;

/**
 * Reads a quotité de travail as a ratio: « 80 % », « 80 », « 0,8 » → 0.8. Null when empty, or when it is no share
 * between 0 (excluded) and 100 %.
 */
export function readWorkingTime(text: string | null): number | null {
  const [, digits, sign] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%?)$/u.exec(text?.trim() ?? '') ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replace(',', '.'));
  const ratio = sign === '%' || value > HIGHEST_RATIO ? value / 100 : value;
  return ratio > 0 && ratio <= 1 ? ratio : null;
}

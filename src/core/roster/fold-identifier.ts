/** An identifier without what people add or change: case, white space, compatibility forms of characters. */
export function foldIdentifier(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** A long number as a spreadsheet shows it, `1,23457E+11`: most of its digits are gone, it designates nobody. */
export function isRoundedIdentifier(text: string): boolean {
  return /^\d(?:[.,]\d{1,15})?E\+\d{1,3}$/i.test(text.trim());
}

/** The identifier without its leading zeros, which a spreadsheet drops; at least one character stays. */
export function dropLeadingZeros(identifier: string): string {
  return identifier.replace(/^0+(?=.)/, '');
}

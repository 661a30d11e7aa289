/** An identifier without what people add or change: case, white space, compatibility forms of characters. */
export function foldIdentifier(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** The identifier without its leading zeros, which a spreadsheet drops; at least one character stays. */
export function dropLeadingZeros(identifier: string): string {
  return identifier.replace(/^0+(?=.)/, '');
}

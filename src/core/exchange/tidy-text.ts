/** A text on one line, without blanks at its ends: the one form in which an exchanged text is kept. */
export const tidyText = (text: string): string =>
  text.replace(/\s*[\t\r\n\v\f\u0085\u2028\u2029]+\s*/gu, ' ').trim();

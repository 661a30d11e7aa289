const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * Sets a French sentence typed with plain spaces and straight apostrophes: typographic apostrophe, narrow no-break
 * space before `; : ! ?`, no-break space before `%` and inside « ».
 * Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
 */
export const typeset = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/ ([;:!?])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`)
    .replace(/ %/g, `${NO_BREAK}%`);

const E_MAIL = /[^\s@]+@[^\s@]+\.[^\s@]/u;
/** « Mme Martin », « M. DUPONT »; not « Madame la directrice », nor « 20 m de câble ». */
const CIVILITY =
  /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mr\.?|Mmes?\.?|Mlles?\.?|MME|MLLE|Monsieur|Messieurs|Mesdames|Madame|Mademoiselle|mme|mlle)\s+\p{Lu}/u;

/**
 * Whether a free text tells who somebody is: an e-mail address, or a civility with a name. Two capitalised words alone
 * do not count here: « Microsoft Teams » is no person.
 */
export const namesSomebody = (text: string): boolean => E_MAIL.test(text) || CIVILITY.test(text);

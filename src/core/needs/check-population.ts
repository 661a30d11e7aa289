import { foldText } from '../framework/fold-text';

const CIVILITY = /(?:^|[\s,;])(?:m|mr|mme|mlle|mmes|mm|monsieur|madame|mademoiselle)\.?\s+\p{Lu}/iu;
const E_MAIL = /\S+@\S+/u;
/** « DUPONT Jean », « Jean Dupont », alone or in a list. */
const CAPITALISED = /^\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,2}$/u;

/** True for an e-mail address, a civility with a name, or two or three capitalised words standing alone. */
const looksLikePersons = (text: string): boolean => {
  if (E_MAIL.test(text) || CIVILITY.test(text)) return true;
  return text.split(/[,;/\n]| et /u).some((part) => CAPITALISED.test(part.trim()));
};

/**
 * Whether a declared need may bear this population: one that the HR list or the filters know, or words that do not
 * look like names of people. A declared need counts people, it never names them.
 * @param known labels of the vault: units, sites, corps, catégories, emplois
 */
export const isPopulation = (label: string, known: readonly string[]): boolean => {
  const folded = foldText(label);
  return folded !== '' && (known.some((one) => foldText(one) === folded) || !looksLikePersons(label));
};

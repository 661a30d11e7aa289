/** What the people of a population are called: « 1 agent », « 40 assistants ». */
export interface PopulationNoun {
  readonly one: string;
  readonly many: string;
}

const AGENTS: PopulationNoun = { one: 'agent', many: 'agents' };

/** From these words on, a title says what the work is about and stays as it is: « attaché d’administration ». */
const COMPLEMENT = /^(?:de|du|des|en|à|au|aux|pour|par|sur)$|^d[’']/;

/** Titles whose plural a rule would spoil: acronyms, digits, inclusive or double forms, compounds. */
const UNSURE = /[\p{Lu}\d/()·.,&-]|\s(?:et|ou)\s/u;

const pluralise = (word: string): string => {
  if (/[sxz]$/.test(word)) return word;
  if (/al$/.test(word)) return word.replace(/al$/, 'aux');
  return /eau$|eu$/.test(word) ? `${word}x` : `${word}s`;
};

const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * The noun of people who all have one corps or emploi (`title`, as the roster writes it): « Secrétaire administratif » →
 * « secrétaires administratifs ». « agents » without a title, or where its plural is not sure.
 */
export const nameOfPopulation = (title: string | null): PopulationNoun => {
  const name = uncapitalise((title ?? '').trim());
  if (name === '' || UNSURE.test(name)) return AGENTS;
  const words = name.split(/\s+/);
  const end = words.findIndex((word) => COMPLEMENT.test(word));
  const head = end < 0 ? words : words.slice(0, end);
  return { one: name, many: [...head.map(pluralise), ...words.slice(head.length)].join(' ') };
};

import { foldText } from '../framework/fold-text';
import type { AgentRecord } from '../model/agent';

/** The names of one agent. */
export type NamedAgent = Pick<AgentRecord, 'usageName' | 'birthName' | 'firstName'>;

/** Words of the longest name that is looked for: « Marie Anne de la Tour ». */
const MOST_WORDS = 6;

/** First name and name side by side, in either order. */
const spellings = ({ usageName, birthName, firstName }: NamedAgent): readonly string[] => {
  const first = foldText(firstName);
  if (first === '') return [];
  return [usageName, birthName ?? ''].flatMap((name) => {
    const last = foldText(name);
    return last === '' ? [] : [`${first} ${last}`, `${last} ${first}`];
  });
};

/** Every run of two words or more of a text, folded. */
const runsOf = (text: string): readonly string[] => {
  const words = foldText(text).split(' ');
  return words.flatMap((_, start) =>
    words
      .slice(start + 1, start + MOST_WORDS)
      .map((__, more) => words.slice(start, start + more + 2).join(' ')),
  );
};

/**
 * Tells which of these texts name somebody of the list of agents: first name and name side by side, case, accents and
 * hyphens aside. A name alone does not count: it may be a word or a place. Goes through the list once, and keeps nothing
 * of it but the names that the texts hold.
 */
export const createNameFinder = (
  agents: Iterable<NamedAgent>,
  texts: readonly string[],
): ((text: string) => boolean) => {
  const said = new Set(texts.flatMap(runsOf));
  const names = new Set<string>();
  for (const agent of agents) for (const name of spellings(agent)) if (said.has(name)) names.add(name);
  return (text) => names.size > 0 && runsOf(text).some((run) => names.has(run));
};

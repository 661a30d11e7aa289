import { foldText } from '../framework/fold-text';
import type { AgentRecord } from '../model/agent';
import type { Steps } from '../model/steps';

/** The names of one agent. */
export type NamedAgent = Pick<AgentRecord, 'usageName' | 'birthName' | 'firstName'>;

/** First name and name side by side, in either order. */
const spellings = ({ usageName, birthName, firstName }: NamedAgent): readonly string[] => {
  const first = foldText(firstName);
  if (first === '') return [];
  return [usageName, birthName ?? ''].flatMap((name) => {
    const last = foldText(name);
    return last === '' ? [] : [`${first} ${last}`, `${last} ${first}`];
  });
};

const wordsOf = (folded: string): readonly string[] => folded.split(' ');

/** Whether whole words of a folded text are these, side by side. */
const holds = (folded: string, name: string): boolean => ` ${folded} `.includes(` ${name} `);

/** Names by their first word. */
const indexNames = (names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    const [word = ''] = wordsOf(name);
    const others = byWord.get(word);
    if (others === undefined) byWord.set(word, [name]);
    else others.push(name);
  }
  return byWord;
};

/** Part of the work given to the texts; the list of agents takes the rest. */
const TEXTS = 0.3;

/**
 * Tells which of these texts name somebody of the list of agents: first name and name side by side, case, accents and
 * hyphens aside. A name alone does not count: it may be a word or a place. Goes through the list once, and keeps nothing
 * of it but the names whose words the texts hold.
 */
export function* findAgentNames(
  agents: readonly NamedAgent[],
  texts: readonly string[],
): Steps<(text: string) => boolean> {
  const said = new Set<string>();
  for (const [place, text] of texts.entries()) {
    for (const word of wordsOf(foldText(text))) said.add(word);
    yield (TEXTS * place) / texts.length;
  }
  const names = new Set<string>();
  for (const [place, agent] of agents.entries()) {
    for (const name of spellings(agent)) if (wordsOf(name).every((word) => said.has(word))) names.add(name);
    yield TEXTS + ((1 - TEXTS) * place) / agents.length;
  }
  const byWord = indexNames(names);
  return (text) => {
    const folded = foldText(text);
    return wordsOf(folded).some((word) => byWord.get(word)?.some((name) => holds(folded, name)) === true);
  };
}

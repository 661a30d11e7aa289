import { foldText } from '../../core/framework/fold-text';
import type { LinkagePerson } from '../../core/roster/linkage/compare-person';
import { estimateShares } from '../../core/roster/linkage/estimate-shares';
import { type LinkageOutcome, prepareLinkage } from '../../core/roster/linkage/prepare-linkage';
import { readAgents, type StoredAgent } from '../store/queries/agents';
import type { ReviewedPerson } from '../store/queries/review';
import type { Store } from '../store/store';

export type ListedAgent = StoredAgent['agent'] & { readonly id: StoredAgent['id'] };

/** What probability says of each person whom no rule attaches, by trait key. */
export type Outcomes = ReadonlyMap<string, LinkageOutcome<ListedAgent>>;

interface ReviewSuggestions {
  readonly agents: readonly StoredAgent[];
  readonly outcomes: Outcomes;
}

interface Kept extends ReviewSuggestions {
  readonly revision: number;
}

/** Suggestions depend on what was imported, never on decisions: kept until the next import or its undoing. */
const kept = new WeakMap<Store, Kept>();

/** Only values that name a unit of the list say something of the service; the others may be anything. */
function hintsFrom(agents: readonly StoredAgent[]): (extras: readonly string[]) => readonly string[] {
  const units = new Set(agents.flatMap(({ agent }) => agent.unitPath.map(foldText)));
  return (extras) => extras.filter((value) => units.has(foldText(value)));
}

function computeSuggestions(store: Store, persons: readonly ReviewedPerson[]): ReviewSuggestions {
  const agents = readAgents(store.database);
  const linkage = prepareLinkage(agents.map(({ id, agent }): ListedAgent => ({ ...agent, id })));
  const hintsOf = hintsFrom(agents);
  const traits = new Map(
    persons.map(({ traitKey, lastName, firstName, externalId, extras }): [string, LinkagePerson] => [
      traitKey,
      { lastName, firstName, externalId, serviceHints: hintsOf(extras) },
    ]),
  );
  const same = estimateShares(linkage, [...traits.values()]);
  const outcomes = new Map(
    [...traits].map(([traitKey, person]) => [traitKey, linkage.suggestionsFor(person, same)]),
  );
  return { agents, outcomes };
}

/** The suggestions for these persons, computed once for each state of the imports. */
export function suggestionsOf(store: Store, persons: readonly ReviewedPerson[]): ReviewSuggestions {
  const revision = store.revision();
  const former = kept.get(store);
  const isComplete = persons.every(({ traitKey }) => former?.outcomes.has(traitKey));
  if (former?.revision === revision && isComplete) return former;
  const computed = { ...computeSuggestions(store, persons), revision };
  kept.set(store, computed);
  return computed;
}

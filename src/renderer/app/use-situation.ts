import type { SituationRule } from '../../contract/campaigns';
import { useEngineQuery } from './use-engine';

const WORDS: Readonly<Record<SituationRule, string>> = {
  latest: 'Dernière participation',
  best: 'Meilleure participation',
  first: 'Première participation',
};

/** Which shared participation of a person counts, in words; null until it is known. */
export const useSituation = (): string | null => {
  const rules = useEngineQuery('counting:get', {}, { keepPrevious: true }).data;
  return rules === undefined ? null : WORDS[rules.situation];
};

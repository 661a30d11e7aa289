import { type NeedSubject as ComputedSubject, findNeed } from '../../core/needs/find-need';
import { wordCompetence } from '../../core/wording/plan-words';
import { readShaping } from '../store/queries/shaping';
import type { Store } from '../store/store';

/** What an identifier of a need or of an action is about, in words without a result. */
export interface NeedSubject {
  readonly kind: 'computed' | 'declared' | 'merged' | 'part';
  readonly words: string;
  /** Campaigns in which it was observed. */
  readonly campaignIds: readonly string[];
}

/** « 1.3 Traiter des données, Ensemble (Cybersécurité) ». */
const wordComputed = ({ campaign, competence, rowNames }: ComputedSubject): string =>
  `${wordCompetence(competence)}, ${rowNames.join(' et ')} (${campaign.name})`;

/** Finds a need, a merger or a part of a split need in the vault; null when there is none. */
export const findSubject = (store: Store, id: string): NeedSubject | null => {
  const computed = findNeed(store.collective().facts, id);
  if (computed !== null)
    return { kind: 'computed', words: wordComputed(computed), campaignIds: [computed.campaign.id] };
  const { declared, mergers, splits } = readShaping(store.database);
  const need = declared.find((one) => one.id === id);
  if (need !== undefined) return { kind: 'declared', words: need.title, campaignIds: [] };
  const merger = mergers.find((one) => one.id === id);
  if (merger !== undefined) {
    const campaignIds = merger.members.flatMap((member) => findSubject(store, member)?.campaignIds ?? []);
    return { kind: 'merged', words: merger.title, campaignIds };
  }
  const split = splits.find(({ needId, parts }) => parts.some(({ number }) => `${needId}#${number}` === id));
  const whole = split === undefined ? null : findSubject(store, split.needId);
  return whole === null
    ? null
    : { ...whole, kind: 'part', words: `${whole.words}, partie ${id.slice(id.lastIndexOf('#') + 1)}` };
};

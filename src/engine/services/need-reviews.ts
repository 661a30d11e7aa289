import type { NeedReview } from '../../contract/need-shaping';
import { needStandings } from '../../contract/need-shaping';
import { releaseStandings } from '../../core/disclosure';
import type { LocalDate } from '../../core/model/moment';
import { findNeed } from '../../core/needs/find-need';
import { compareStandings, type NeedStanding } from '../../core/needs/need-standing';
import type { VanishedNeed } from '../../core/needs/vanished-need';
import { bindDecisions, decisionFor } from '../../core/plan';
import { wordCompetence } from '../../core/wording/plan-words';
import { readDecisions } from '../store/queries/decisions';
import { readSetting, writeSetting } from '../store/queries/settings';
import { readShaping } from '../store/queries/shaping';
import type { Store } from '../store/store';
import { findSubject } from './need-subject';
import { yardstickOf } from './targets-in-force';

const SETTING = 'need-standings';
const ROWS = { dimension: 'unit', depth: null } as const;

const readStandings = ({ database }: Store): ReadonlyMap<string, NeedStanding> => {
  const stored = readSetting(database, SETTING);
  return new Map(stored === null ? [] : Object.entries(needStandings.parse(JSON.parse(stored))));
};

const isComputed = (id: string): boolean => !/^(?:declared|merged)\|/u.test(id);

/** Computed needs that somebody decided upon, merged or split, and what was done. */
const decidedNeeds = ({ database }: Store): ReadonlyMap<string, NeedReview['decided']> => {
  const { mergers, splits } = readShaping(database);
  const decisions = readDecisions(database).flatMap(({ needId, status }) =>
    status === 'proposed' || /#\d+$/u.test(needId) ? [] : [[needId, status] as const],
  );
  const all = new Map<string, NeedReview['decided']>(decisions);
  for (const { needId } of splits) all.set(needId, 'split');
  for (const { members } of mergers) for (const id of members) all.set(id, 'merged');
  return new Map([...all].filter(([id]) => isComputed(id)));
};

/** How needs stand for the whole service, whatever the filter of the screen. */
const standingsNow = (
  store: Store,
  ids: readonly string[],
  today: LocalDate,
): ReadonlyMap<string, NeedStanding> =>
  releaseStandings(
    store.collective().facts,
    { filter: {}, disclosure: { profile: 'working' }, ...yardstickOf(store, today), rows: ROWS },
    ids,
  );

/** Records how needs stand, once they are decided upon or their change is seen. */
export const recordStandings = (store: Store, ids: readonly string[], today: LocalDate): void => {
  const computed = ids.filter(isComputed);
  if (computed.length === 0) return;
  const kept = new Map([...readStandings(store), ...standingsNow(store, computed, today)]);
  writeSetting(store.database, SETTING, JSON.stringify(Object.fromEntries(kept)));
};

/**
 * Needs decided upon that changed since, and those that are no longer needs: never dropped without a word, and no
 * number of what cannot be shown.
 */
export const reviewNeeds = (store: Store, today: LocalDate): NeedReview[] => {
  const decided = decidedNeeds(store);
  if (decided.size === 0) return [];
  const before = readStandings(store);
  const now = standingsNow(store, [...decided.keys()], today);
  return [...decided].flatMap(([needId, how]) => {
    const standing = now.get(needId) ?? { kind: 'gone' as const };
    const change = compareStandings(before.get(needId) ?? null, standing);
    if (change === null && standing.kind === 'need') return [];
    const words = findSubject(store, needId)?.words ?? needId.split('|').slice(1).join(', ');
    return [{ needId, words, decided: how, standing: standing.kind, change }];
  });
};

/** Population, competence and campaign of a need, also of one that the vault does not know any more. */
const namesOf = (store: Store, id: string) => {
  const found = findNeed(store.collective().facts, id);
  if (found !== null)
    return {
      competence: wordCompetence(found.competence),
      population: found.rowNames.join(' et '),
      campaign: found.campaign.name,
    };
  const [campaign = '', competence = '', ...row] = id.split('|');
  return { competence, population: row.join(' '), campaign };
};

/** Needs decided upon that are needs no more, with what had been decided: for the workbook of HR. */
export const vanishedNeeds = (store: Store, today: LocalDate): VanishedNeed[] => {
  const decided = [...decidedNeeds(store).keys()];
  if (decided.length === 0) return [];
  const decisions = bindDecisions(readDecisions(store.database));
  const { mergers, splits } = readShaping(store.database);
  const now = standingsNow(store, decided, today);
  return decided.flatMap((id) => {
    const standing = now.get(id)?.kind ?? 'gone';
    if (standing === 'need') return [];
    const merger = mergers.find(({ members }) => members.includes(id));
    return [
      {
        id,
        ...namesOf(store, id),
        standing,
        decision: decisionFor(merger?.id ?? id, decisions),
        mergedInto: merger?.title ?? null,
        isSplit: splits.some(({ needId }) => needId === id),
      },
    ];
  });
};

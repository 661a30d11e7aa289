import type { ReleasedNeed, ReleasedNeeds } from '../disclosure/released';
import type { DraftNeed } from './draft-needs';

const compareIds = (a: DraftNeed, b: DraftNeed): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byPriority = (a: DraftNeed, b: DraftNeed): number =>
  b.priority.value - a.priority.value || compareIds(a, b);
const byIntensity = (a: DraftNeed, b: DraftNeed): number =>
  b.priority.shortfall - a.priority.shortfall || compareIds(a, b);

const overlaps = (a: DraftNeed, b: DraftNeed): boolean =>
  a.priority.low <= b.priority.high && b.priority.low <= a.priority.high;

/** Rank of the first need of the group of each: a group ends at the first need that its first can be told from. */
const groupTies = (sorted: readonly DraftNeed[]): readonly number[] => {
  let first = 0;
  return sorted.map((need, place) => {
    const leader = sorted[first];
    if (leader !== undefined && !overlaps(leader, need)) first = place;
    return first + 1;
  });
};

const rankScope = (drafts: readonly DraftNeed[]): readonly ReleasedNeed[] => {
  const sorted = [...drafts].sort(byPriority);
  const intensity = new Map([...drafts].sort(byIntensity).map(({ id }, place) => [id, place + 1]));
  const groups = groupTies(sorted);
  return sorted.map((need, place) => {
    const tieGroup = groups[place] ?? place + 1;
    const tied = groups.filter((group) => group === tieGroup).length > 1;
    return { ...need, rank: place + 1, intensityRank: intensity.get(need.id) ?? place + 1, tieGroup, tied };
  });
};

const rankMeasure = (drafts: readonly DraftNeed[], measure: 'rate' | 'level'): readonly ReleasedNeed[] => {
  const ours = drafts.filter((need) => need.measure === measure);
  return (['whole', 'row'] as const).flatMap((scope) =>
    rankScope(ours.filter((need) => need.scope === scope)),
  );
};

/** Ranks needs from rates and from levels apart (points and levels are never compared), the whole before the rows. */
export const rankNeeds = (drafts: readonly DraftNeed[]): ReleasedNeeds => ({
  rates: rankMeasure(drafts, 'rate'),
  levels: rankMeasure(drafts, 'level'),
});

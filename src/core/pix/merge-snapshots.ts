import { foldIdentifier } from '../roster/fold-identifier';
import { nameKey } from '../roster/roster-directory';
import type { ParticipationIdentity } from './participation-identity';

/**
 * The participations that may be states of one another: same campaign, external id and name
 * (format.md §8.6; there is no participation id in the files).
 */
export function groupKeyOf({ campaignId, externalId, lastName, firstName }: ParticipationIdentity): string {
  const id = externalId === null ? '' : foldIdentifier(externalId);
  return `${campaignId}\u0000${id}\u0000${nameKey(lastName, firstName)}`;
}

/** A moment and what older layouts or earlier states knew of it: the day, or nothing yet. */
const vaguerMoments = (moment: string): readonly string[] => [...new Set([moment, moment.slice(0, 10), ''])];

const startOf = ({ startedAt }: ParticipationIdentity): string => startedAt ?? '';
const endOf = ({ shared, sharedAt }: ParticipationIdentity): string => (shared ? (sharedAt ?? '') : '');
const slotOf = (identity: ParticipationIdentity): string => `${startOf(identity)}|${endOf(identity)}`;

/** The slots under which a participation may have been known before, its own first. */
function vaguerSlots(identity: ParticipationIdentity): readonly string[] {
  const ends = vaguerMoments(endOf(identity));
  return vaguerMoments(startOf(identity)).flatMap((start) => ends.map((end) => `${start}|${end}`));
}

/** Tells whether two rows of one group may be two states of one participation. */
export const areStatesOfOne = (one: ParticipationIdentity, other: ParticipationIdentity): boolean =>
  vaguerSlots(one).includes(slotOf(other)) || vaguerSlots(other).includes(slotOf(one));

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Which of two states of one participation is the later: shared, further, fuller; then any fixed order. */
function compareStates(one: ParticipationIdentity, other: ParticipationIdentity): number {
  return (
    Number(one.shared) - Number(other.shared) ||
    (one.progress ?? -1) - (other.progress ?? -1) ||
    one.filled - other.filled ||
    compareText(one.fingerprint, other.fingerprint)
  );
}

const latestFirst = (one: ParticipationIdentity, other: ParticipationIdentity): number =>
  compareStates(other, one);

type Snapshot = readonly ParticipationIdentity[];

function countSlots(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const identity of snapshot) {
    for (const slot of vaguerSlots(identity)) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return counts;
}

function splitBySlot(snapshot: Snapshot): ReadonlyMap<string, ParticipationIdentity[]> {
  const slots = new Map<string, ParticipationIdentity[]>();
  for (const identity of [...snapshot].sort(latestFirst)) {
    const slot = slots.get(slotOf(identity));
    if (slot) slot.push(identity);
    else slots.set(slotOf(identity), [identity]);
  }
  return slots;
}

/** The n-th latest of each list against the n-th latest of the others: the later state of each stays. */
function mergeLists(lists: readonly Snapshot[]): readonly ParticipationIdentity[] {
  const length = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length }, (_, rank) =>
    lists
      .flatMap((list) => list[rank] ?? [])
      .reduce((former, next) => (compareStates(former, next) < 0 ? next : former)),
  );
}

/**
 * What stands after several snapshots (what the vault holds, each file) of one group have been put together.
 *
 * Each snapshot tells distinct participations. Two snapshots speak of the same one when start and sharing are the
 * same, or when one knows less (not shared yet, or days where the other has minutes). A vaguer state is kept only
 * when no snapshot lets it be explained by a more precise one. The result does not depend on the order of the
 * snapshots, and nothing of a single snapshot is ever dropped for another row of the same snapshot.
 */
export function mergeSnapshots(snapshots: readonly Snapshot[]): readonly ParticipationIdentity[] {
  const counts = snapshots.map(countSlots);
  const lists = snapshots.map(splitBySlot);
  const slots = [...new Set(lists.flatMap((list) => [...list.keys()]))];
  const keptCounts = new Map<string, number>();
  const kept: ParticipationIdentity[] = [];
  for (const slot of slots.sort((one, other) => other.length - one.length || compareText(one, other))) {
    const merged = mergeLists(lists.map((list) => list.get(slot) ?? []));
    const expected = Math.max(...counts.map((count) => count.get(slot) ?? 0));
    for (const identity of merged.slice(0, Math.max(0, expected - (keptCounts.get(slot) ?? 0)))) {
      kept.push(identity);
      for (const vaguer of vaguerSlots(identity)) keptCounts.set(vaguer, (keptCounts.get(vaguer) ?? 0) + 1);
    }
  }
  return kept;
}

/** What becomes of one group: what to write, and for each the stored state it takes the place of. */
export interface GroupChange {
  readonly written: ParticipationIdentity;
  /** Fingerprint of the stored state to replace, or null. */
  readonly replaces: string | null;
}

const asNew = (written: ParticipationIdentity): GroupChange => ({ written, replaces: null });

/** Compares what is stored with what the snapshots of an import add to it. */
export function planGroup(stored: Snapshot, files: readonly Snapshot[]): readonly GroupChange[] {
  const [only] = files;
  if (stored.length === 0 && files.length === 1 && only) return only.map(asNew);
  const merged = mergeSnapshots([stored, ...files]);
  const former = new Set(stored.map(({ fingerprint }) => fingerprint));
  const staying = new Set(merged.map(({ fingerprint }) => fingerprint));
  const gone = splitBySlot(stored.filter(({ fingerprint }) => !staying.has(fingerprint)));
  return merged.flatMap((written) => {
    if (former.has(written.fingerprint)) return [];
    const slot = vaguerSlots(written).find((candidate) => (gone.get(candidate)?.length ?? 0) > 0);
    const replaced = slot === undefined ? undefined : gone.get(slot)?.shift();
    return [{ written, replaces: replaced?.fingerprint ?? null }];
  });
}

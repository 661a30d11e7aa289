/** What the rotation knows of a backup. */
export interface DatedBackup {
  readonly path: string;
  readonly generation: number;
  /** ISO 8601 UTC. */
  readonly savedAt: string;
}

/** How many days and months before today keep one backup each (docs/adr/0002-age-vault.md). */
const KEPT_DAYS = 14;
const KEPT_MONTHS = 12;

const PARIS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * The backups that may go. Kept: the newest of all; of the newest day, its first, and the newest of its two
 * latest hours; the newest of each of the 14 days before; the newest of each of 12 months.
 * Days, hours and months are those of Europe/Paris, counted among those that have a backup: after a long leave
 * nothing vanishes at the first save. Fixed slots, so that pruning after every save keeps what a later pruning needs.
 */
export function backupsToPrune<T extends DatedBackup>(backups: readonly T[]): readonly T[] {
  const newestFirst = [...backups].sort((a, b) => b.generation - a.generation);
  const days = newestPerSlot(newestFirst, (backup) => slot(backup).day);
  const today = newestFirst.filter((backup) => slot(backup).day === slotDay(days[0]));
  const kept = new Set<T | undefined>([
    ...newestPerSlot(today, (backup) => slot(backup).hour).slice(0, 2),
    today.at(-1),
    ...days.slice(0, KEPT_DAYS + 1),
    ...newestPerSlot(newestFirst, (backup) => slot(backup).month).slice(0, KEPT_MONTHS),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestPerSlot<T>(newestFirst: readonly T[], slotOf: (item: T) => string): readonly T[] {
  const found = new Map<string, T>();
  for (const item of newestFirst) if (!found.has(slotOf(item))) found.set(slotOf(item), item);
  return [...found.values()];
}

function slotDay(backup: DatedBackup | undefined): string | null {
  return backup === undefined ? null : slot(backup).day;
}

function slot({ savedAt }: DatedBackup): { month: string; day: string; hour: string } {
  const parts = new Map(PARIS.formatToParts(new Date(savedAt)).map(({ type, value }) => [type, value]));
  const month = `${parts.get('year')}-${parts.get('month')}`;
  const day = `${month}-${parts.get('day')}`;
  return { month, day, hour: `${day} ${parts.get('hour')}` };
}

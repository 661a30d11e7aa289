/**
 * The trends of a service, recounted from its raw files. Nothing of src/ is imported here, so that an error there
 * cannot repeat itself here.
 */
import { EMPTY_ROSTER, type Roster, readCsv, readRoster, readSending } from '../../golden/demo/true-counts';

/** One participation as the file tells it. */
interface Row {
  readonly person: string;
  readonly isShared: boolean;
  /** Days since 1970, null when not told. */
  readonly startedOn: number | null;
  readonly sharedOn: number | null;
  /** Text in the order of time. */
  readonly sharedAt: string;
  readonly progress: number | null;
  /** `[validated, acquis]` or `[level, 1]` by name of competence. */
  readonly values: ReadonlyMap<string, readonly [number, number]>;
}

export interface TrueTrends {
  readonly id: string;
  readonly name: string;
  readonly kind: 'assessment' | 'profiles';
  readonly rows: readonly Row[];
}

const DAY = 86_400_000;

/** `DD/MM/YYYY HH:mm` or `YYYY-MM-DD` → days since 1970. */
function dayOf(text: string): number | null {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(text) ?? [];
  if (year !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return y === undefined ? null : Date.UTC(Number(y), Number(m) - 1, Number(d)) / DAY;
}

const VALUES = /^(Acquis maitrisés dans|Niveau pour) la compétence (.*)$/;

function readValues(header: readonly string[], row: readonly string[]): Row['values'] {
  const values = new Map<string, readonly [number, number]>();
  header.forEach((title, column) => {
    const [, what, name = ''] = VALUES.exec(title) ?? [];
    const text = row[column] ?? '';
    if (what === undefined || text === 'NA' || text === '') return;
    values.set(name, [Number(text), what.startsWith('Niveau') ? 1 : Number(row[column - 1])]);
  });
  return values;
}

export function readTrends(path: string, roster: Roster = EMPTY_ROSTER): TrueTrends {
  const { header, rows } = readCsv(path, 'utf-8');
  const cell = (row: readonly string[], title: RegExp): string =>
    row[header.findIndex((each) => title.test(each))] ?? '';
  const first = rows[0] ?? [];
  return {
    id: cell(first, /^ID Campagne$/),
    name: cell(first, /^Nom de la campagne$/),
    kind: header.includes('Envoi (O/N)') ? 'profiles' : 'assessment',
    rows: rows.map((row) => {
      const { person, sharedAt } = readSending(header, row, roster);
      const progress = cell(row, /^% de progression$/);
      return {
        person,
        isShared: sharedAt !== null,
        sharedAt: sharedAt ?? '',
        startedOn: dayOf(cell(row, /^Date (et heure )?de début/)),
        sharedOn: dayOf(cell(row, /^Date (et heure )?(du partage|de l'envoi)/)),
        progress: progress === '' ? null : Number(progress.replace(',', '.')),
        values: readValues(header, row),
      };
    }),
  };
}

const group = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.person, [...(groups.get(row.person) ?? []), row]);
  return groups;
};

const isFinished = ({ isShared, progress }: Row): boolean => isShared || progress === 1;

/** Persons who started, finished, shared; and, of those who did not finish, by quarter of progress. */
export function countFunnel({ rows }: TrueTrends) {
  const persons = [...group(rows).values()];
  const unfinished = persons.filter((each) => !each.some(isFinished));
  const furthest = unfinished.map((each) => Math.max(...each.map(({ progress }) => progress ?? 0)));
  const between = (low: number, high: number) =>
    furthest.filter((progress) => progress >= low && progress < high).length;
  return {
    started: persons.length,
    finished: persons.length - unfinished.length,
    shared: persons.filter((each) => each.some(({ isShared }) => isShared)).length,
    bands: [between(0, 0.25), between(0.25, 0.5), between(0.5, 0.75), between(0.75, 1)],
  };
}

/** Persons who had started, and shared, by the end of a day `J + offset`; J is the first day + 15. */
export function countOnDay({ rows }: TrueTrends, offset: number) {
  const firstDay = (days: readonly (number | null)[]): number =>
    Math.min(...days.filter((day): day is number => day !== null));
  const opening = firstDay(rows.flatMap(({ startedOn, sharedOn }) => [startedOn, sharedOn]));
  const limit = opening + 15 + offset;
  const persons = [...group(rows).values()];
  const count = (dayOfRow: (row: Row) => number | null) =>
    persons.filter((each) => firstDay(each.map(dayOfRow)) <= limit).length;
  return {
    started: count(({ startedOn, sharedOn }) => startedOn ?? sharedOn),
    shared: count(({ sharedOn }) => sharedOn),
  };
}

const latestShared = (rows: readonly Row[]): Row | undefined =>
  rows.filter(({ isShared }) => isShared).sort((a, b) => (a.sharedAt < b.sharedAt ? 1 : -1))[0];

/** Persons whose latest shared result over the whole parcours lies in `[low, high[`, in percents; 100 in the last. */
export function countBetween({ rows }: TrueTrends, low: number, high: number): number {
  return [...group(rows).values()].filter((each) => {
    const values = [...(latestShared(each)?.values.values() ?? [])];
    const acquis = values.reduce((sum, [, of]) => sum + of, 0);
    const percent = (100 * values.reduce((sum, [validated]) => sum + validated, 0)) / acquis;
    return percent >= low && (percent < high || (high === 100 && percent === 100));
  }).length;
}

/** The same people, first and latest sharing: how many, and the pooled rate of one competence in percents. */
export function compareSendings({ rows }: TrueTrends, competence: string) {
  const pairs = [...group(rows).values()].flatMap((each) => {
    const shared = each.filter(({ isShared }) => isShared).sort((a, b) => (a.sharedAt < b.sharedAt ? -1 : 1));
    const [first, last] = [shared[0], shared.at(-1)];
    return first === undefined || last === undefined || first === last ? [] : [{ first, last }];
  });
  const pool = (side: 'first' | 'last') => {
    const values = pairs.flatMap((pair) => {
      const value = pair[side].values.get(competence);
      return value === undefined ? [] : [value];
    });
    const sum = (index: 0 | 1) => values.reduce((total, value) => total + value[index], 0);
    return Math.round((100 * sum(0)) / sum(1));
  };
  return { people: pairs.length, before: pool('first'), after: pool('last') };
}

/** Persons by number of campaigns finished. */
export function countRepeats(campaigns: readonly TrueTrends[]): readonly number[] {
  const finished = new Map<string, number>();
  for (const { rows } of campaigns)
    for (const [person, each] of group(rows))
      finished.set(person, (finished.get(person) ?? 0) + (each.some(isFinished) ? 1 : 0));
  const counts = Array.from({ length: campaigns.length + 1 }, () => 0);
  for (const count of finished.values()) counts[count] = (counts[count] ?? 0) + 1;
  return counts;
}

/** Agents of the list, by service, then by unit of one service. */
export function countAgents(path: string) {
  const { header, rows } = readCsv(path, 'utf-8');
  const at = (row: readonly string[], title: string): string => row[header.indexOf(title)] ?? '';
  const count = (values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return {
    roster: readRoster(path, 'utf-8'),
    total: rows.length,
    services: count(rows.map((row) => at(row, 'Service'))),
    unitsOf: (service: string) =>
      count(rows.filter((row) => at(row, 'Service') === service).map((row) => at(row, 'Unité'))),
  };
}

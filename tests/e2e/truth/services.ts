/**
 * Results, gaps and participation by service, recounted from the raw files. Nothing of src/ is imported here, so that
 * an error there cannot repeat itself here.
 */
import { readCsv } from '../../golden/demo/true-counts';
import { countWords, levelWords, percentWords } from './service';
import type { TrueTrends } from './trends';

type Row = TrueTrends['rows'][number];

/** What one population holds of one competence. */
export interface TrueCell {
  readonly respondents: number;
  readonly obtained: number;
  /** Σ acquis, or the respondents for levels. */
  readonly divisor: number;
  readonly below: number;
  readonly mostAcquis: number;
  /** Respondents who are not agents of the list. */
  readonly outsiders: number;
}

/** Default targets of a vault: 3 in 5, level 3. */
const TARGET = { part: 3, of: 5, level: 3 } as const;

/** Service of each agent of the list, as the exports' persons are named: `agent <matricule>`. */
export function readServices(path: string): ReadonlyMap<string, string> {
  const { header, rows } = readCsv(path, 'utf-8');
  const at = (row: readonly string[], title: string): string => row[header.indexOf(title)] ?? '';
  return new Map(rows.map((row) => [`agent ${at(row, 'Matricule')}`, at(row, 'Service')]));
}

const latestByPerson = ({ rows }: TrueTrends): ReadonlyMap<string, Row> => {
  const latest = new Map<string, Row>();
  for (const row of rows)
    if (row.isShared && row.sharedAt > (latest.get(row.person)?.sharedAt ?? '')) latest.set(row.person, row);
  return latest;
};

const isBelow = (kind: TrueTrends['kind'], value: number, acquis: number): boolean =>
  kind === 'profiles' ? value < TARGET.level : value * TARGET.of < acquis * TARGET.part;

/** Results of the persons that `isIn` keeps, by name of competence. */
export function countResults(
  campaign: TrueTrends,
  isIn: (person: string) => boolean,
): ReadonlyMap<string, TrueCell> {
  const cells = new Map<string, TrueCell>();
  for (const [person, { values }] of latestByPerson(campaign)) {
    if (!isIn(person)) continue;
    for (const [name, [value, acquis]] of values) {
      if (acquis === 0) continue;
      const known = cells.get(name);
      cells.set(name, {
        respondents: (known?.respondents ?? 0) + 1,
        obtained: (known?.obtained ?? 0) + value,
        divisor: (known?.divisor ?? 0) + acquis,
        below: (known?.below ?? 0) + (isBelow(campaign.kind, value, acquis) ? 1 : 0),
        mostAcquis: Math.max(known?.mostAcquis ?? 0, campaign.kind === 'profiles' ? 99 : acquis),
        outsiders: (known?.outsiders ?? 0) + (person.startsWith('agent ') ? 0 : 1),
      });
    }
  }
  return cells;
}

/** Persons of one service who started, and who shared. */
export function countParticipation({ rows }: TrueTrends, isIn: (person: string) => boolean) {
  const of = (kept: readonly Row[]) => new Set(kept.map(({ person }) => person).filter(isIn)).size;
  return { started: of(rows), shared: of(rows.filter(({ isShared }) => isShared)) };
}

const spaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const wordMean = (kind: TrueTrends['kind'], { obtained, divisor }: TrueCell): string =>
  spaces(kind === 'profiles' ? levelWords(obtained, divisor) : percentWords(obtained, divisor));

const numberIn = (text: string): number => Number(/[\d,]+/.exec(text)?.[0]?.replace(',', '.') ?? 'NaN');

/** Half of what a mean is rounded to: 5 points or half a level, or the next one that covers two sums. */
const halfStep = (kind: TrueTrends['kind'], divisor: number): number =>
  kind === 'profiles'
    ? ([0.5, 1].find((step) => step * divisor >= 2) ?? 1) / 2
    : ([5, 10, 20, 25].find((step) => (step / 100) * divisor >= 2) ?? 25) / 2;

/** Why what a cell says of a mean is not true; null when it is. What is rounded or bounded must hold the true mean. */
export function judgeMean(kind: TrueTrends['kind'], said: string, cell: TrueCell | undefined): string | null {
  const text = spaces(said);
  if (cell === undefined) return text === '–' || text === 'masqué' ? null : `${text}, and nobody answered`;
  if (cell.respondents < 5) return text === 'masqué' ? null : `${text}, of ${cell.respondents}`;
  if (text === 'masqué') return null;
  const scale = kind === 'profiles' ? 1 : 100;
  const truth = (scale * cell.obtained) / cell.divisor;
  const half = halfStep(kind, cell.divisor);
  const isTrue =
    (text.startsWith('≤') && truth <= numberIn(text) + 0.5) ||
    (text.startsWith('≥') && truth >= numberIn(text) - 0.5) ||
    (text.startsWith('≈') && Math.abs(truth - numberIn(text)) <= half + 1e-9) ||
    text === wordMean(kind, cell);
  if (cell.respondents < 11 && text === wordMean(kind, cell)) return `${text}, exact of ${cell.respondents}`;
  return isTrue ? null : `${text} instead of ${wordMean(kind, cell)}`;
}

/** Gap observed − target of a cell told exactly: « −12 », « +0,4 ». */
export function wordGap(kind: TrueTrends['kind'], { obtained, divisor }: TrueCell): string {
  const target = kind === 'profiles' ? TARGET.level : TARGET.part / TARGET.of;
  const gap = obtained / divisor - target;
  const size =
    kind === 'profiles'
      ? String(Math.round(Math.abs(gap) * 10) / 10).replace('.', ',')
      : String(Math.round(Math.abs(gap) * 100));
  return size === '0' ? size : `${gap < 0 ? '−' : '+'}${size}`;
}

/** Wilson 95 %, corrected for the size of the population, within what is possible. Written apart from src/. */
function intervalOf(below: number, n: number, population: number): readonly [number, number] {
  if (n >= population) return [below / n, below / n];
  const z2 = 1.959964 ** 2;
  const size = (n * (population - 1)) / (population - n);
  const p = below / n;
  const root = Math.sqrt(z2 * (z2 + 4 * size * p * (1 - p)));
  const low = (2 * size * p + z2 - root) / (2 * (size + z2));
  const high = (2 * size * p + z2 + root) / (2 * (size + z2));
  return [Math.max(low, below / population), Math.min(high, (below + population - n) / population)];
}

const percent = (share: number): number => Math.round(Number((100 * share).toPrecision(15)));

/** « 57 % (52 à 62 %) » as the screen must write it, for a population of `agents` and the outsiders who answered. */
export function wordBelow(cell: TrueCell, agents: number): string {
  const { below, respondents, mostAcquis, outsiders } = cell;
  if (mostAcquis < 8) return 'trop peu d’acquis : taux seul';
  const bounds =
    below <= 2 ? [0, 2] : below >= respondents - 2 ? [respondents - 2, respondents] : [below, below];
  const population = agents + outsiders;
  const low = percent(intervalOf(bounds[0] ?? 0, respondents, population)[0]);
  const high = percent(intervalOf(bounds[1] ?? 0, respondents, population)[1]);
  const share = Math.min(Math.max(below, 2), respondents - 2);
  const bound = below <= 2 ? ' au plus' : below >= respondents - 2 ? ' au moins' : '';
  return `${percent(share / respondents)} %${bound} (${low === high ? low : `${low} à ${high}`} %)`;
}

/** Mean of all competences together, as a card of the dashboard writes it. */
export function wordAllTogether(campaign: TrueTrends): string {
  const cells = [...countResults(campaign, () => true).values()];
  const sum = (part: (cell: TrueCell) => number) => cells.reduce((total, cell) => total + part(cell), 0);
  const total = { obtained: sum(({ obtained }) => obtained), divisor: sum(({ divisor }) => divisor) };
  return spaces(
    campaign.kind === 'profiles'
      ? levelWords(total.obtained, total.divisor)
      : percentWords(total.obtained, total.divisor),
  );
}

/** Of those who sent a first campaign at least 90 days before the last day of all, who started another in time. */
export function countFollowers(campaigns: readonly TrueTrends[]) {
  const days = campaigns.flatMap(({ rows }) =>
    rows.flatMap(({ startedOn, sharedOn }) => [startedOn, sharedOn]),
  );
  const last = Math.max(...days.filter((day): day is number => day !== null));
  const steps = new Map<string, { readonly campaign: string; readonly row: Row }[]>();
  for (const { id, rows } of campaigns)
    for (const row of rows) steps.set(row.person, [...(steps.get(row.person) ?? []), { campaign: id, row }]);
  let judged = 0;
  let followed = 0;
  for (const each of steps.values()) {
    const sent = each.filter(({ row }) => row.isShared && row.sharedOn !== null);
    const [first] = sent.sort((a, b) => (a.row.sharedOn ?? 0) - (b.row.sharedOn ?? 0));
    const end = first?.row.sharedOn ?? Number.POSITIVE_INFINITY;
    if (first === undefined || end + 90 > last) continue;
    judged += 1;
    const isAnother = ({ campaign, row }: (typeof each)[number]): boolean => {
      const start = row.startedOn ?? row.sharedOn;
      return campaign !== first.campaign && start !== null && start >= end && start <= end + 90;
    };
    if (each.some(isAnother)) followed += 1;
  }
  return {
    judged,
    followed,
    words: `(${countWords(judged)}), ${percent(followed / Math.max(1, judged))}\u00a0% en ont`,
  };
}

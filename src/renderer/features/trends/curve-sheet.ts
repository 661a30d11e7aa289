import type { ReleasedCurve, ReleasedCurvePoint, ReleasedHeadcount } from '../../../core/disclosure';
import { dateOfDay, dayOfDate } from '../../../core/trends/day';
import { THIN } from '../../../core/wording/numbers';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatDay, formatPercent, formatShortDay } from '../../locales/format';
import { drawCurves, type SceneCurve, wordDayOffset } from '../../ui/charts/curve-scene';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { exactShare } from '../../ui/charts/participation-bars';
import { countOf } from '../collective/headcount-words';
import { countRange, exactCount, largestCount } from './count-range';
import { countScale, rateTicks } from './count-scale';

type Measure = 'started' | 'shared';

const MEASURES: Readonly<Record<Measure, string>> = {
  started: 'Ont commencé',
  shared: 'Ont envoyé leurs résultats',
};

/** Day of a point, as a date. */
const dateOf = ({ event }: ReleasedCurve, { day }: ReleasedCurvePoint): string =>
  dateOfDay((dayOfDate(event) ?? 0) + day);

/** Where a point stands: on the share of those concerned when they are known, else on numbers of persons. */
const heightOf = (count: ReleasedHeadcount, whole: number | null): number => {
  // A small number is not told: it is drawn on the ground, never where it stands.
  const low = countRange(count, 0)?.low ?? 0;
  return whole === null || whole === 0 ? low : Math.min(1, low / whole);
};

const lineOf = (curve: ReleasedCurve, measure: Measure, isShare: boolean): SceneCurve['points'] =>
  curve.points.map((point) => ({
    day: point.day,
    value: heightOf(point[measure], isShare ? exactCount(curve.concerned) : null),
  }));

const scaleOf = (curves: readonly ReleasedCurve[], isShare: boolean) => {
  const event = 'J, événement';
  if (isShare)
    return {
      top: 1,
      event,
      title: 'Part des agents concernés, jours autour de l’événement',
      ticks: rateTicks,
    };
  const most = largestCount(
    curves.flatMap(({ points }) => points.flatMap(({ started, shared }) => [started, shared])),
  );
  return { ...countScale(most, 'Personnes, jours autour de l’événement'), event };
};

const withShare = (count: ReleasedHeadcount, curve: ReleasedCurve): string => {
  const share = exactShare(count, curve.concerned);
  return share === null ? wordHeadcount(count) : `${wordHeadcount(count)} (${formatPercent(share)})`;
};

const wordCurve = (curve: ReleasedCurve): string => {
  const onTheDay = curve.points.find(({ day }) => day === 0);
  const last = curve.points.at(-1);
  if (last === undefined) return 'Aucun jour à montrer.';
  if (onTheDay === undefined)
    return `Au ${formatDay(dateOf(curve, last))}, dernier jour connu (${wordDayOffset(last.day)}), ${countOf(last.started, 'agent a commencé', 'agents ont commencé')}.`;
  const before = `Le jour J (${formatDay(curve.event)}), ${countOf(onTheDay.started, 'agent avait commencé', 'agents avaient commencé')}`;
  const share = exactShare(onTheDay.started, curve.concerned);
  const sent = ` et ${countOf(onTheDay.shared, 'avait envoyé ses résultats', 'avaient envoyé leurs résultats')}`;
  const since =
    last.day > 0
      ? `${THIN}; au ${formatDay(dateOf(curve, last))} (${wordDayOffset(last.day)}), ${countOf(last.started, 'début', 'débuts')} et ${countOf(last.shared, 'envoi', 'envois')}`
      : '';
  return `${before}${share === null ? '' : ` (${formatPercent(share)})`}${sent}${since}.`;
};

const smallNote = (k: number): string =>
  `Les nombres de 1 à ${k - 1} ne sont pas dits${THIN}: la courbe reste alors à 0.`;

const notesOf = (curve: ReleasedCurve, k: number): readonly string[] => {
  const undated = exactCount(curve.undated);
  return [
    ...(undated === 0
      ? []
      : [
          `${wordHeadcount(curve.undated)} ${undated === 1 ? 'personne a' : 'personnes ont'} commencé un jour que le fichier n’indique pas\u202f: hors de la courbe.`,
        ]),
    smallNote(k),
  ];
};

/** Starts and sendings of one campaign, day after day. */
export const curveSheet = (curve: ReleasedCurve, k: number): FigureSheet => {
  const isShare = exactCount(curve.concerned) !== null;
  return {
    title: 'Participation autour de l’événement',
    finding: wordCurve(curve),
    notes: notesOf(curve, k),
    columns: [
      { title: 'Jour', width: 80 },
      { title: 'Date', width: 110 },
      { title: MEASURES.started, width: 130, align: 'end' },
      { title: MEASURES.shared, width: 170, align: 'end' },
    ],
    rows: curve.points.map((point) => [
      wordDayOffset(point.day),
      formatShortDay(dateOf(curve, point)),
      withShare(point.started, curve),
      withShare(point.shared, curve),
    ]),
    draw: (width) =>
      drawCurves(
        [
          {
            label: MEASURES.started,
            points: lineOf(curve, 'started', isShare),
            tone: 'accent',
            isDashed: true,
          },
          { label: 'Ont envoyé', points: lineOf(curve, 'shared', isShare), tone: 'accent' },
        ],
        curve.points.map((point) => ({
          day: point.day,
          words: `${wordDayOffset(point.day)}, ${formatDay(dateOf(curve, point))}${THIN}: ${withShare(point.started, curve)} ont commencé, ${withShare(point.shared, curve)} ont envoyé`,
        })),
        scaleOf([curve], isShare),
        width,
      ),
  };
};

/** Day by day, the point of each curve; undefined before or after its days. */
const pointsByDay = (curves: readonly ReleasedCurve[]) => {
  const days = [...new Set(curves.flatMap(({ points }) => points.map(({ day }) => day)))].sort(
    (a, b) => a - b,
  );
  const byDay = curves.map(({ points }) => new Map(points.map((point) => [point.day, point])));
  return days.map((day) => ({ day, points: byDay.map((points) => points.get(day)) }));
};

/** One of several curves compared, each around its own event. */
export interface ComparedCurve {
  readonly name: string;
  /** Stands out among the others. */
  readonly isCurrent: boolean;
  readonly curve: ReleasedCurve;
}

/** What the curves compare. */
type Comparison = 'campagne' | 'vague';

const EACH: Readonly<Record<Comparison, string>> = {
  campagne: 'Les courbes des campagnes, chacune autour de son événement.',
  vague: 'Les courbes des vagues, chacune autour de son propre jour J.',
};

const wordComparison = (lines: readonly ComparedCurve[], measure: Measure, by: Comparison): string => {
  const shares = lines.flatMap(({ name, curve }) => {
    const point = curve.points.find(({ day }) => day === 0);
    const share = point === undefined ? null : exactShare(point[measure], curve.concerned);
    return share === null ? [] : [{ name, share }];
  });
  const [first] = shares.sort((a, b) => b.share - a.share);
  return first === undefined
    ? EACH[by]
    : `Le jour J, ${first.name} était la ${by} la plus suivie${THIN}: ${formatPercent(first.share)} des agents concernés.`;
};

/** The campaigns of the filter as curves to compare; `current` stands out. */
export const comparedCampaigns = (
  curves: readonly ReleasedCurve[],
  current: string,
): readonly ComparedCurve[] =>
  curves.map((curve) => ({ name: curve.campaign.name, isCurrent: curve.campaign.id === current, curve }));

/** One measure of several curves, each around its own event. */
export const comparisonSheet = (
  lines: readonly ComparedCurve[],
  measure: Measure,
  k: number,
  by: Comparison = 'campagne',
): FigureSheet => {
  const curves = lines.map(({ curve }) => curve);
  const isShare = curves.every(({ concerned }) => exactCount(concerned) !== null);
  const table = pointsByDay(curves);
  const wordPoint = (curve: ReleasedCurve, point: ReleasedCurvePoint | undefined): string =>
    point === undefined ? '–' : withShare(point[measure], curve);
  return {
    title: `${MEASURES[measure]}, par ${by}`,
    finding: wordComparison(lines, measure, by),
    notes: [smallNote(k)],
    columns: [
      { title: 'Jour', width: 80 },
      ...lines.map(({ name }) => ({ title: name, width: 140, align: 'end' as const })),
    ],
    rows: table.map(({ day, points }) => [
      wordDayOffset(day),
      ...curves.map((curve, index) => wordPoint(curve, points[index])),
    ]),
    draw: (width) =>
      drawCurves(
        lines.map(({ name, isCurrent, curve }) => ({
          label: name,
          points: lineOf(curve, measure, isShare),
          tone: isCurrent ? ('accent' as const) : ('muted' as const),
          isDashed: !isCurrent,
        })),
        table.map(({ day, points }) => ({
          day,
          words: `${wordDayOffset(day)}${THIN}: ${lines.map(({ name, curve }, index) => `${name}, ${wordPoint(curve, points[index])}`).join(`${THIN}; `)}`,
        })),
        scaleOf(curves, isShare),
        width,
      ),
  };
};

/** Campaigns of which no participation is dated. */
export const wordUndated = (names: readonly string[]): string =>
  `${names.join(', ')}${THIN}: aucune date dans les fichiers, aucune courbe.`;

import type { ReleasedCampaignOverview, ReleasedHeadcount } from '../../../../core/disclosure';
import { type NumberedNeed, type Plan, totalPlan } from '../../../../core/plan';
import type { TargetMeasure } from '../../../../core/targets/target';
import {
  leadingNeeds,
  wordBelowRange,
  wordConclusion,
  wordEstimate,
} from '../../../../core/wording/findings';
import { THIN } from '../../../../core/wording/numbers';
import { STATUSES, wordCompetence } from '../../../../core/wording/plan-words';
import {
  headcountNumber,
  MASK_CODE,
  meanNumber,
  wordHeadcount,
  wordMean,
} from '../../../../core/wording/released-words';
import { COLORS, FORMATS, STYLES } from '../house-style';
import { contextLine, noticeWithThreshold, printSetup } from '../sheet-frame';
import { formula, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { CellContent, CellStyle, Sheet } from '../workbook-port';
import {
  fullRow,
  layOutPage,
  PAGE_LEFT,
  PAGE_WIDTHS,
  type PageRow,
  pageRow,
  type Span,
  sectionRow,
} from './page-rows';
import { PLAN_NAMES } from './plan-sheet';

const SUMMARY_SHEET = 'Synthèse';
const FIRST_NEEDS = 5;

const TITLE: CellStyle = { size: 24, bold: true, color: COLORS.accent, vertical: 'bottom' };
/** Characters of a title that the page holds at its full size. */
const LONG_TITLE = 50;
const CONTEXT: CellStyle = { size: 11, color: COLORS.quiet };
const CONCLUSION: CellStyle = {
  size: 13,
  fill: COLORS.accentPale,
  wrap: true,
  horizontal: 'left',
  indent: 1,
  color: COLORS.text,
};
const FIGURE: CellStyle = {
  size: 26,
  bold: true,
  color: COLORS.accent,
  horizontal: 'left',
  vertical: 'bottom',
};
const SMALL_FIGURE: CellStyle = { ...FIGURE, size: 16 };
const CAPTION: CellStyle = { size: 9, color: COLORS.quiet, vertical: 'top', horizontal: 'left' };
const HEAD: CellStyle = { size: 9, color: COLORS.quiet, vertical: 'bottom', below: 'hairline' };
const HEAD_RIGHT: CellStyle = { ...HEAD, horizontal: 'right' };
const LINE: CellStyle = { size: 10, below: 'hairline', wrap: true };
const STRONG: CellStyle = { ...LINE, bold: true };
const RIGHT: CellStyle = { ...LINE, horizontal: 'right' };
const CENTER: CellStyle = { ...LINE, horizontal: 'center', bold: true };
const SUBHEAD: CellStyle = { size: 10, italic: true, color: COLORS.quiet, vertical: 'bottom' };

/** A number where it is exact, words where it is not: this page is read, not computed with. */
const headcount = (count: ReleasedHeadcount): CellContent | null => {
  const exact = headcountNumber(count);
  return exact === null ? text(wordHeadcount(count)) : number(exact);
};

const formatOf = (measure: TargetMeasure): string => (measure === 'rate' ? FORMATS.rate : FORMATS.level);

const figures = (
  spans: readonly {
    readonly content: CellContent | null;
    readonly format: string;
    readonly caption: string;
  }[],
  style: CellStyle,
): readonly PageRow[] => {
  const over = Math.floor(12 / spans.length);
  const at = (index: number): number => PAGE_LEFT + index * over;
  return [
    pageRow(
      style === FIGURE ? 38 : 28,
      spans.map(({ content, format }, index) => ({
        column: at(index),
        over,
        content,
        style: { ...style, format },
      })),
    ),
    pageRow(
      18,
      spans.map(({ caption }, index) => ({
        column: at(index),
        over,
        content: text(caption),
        style: CAPTION,
      })),
    ),
  ];
};

const bySize = (a: ReleasedCampaignOverview, b: ReleasedCampaignOverview): number =>
  (headcountNumber(b.participation.shared) ?? 0) - (headcountNumber(a.participation.shared) ?? 0);

/** The three numbers of the campaign with most results, always together. */
const threeNumbers = (campaigns: readonly ReleasedCampaignOverview[]): readonly PageRow[] => {
  const [main] = [...campaigns].sort(bySize);
  if (main === undefined) return [fullRow(24, 'Aucune campagne dans ce périmètre.', CONTEXT)];
  const { concerned, started, shared } = main.participation;
  return [
    ...figures(
      [
        { content: headcount(concerned), format: FORMATS.count, caption: 'agents concernés' },
        { content: headcount(started), format: FORMATS.count, caption: 'ont commencé' },
        { content: headcount(shared), format: FORMATS.count, caption: 'résultats' },
      ],
      FIGURE,
    ),
    fullRow(16, main.campaign.name, CAPTION),
  ];
};

const resultSpans = (overview: ReleasedCampaignOverview): readonly Span[] => {
  const { result, measure } = overview;
  const format = formatOf(measure);
  if (result.kind !== 'shown') {
    const code = result.kind === 'masked' ? `masqué (${MASK_CODE})` : 'aucun';
    return [{ column: 11, over: 3, content: text(code), style: RIGHT }];
  }
  const exact = meanNumber(result.mean);
  const gap = meanNumber(result.gap);
  return [
    {
      column: 11,
      over: 1,
      content:
        exact === null || result.mean.kind !== 'exact' ? text(wordMean(result.mean, measure)) : number(exact),
      style: { ...RIGHT, bold: true, format },
    },
    { column: 12, over: 1, content: number(result.target), style: { ...RIGHT, format } },
    {
      column: 13,
      over: 1,
      content: number(gap === null ? null : measure === 'rate' ? -gap * 100 : -gap),
      style: { ...RIGHT, format: measure === 'rate' ? '+0" pts";-0" pts";0" pts"' : '+0.0;-0.0;0.0' },
    },
  ];
};

const campaignRow = (overview: ReleasedCampaignOverview): PageRow => {
  const { participation, campaign, measure } = overview;
  return pageRow(20, [
    { column: 2, over: 4, content: text(campaign.name), style: STRONG },
    {
      column: 6,
      over: 1,
      content: headcount(participation.concerned),
      style: { ...RIGHT, format: FORMATS.count },
    },
    {
      column: 7,
      over: 1,
      content: headcount(participation.started),
      style: { ...RIGHT, format: FORMATS.count },
    },
    {
      column: 8,
      over: 1,
      content: headcount(participation.shared),
      style: { ...RIGHT, format: FORMATS.count },
    },
    {
      column: 9,
      over: 2,
      content: text(measure === 'rate' ? 'Taux de maîtrise' : 'Niveau moyen'),
      style: { ...LINE, horizontal: 'left', indent: 2 },
    },
    ...resultSpans(overview),
  ]);
};

const head = (column: number, over: number, value: string, style: CellStyle): Span => ({
  column,
  over,
  content: text(value),
  style,
});

const campaignRows = (campaigns: readonly ReleasedCampaignOverview[]): readonly PageRow[] => [
  sectionRow('Campagnes'),
  pageRow(18, [
    head(2, 4, 'Campagne', HEAD),
    head(6, 1, 'Concernés', HEAD_RIGHT),
    head(7, 1, 'Commencé', HEAD_RIGHT),
    head(8, 1, 'Résultats', HEAD_RIGHT),
    head(9, 2, 'Mesure', { ...HEAD, horizontal: 'left', indent: 2 }),
    head(11, 1, 'Constaté', HEAD_RIGHT),
    head(12, 1, 'Cible', HEAD_RIGHT),
    head(13, 1, 'Écart', HEAD_RIGHT),
  ]),
  ...campaigns.map(campaignRow),
];

const needRow = (numbered: NumberedNeed, plan: Plan): PageRow => {
  const { need } = numbered;
  const priority = plan.rows.find(({ id }) => id === need.id)?.priority.class ?? '–';
  const exact = need.observed.kind === 'exact' ? number(need.observed.value) : null;
  return pageRow(20, [
    { column: 2, over: 1, content: text(priority), style: CENTER },
    { column: 3, over: 5, content: text(wordCompetence(need.competence)), style: STRONG },
    {
      column: 8,
      over: 1,
      content: exact ?? text(wordMean(need.observed, need.measure)),
      style: { ...RIGHT, format: formatOf(need.measure) },
    },
    { column: 9, over: 1, content: number(need.target), style: { ...RIGHT, format: formatOf(need.measure) } },
    { column: 10, over: 2, content: text(wordBelowRange(numbered)), style: RIGHT },
    { column: 12, over: 2, content: text(wordEstimate(numbered)), style: RIGHT },
  ]);
};

const needList = (plan: Plan, measure: TargetMeasure, title: string): readonly PageRow[] => {
  const first = leadingNeeds(plan.needs, measure).slice(0, FIRST_NEEDS);
  if (first.length === 0) return [];
  return [fullRow(20, title, SUBHEAD), ...first.map((numbered) => needRow(numbered, plan))];
};

const needRows = (plan: Plan): readonly PageRow[] => {
  const lists = [
    ...needList(plan, 'rate', 'D’après les taux de maîtrise'),
    ...needList(plan, 'level', 'D’après les niveaux'),
  ];
  if (lists.length === 0) return [];
  return [
    sectionRow('Premiers besoins'),
    pageRow(18, [
      head(2, 1, 'Priorité', { ...HEAD, horizontal: 'center' }),
      head(3, 5, 'Compétence', HEAD),
      head(8, 1, 'Constaté', HEAD_RIGHT),
      head(9, 1, 'Cible', HEAD_RIGHT),
      head(10, 2, 'Part sous la cible', HEAD_RIGHT),
      head(12, 2, 'Personnes (estimation)', HEAD_RIGHT),
    ]),
    ...lists,
  ];
};

const totalRows = (plan: Plan): readonly PageRow[] => {
  if (plan.rows.length === 0) return [];
  const totals = totalPlan(plan.rows);
  return [
    sectionRow('Le plan en chiffres'),
    ...figures(
      [
        {
          content: formula(`ROWS(${PLAN_NAMES.status})`, plan.rows.length),
          format: FORMATS.count,
          caption: 'actions',
        },
        {
          content: formula(
            `COUNTIF(${PLAN_NAMES.status},"${STATUSES.accepted}")`,
            plan.rows.filter(({ progress }) => progress === 'accepted').length,
          ),
          format: FORMATS.count,
          caption: 'retenues',
        },
        {
          content: formula(`SUM(${PLAN_NAMES.retained})`, totals.retained),
          format: FORMATS.count,
          caption: 'places à prévoir',
        },
        {
          content: formula(`SUM(${PLAN_NAMES.sessions})`, totals.sessions),
          format: FORMATS.count,
          caption: 'sessions',
        },
        {
          content: formula(`SUM(${PLAN_NAMES.traineeDays})`, totals.traineeDays),
          format: FORMATS.days,
          caption: 'jours-stagiaires',
        },
        {
          content: formula(`SUM(${PLAN_NAMES.cost})`, totals.cost),
          format: FORMATS.wholeEuros,
          caption: 'coût total saisi',
        },
      ],
      SMALL_FIGURE,
    ),
  ];
};

const FOOT = `Une même personne peut relever de plusieurs besoins${THIN}: les places ne sont pas des personnes. Les estimations supposent que les répondants ressemblent aux autres agents.`;

/** « Synthèse »: one page to read. Totals are formulas over the sheet « Plan ». */
export const summarySheet = (input: WorkbookInput, plan: Plan): Sheet => {
  const page = layOutPage([
    fullRow(36, input.title, input.title.length > LONG_TITLE ? { ...TITLE, size: 16 } : TITLE),
    fullRow(18, contextLine(input), CONTEXT),
    fullRow(18, noticeWithThreshold(input), STYLES.notice),
    pageRow(8),
    fullRow(44, wordConclusion(plan.needs), CONCLUSION),
    ...threeNumbers(input.overview.campaigns),
    ...campaignRows(input.overview.campaigns),
    ...needRows(plan),
    ...totalRows(plan),
    pageRow(6),
    fullRow(26, FOOT, { ...STYLES.quiet, wrap: true }),
  ]);
  return {
    name: SUMMARY_SHEET,
    widths: PAGE_WIDTHS,
    rows: page.rows,
    merges: page.merges,
    tables: [],
    choices: [],
    heatScales: [],
    barScales: [],
    frozen: { rows: 0, columns: 0 },
    print: printSetup(input, { onePage: true }),
  };
};

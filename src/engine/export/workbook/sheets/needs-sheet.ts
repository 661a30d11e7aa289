import type { ReleasedMean } from '../../../../core/disclosure';
import type { ReleasedNeed } from '../../../../core/disclosure/released';
import { PIX_AREAS, PIX_COMPETENCES } from '../../../../core/framework/pix-framework';
import type { VanishedNeed } from '../../../../core/needs/vanished-need';
import { type DeclaredNeed, type NeedDecision, type Plan, splitNeedId } from '../../../../core/plan';
import { THIN } from '../../../../core/wording/numbers';
import { wordAppliedTargets } from '../../../../core/wording/objective-words';
import { ANSWERS, MEASURES, ORIGINS, STATUSES, wordCompetence } from '../../../../core/wording/plan-words';
import {
  headcountNote,
  headcountNumber,
  MASK_REASON,
  meanNote,
  meanNumber,
  wordBelow,
  wordReliability,
  wordShare,
} from '../../../../core/wording/released-words';
import { VANISHINGS } from '../../../../core/wording/vanished-words';
import { FORMATS } from '../house-style';
import { HEADER_ROW, sentenceSheet, tableSheet } from '../sheet-frame';
import { type Column, layOutTable, number, text } from '../table-layout';
import type { WorkbookInput } from '../workbook-input';
import type { BarScale, CellContent, Sheet } from '../workbook-port';

const NEEDS_SHEET = 'Besoins';
const SCORE_HEADER = 'Score de priorité';

/** A computed need, a declared one, or one that vanished: the columns of the other kinds stay empty. */
interface Item {
  /** Null for a need that is no longer one. */
  readonly number: number | null;
  readonly decision: NeedDecision;
  readonly need: ReleasedNeed | null;
  readonly declared: DeclaredNeed | null;
  readonly vanished: VanishedNeed | null;
  /** « Réuni : Bases numériques », « Partagé en 2 actions ». */
  readonly shape: string;
}

const ofNeed =
  (read: (need: ReleasedNeed) => CellContent | null) =>
  ({ need }: Item): CellContent | null =>
    need === null ? null : read(need);

const ofDeclared =
  (read: (declared: DeclaredNeed) => CellContent | null) =>
  ({ declared }: Item): CellContent | null =>
    declared === null ? null : read(declared);

const byMeasure = ({ need }: Item): string => (need?.measure === 'level' ? FORMATS.level : FORMATS.rate);

/** Gaps of rates are typed in points, gaps of levels in levels; the column « Mesure » tells which. */
const gapNumber = (gap: number | null, need: ReleasedNeed): number | null =>
  gap === null ? null : need.measure === 'rate' ? gap * 100 : gap;

const gapOf = (observed: ReleasedMean, target: number): number | null => {
  const mean = meanNumber(observed);
  return mean === null ? null : target - mean;
};

const areaName = (index: number | null): string =>
  PIX_AREAS.find((area) => area.index === index)?.name ?? 'Hors référentiel Pix';

const competenceOf = ({ competence, subject }: DeclaredNeed): string => {
  const known = PIX_COMPETENCES.find(({ key }) => key === competence);
  return known === undefined ? subject : wordCompetence(known);
};

const subjectOf = ({ need, declared, vanished }: Item): string => {
  if (need !== null) return wordCompetence(need.competence);
  return declared === null ? (vanished?.competence ?? '') : competenceOf(declared);
};

const idOf = ({ need, declared, vanished }: Item): string => need?.id ?? declared?.id ?? vanished?.id ?? '';

const WHERE: readonly Column<Item>[] = [
  { header: 'N°', width: 6, align: 'center', bold: true, content: (item) => number(item.number) },
  {
    header: 'Public',
    width: 28,
    content: ({ need, declared, vanished }) =>
      text(need?.row.label ?? declared?.population.label ?? vanished?.population ?? ''),
  },
  {
    header: 'Compétence Pix',
    width: 38,
    bold: true,
    content: (item) => text(subjectOf(item)),
  },
  { header: 'Mesure', width: 9, content: ofNeed((need) => text(MEASURES[need.measure])) },
  { header: 'Domaine', width: 27, content: ofNeed((need) => text(areaName(need.competence.area))) },
  {
    header: 'Campagne',
    width: 36,
    content: ({ need, vanished }) => text(need?.campaign.name ?? vanished?.campaign ?? ''),
  },
];

const DECLARED: readonly Column<Item>[] = [
  {
    header: 'Origine',
    width: 22,
    content: ({ declared }) => text(declared === null ? 'Écart constaté dans Pix' : ORIGINS[declared.origin]),
  },
  { header: 'Besoin déclaré', width: 32, isOptional: true, content: ofDeclared(({ title }) => text(title)) },
  {
    header: 'Priorité donnée',
    width: 10,
    isOptional: true,
    align: 'center',
    content: ofDeclared(({ priority }) => text(priority)),
  },
  {
    header: 'Motif de la priorité',
    width: 28,
    isOptional: true,
    content: ofDeclared(({ priorityReason }) => text(priorityReason)),
  },
  {
    header: 'Date souhaitée',
    width: 12,
    isOptional: true,
    format: FORMATS.day,
    align: 'center',
    content: ofDeclared(({ wishDate }) => (wishDate === null ? null : { kind: 'day', day: wishDate })),
  },
  { header: 'Note', width: 28, isOptional: true, content: ofDeclared(({ note }) => text(note)) },
  { header: 'Réuni ou partagé', width: 26, isOptional: true, content: ({ shape }) => text(shape) },
  {
    header: 'Depuis la décision',
    width: 34,
    isOptional: true,
    content: ({ vanished }) => text(vanished === null ? '' : VANISHINGS[vanished.standing]),
  },
];

const OBSERVED: readonly Column<Item>[] = [
  {
    header: 'Agents concernés',
    width: 11,
    format: FORMATS.count,
    content: ofNeed((need) => number(headcountNumber(need.concerned))),
  },
  {
    header: 'Agents – précision',
    width: 13,
    quiet: true,
    content: ofNeed((need) => text(headcountNote(need.concerned))),
  },
  {
    header: 'Répondants',
    width: 12,
    format: FORMATS.count,
    content: ofNeed((need) => number(headcountNumber(need.respondents))),
  },
  {
    header: 'Répondants – précision',
    width: 13,
    quiet: true,
    content: ofNeed((need) => text(headcountNote(need.respondents))),
  },
  {
    header: 'Constaté',
    width: 10,
    format: byMeasure,
    content: ofNeed((need) => number(meanNumber(need.observed))),
  },
  {
    header: 'Constaté – précision',
    width: 15,
    quiet: true,
    content: ofNeed((need) => text(meanNote(need.observed, need.measure))),
  },
  { header: 'Cible', width: 9, format: byMeasure, content: ofNeed((need) => number(need.target)) },
  {
    header: 'Cible – origine',
    width: 26,
    quiet: true,
    content: ofNeed((need) => text(wordAppliedTargets(need.target, need.appliedTargets, need.measure))),
  },
  {
    header: 'Écart (points ou niveaux)',
    width: 12,
    format: FORMATS.points,
    content: ofNeed((need) => number(gapNumber(gapOf(need.observed, need.target), need))),
  },
];

const BELOW: readonly Column<Item>[] = [
  {
    header: 'Répondants sous la cible',
    width: 16,
    align: 'right',
    content: ofNeed((need) => text(wordBelow(need.below))),
  },
  {
    header: 'Part sous la cible',
    width: 16,
    align: 'right',
    content: ofNeed((need) => text(wordShare(need.shareBelow))),
  },
  {
    header: 'Part sous la cible – basse',
    width: 12,
    format: FORMATS.rate,
    content: ofNeed((need) => number(need.interval?.low ?? null)),
  },
  {
    header: 'Part sous la cible – haute',
    width: 12,
    format: FORMATS.rate,
    content: ofNeed((need) => number(need.interval?.high ?? null)),
  },
  { header: 'Fiabilité', width: 19, content: ofNeed((need) => text(wordReliability(need.reliability))) },
  {
    header: 'Effectif bas',
    width: 10,
    format: FORMATS.count,
    content: ({ need, declared }) => number(declared?.people ?? need?.people?.low ?? null),
  },
  {
    header: 'Effectif estimé',
    width: 10,
    format: FORMATS.count,
    content: ({ need, declared }) => number(declared?.people ?? need?.people?.value ?? null),
  },
  {
    header: 'Effectif haut',
    width: 10,
    format: FORMATS.count,
    content: ({ need, declared }) => number(declared?.people ?? need?.people?.high ?? null),
  },
];

const RANKED: readonly Column<Item>[] = [
  {
    header: SCORE_HEADER,
    width: 12,
    format: FORMATS.score,
    content: ofNeed((need) => number(gapNumber(need.priority.value, need))),
  },
  { header: 'Rang', width: 8, align: 'center', content: ofNeed((need) => number(need.rank)) },
  {
    header: 'Rang par intensité',
    width: 10,
    align: 'center',
    content: ofNeed((need) => number(need.intensityRank)),
  },
  { header: 'À égalité', width: 9, align: 'center', content: ofNeed((need) => text(need.tied ? 'oui' : '')) },
  { header: 'Statut', width: 11, content: ({ decision }) => text(STATUSES[decision.status]) },
  { header: 'Réponse', width: 23, content: ({ decision }) => text(ANSWERS[decision.answer]) },
  {
    header: 'Part à former',
    width: 10,
    format: FORMATS.rate,
    content: ({ decision }) => number(decision.shareToTrain),
  },
  {
    header: 'Motif de la décision',
    width: 32,
    isOptional: true,
    content: ({ decision }) => text(decision.reason),
  },
  { header: 'Identifiant stable', width: 30, quiet: true, isKey: true, content: (item) => text(idOf(item)) },
];

const COLUMNS: readonly Column<Item>[] = [
  ...WHERE,
  ...OBSERVED,
  ...BELOW,
  ...RANKED.slice(0, -1),
  ...DECLARED,
  ...RANKED.slice(-1),
];

const listOf = ({ measure, scope }: ReleasedNeed): string => `${measure} ${scope}`;

/** Points and levels, the whole and its rows, are never compared: one scale of bars for each list. */
const scoreBars = (items: readonly Item[]): readonly BarScale[] => {
  const column = COLUMNS.findIndex(({ header }) => header === SCORE_HEADER) + 1;
  const ranked = items.flatMap(({ need }, index) => (need === null ? [] : [{ need, index }]));
  return [...new Set(ranked.map(({ need }) => listOf(need)))].map((list) => {
    const places = ranked.filter(({ need }) => listOf(need) === list);
    const rows = places.map(({ index }) => HEADER_ROW + 1 + index);
    const scores = places.map(({ need }) => gapNumber(need.priority.value, need) ?? 0);
    return {
      area: { top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column },
      min: 0,
      max: Math.max(1, ...scores),
    };
  });
};

/** Titles of the mergers that needs are in, the first of each. */
const mergerTitles = ({ mergers }: Plan): ReadonlyMap<string, string> =>
  new Map(
    [...mergers].reverse().flatMap(({ merger }) => merger.members.map((id) => [id, merger.title] as const)),
  );

/** Number of actions that each split need is answered by. */
const countParts = ({ rows }: Plan): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { id } of rows) {
    const needId = splitNeedId(id);
    if (needId !== null) counts.set(needId, (counts.get(needId) ?? 0) + 1);
  }
  return counts;
};

/** What became of each need beyond its decision. */
const wordShapes = (plan: Plan): ((id: string) => string) => {
  const [titles, parts] = [mergerTitles(plan), countParts(plan)];
  return (id) => {
    const title = titles.get(id);
    if (title !== undefined) return `Réuni${THIN}: ${title}`;
    const count = parts.get(id);
    return count === undefined ? '' : `Partagé en ${count} actions`;
  };
};

const vanishedShape = ({ mergedInto, isSplit }: VanishedNeed): string => {
  if (mergedInto !== null) return `Réuni${THIN}: ${mergedInto}`;
  return isSplit ? 'Partagé' : '';
};

/** Identifiers of the results that the tables of this file tell. */
const listTold = ({ heatmaps }: WorkbookInput): ReadonlySet<string> =>
  new Set(
    heatmaps.flatMap((table) =>
      table.kind === 'table'
        ? [table.whole, ...table.rows].flatMap(({ key, cells }) =>
            cells.flatMap(({ kind, competence }) =>
              kind === 'shown' ? [`${table.campaign.id}|${competence}|${key}`] : [],
            ),
          )
        : [],
    ),
  );

/**
 * What the screen flags as vanished, as far as this file may say it: the screen masks table by table, a file all its
 * tables together, so that a target is « reached » here only where the result itself is told (rule 6). What is flagged
 * may also still be a need of the narrower scope of the file.
 */
const sortVanished = (input: WorkbookInput, { needs }: Plan) => {
  const standing = new Set(needs.map(({ need }) => need.id));
  const told = listTold(input);
  const vanished = input.vanished.filter(({ id }) => !standing.has(id));
  const listed = vanished.filter(
    (one) => one.standing === 'gone' || (one.standing === 'reached' && told.has(one.id)),
  );
  return { listed, untold: vanished.length - listed.length };
};

const vanishedItem = (one: VanishedNeed): Item => ({
  number: null,
  decision: one.decision,
  need: null,
  declared: null,
  vanished: one,
  shape: vanishedShape(one),
});

/** The decisions that no line of this file may name: their number alone. */
const wordUntold = (count: number): string =>
  count === 0
    ? ''
    : `${count === 1 ? 'un besoin décidé n’est pas montré' : `${count} besoins décidés ne sont pas montrés`} ici${THIN}: ${MASK_REASON}`;

const itemsOf = (plan: Plan, vanished: readonly VanishedNeed[]): readonly Item[] => {
  const shapeOf = wordShapes(plan);
  const others = { declared: null, need: null, vanished: null };
  return [
    ...plan.needs.map((one) => ({ ...others, ...one, shape: shapeOf(one.need.id) })),
    ...plan.declared.map((one) => ({ ...others, ...one, shape: shapeOf(one.declared.id) })),
    ...vanished.map(vanishedItem),
  ];
};

const SCORE_HINT =
  'score = écart × effectif × criticité, comparable au sein d’une même mesure et d’un même type de public';

const NO_NEED = `Aucun besoin${THIN}: les résultats publiés atteignent les cibles, ou aucun résultat n’est publié.`;

/** « Besoins »: one line per need, also those set aside, with their reason, and those decided upon that vanished. */
export const needsSheet = (input: WorkbookInput, plan: Plan): Sheet => {
  const { listed, untold } = sortVanished(input, plan);
  const items = itemsOf(plan, listed);
  const note = wordUntold(untold);
  if (items.length === 0)
    return sentenceSheet(input, NEEDS_SHEET, 'Besoins de formation', [NO_NEED, note].join(' ').trim());
  const layout = layOutTable(COLUMNS, items, {
    sheet: NEEDS_SHEET,
    name: 'BesoinsFormation',
    header: HEADER_ROW,
  });
  return tableSheet(input, {
    name: NEEDS_SHEET,
    title: 'Besoins de formation',
    hint: [SCORE_HINT, ...(note === '' ? [] : [note])].join(' · '),
    layout,
    frozenColumns: 3,
    repeatedColumns: 3,
    barScales: scoreBars(items),
  });
};

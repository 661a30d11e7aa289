import type { ReleasedTable } from '../../../../core/disclosure';
import { DEFAULT_GROUP_BOUNDS, DEFAULT_SHARE_TO_TRAIN, type Plan } from '../../../../core/plan';
import {
  THIN,
  wordCount,
  wordDay,
  wordMeasure,
  wordRate,
  wordRateRange,
} from '../../../../core/wording/numbers';
import {
  CRITICALITIES,
  wordAim,
  wordEvent,
  wordPopulation,
  wordValidity,
  wordWavePlace,
} from '../../../../core/wording/objective-words';
import { wordCompetence, wordSubject } from '../../../../core/wording/plan-words';
import { POSSIBLE_WORDS, wordRespondents } from '../../../../core/wording/respondent-words';
import { FORMATS } from '../house-style';
import type { SheetWithNames } from '../sheet-frame';
import { number } from '../table-layout';
import type { WorkbookInput, WorkbookObjective } from '../workbook-input';
import { type LabelEntry, labelLine, labelSection, labelSheet } from './label-sheet';

const planEntries = ({ version, frame, date }: WorkbookInput): readonly LabelEntry[] => [
  labelSection('Ce plan'),
  labelLine('Exporté le', wordDay(date)),
  labelLine('Version gardée', version === null ? 'aucune' : `n° ${wordCount(version)}`),
  { kind: 'line', label: 'Année du calendrier', content: number(frame.year), format: '0' },
  {
    kind: 'line',
    label: 'Plafond en euros',
    content: number(frame.euros),
    format: FORMATS.euros,
  },
  { kind: 'line', label: 'Plafond en jours-stagiaires', content: number(frame.days), format: FORMATS.days },
];

const RULE = `Chaque agent a une cible, la plus précise de celles qui le concernent${THIN}: plus de critères d’abord, puis une compétence plutôt que tout le parcours. Une ligne dont les agents ont plusieurs cibles se compare à leur moyenne, selon les agents concernés.`;

const ruleEntries = ({ targets, overview, objectives }: WorkbookInput): readonly LabelEntry[] => [
  labelSection('Cibles et règles'),
  labelLine('Taux de maîtrise visé', wordMeasure(targets.rate, 'rate')),
  labelLine('Niveau visé', wordMeasure(targets.level, 'level')),
  ...(objectives.length === 0 ? [] : [labelLine('Cibles par population', RULE)]),
  labelLine('Seuil de publication', `${wordCount(overview.k)} répondants`),
  labelLine(
    'Effectif estimé',
    `Part sous la cible × agents concernés, avec l’intervalle de Wilson à 95\u00a0% corrigé de l’effectif. Il suppose que les répondants ressemblent aux autres${THIN}; les répondants sont dits à côté de chaque nombre.`,
  ),
  labelLine(
    'Priorité',
    'Écart × personnes × criticité (de 1 à 3). P1 porte la première moitié de l’effort, P2 va jusqu’aux quatre cinquièmes, P3 est le reste. Taux et niveaux ne sont pas comparés entre eux.',
  ),
  labelLine(
    'Part à former',
    `${wordRate(DEFAULT_SHARE_TO_TRAIN)} des personnes estimées, sauf choix contraire${THIN}: un écart n’appelle pas toujours une formation.`,
  ),
  labelLine(
    'Groupes',
    `De ${DEFAULT_GROUP_BOUNDS.min} à ${DEFAULT_GROUP_BOUNDS.max} personnes, sauf choix contraire. Là où aucun nombre de groupes ne convient, «\u00a0Si aucun groupe\u00a0» dit la solution retenue${THIN}; sans choix, les personnes sont listées «\u00a0à décider\u00a0» dans Sessions.`,
  ),
  labelLine(
    'Répartition par service',
    'Au prorata des effectifs estimés publiés, au plus fort reste. Un service qui remplit un groupe a le sien, les autres sont réunis.',
  ),
  labelLine(
    'Besoins déclarés',
    'Comptés et classés par l’administrateur, en nombres de personnes. Ils ne sont pas comparés aux besoins constatés dans Pix, et sont formés en entier sauf choix contraire.',
  ),
  labelLine(
    'Besoins réunis',
    `Les effectifs de services différents s’ajoutent. Ailleurs, les mêmes personnes peuvent compter plusieurs fois${THIN}: l’effectif estimé est celui du plus grand besoin, et «\u00a0Effectif retenu\u00a0» est choisi.`,
  ),
  labelLine('Évaluation', 'Nouveau parcours 90 jours après l’action, auprès des mêmes personnes.'),
];

const targetLines = ({ content }: WorkbookObjective): readonly LabelEntry[] =>
  content.targets.map(({ value, measure, population, competence, ...target }) => {
    const subject = competence === null ? 'tout le parcours' : competence;
    const dates = wordValidity(target.validFrom, target.validUntil);
    const parts = [wordPopulation(population), subject, dates, target.reason].filter((part) => part !== '');
    return labelLine(`Cible${THIN}: ${wordAim(value, measure)}`, parts.join(', '));
  });

const eventLines = ({ content: { event, leadDays } }: WorkbookObjective): readonly LabelEntry[] => {
  if (event === null) return [];
  const waves = event.kind === 'period' ? event.waves : [];
  return [
    labelLine('Événement', `${wordEvent(event)}, parcours ouverts à J−${wordCount(leadDays)}`),
    ...waves.map(({ place, date }) => labelLine(`Vague${THIN}: ${wordWavePlace(place)}`, wordDay(date))),
  ];
};

const objectiveEntries = (objective: WorkbookObjective): readonly LabelEntry[] => {
  const { content, version, campaigns } = objective;
  const validity = wordValidity(content.validFrom, content.validUntil);
  const saved = `n° ${wordCount(version.number)}, ${wordDay(version.savedAt.slice(0, 10))}, ${version.author}`;
  return [
    labelSection(`Objectif${THIN}: ${content.title}`),
    ...(content.orientation === '' ? [] : [labelLine('Axe stratégique', content.orientation)]),
    labelLine('Campagnes', campaigns.length === 0 ? 'aucune' : campaigns.join(', ')),
    labelLine('Agents concernés', wordPopulation(content.population)),
    labelLine('Criticité', CRITICALITIES[content.criticality]),
    ...eventLines(objective),
    ...targetLines(objective),
    ...(validity === '' ? [] : [labelLine('Validité', validity)]),
    labelLine('Version', saved),
  ];
};

const criticalityEntries = ({ rows }: Plan): readonly LabelEntry[] => {
  const raised = rows.flatMap((row) => {
    const { priority } = row;
    if (priority.kind !== 'computed' || priority.criticality === 1) return [];
    return [labelLine(wordSubject(row), `${priority.criticality} – ${row.population}`)];
  });
  return raised.length === 0 ? [] : [labelSection('Criticités autres que 1'), ...raised];
};

const tablesOf = ({ heatmaps }: WorkbookInput): readonly ReleasedTable[] =>
  heatmaps.flatMap((map) => (map.kind === 'table' ? [map] : []));

/** Who answered, campaign by campaign: how many of those concerned, and who among them more or less than their weight. */
const respondentEntries = (input: WorkbookInput): readonly LabelEntry[] => {
  const lines = tablesOf(input).flatMap(({ campaign, whole }) => {
    const words = wordRespondents(whole);
    return words === null ? [] : [labelLine(campaign.name, words)];
  });
  return lines.length === 0 ? [] : [labelSection('Qui a répondu'), ...lines];
};

const possibleOf = ({ campaign, competences, whole }: ReleasedTable): readonly LabelEntry[] =>
  whole.cells.flatMap((cell, place) => {
    const competence = competences[place];
    if (cell.kind !== 'shown' || cell.possible === null || competence === undefined) return [];
    const { low, high } = cell.possible;
    return [labelLine(wordCompetence(competence), `${wordRateRange(low, high)} – ${campaign.name}`)];
  });

/** Shares below target that remain possible; in the working file only: they are as fine as the numbers of persons. */
const possibleEntries = (input: WorkbookInput): readonly LabelEntry[] => {
  const lines = input.profile === 'working' ? tablesOf(input).flatMap(possibleOf) : [];
  if (lines.length === 0) return [];
  return [
    labelSection('Agents sous la cible, ensemble : fourchette possible'.replace(' :', `${THIN}:`)),
    labelLine('Comment lire', POSSIBLE_WORDS),
    ...lines,
  ];
};

/** « Hypothèses »: targets, rules, thresholds, dates and versions that the numbers depend on. */
export const hypothesesSheet = (input: WorkbookInput, plan: Plan): SheetWithNames =>
  labelSheet(input, 'Hypothèses', 'Hypothèses', [
    ...planEntries(input),
    ...ruleEntries(input),
    ...input.objectives.flatMap(objectiveEntries),
    ...criticalityEntries(plan),
    ...respondentEntries(input),
    ...possibleEntries(input),
  ]);

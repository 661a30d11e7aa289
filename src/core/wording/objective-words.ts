import type { ReleasedCell } from '../disclosure';
import type { Population } from '../model/population';
import type { ObjectiveProblem } from '../objectives/check-objective';
import type { EventStanding } from '../objectives/event-days';
import type { Criticality, ObjectiveEvent, WavePlace } from '../objectives/objective';
import type { AimKind, AppliedTarget, TargetMeasure } from '../targets/target';
import { NBSP, THIN, wordCount, wordDay, wordDecimal, wordMeasure, wordRateRange } from './numbers';

export const CRITICALITIES: Readonly<Record<Criticality, string>> = {
  1: '1, ordinaire',
  2: '2, importante',
  3: '3, vitale',
};

/** « service Division Eau, corps Techniciens », or « tous les agents ». */
export const wordPopulation = ({ unitPath, site, corps, category, job }: Population): string => {
  const parts = [
    unitPath === null || unitPath.length === 0 ? null : `service ${unitPath.at(-1)}`,
    site === null ? null : `site ${site}`,
    corps === null ? null : `corps ${corps}`,
    category === null ? null : `catégorie ${category}`,
    job === null ? null : `emploi ${job}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'tous les agents' : parts.join(', ');
};

/** « 70 % », « niveau 4 », « palier 2 au moins ». */
export const wordAim = (value: number, measure: AimKind): string =>
  measure === 'stage' ? `palier ${wordCount(value)} au moins` : wordMeasure(value, measure);

/** « 70 %, corps Techniciens (Cybersécurité) »: a target and what names it. */
const wordApplied = ({ value, population, objective }: AppliedTarget, measure: AimKind): string => {
  const whom = `${wordAim(value, measure)}, ${wordPopulation(population)}`;
  return objective === null ? `${whom} (cible générale)` : `${whom} (${objective})`;
};

/** « 70 %, corps Techniciens » where one target applies; the mean and those it stands for where several do. */
export const wordAppliedTargets = (
  target: number,
  applied: readonly AppliedTarget[],
  measure: TargetMeasure,
): string => {
  const [only] = applied;
  if (only === undefined) return wordMeasure(target, measure);
  if (applied.length === 1) return wordApplied(only, measure);
  const each = applied.map((one) => wordApplied(one, measure)).join(`${THIN}; `);
  return `${wordMeasure(target, measure)} en moyenne des agents concernés${THIN}: ${each}`;
};

const wordRange = (low: number, high: number, measure: TargetMeasure): string =>
  measure === 'rate' ? wordRateRange(low, high) : `niveau ${wordDecimal(low)} à ${wordDecimal(high)}`;

/**
 * The target of the cells shown of a line: « 60 % », « 70 %, corps Techniciens », or « 60 à 70 %, selon les agents et
 * les compétences »; empty when no cell is shown.
 */
export const wordTargetOfCells = (cells: readonly ReleasedCell[], measure: TargetMeasure): string => {
  const shown = cells.flatMap((cell) => (cell.kind === 'shown' ? [cell] : []));
  const [first] = shown;
  if (first === undefined) return '';
  const values = shown.map(({ target }) => target);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low !== high) return `${wordRange(low, high, measure)}, selon les agents et les compétences`;
  const applied = new Map(
    shown.flatMap((cell) => cell.appliedTargets).map((one) => [JSON.stringify(one), one]),
  );
  const [only] = applied.values();
  if (only === undefined || applied.size > 1 || only.objective === null) return wordMeasure(low, measure);
  return `${wordMeasure(low, measure)}, ${wordPopulation(only.population)}`;
};

const days = (count: number): string => `${wordCount(count)}${NBSP}jour${count < 2 ? '' : 's'}`;

const wordOpening = (opensIn: number): string => {
  if (opensIn === 0) return 'les parcours ouvrent aujourd’hui';
  return opensIn > 0
    ? `les parcours ouvrent dans ${days(opensIn)}`
    : `les parcours sont ouverts depuis ${days(-opensIn)}`;
};

/** « J−12, les parcours sont ouverts depuis 3 jours », « aujourd’hui », « passé depuis 12 jours ». */
export const wordStanding = (standing: EventStanding): string => {
  switch (standing.kind) {
    case 'ahead':
      return `J−${wordCount(standing.days)}, ${wordOpening(standing.opensIn)}`;
    case 'today':
      return 'aujourd’hui, jour J';
    case 'under-way':
      return standing.days === 0 ? 'en cours, dernier jour' : `en cours, encore ${days(standing.days)}`;
    case 'past':
      return `passé depuis ${days(standing.days)}`;
  }
};

/** « 12 février 2026 », or « du 2 mars 2026 au 30 avril 2026, en 3 vagues ». */
export const wordEvent = (event: ObjectiveEvent): string => {
  if (event.kind === 'day') return wordDay(event.date);
  const waves =
    event.waves.length === 0
      ? ''
      : `, en ${wordCount(event.waves.length)} vague${event.waves.length < 2 ? '' : 's'}`;
  return `du ${wordDay(event.from)} au ${wordDay(event.to)}${waves}`;
};

/** Who a wave concerns: the name of the service or of the site. */
export const wordWavePlace = (place: WavePlace): string =>
  place.kind === 'site' ? `Site ${place.site}` : (place.unitPath.at(-1) ?? '');

/** Validity in words; nothing when it has no end on either side. */
export const wordValidity = (from: string | null, until: string | null): string => {
  if (from === null) return until === null ? '' : `jusqu’au ${wordDay(until)}`;
  return until === null ? `depuis le ${wordDay(from)}` : `du ${wordDay(from)} au ${wordDay(until)}`;
};

const limitOf = ({ limit }: ObjectiveProblem): string => (limit === null ? '' : wordCount(limit));

/** What is wrong and what to do, beside the field. */
export const wordProblem = (problem: ObjectiveProblem): string => {
  switch (problem.code) {
    case 'title-missing':
      return 'Donnez un titre à l’objectif.';
    case 'unknown-campaign':
      return 'Une campagne choisie n’est plus dans le coffre. Retirez-la.';
    case 'lead-out-of-range':
      return `L’ouverture précède l’événement de 0 à ${limitOf(problem)} jours. Corrigez le délai.`;
    case 'date-unreal':
      return 'Cette date n’existe pas dans le calendrier. Corrigez-la.';
    case 'validity-reversed':
      return 'La fin vient avant le début. Inversez les deux dates.';
    case 'period-reversed':
      return 'Le dernier jour vient avant le premier. Inversez les deux dates.';
    case 'wave-outside-period':
      return 'Cette vague est hors de la période. Changez sa date, ou la période.';
    case 'wave-twice':
      return 'Ce service ou ce site a déjà une vague. Gardez-en une.';
    case 'rate-out-of-range':
      return `Un taux visé va de 1 à 100${NBSP}%. Corrigez-le.`;
    case 'level-out-of-reach':
      return `Un niveau visé va de 1 à ${limitOf(problem)}, le plus haut que Pix permette d’atteindre. Baissez-le.`;
    case 'stage-out-of-reach':
      return problem.limit === null
        ? 'Un palier est un nombre entier, 1 au moins.'
        : `Ces parcours ont ${limitOf(problem)} paliers. Choisissez-en un de 1 à ${limitOf(problem)}.`;
    case 'stage-by-competence':
      return `Un palier est celui du parcours entier${THIN}: choisissez «${NBSP}Tout le parcours${NBSP}».`;
    case 'target-without-measure':
      return 'Aucune campagne choisie ne donne cette mesure. Changez la mesure, ou ajoutez une campagne.';
    case 'target-twice':
      return 'Une autre cible dit déjà la même chose. Gardez-en une.';
  }
};

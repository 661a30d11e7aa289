import { type ActionDetails, type NeedDecision, type PlanRow, retainPeople } from '../plan';
import { ANSWERS, MODALITIES, PROGRESSES, QUARTERS, TYPES, WAYS_OUT } from '../wording/plan-words';
import {
  AMOUNT,
  acceptChoice,
  acceptNumber,
  COUNT,
  GROUP,
  keyOf,
  LENGTH,
  type NumberRange,
  parseNumber,
  TEXT_LIMIT,
  wordNumber,
} from './accept-cell';

/** What one edited cell changes: what the office says of the action, or how the need is answered. */
export interface OfficeState {
  readonly details: ActionDetails;
  readonly decision: NeedDecision;
}

/**
 * A column of the sheet « Plan » that the office edits. Values travel in one canonical form: numbers with a point,
 * days as `YYYY-MM-DD`, choices as the words of the sheet, texts trimmed, empty for nothing.
 */
export interface OfficeColumn {
  readonly header: string;
  /** The value that the workbook shows. */
  readonly read: (row: PlanRow) => string;
  /** Canonical form of what a cell holds; null when it is not a value of this column. `line`: its cells by header. */
  readonly accept: (cell: string, line: OfficeCells) => string | null;
  /** The line gives this cell by its other cells: nothing was typed in it. */
  readonly isComputed?: (row: PlanRow, cells: OfficeCells) => boolean;
  /** The state with a canonical value written in. */
  readonly write: (state: OfficeState, value: string) => OfficeState;
}

/** Values of one line of the sheet, by header. */
export type OfficeCells = Readonly<Record<string, string>>;

type KeyOf<Value> = {
  [Key in keyof ActionDetails]: [ActionDetails[Key]] extends [Value] ? Key : never;
}[keyof ActionDetails];
type TextKey = Exclude<KeyOf<string>, 'actionId'>;
type NumberKey =
  | 'retained'
  | 'groupMin'
  | 'groupMax'
  | 'days'
  | 'hours'
  | 'sessionCost'
  | 'extraCost'
  | ReportedKey;
type ReportedKey = 'registered' | 'present' | 'heldSessions' | 'doneDays' | 'doneCost';

const withDetails = (state: OfficeState, part: Partial<ActionDetails>): OfficeState => ({
  ...state,
  details: { ...state.details, ...part },
});

const textColumn = (
  header: string,
  key: TextKey,
  read: (row: PlanRow) => string = ({ details }) => details[key],
): OfficeColumn => ({
  header,
  read: (row) => read(row).trim(),
  accept: (cell) => (cell.trim().length <= TEXT_LIMIT ? cell.trim() : null),
  write: (state, value) => withDetails(state, { [key]: value }),
});

const numberColumn = (
  header: string,
  key: NumberKey,
  range: NumberRange,
  read: (row: PlanRow) => number | null = ({ details }) => details[key],
): OfficeColumn => ({
  header,
  read: (row) => wordNumber(read(row)),
  accept: acceptNumber(range),
  write: (state, value) => withDetails(state, { [key]: value === '' ? null : Number(value) }),
});

const PRIORITIES = { P1: 'P1', P2: 'P2', P3: 'P3' } as const;

/** « 31/12/2026 », « 2026-12-31 », with or without a time. */
const acceptDay = (cell: string): string | null => {
  const said = cell.trim();
  if (said === '') return '';
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T].*)?$/u.exec(said);
  const two = (part = ''): string => part.padStart(2, '0');
  const iso = french ? `${french[3]}-${two(french[2])}-${two(french[1])}` : said.slice(0, 10);
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const length = [...lengths, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso) && day >= 1 && day <= length ? iso : null;
};

const quarterOf = (value: string) => {
  const key = keyOf<'1' | '2' | '3' | '4'>(QUARTERS, value);
  return ([1, 2, 3, 4] as const).find((quarter) => String(quarter) === key) ?? null;
};

const choices: readonly OfficeColumn[] = [
  {
    header: 'Typologie',
    read: (row) => TYPES[row.type],
    accept: acceptChoice(TYPES),
    write: (state, value) => withDetails(state, { type: keyOf(TYPES, value) }),
  },
  {
    header: 'Priorité',
    read: (row) => row.priority.class,
    accept: acceptChoice(PRIORITIES),
    write: (state, value) => withDetails(state, { priority: keyOf(PRIORITIES, value) }),
  },
  {
    header: 'Si aucun groupe',
    read: ({ details }) => (details.wayOut === null ? '' : WAYS_OUT[details.wayOut]),
    accept: acceptChoice(WAYS_OUT),
    write: (state, value) => withDetails(state, { wayOut: keyOf(WAYS_OUT, value) }),
  },
  {
    header: 'Modalité',
    read: (row) => MODALITIES[row.modality],
    accept: acceptChoice(MODALITIES),
    write: (state, value) => withDetails(state, { modality: keyOf(MODALITIES, value) }),
  },
  {
    header: 'Trimestre',
    read: ({ details }) => (details.quarter === null ? '' : QUARTERS[details.quarter]),
    accept: acceptChoice(QUARTERS),
    write: (state, value) => withDetails(state, { quarter: quarterOf(value) }),
  },
  {
    header: 'Statut',
    read: (row) => PROGRESSES[row.progress],
    accept: acceptChoice(PROGRESSES),
    write: (state, value) => withDetails(state, { progress: keyOf(PROGRESSES, value) }),
  },
  {
    header: 'Date limite',
    read: ({ details }) => details.deadline ?? '',
    accept: acceptDay,
    write: (state, value) => withDetails(state, { deadline: value === '' ? null : value }),
  },
];

/** Less than a cent: the same amount. */
const SAME_AMOUNT = 0.005;

const isProduct = (cost: number, sessionCost: number, sessions: number): boolean =>
  Math.abs(cost - sessionCost * sessions) < SAME_AMOUNT;

const numberIn = (cell: string | undefined): number | null => {
  const accepted = acceptNumber(AMOUNT)(cell ?? '') ?? '';
  return accepted === '' ? null : Number(accepted);
};

/**
 * The whole pedagogical cost. Where it equals cost per session × sessions of the same line it is the formula of the
 * sheet: nobody typed it. A number typed over the formula stands, in the sheet as here.
 */
const teachingCost: OfficeColumn = {
  header: 'Coût pédagogique',
  read: ({ details, sessions }) => {
    const { teachingCost: whole, sessionCost } = details;
    const isComputed = whole !== null && sessionCost !== null && isProduct(whole, sessionCost, sessions);
    return isComputed ? '' : wordNumber(whole);
  },
  accept: (cell, line) => {
    const accepted = acceptNumber(AMOUNT)(cell);
    const [sessionCost, sessions] = [numberIn(line['Coût par session']), numberIn(line['Nb sessions'])];
    if (!accepted || sessionCost === null || sessions === null) return accepted;
    return isProduct(Number(accepted), sessionCost, sessions) ? '' : accepted;
  },
  write: (state, value) => withDetails(state, { teachingCost: value === '' ? null : Number(value) }),
};

/** An empty answer or share says nothing: the decision stands. */
const answers: readonly OfficeColumn[] = [
  {
    header: 'Réponse',
    read: (row) => ANSWERS[row.answer],
    accept: (cell) => acceptChoice(ANSWERS)(cell) || null,
    write: (state, value) => ({
      ...state,
      decision: { ...state.decision, answer: keyOf(ANSWERS, value) ?? state.decision.answer },
    }),
  },
  {
    header: 'Part à former',
    read: (row) => wordNumber(row.shareToTrain),
    accept: (cell) => acceptNumber({ min: 0, max: 1, isWhole: false })(cell) || null,
    write: (state, value) => ({ ...state, decision: { ...state.decision, shareToTrain: Number(value) } }),
  },
];

const acceptCount = acceptNumber(COUNT);

/** What the formula of the sheet gives for a line, with the numbers of that line. */
const retainedByShare = (row: PlanRow, cells: OfficeCells): number => {
  const answer = acceptChoice(ANSWERS)(cells['Réponse'] ?? '') || ANSWERS[row.answer];
  const share = parseNumber(cells['Part à former'] ?? '') ?? row.shareToTrain;
  const people = parseNumber(cells['Effectif estimé'] ?? '');
  const estimate = people === null ? row.people : { low: people, value: people, high: people };
  return retainPeople(estimate, keyOf(ANSWERS, answer) ?? row.answer, share) ?? 0;
};

/** A formula while nobody types a number over it; what it gives then is no saying of the office. */
const retained: OfficeColumn = {
  ...numberColumn('Effectif retenu', 'retained', COUNT, (row) => row.retained),
  isComputed: (row, cells) => {
    const value = acceptCount(cells['Effectif retenu'] ?? '');
    return !row.isRetainedTyped && (value === '' || value === wordNumber(retainedByShare(row, cells)));
  },
};

/** Every column that is read back, whatever its place in the file. All others are ignored: they are computed. */
export const OFFICE_COLUMNS: readonly OfficeColumn[] = [
  textColumn('Axe stratégique', 'axis'),
  textColumn('Objectif collectif', 'collectiveGoal'),
  textColumn('Intitulé de l’action', 'title', (row) => row.actionTitle),
  textColumn('Objectif pédagogique', 'objective', (row) => row.objective),
  ...choices,
  ...answers,
  retained,
  numberColumn('Groupe min.', 'groupMin', GROUP, (row) => row.groupBounds.min),
  numberColumn('Groupe max.', 'groupMax', GROUP, (row) => row.groupBounds.max),
  numberColumn('Durée (jours)', 'days', LENGTH, (row) => row.days),
  numberColumn('Durée (heures)', 'hours', LENGTH),
  textColumn('Prérequis', 'prerequisites'),
  textColumn('Organisme', 'provider'),
  numberColumn('Coût par session', 'sessionCost', AMOUNT),
  teachingCost,
  numberColumn('Frais annexes', 'extraCost', AMOUNT),
  textColumn('Imputation', 'funding'),
  textColumn('Lieu', 'place'),
  textColumn('Référent', 'contact'),
  textColumn('Évaluation prévue', 'evaluation', ({ details, retestAfterDays }) =>
    details.evaluation === '' ? `Nouveau parcours à J+${retestAfterDays}` : details.evaluation,
  ),
  numberColumn('Inscrits', 'registered', COUNT),
  numberColumn('Présents', 'present', COUNT),
  numberColumn('Sessions tenues', 'heldSessions', COUNT),
  numberColumn('Réalisé (jours-stagiaires)', 'doneDays', AMOUNT),
  numberColumn('Réalisé (€)', 'doneCost', AMOUNT),
];

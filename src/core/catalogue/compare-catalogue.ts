import { compareFields, type FieldChange, readCells } from '../exchange/file-column';
import { type FileLine, isEmptyLine } from '../exchange/file-line';
import { foldText } from '../framework/fold-text';
import { mapEach, type Steps } from '../model/steps';
import { ANSWER_FORMATS } from '../plan/catalogue';
import type { CatalogueAction } from './catalogue-action';
import {
  CATALOGUE_COLUMNS,
  type CatalogueFields,
  ID_HEADER,
  MAX_HEADER,
  TITLE_HEADER,
} from './catalogue-column';
import { CATALOGUE_LIMIT, type CatalogueEntry } from './catalogue-entry';
import { tidyFields } from './tidy-fields';

export type RefusalReason =
  | 'not-a-value'
  | 'missing-title'
  | 'max-under-min'
  | 'unknown-id'
  | 'repeated-id'
  | 'broken-line'
  | 'catalogue-full';

/** A line that is left out whole: the catalogue keeps what it has. */
export interface RefusedLine {
  readonly line: number;
  /** Column in question; null when it is the whole line. */
  readonly header: string | null;
  readonly reason: RefusalReason;
}

export interface AddedAction {
  readonly line: number;
  /** Null: an identifier is drawn when it is added. */
  readonly id: string | null;
  readonly action: CatalogueFields;
}

export interface ChangedAction {
  readonly line: number;
  readonly action: CatalogueAction;
  readonly fields: readonly FieldChange[];
  /** It had been taken out of the catalogue: taking the line puts it back. */
  readonly isPutBack: boolean;
}

export interface CatalogueComparison {
  readonly added: readonly AddedAction[];
  readonly changed: readonly ChangedAction[];
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

/** Identifiers that another vault of the application gave to actions of its service. */
const SERVICE_ID = /^service-[0-9a-f]{32}$/u;

const blankAction = (answer: CatalogueFields['answer']): CatalogueFields => ({
  title: '',
  competenceCodes: [],
  objective: '',
  answer,
  durationDays: null,
  durationHours: null,
  modality: ANSWER_FORMATS[answer].modality,
  provider: '',
  costPerSession: null,
  extraCosts: null,
  groupMin: null,
  groupMax: null,
  sites: [],
  prerequisites: '',
});

/** Why an action cannot stand in the catalogue, with the column; null when it can. */
export const faultOf = ({
  title,
  groupMin,
  groupMax,
}: Pick<CatalogueFields, 'title' | 'groupMin' | 'groupMax'>): Omit<RefusedLine, 'line'> | null => {
  if (title.trim() === '') return { header: TITLE_HEADER, reason: 'missing-title' };
  const isUnder = groupMin !== null && groupMax !== null && groupMax < groupMin;
  return isUnder ? { header: MAX_HEADER, reason: 'max-under-min' } : null;
};

type LineOutcome =
  | { readonly kind: 'refused'; readonly header: string | null; readonly reason: RefusalReason }
  | { readonly kind: 'added'; readonly action: CatalogueFields }
  | { readonly kind: 'known'; readonly entry: CatalogueEntry; readonly action: CatalogueFields };

const REPEATED: LineOutcome = { kind: 'refused', header: null, reason: 'repeated-id' };

const idOf = ({ cells }: FileLine): string => cells[ID_HEADER] ?? '';

/** What makes two actions the same one where the file gives no identifier: title, competences, answer. */
const keyOf = ({ title, competenceCodes, answer }: CatalogueFields): string =>
  JSON.stringify([foldText(title), [...competenceCodes].sort(), answer]);

/** Actions by what makes them the same; the first of several. */
const indexActions = (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> =>
  new Map([...entries].reverse().map((entry) => [keyOf(entry.action), entry]));

const compareLine = (
  line: FileLine,
  entry: CatalogueEntry | undefined,
  byKey: ReadonlyMap<string, CatalogueEntry>,
): LineOutcome => {
  if (line.isBroken) return { kind: 'refused', header: null, reason: 'broken-line' };
  if (entry === undefined && idOf(line) !== '' && !SERVICE_ID.test(idOf(line)))
    return { kind: 'refused', header: null, reason: 'unknown-id' };
  const reading = readCells(CATALOGUE_COLUMNS, line.cells);
  if (reading.kind === 'refused') return { ...reading, reason: 'not-a-value' };
  const { said } = reading;
  const action = tidyFields({ ...(entry?.action ?? blankAction(said.answer ?? 'training')), ...said });
  const fault = faultOf(action);
  if (fault !== null) return { kind: 'refused', ...fault };
  if (entry !== undefined) return { kind: 'known', entry, action };
  const same = idOf(line) === '' ? byKey.get(keyOf(action)) : undefined;
  return same === undefined
    ? { kind: 'added', action }
    : { kind: 'known', entry: same, action: tidyFields({ ...same.action, ...said }) };
};

interface ComparedLine {
  readonly line: number;
  readonly id: string;
  readonly outcome: LineOutcome;
}

/** The same action again in one file is no second action. */
const refuseRepeated = (outcomes: readonly ComparedLine[]): readonly ComparedLine[] => {
  const seen = new Set<string>();
  return outcomes.map((one) => {
    const { outcome } = one;
    if (outcome.kind === 'refused' || (outcome.kind === 'added' && one.id !== '')) return one;
    const key = outcome.kind === 'known' ? outcome.entry.action.id : keyOf(outcome.action);
    if (seen.has(key)) return { ...one, outcome: REPEATED };
    seen.add(key);
    return one;
  });
};

const changeOf = (
  line: number,
  { entry, action }: Extract<LineOutcome, { kind: 'known' }>,
): ChangedAction | null => {
  const fields = compareFields(CATALOGUE_COLUMNS, entry.action, action);
  if (fields.length === 0 && !entry.isRemoved) return null;
  return { line, action: { ...action, id: entry.action.id }, fields, isPutBack: entry.isRemoved };
};

/**
 * What a file changes in the catalogue. A line is known by its identifier; without one, by its title, competences and
 * answer, so that a file imported twice adds nothing; else it is new. A line with a value
 * that its column does not take is left out whole, and said. Actions that the file does not have stay as they are.
 */
export function* compareCatalogue(
  all: readonly FileLine[],
  entries: readonly CatalogueEntry[],
): Steps<CatalogueComparison> {
  const byId = new Map(entries.map((entry) => [entry.action.id, entry]));
  const lines = all.filter((line) => !isEmptyLine(line));
  const firsts = new Map([...lines].reverse().map((one) => [idOf(one), one.line]));
  const byKey = indexActions(entries);
  const read = yield* mapEach(lines, (one) => {
    const { line } = one;
    const id = idOf(one);
    const isRepeated = id !== '' && firsts.get(id) !== line;
    return { line, id, outcome: isRepeated ? REPEATED : compareLine(one, byId.get(id), byKey) };
  });
  const outcomes = refuseRepeated(read);
  const fresh = outcomes.flatMap(({ line, id, outcome }): AddedAction[] =>
    outcome.kind === 'added' ? [{ line, id: id === '' ? null : id, action: outcome.action }] : [],
  );
  const room = Math.max(0, CATALOGUE_LIMIT - entries.length);
  const known = outcomes.flatMap(({ line, outcome }) =>
    outcome.kind === 'known' ? [changeOf(line, outcome)] : [],
  );
  const changed = known.filter((change) => change !== null);
  const refused = outcomes.flatMap(({ line, outcome }): RefusedLine[] =>
    outcome.kind === 'refused' ? [{ line, header: outcome.header, reason: outcome.reason }] : [],
  );
  return {
    added: fresh.slice(0, room),
    changed,
    unchanged: known.length - changed.length,
    refused: [
      ...refused,
      ...fresh.slice(room).map(({ line }) => ({ line, header: null, reason: 'catalogue-full' as const })),
    ],
  };
}

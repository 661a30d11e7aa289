import { compareFields, type FieldChange, readCells } from '../exchange/file-column';
import { type FileLine, isEmptyLine } from '../exchange/file-line';
import { tidyText } from '../exchange/tidy-text';
import { foldText } from '../framework/fold-text';
import { mapEach, type Steps } from '../model/steps';
import type { DeclaredNeed } from '../plan';
import { DECLARED_COLUMNS, type DeclaredDraft } from './declared-column';
import { DECLARED_LIMIT } from './declared-limits';
import {
  type DeclaredFault,
  type DeclaredFields,
  type DeclaredWorld,
  fieldsOf,
  settleDeclared,
} from './settle-declared';

export type DeclaredRefusal = DeclaredFault | 'not-a-value' | 'broken-line' | 'repeated-need' | 'list-full';

/** A line that is left out whole: half a need is worse than none. */
export interface RefusedDeclared {
  readonly line: number;
  /** Column in question; null when it is the whole line. */
  readonly header: string | null;
  readonly reason: DeclaredRefusal;
}

interface ReadLine {
  readonly line: number;
  readonly need: DeclaredFields;
}

/** What a file of declared needs would change. */
export interface DeclaredComparison {
  readonly added: readonly ReadLine[];
  readonly changed: readonly (ReadLine & { readonly id: string; readonly fields: readonly FieldChange[] })[];
  /** Needs that are there already, in the same words. */
  readonly known: readonly ReadLine[];
  readonly refused: readonly RefusedDeclared[];
}

/** As the dialog starts. */
const BLANK: DeclaredDraft = {
  title: '',
  origin: 'service',
  kind: null,
  label: '',
  competence: null,
  subject: '',
  people: null,
  wishDate: null,
  priority: 'P2',
  priorityReason: '',
  note: '',
};

/** Cells on one line each. An empty one says nothing: a need that is there keeps what it has. */
const filledCells = ({ cells }: FileLine): FileLine['cells'] =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([header, cell]) => {
      const text = tidyText(cell);
      return text === '' ? [] : [[header, text] as const];
    }),
  );

/** What makes two needs the same one: what is needed, about what, by whom. Origin, people, dates and reasons may change. */
const keyOf = ({ title, competence, subject, population: { kind, label } }: DeclaredFields): string =>
  JSON.stringify([foldText(title), competence ?? foldText(subject), kind, foldText(label)]);

type Outcome =
  | { readonly kind: 'refused'; readonly header: string | null; readonly reason: DeclaredRefusal }
  | { readonly kind: 'added'; readonly need: DeclaredFields }
  | { readonly kind: 'known'; readonly need: DeclaredFields; readonly former: DeclaredNeed };

const refused = (reason: DeclaredRefusal, header: string | null = null): Outcome => ({
  ...{ kind: 'refused', header, reason },
});

/** What a line changes of a need that is there; its title, subject and population are the same but for spelling. */
const updateOf = (former: DeclaredNeed, said: Partial<DeclaredDraft>): DeclaredFields => {
  const fields = fieldsOf(former);
  return {
    ...fields,
    origin: said.origin ?? fields.origin,
    people: said.people ?? fields.people,
    wishDate: said.wishDate ?? fields.wishDate,
    priority: said.priority ?? fields.priority,
    priorityReason: said.priorityReason ?? fields.priorityReason,
    note: said.note ?? fields.note,
  };
};

/** Needs by what makes them the same; the first of several. */
const indexNeeds = (needs: readonly DeclaredNeed[]): ReadonlyMap<string, DeclaredNeed> =>
  new Map([...needs].reverse().map((need) => [keyOf(need), need]));

const readLine = (
  line: FileLine,
  world: DeclaredWorld,
  formers: ReadonlyMap<string, DeclaredNeed>,
): Outcome => {
  if (line.isBroken) return refused('broken-line');
  const reading = readCells(DECLARED_COLUMNS, filledCells(line));
  if (reading.kind === 'refused') return refused('not-a-value', reading.header);
  const settling = settleDeclared({ ...BLANK, ...reading.said }, world);
  if (settling.kind === 'fault') return refused(settling.reason, settling.header);
  const former = formers.get(keyOf(settling.value));
  return former === undefined
    ? { kind: 'added', need: settling.value }
    : { kind: 'known', need: updateOf(former, reading.said), former };
};

interface ReadOutcome {
  readonly line: number;
  readonly outcome: Outcome;
}

/** The same need again in one file is no second need. */
const refuseRepeated = (outcomes: readonly ReadOutcome[]): readonly ReadOutcome[] => {
  const seen = new Set<string>();
  return outcomes.map(({ line, outcome }) => {
    if (outcome.kind === 'refused') return { line, outcome };
    const key = keyOf(outcome.need);
    if (seen.has(key)) return { line, outcome: refused('repeated-need') };
    seen.add(key);
    return { line, outcome };
  });
};

const asDraft = ({ population: { kind, label }, ...need }: DeclaredFields): DeclaredDraft => ({
  ...need,
  kind,
  label,
});

const sortKnown = (outcomes: readonly ReadOutcome[]): Pick<DeclaredComparison, 'changed' | 'known'> => {
  const found = outcomes.flatMap(({ line, outcome }) => {
    if (outcome.kind !== 'known') return [];
    const { need, former } = outcome;
    const fields = compareFields(DECLARED_COLUMNS, asDraft(former), asDraft(need));
    return [{ line, need, id: former.id, fields }];
  });
  return {
    changed: found.filter(({ fields }) => fields.length > 0),
    known: found.filter(({ fields }) => fields.length === 0).map(({ line, need }) => ({ line, need })),
  };
};

/**
 * What a file of declared needs would change: lines that are new, those of a need that is there (in the same words, or
 * with another number, date, priority…), and those that are refused, each whole. A need is the same when its title, its
 * competence or subject and its population are, so that a file imported twice adds nothing. Needs that the file does
 * not have stay.
 */
export function* compareDeclared(
  lines: readonly FileLine[],
  needs: readonly DeclaredNeed[],
  world: DeclaredWorld,
): Steps<DeclaredComparison> {
  const formers = indexNeeds(needs);
  const filled = lines.filter((line) => !isEmptyLine(line));
  const read = yield* mapEach(filled, (line) => ({
    line: line.line,
    outcome: readLine(line, world, formers),
  }));
  const outcomes = refuseRepeated(read);
  const fresh = outcomes.flatMap(({ line, outcome }) =>
    outcome.kind === 'added' ? [{ line, need: outcome.need }] : [],
  );
  const room = Math.max(0, DECLARED_LIMIT - needs.length);
  const faulty = outcomes.flatMap(({ line, outcome }): RefusedDeclared[] =>
    outcome.kind === 'refused' ? [{ line, header: outcome.header, reason: outcome.reason }] : [],
  );
  const beyond = fresh.slice(room).map(({ line }) => ({ line, header: null, reason: 'list-full' as const }));
  return { added: fresh.slice(0, room), ...sortKnown(outcomes), refused: [...faulty, ...beyond] };
}

import type {
  DeclaredChange,
  DeclaredFieldsRequest,
  DeclaredFilePreview,
  PutDeclared,
} from '../../contract/declared-needs';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { TableFormat } from '../../contract/links';
import { declaredFields } from '../../contract/need-shaping';
import { typeset } from '../../contract/typeset';
import { compareDeclared, type DeclaredComparison } from '../../core/declared/compare-declared';
import { DECLARED_COLUMNS } from '../../core/declared/declared-column';
import { DECLARED_LIMIT } from '../../core/declared/declared-limits';
import { createPopulationFinder, knownPopulations } from '../../core/declared/known-populations';
import { type DeclaredWorld, fieldsOf } from '../../core/declared/settle-declared';
import { expectedOf } from '../../core/exchange/file-column';
import type { FileLine } from '../../core/exchange/file-line';
import { tidyText } from '../../core/exchange/tidy-text';
import { type Steps, takeAll, within } from '../../core/model/steps';
import { isPopulation } from '../../core/needs/check-population';
import { findAgentNames } from '../../core/needs/find-agent-names';
import { namesSomebody } from '../../core/needs/names-somebody';
import type { DeclaredNeed } from '../../core/plan';
import { declaredTemplate } from '../export/declared/declared-template';
import { tableBytes } from '../export/plain-table/table-bytes';
import { removeHarmful } from '../export/workbook/clean-text';
import { readDeclaredFile } from '../import/declared/read-declared-file';
import { readAgentNames } from '../store/queries/agents';
import { readShaping, removeShape, writeDeclared } from '../store/queries/shaping';
import type { Store } from '../store/store';
import {
  type EngineContext,
  journalise,
  nowIso,
  pathOf,
  randomName,
  type Session,
  todayOf,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { importList, type ListKeeper } from './list-imports';
import { createPendingFiles } from './pending-file';
import { runReading } from './reading-job';
import { writeFileSafely } from './write-file-safely';

type DeclaredChannel = 'needs:put-declared' | 'needs:read-file' | 'needs:apply-file' | 'needs:write-template';

interface ShownFile {
  readonly fileName: string;
  readonly lines: readonly FileLine[];
  readonly comparison: DeclaredComparison;
}

/** Needs that no export tells, entered in counts: one by one, or from a file that is shown first. */
export function declaredHandlers(context: EngineContext): Pick<Handlers, DeclaredChannel> {
  const pending = createPendingFiles<ShownFile>(context);
  return {
    'needs:put-declared': ({ changes }) =>
      withSession(context, (session) => putDeclared(context, session, changes, wordPut)),
    'needs:read-file': ({ jobId, files: [file = ''] }, paths) =>
      withSession(context, (session) =>
        runReading<DeclaredFilePreview>(context, { jobId, path: pathOf(paths, file) }, async (job) => {
          const { name: fileName } = job.source;
          const reading = await readDeclaredFile(job.source, job.watch);
          if (reading.kind === 'cancelled') return fail('cancelled');
          if (reading.kind === 'problem') return succeed({ ...reading, fileName });
          const { lines, titles, ignored } = reading;
          const comparison = await job.compare(compareNow(session.store, lines));
          if (comparison === null) return fail('cancelled');
          const previewId = pending.keep(session, { fileName, lines, comparison });
          return succeed({
            ...{ kind: 'comparison', previewId, fileName, ignored: [...ignored] },
            ...describeComparison(comparison, titles),
          });
        }),
      ),
    'needs:apply-file': ({ previewId, lines }) =>
      withSession(context, (session) => {
        const file = pending.take(session, previewId);
        // What was shown is what is applied: needs declared since would make it another import.
        if (file === null || !isSame(takeAll(compareNow(session.store, file.lines)), file.comparison))
          return fail('plan-expired');
        const changes = changesOf(file.comparison, new Set(lines));
        if (changes.length === 0) return fail('nothing-to-import');
        const { fileName } = file;
        const importing = { kind: 'needs', scope: '', keeper: declaredKeeper(context), fileName } as const;
        return importList(context, session, importing, () =>
          putDeclared(context, session, changes, wordImport),
        );
      }),
    'needs:write-template': ({ destination, format }, paths) =>
      withSession(context, () => {
        const path = pathOf(paths, destination);
        return path === null ? fail('unknown-token') : writeTemplate(context, path, format);
      }),
  };
}

/** Declared needs, by their identifiers. */
export const declaredKeeper = (context: EngineContext): ListKeeper => ({
  read: ({ database }) =>
    new Map(readShaping(database).declared.map((need) => [need.id, JSON.stringify(fieldsOf(need))] as const)),
  put: (session, _, { states, subject }) => {
    const changes = states.map(({ item, state }) => ({
      id: item,
      need: state === null ? null : declaredFields.parse(JSON.parse(state)),
    }));
    return putDeclared(context, session, changes, () => subject);
  },
});

/** What texts are judged by: populations of the list of agents, and who of it these texts name. */
function* findWorld({ database, collective }: Store, texts: readonly string[]): Steps<DeclaredWorld> {
  const findPopulation = createPopulationFinder(knownPopulations(collective().facts));
  return { findPopulation, namesAgent: yield* findAgentNames(readAgentNames(database), texts) };
}

/** Compares a file with the needs that are there, in steps: half the way is finding who is named. */
function* compareNow(store: Store, lines: readonly FileLine[]): Steps<DeclaredComparison> {
  const texts = lines.flatMap(({ cells }) => Object.values(cells));
  const world = yield* within(findWorld(store, texts), 0, 0.5);
  return yield* within(compareDeclared(lines, readShaping(store.database).declared, world), 0.5, 1);
}

const isSame = (a: DeclaredComparison, b: DeclaredComparison): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const cleanText = (text: string): string => tidyText(removeHarmful(text));

const cleanFields = (fields: DeclaredFieldsRequest): DeclaredFieldsRequest => ({
  ...fields,
  title: cleanText(fields.title),
  population: { ...fields.population, label: cleanText(fields.population.label) },
  subject: cleanText(fields.subject),
  priorityReason: cleanText(fields.priorityReason),
  note: cleanText(fields.note),
});

/** A need as it will stand, or the identifier of one that goes. */
interface NextState {
  readonly id: string;
  readonly need: DeclaredFieldsRequest | null;
}

const nextState = (context: EngineContext, { id, need }: DeclaredChange): NextState => ({
  id: id ?? `declared|${randomName(context)}`,
  need: need === null ? null : cleanFields(need),
});

const textsOf = ({ title, subject, priorityReason, note }: DeclaredFieldsRequest): readonly string[] => [
  ...[title, subject, priorityReason, note],
];

const namesPeople = (need: DeclaredFieldsRequest, { findPopulation, namesAgent }: DeclaredWorld): boolean => {
  const { label } = need.population;
  const isKnown = findPopulation(label, null) !== null;
  const isNamed = !isKnown && (!isPopulation(label, []) || namesAgent(label));
  return isNamed || textsOf(need).some((text) => namesSomebody(text) || namesAgent(text));
};

/** Why these states cannot be put; null when they can. */
function refusalOf(
  store: Store,
  next: readonly NextState[],
  former: ReadonlyMap<string, DeclaredNeed>,
): Envelope<never> | null {
  const needs = next.flatMap(({ need }) => need ?? []);
  if (needs.some(({ title }) => title === '')) return fail('bad-request');
  const texts = needs.flatMap((need) => [need.population.label, ...textsOf(need)]);
  const world = takeAll(findWorld(store, texts));
  if (needs.some((need) => namesPeople(need, world))) return fail('names-refused');
  const added = next.filter(({ id, need }) => need !== null && !former.has(id)).length;
  return added > 0 && former.size + added > DECLARED_LIMIT
    ? fail('needs-full', { limit: DECLARED_LIMIT })
    : null;
}

type Formers = ReadonlyMap<string, DeclaredNeed>;

/** Puts declared needs in their new states, in one transaction, and tells the states to put back to undo it. */
function putDeclared(
  context: EngineContext,
  session: Session,
  changes: readonly DeclaredChange[],
  word: (next: readonly NextState[], former: Formers) => string,
): Envelope<PutDeclared> {
  const { store } = session;
  if (changes.some(({ id, need }) => id === null && need === null)) return fail('bad-request');
  const former = new Map(readShaping(store.database).declared.map((need) => [need.id, need]));
  const next = changes.map((change) => nextState(context, change));
  const refusal = refusalOf(store, next, former);
  if (refusal !== null) return refusal;
  store.database.transaction(() => {
    for (const { id, need } of next)
      if (need === null) removeShape(store.database, 'declared', id);
      else writeDeclared(store.database, { ...need, id }, nowIso(context));
  });
  journalise(context, session, { action: 'plan-changed', subject: typeset(word(next, former)) });
  return succeed({
    ids: next.map(({ id }) => id),
    former: next.map(({ id }) => formerState(id, former.get(id))),
  });
}

const formerState = (id: string, need: DeclaredNeed | undefined): DeclaredChange => ({
  id,
  need: need === undefined ? null : fieldsOf(need),
});

/** « Besoin déclaré : Publier des cartes », or how many changed. */
function wordPut(next: readonly NextState[], former: Formers): string {
  const [only, ...others] = next;
  if (only === undefined || others.length > 0) return `${next.length} besoins déclarés changés`;
  const before = former.get(only.id);
  if (only.need === null) return `Besoin déclaré retiré : ${before?.title ?? ''}`;
  return `Besoin déclaré${before === undefined ? '' : ' modifié'} : ${only.need.title}`;
}

/** « Besoins déclarés importés : 12 nouveaux, 3 modifiés ». */
function wordImport(next: readonly NextState[], former: Formers): string {
  const changed = next.filter(({ id }) => former.has(id)).length;
  return `Besoins déclarés importés : ${next.length - changed} nouveaux, ${changed} modifiés`;
}

const describeComparison = (
  { added, changed, known, refused }: DeclaredComparison,
  titles: ReadonlyMap<string, string>,
) => ({
  added: [...added],
  changed: changed.map(({ line, need, fields }) => ({ line, need, fields: [...fields] })),
  known: [...known],
  refused: refused.map(({ line, header, reason }) => ({
    ...{ line, reason, expected: expectedOf(DECLARED_COLUMNS, header) },
    header: header === null ? null : (titles.get(header) ?? header),
  })),
});

const changesOf = (
  { added, changed }: DeclaredComparison,
  lines: ReadonlySet<number>,
): readonly DeclaredChange[] => [
  ...added.filter(({ line }) => lines.has(line)).map(({ need }) => ({ id: null, need })),
  ...changed.filter(({ line }) => lines.has(line)).map(({ id, need }) => ({ id, need })),
];

async function writeTemplate(
  context: EngineContext,
  path: string,
  format: TableFormat,
): Promise<Envelope<{ bytes: number }>> {
  const bytes = await tableBytes(declaredTemplate(todayOf(context)), format);
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  return failure === null ? succeed({ bytes: bytes.length }) : fail('export-failed', { reason: failure });
}

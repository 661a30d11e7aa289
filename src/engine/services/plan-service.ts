import type { ReplyOf, RequestOf } from '../../contract/channels';
import type { CollectiveFilterRequest } from '../../contract/collective';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { PlanFilePreview, PlanState } from '../../contract/plan';
import { typeset } from '../../contract/typeset';
import { releaseNeeds } from '../../core/disclosure';
import type { LocalDate } from '../../core/model/moment';
import { goalsOf } from '../../core/objectives/goals';
import {
  type ActionDetails,
  buildPlan,
  type CampaignGoal,
  findGoal,
  type PlanRow,
  withoutGoal,
} from '../../core/plan';
import {
  type Comparison,
  compareReturned,
  OFFICE_COLUMNS,
  type OfficeState,
  officeCells,
  type ReturnedChange,
} from '../../core/plan-return';
import type { ReturnedPlan } from '../import/plan-round-trip/plan-sheet-sink';
import { readReturnedPlan } from '../import/plan-round-trip/read-returned-plan';
import { readDecisions, replaceDecisions, writeDecision } from '../store/queries/decisions';
import {
  listVersions,
  readActions,
  readComparisons,
  readFrame,
  readPlanTitle,
  readProposals,
  readVersion,
  removeProposal,
  replaceActions,
  replaceProposals,
  writeAction,
  writeComparison,
  writeFrame,
  writePlanTitle,
  writeProposal,
  writeVersion,
} from '../store/queries/plan';
import { readShaping, replaceShaping } from '../store/queries/shaping';
import type { Store } from '../store/store';
import { WORKING } from './analysis-service';
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
import { findSubject } from './need-subject';
import { objectivesInForce } from './objectives-in-force';
import { type ReadingJob, runReading } from './reading-job';
import { yardstickOf } from './targets-in-force';

type PlanChannel =
  | 'plan:get'
  | 'plan:set-action'
  | 'plan:set-title'
  | 'plan:set-frame'
  | 'plan:set-comparison'
  | 'plan:save-version'
  | 'plan:restore-version'
  | 'plan:remove-proposal'
  | 'plan:read-file'
  | 'plan:apply-file';

const ROWS = { dimension: 'unit', depth: null } as const;

/** The needs of a filter as the page lists them. */
export const needsOnScreen = (store: Store, filter: CollectiveFilterRequest, today: LocalDate) =>
  releaseNeeds(store.collective().facts, {
    filter,
    disclosure: WORKING,
    ...yardstickOf(store, today),
    rows: ROWS,
  });

/** The rows of the plan for a filter, as the page and the workbook make them. */
const planRows = (store: Store, filter: CollectiveFilterRequest, today: LocalDate): readonly PlanRow[] => {
  const needs = needsOnScreen(store, filter, today);
  const { database } = store;
  const goals = goalsOf(objectivesInForce(store, today));
  return buildPlan(needs, readDecisions(database), readActions(database), goals, readShaping(database)).rows;
};

/** What the objectives in force say of the actions of their campaigns. */
const goalsNow = (context: EngineContext, { store }: Session): readonly CampaignGoal[] =>
  goalsOf(objectivesInForce(store, todayOf(context)));

/** Keeps the plan as it is, with the cells of a filter, and gives the number of the version. */
const keepVersion = (
  context: EngineContext,
  session: Session,
  label: string,
  filter: CollectiveFilterRequest,
): number => keepRows(context, session, label, planRows(session.store, filter, todayOf(context)));

/** The same with the very rows of a file, of which some may be masked: only these are expected back. */
export const keepRows = (
  context: EngineContext,
  { store }: Session,
  label: string,
  rows: readonly PlanRow[],
): number => {
  const content = {
    actions: readActions(store.database),
    decisions: readDecisions(store.database),
    shaping: readShaping(store.database),
    cells: Object.fromEntries(officeCells(rows)),
    proposals: readProposals(store.database).map(({ title, population }) => ({ title, population })),
  };
  return writeVersion(store.database, typeset(label), content, nowIso(context));
};

const stateOf = (context: EngineContext, { store: { database } }: Session): PlanState => ({
  title: readPlanTitle(database),
  frame: readFrame(database, context.environment.vault.now().getFullYear()),
  comparisons: readComparisons(database),
  versions: listVersions(database),
  proposals: readProposals(database),
});

/** What a file changes, kept until it is applied or another is read. */
interface PendingFile {
  readonly previewId: string;
  readonly comparison: Comparison;
  readonly rows: readonly PlanRow[];
  readonly filter: CollectiveFilterRequest;
}

const problemOf = ({ hasPlan, hasIdentifiers }: ReturnedPlan) => {
  if (!hasPlan) return 'no-plan' as const;
  return hasIdentifiers ? null : ('no-identifier' as const);
};

const compare = (session: Session, plan: ReturnedPlan, rows: readonly PlanRow[]) => {
  const known = plan.version === null ? null : readVersion(session.store.database, plan.version);
  const base = known === null ? null : new Map(Object.entries(known.content.cells));
  return { version: known?.version ?? null, comparison: compareReturned(plan.lines, rows, base) };
};

const asReply = (
  previewId: string,
  version: PlanState['versions'][number] | null,
  comparison: Comparison,
): PlanFilePreview => ({
  kind: 'comparison',
  previewId,
  version,
  changes: [...comparison.changes],
  proposals: [...comparison.proposals],
  missing: [...comparison.missing],
  unknown: [...comparison.unknown],
  repeated: [...comparison.repeated],
  refused: [...comparison.refused],
});

const stateOfRow = (row: PlanRow, session: Session): OfficeState => ({
  details: row.details,
  decision: readDecisions(session.store.database).find(({ needId }) => needId === row.id) ?? {
    needId: row.id,
    status: row.status,
    answer: row.answer,
    shareToTrain: row.shareToTrain,
    reason: '',
  },
});

const applyChanges = (state: OfficeState, changes: readonly ReturnedChange[]): OfficeState =>
  changes.reduce((now, { header, after }) => {
    const column = OFFICE_COLUMNS.find((known) => known.header === header);
    return column === undefined ? now : column.write(now, after);
  }, state);

const campaignIdsOf = ({ origin }: PlanRow): readonly string[] =>
  origin.kind === 'declared' ? [] : origin.campaigns.map(({ id }) => id);

/** What only repeats the objectives of the campaigns of an action is not said by the office. */
const withoutGoals = (
  details: ActionDetails,
  campaignIds: readonly string[],
  goals: readonly CampaignGoal[],
): ActionDetails => campaignIds.reduce((now, id) => withoutGoal(now, findGoal(goals, id)), details);

/** Writes what was chosen of a file, in one transaction. */
const writeReturned = (
  session: Session,
  { comparison, rows }: PendingFile,
  chosen: RequestOf<'plan:apply-file'>,
  { at, goals }: { readonly at: string; readonly goals: readonly CampaignGoal[] },
): number => {
  const { database } = session.store;
  const places = new Set(chosen.changes);
  const taken = comparison.changes.filter((_, place) => places.has(place));
  const asked = new Set(comparison.missing.map(({ actionId }) => actionId));
  const dropped = new Set(chosen.dropped.filter((id) => asked.has(id)));
  const touched = rows.filter(({ id }) => dropped.has(id) || taken.some(({ actionId }) => actionId === id));
  database.transaction(() => {
    for (const row of touched) {
      const before = stateOfRow(row, session);
      const { details, decision } = applyChanges(
        before,
        taken.filter(({ actionId }) => actionId === row.id),
      );
      const said = withoutGoals(details, campaignIdsOf(row), goals);
      writeAction(database, dropped.has(row.id) ? { ...said, progress: 'dropped' } : said, at);
      if (
        decision.answer !== before.decision.answer ||
        decision.shareToTrain !== before.decision.shareToTrain
      )
        writeDecision(database, decision, at);
    }
    if (chosen.keepProposals)
      for (const proposal of comparison.proposals) writeProposal(database, proposal, at);
  });
  return taken.length + dropped.size;
};

/** « Nouveau parcours de … : … »; null when the vault does not have both, of the same kind. */
const wordComparison = (store: Store, { from, to }: RequestOf<'plan:set-comparison'>): string | null => {
  const find = (id: string) => store.collective().facts.campaigns.find((campaign) => campaign.id === id);
  const [before, after] = [find(from), find(to)];
  if (before === undefined || before.kind !== after?.kind) return null;
  const words = before === after ? 'dernier envoi dans la même campagne' : after.name;
  return `Avant et après ${before.name} : ${words}`;
};

/** Actions of the plan, its frame, its versions, and the file that the office edited. */
export function planHandlers(context: EngineContext): Pick<Handlers, PlanChannel> {
  const pending = new WeakMap<Session, PendingFile>();
  const changed = (session: Session, subject: string) =>
    journalise(context, session, { action: 'plan-changed', subject: typeset(subject) });
  return {
    'plan:get': () => withSession(context, (session) => succeed(stateOf(context, session))),
    'plan:set-action': (details) =>
      withSession(context, (session) => {
        const subject = findSubject(session.store, details.actionId);
        if (subject === null) return fail('not-found');
        const goals = goalsNow(context, session);
        const said = withoutGoals(details, subject.campaignIds, goals);
        writeAction(session.store.database, said, nowIso(context));
        changed(session, `Action : ${subject.words}`);
        return succeed({});
      }),
    'plan:set-title': ({ title }) =>
      withSession(context, (session) => {
        writePlanTitle(session.store.database, title);
        changed(session, `Titre du plan : ${title}`);
        return succeed(stateOf(context, session));
      }),
    'plan:set-frame': (frame) =>
      withSession(context, (session) => {
        writeFrame(session.store.database, frame);
        changed(session, 'Plafonds et année du plan');
        return succeed(stateOf(context, session));
      }),
    'plan:set-comparison': (comparison) =>
      withSession(context, (session) => {
        const words = wordComparison(session.store, comparison);
        if (words === null) return fail('not-found');
        writeComparison(session.store.database, comparison);
        changed(session, words);
        return succeed(stateOf(context, session));
      }),
    'plan:save-version': ({ label, filter }) =>
      withSession(context, (session) => {
        keepVersion(context, session, label, filter);
        changed(session, `Version gardée : ${label}`);
        return succeed(stateOf(context, session));
      }),
    'plan:restore-version': ({ versionId, filter }) =>
      withSession(context, (session) => restore(context, session, versionId, filter)),
    'plan:remove-proposal': ({ proposalId }) =>
      withSession(context, (session) => {
        if (!removeProposal(session.store.database, proposalId)) return fail('not-found');
        changed(session, 'Proposition retirée');
        return succeed(stateOf(context, session));
      }),
    'plan:read-file': ({ jobId, files: [file = ''], filter }, paths) =>
      withSession(context, (session) =>
        runReading(context, { jobId, path: pathOf(paths, file) }, (job) =>
          previewFile(context, session, job, { pending, filter }),
        ),
      ),
    'plan:apply-file': (chosen) =>
      withSession(context, (session): Envelope<ReplyOf<'plan:apply-file'>> => {
        const file = pending.get(session);
        if (file?.previewId !== chosen.previewId) return fail('plan-expired');
        pending.delete(session);
        const undoVersion = keepVersion(context, session, 'Avant la reprise d’un classeur', file.filter);
        const taken = writeReturned(session, file, chosen, {
          at: nowIso(context),
          goals: goalsNow(context, session),
        });
        changed(session, `Classeur repris : ${taken} modification${taken < 2 ? '' : 's'}`);
        return succeed({ taken, undoVersion });
      }),
  };
}

const previewFile = async (
  context: EngineContext,
  session: Session,
  { source, watch }: ReadingJob,
  {
    pending,
    filter,
  }: { readonly pending: WeakMap<Session, PendingFile>; readonly filter: CollectiveFilterRequest },
): Promise<Envelope<PlanFilePreview>> => {
  const reading = await readReturnedPlan(source, watch);
  if (reading.kind === 'cancelled') return fail('cancelled');
  if (reading.kind === 'unreadable') return succeed({ kind: 'problem', problem: 'unreadable' });
  const problem = problemOf(reading.plan);
  if (problem !== null) return succeed({ kind: 'problem', problem });
  const rows = planRows(session.store, filter, todayOf(context));
  const { version, comparison } = compare(session, reading.plan, rows);
  const previewId = randomName(context);
  pending.set(session, { previewId, comparison, rows, filter });
  return succeed(asReply(previewId, version, comparison));
};

/** Puts a version back; what was there is kept as a version first, so that this too can be undone. */
const restore = (
  context: EngineContext,
  session: Session,
  versionId: number,
  filter: CollectiveFilterRequest,
): Envelope<PlanState> => {
  const { database } = session.store;
  const found = readVersion(database, versionId);
  if (found === null) return fail('not-found');
  keepVersion(context, session, `Avant le retour à la version ${versionId}`, filter);
  database.transaction(() => {
    replaceActions(database, found.content.actions, nowIso(context));
    replaceDecisions(database, found.content.decisions, nowIso(context));
    if (found.content.shaping !== undefined) replaceShaping(database, found.content.shaping, nowIso(context));
    if (found.content.proposals !== undefined)
      replaceProposals(database, found.content.proposals, nowIso(context));
  });
  journalise(context, session, {
    action: 'plan-changed',
    subject: typeset(`Retour à la version ${versionId}`),
  });
  return succeed(stateOf(context, session));
};

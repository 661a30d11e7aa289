import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import { type ObjectivesState, objectivesState } from '../../contract/objectives';
import { typeset } from '../../contract/typeset';
import { releaseObjectives, releaseWaves } from '../../core/disclosure';
import { checkObjective } from '../../core/objectives/check-objective';
import { findContradictions } from '../../core/objectives/contradictions';
import {
  contentOf,
  type Objective,
  type ObjectiveDraft,
  stampTargets,
} from '../../core/objectives/objective';
import {
  archiveObjective,
  createObjective,
  readObjectives,
  writeObjectiveVersion,
} from '../store/queries/objectives';
import { WORKING } from './analysis-service';
import { type EngineContext, journalise, nowIso, type Session, todayOf, withSession } from './context';
import type { Handlers } from './handler';
import { listInForce } from './objectives-in-force';
import { reachableIn, targetsInForce } from './targets-in-force';

type ObjectivesChannel =
  | 'objectives:list'
  | 'objectives:save'
  | 'objectives:archive'
  | 'objectives:restore'
  | 'objectives:overview'
  | 'trends:waves';

type Outcome = ReplyOf<'objectives:save'>;

const findObjective = ({ store }: Session, id: number): Objective | null =>
  readObjectives(store.database).find((objective) => objective.id === id) ?? null;

function listObjectives(context: EngineContext, { store }: Session): ObjectivesState {
  const today = todayOf(context);
  const { facts } = store.collective();
  return objectivesState.parse({
    today,
    objectives: readObjectives(store.database),
    contradictions: findContradictions(facts, targetsInForce(store, today).specific),
    competences: facts.competences,
    reachable: reachableIn(store),
  });
}

/** What is written about an objective, and how the journal tells it. */
interface Writing {
  /** Null: a new one. */
  readonly former: Objective | null;
  readonly content: ObjectiveDraft;
  readonly reason: string;
  readonly act: string;
}

/** Adds a version of what passes every check; nothing is written otherwise. */
function write(
  context: EngineContext,
  session: Session,
  { former, content, reason, act }: Writing,
): Envelope<Outcome> {
  const { store } = session;
  const { campaigns } = store.collective().facts;
  const problems = checkObjective(content, { campaigns, reachable: reachableIn(store) });
  if (problems.length > 0) return succeed({ kind: 'refused', problems: [...problems] });
  const [savedAt, author] = [nowIso(context), session.role];
  const targets = former === null ? [] : contentOf(former).targets;
  const stamped = stampTargets(content, targets, { at: savedAt, author });
  const id = store.database.transaction(() => {
    const written = former?.id ?? createObjective(store.database);
    writeObjectiveVersion(store.database, written, { savedAt, author, reason, content: stamped });
    return written;
  });
  journalise(context, session, {
    action: 'objective-changed',
    subject: typeset(`${act} : ${content.title}`),
    reason,
  });
  return succeed({ kind: 'saved', id });
}

function save(
  context: EngineContext,
  session: Session,
  { id, content, reason }: RequestOf<'objectives:save'>,
): Envelope<Outcome> {
  if (id === null) return write(context, session, { former: null, content, reason, act: 'Objectif créé' });
  const former = findObjective(session, id);
  if (former === null) return fail('not-found');
  return write(context, session, { former, content, reason, act: 'Objectif modifié' });
}

function restore(
  context: EngineContext,
  session: Session,
  { id, number }: RequestOf<'objectives:restore'>,
): Envelope<Outcome> {
  const former = findObjective(session, id);
  const version = former?.versions.find((each) => each.number === number);
  if (former === null || version === undefined) return fail('not-found');
  const { content } = version;
  const reason = typeset(`Retour à la version ${number}`);
  return write(context, session, { former, content, reason, act: 'Objectif rétabli' });
}

function archive(
  context: EngineContext,
  session: Session,
  { id, isArchived }: RequestOf<'objectives:archive'>,
): Envelope<Record<string, never>> {
  const objective = findObjective(session, id);
  if (objective === null) return fail('not-found');
  archiveObjective(session.store.database, id, isArchived ? nowIso(context) : null);
  const act = isArchived ? 'Objectif archivé' : 'Objectif repris';
  const subject = typeset(`${act} : ${contentOf(objective).title}`);
  journalise(context, session, { action: 'objective-changed', subject });
  return succeed({});
}

/** Objectives: what they say, their versions, and where each stands (released values only). */
export function objectivesHandlers(context: EngineContext): Pick<Handlers, ObjectivesChannel> {
  return {
    'objectives:list': () => withSession(context, (session) => succeed(listObjectives(context, session))),
    'objectives:save': (request) => withSession(context, (session) => save(context, session, request)),
    'objectives:archive': (request) => withSession(context, (session) => archive(context, session, request)),
    'objectives:restore': (request) => withSession(context, (session) => restore(context, session, request)),
    'objectives:overview': (filter) =>
      withSession(context, ({ store }) => {
        const today = todayOf(context);
        const objectives = listInForce(store, today).map(({ id, content: { population, campaignIds } }) => ({
          id,
          population,
          campaignIds,
        }));
        const targets = targetsInForce(store, today);
        const request = { filter, disclosure: WORKING, targets, objectives };
        return succeed(releaseObjectives(store.collective().facts, request));
      }),
    'trends:waves': ({ filter, campaignId, objectiveId }) =>
      withSession(context, (session) => {
        const objective = findObjective(session, objectiveId);
        if (objective === null) return fail('not-found');
        const { event, leadDays } = contentOf(objective);
        const waves = event?.kind === 'period' ? event.waves : [];
        const request = { filter, campaignId, waves, leadDays, disclosure: WORKING };
        return succeed(releaseWaves(session.store.collective().facts, request));
      }),
  };
}

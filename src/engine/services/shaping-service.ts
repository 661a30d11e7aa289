import { type Envelope, fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { blankDetails } from '../../core/plan';
import { writeDecision } from '../store/queries/decisions';
import { readActions, writeAction } from '../store/queries/plan';
import { readShaping, removeShape, writeMerger, writeSplit } from '../store/queries/shaping';
import {
  type EngineContext,
  journalise,
  nowIso,
  randomName,
  type Session,
  todayOf,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { recordStandings } from './need-reviews';
import { findSubject } from './need-subject';

type ShapingChannel = 'needs:merge' | 'needs:split' | 'needs:unshape' | 'needs:acknowledge';

/** A need stands in one merger at most, and is not split beside it. */
const isFree = (session: Session, members: readonly string[], mergerId: string | null): boolean => {
  const { mergers, splits } = readShaping(session.store.database);
  const taken = new Set([
    ...mergers.flatMap(({ id, members: others }) => (id === mergerId ? [] : others)),
    ...splits.map(({ needId }) => needId),
  ]);
  return new Set(members).size === members.length && members.every((id) => !taken.has(id));
};

const keepRetained = (session: Session, actionId: string, retained: number | null, at: string): void => {
  const { database } = session.store;
  const said = readActions(database).find((details) => details.actionId === actionId);
  writeAction(database, { ...(said ?? blankDetails(actionId)), retained }, at);
};

/** Needs that are merged and split, and the undoing of each. */
export function shapingHandlers(context: EngineContext): Pick<Handlers, ShapingChannel> {
  const changed = (session: Session, subject: string): void =>
    journalise(context, session, { action: 'plan-changed', subject: typeset(subject) });
  return {
    'needs:acknowledge': ({ needIds }) =>
      withSession(context, (session) => {
        recordStandings(session.store, needIds, todayOf(context));
        changed(session, `Changements de besoins vus : ${needIds.length}`);
        return succeed({});
      }),
    'needs:merge': ({ id, retained, ...fields }) =>
      withSession(context, (session): Envelope<{ id: string }> => {
        const { database } = session.store;
        const subjects = fields.members.map((member) => findSubject(session.store, member));
        if (subjects.some((subject) => subject?.kind !== 'computed' && subject?.kind !== 'declared'))
          return fail('not-found');
        if (!isFree(session, fields.members, id)) return fail('need-taken');
        const merger = { ...fields, id: id ?? `merged|${randomName(context)}` };
        database.transaction(() => {
          writeMerger(database, merger, nowIso(context));
          keepRetained(session, merger.id, retained, nowIso(context));
        });
        recordStandings(session.store, merger.members, todayOf(context));
        changed(session, `Besoins réunis : ${merger.title}`);
        return succeed({ id: merger.id });
      }),
    'needs:split': ({ decisions, ...split }) =>
      withSession(context, (session) => {
        const { database } = session.store;
        const subject = findSubject(session.store, split.needId);
        if (subject === null || subject.kind === 'part') return fail('not-found');
        const { mergers } = readShaping(database);
        if (mergers.some(({ members }) => members.includes(split.needId))) return fail('need-taken');
        const own = new Set(split.parts.map(({ number }) => `${split.needId}#${number}`));
        if (own.size !== split.parts.length || decisions.some(({ needId }) => !own.has(needId)))
          return fail('bad-request');
        database.transaction(() => {
          writeSplit(database, split, nowIso(context));
          for (const decision of decisions) writeDecision(database, decision, nowIso(context));
        });
        recordStandings(session.store, [split.needId], todayOf(context));
        changed(session, `Besoin partagé en ${split.parts.length} actions : ${subject.words}`);
        return succeed({});
      }),
    'needs:unshape': ({ mergers, splits }) =>
      withSession(context, (session) => {
        const { database } = session.store;
        const words = [...mergers, ...splits].flatMap((id) => findSubject(session.store, id)?.words ?? []);
        database.transaction(() => {
          for (const id of mergers) removeShape(database, 'merger', id);
          for (const id of splits) removeShape(database, 'split', id);
        });
        changed(session, `Besoins remis comme avant : ${words.slice(0, 5).join(', ')}`);
        return succeed({});
      }),
  };
}

import { fail, succeed } from '../../contract/failure';
import type { NeedDecision } from '../../contract/planning';
import { typeset } from '../../contract/typeset';
import { checkTargets } from '../../core/targets/check-targets';
import { ANSWERS, STATUSES } from '../../core/wording/plan-words';
import { writeDecision } from '../store/queries/decisions';
import { readTargets, writeTargets } from '../store/queries/targets';
import { type EngineContext, journalise, nowIso, todayOf, withSession } from './context';
import type { Handlers } from './handler';
import { recordStandings } from './need-reviews';
import { findSubject } from './need-subject';
import { reachableIn } from './targets-in-force';

/** « Retenu, Formation, 30 % ». */
const wordDecision = ({ status, answer, shareToTrain }: NeedDecision): string => {
  if (status === 'set-aside') return STATUSES[status];
  const parts = [STATUSES[status], ANSWERS[answer]];
  return (answer === 'pix' ? parts : [...parts, percent(shareToTrain)]).join(', ');
};

/** Targets and decisions on needs. */
export function planningHandlers(
  context: EngineContext,
): Pick<Handlers, 'needs:decide' | 'targets:get' | 'targets:set'> {
  return {
    'needs:decide': (decision) =>
      withSession(context, (session) => {
        const need = findSubject(session.store, decision.needId);
        if (need === null) return fail('not-found');
        writeDecision(session.store.database, decision, nowIso(context));
        recordStandings(session.store, [decision.needId], todayOf(context));
        const subject = `${need.words} : ${wordDecision(decision)}`;
        journalise(context, session, {
          action: 'need-decided',
          subject: typeset(subject),
          reason: decision.reason,
        });
        return succeed({});
      }),
    'targets:get': () => withSession(context, (session) => succeed(readTargets(session.store.database))),
    'targets:set': (targets) =>
      withSession(context, (session) => {
        const checked = checkTargets(targets.rate, targets.level, reachableIn(session.store));
        if (checked.kind === 'level-out-of-reach')
          return fail('target-out-of-range', { reachable: checked.reachable });
        if (checked.kind === 'rate-out-of-range') return fail('target-out-of-range');
        writeTargets(session.store.database, targets, nowIso(context));
        const subject = `Cibles : taux ${percent(targets.rate)}, niveau ${targets.level}`;
        journalise(context, session, { action: 'targets-changed', subject });
        return succeed(readTargets(session.store.database));
      }),
  };
}

const percent = (ratio: number): string =>
  new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 }).format(ratio);

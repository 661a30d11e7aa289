import { fail, succeed } from '../../contract/failure';
import { checkTargets } from '../../core/targets/check-targets';
import { writeDecision } from '../store/queries/decisions';
import { readTargets, writeTargets } from '../store/queries/targets';
import { type EngineContext, journalise, nowIso, withSession } from './context';
import type { Handlers } from './handler';
import { reachableIn } from './targets-in-force';

const STATUS_WORDS = { proposed: 'proposé', accepted: 'retenu', 'set-aside': 'écarté' } as const;

/** Targets and decisions on needs. */
export function planningHandlers(
  context: EngineContext,
): Pick<Handlers, 'needs:decide' | 'targets:get' | 'targets:set'> {
  return {
    'needs:decide': (decision) =>
      withSession(context, (session) => {
        writeDecision(session.store.database, decision, nowIso(context));
        const subject = `Besoin ${decision.needId} : ${STATUS_WORDS[decision.status]}`;
        journalise(context, session, { action: 'need-decided', subject, reason: decision.reason });
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

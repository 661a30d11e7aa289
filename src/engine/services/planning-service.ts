import { fail, succeed } from '../../contract/failure';
import type { NeedDecision } from '../../contract/planning';
import { typeset } from '../../contract/typeset';
import { findNeed, type NeedSubject } from '../../core/needs/find-need';
import { checkTargets } from '../../core/targets/check-targets';
import { ANSWERS, STATUSES, wordCompetence } from '../../core/wording/plan-words';
import { writeDecision } from '../store/queries/decisions';
import { readTargets, writeTargets } from '../store/queries/targets';
import { type EngineContext, journalise, nowIso, withSession } from './context';
import type { Handlers } from './handler';
import { reachableIn } from './targets-in-force';

/** « 1.3 Traiter des données, Ensemble (Cybersécurité) »: no number of results. */
const describeNeed = ({ campaign, competence, rowNames }: NeedSubject): string =>
  `${wordCompetence(competence)}, ${rowNames.join(' et ')} (${campaign.name})`;

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
        const need = findNeed(session.store.collective().facts, decision.needId);
        if (need === null) return fail('not-found');
        writeDecision(session.store.database, decision, nowIso(context));
        const subject = `${describeNeed(need)} : ${wordDecision(decision)}`;
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

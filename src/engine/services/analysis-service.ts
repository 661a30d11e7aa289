import type { Envelope } from '../../contract/failure';
import { succeed } from '../../contract/failure';
import {
  type DisclosureSettings,
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
  releaseStage,
} from '../../core/disclosure';
import type { CollectiveFacts, Dictionary, UnitNode } from '../../core/model/facts';
import { goalsOf } from '../../core/objectives/goals';
import { readDecisions } from '../store/queries/decisions';
import { readActions } from '../store/queries/plan';
import { readShaping } from '../store/queries/shaping';
import { type EngineContext, type Session, todayOf, withSession } from './context';
import type { Handlers } from './handler';
import { reviewNeeds } from './need-reviews';
import { objectivesInForce } from './objectives-in-force';
import { yardstickOf } from './targets-in-force';

/** Collective screens are for the administrator: the profile « Interne RH ». */
export const WORKING: DisclosureSettings = { profile: 'working' };

type AnalysisChannel =
  | 'overview:get'
  | 'participation:get'
  | 'heatmap:get'
  | 'stage:get'
  | 'needs:get'
  | 'filters:get';

/** Collective screens: facts of the vault in, released values out. */
export function analysisHandlers(context: EngineContext): Pick<Handlers, AnalysisChannel> {
  const released = <T>(session: Session, release: (facts: CollectiveFacts) => T): Envelope<T> =>
    succeed(release(session.store.collective().facts));
  const scope = ({ store }: Session) => ({ disclosure: WORKING, ...yardstickOf(store, todayOf(context)) });
  return {
    'overview:get': (filter) =>
      withSession(context, (session) =>
        released(session, (facts) => releaseOverview(facts, { ...scope(session), filter })),
      ),
    'participation:get': (request) =>
      withSession(context, (session) =>
        released(session, (facts) => releaseParticipation(facts, { ...request, disclosure: WORKING })),
      ),
    'heatmap:get': (request) =>
      withSession(context, (session) =>
        released(session, (facts) => releaseHeatmap(facts, { ...request, ...scope(session) })),
      ),
    'stage:get': (request) =>
      withSession(context, (session) =>
        released(session, (facts) => releaseStage(facts, { ...request, ...scope(session) })),
      ),
    'needs:get': (request) =>
      withSession(context, (session) =>
        released(session, (facts) => ({
          needs: releaseNeeds(facts, { ...request, ...scope(session) }),
          decisions: readDecisions(session.store.database),
          actions: readActions(session.store.database),
          goals: goalsOf(objectivesInForce(session.store, todayOf(context))),
          shaping: readShaping(session.store.database),
          reviews: reviewNeeds(session.store, todayOf(context)),
        })),
      ),
    'filters:get': () => withSession(context, (session) => released(session, (facts) => filterValues(facts))),
  };
}

/** The values that filters may take: what the HR list and the campaigns contain, no number of results. */
function filterValues(facts: CollectiveFacts) {
  return {
    unitPaths: facts.units.map((_, place) => pathTo(facts.units, place)).sort(comparePaths),
    sites: sortedValues(facts.roster.site),
    corps: sortedValues(facts.roster.corps),
    categories: sortedValues(facts.roster.category),
    jobs: sortedValues(facts.roster.job),
    campaigns: facts.campaigns.map(({ id, code, name, kind }) => ({ id, code, name, kind })),
    agents: facts.roster.count,
  };
}

const french = new Intl.Collator('fr');
const sortedValues = ({ values }: Dictionary): string[] => [...values].sort(french.compare);

function pathTo(units: readonly UnitNode[], place: number): string[] {
  const unit = units[place];
  return unit === undefined ? [] : [...pathTo(units, unit.parent), unit.name];
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let depth = 0; depth < length; depth += 1) {
    const order = french.compare(a[depth] ?? '', b[depth] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

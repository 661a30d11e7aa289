import { type Envelope, fail, succeed } from '../../contract/failure';
import {
  releaseCurves,
  releaseDistribution,
  releaseFunnel,
  releaseProgress,
  releaseRepeat,
  releaseWanted,
} from '../../core/disclosure';
import type { CollectiveFacts } from '../../core/model/facts';
import { deleteSavedView, readSavedViews, writeSavedView } from '../store/queries/saved-views';
import { readSetting, writeSetting } from '../store/queries/settings';
import { WORKING } from './analysis-service';
import { type EngineContext, type Session, withSession } from './context';
import type { Handlers } from './handler';
import { objectiveEvents } from './objectives-in-force';

type TrendsChannel =
  | 'trends:funnel'
  | 'trends:curves'
  | 'trends:distribution'
  | 'trends:progress'
  | 'trends:repeat'
  | 'trends:wanted';

/** Measures of the screen of trends: facts of the vault in, released values out. */
export function trendsHandlers(context: EngineContext): Pick<Handlers, TrendsChannel> {
  const released = <T>(release: (facts: CollectiveFacts) => T) =>
    withSession<T>(context, ({ store }) => succeed(release(store.collective().facts)));
  return {
    'trends:funnel': (request) =>
      released((facts) => releaseFunnel(facts, { ...request, disclosure: WORKING })),
    'trends:curves': ({ filter, events }) =>
      withSession(context, ({ store }) => {
        const request = { filter, events: [...events, ...objectiveEvents(store)], disclosure: WORKING };
        return succeed(releaseCurves(store.collective().facts, request));
      }),
    'trends:distribution': (request) =>
      released((facts) => releaseDistribution(facts, { ...request, disclosure: WORKING })),
    'trends:progress': (request) =>
      released((facts) => releaseProgress(facts, { ...request, disclosure: WORKING })),
    'trends:repeat': (filter) => released((facts) => releaseRepeat(facts, { filter, disclosure: WORKING })),
    'trends:wanted': (request) =>
      released((facts) => releaseWanted(facts, { ...request, disclosure: WORKING })),
  };
}

type ViewsChannel = 'views:list' | 'views:save' | 'views:delete' | 'emulation:get' | 'emulation:set';

/** Views kept by name, and whether the emulation board is wanted. */
export function viewsHandlers(context: EngineContext): Pick<Handlers, ViewsChannel> {
  const list = (session: Session) => succeed(readSavedViews(session.store.database));
  const changed = (session: Session, isDone: boolean): ReturnType<typeof list> | Envelope<never> => {
    if (!isDone) return fail('not-found');
    session.saver.changed();
    return list(session);
  };
  return {
    'views:list': () => withSession(context, list),
    'views:save': ({ id, ...view }) =>
      withSession(context, (session) => changed(session, writeSavedView(session.store.database, id, view))),
    'views:delete': ({ id }) =>
      withSession(context, (session) => changed(session, deleteSavedView(session.store.database, id))),
    'emulation:get': () =>
      withSession(context, ({ store }) =>
        succeed({ isShown: readSetting(store.database, 'emulation') === 'shown' }),
      ),
    'emulation:set': ({ isShown }) =>
      withSession(context, (session) => {
        writeSetting(session.store.database, 'emulation', isShown ? 'shown' : 'hidden');
        session.saver.changed();
        return succeed({ isShown });
      }),
  };
}

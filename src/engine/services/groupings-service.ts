import { succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { releaseGroupings } from '../../core/disclosure';
import { readGroupings, writeGroupings } from '../store/queries/settings';
import { type EngineContext, journalise, withSession } from './context';
import type { Handlers } from './handler';

type GroupingsChannel = 'groupings:get' | 'groupings:put';

const wordChange = (groups: number): string =>
  groups === 0 ? 'Regroupements de services : aucun choisi' : `Regroupements de services : ${groups} choisis`;

/** Units that tables show together. A choice only ever joins: what is too small by itself stays joined (rule 0). */
export function groupingsHandlers(context: EngineContext): Pick<Handlers, GroupingsChannel> {
  return {
    'groupings:get': () =>
      withSession(context, ({ store }) =>
        succeed({
          groupings: readGroupings(store.database),
          shown: releaseGroupings(store.collective().facts, { profile: 'working' }),
        }),
      ),
    'groupings:put': ({ groupings }) =>
      withSession(context, (session) => {
        session.store.recount(() => writeGroupings(session.store.database, groupings));
        const subject = typeset(wordChange(groupings.length));
        journalise(context, session, { action: 'counting-changed', subject });
        return succeed({});
      }),
  };
}

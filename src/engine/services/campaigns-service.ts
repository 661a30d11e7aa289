import type { CampaignChoice, CampaignEntry } from '../../contract/campaigns';
import { fail, succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import {
  countCampaignRows,
  markParticipation,
  noChoice,
  readCampaignChoices,
  writeCampaignChoice,
} from '../store/queries/campaign-choices';
import { readCampaigns } from '../store/queries/campaigns';
import { readSituationRule, writeSetting } from '../store/queries/settings';
import type { SqlDatabase } from '../store/sql';
import { type EngineContext, journalise, nowIso, type Session, withSession } from './context';
import type { Handlers } from './handler';

type CampaignsChannel =
  | 'campaigns:list'
  | 'campaigns:choose'
  | 'counting:get'
  | 'counting:set'
  | 'participations:mark';

const SITUATION_WORDS = {
  latest: 'dernière participation partagée',
  best: 'meilleure participation partagée',
  first: 'première participation partagée',
} as const;

/** How campaigns and participations count. Choices never change what was imported, and can all be taken back. */
export function campaignsHandlers(context: EngineContext): Pick<Handlers, CampaignsChannel> {
  return {
    'campaigns:list': () =>
      withSession(context, (session) => succeed(campaignEntries(session.store.database))),
    'campaigns:choose': (choice) => withSession(context, (session) => choose(context, session, choice)),
    'counting:get': () =>
      withSession(context, ({ store }) => succeed({ situation: readSituationRule(store.database) })),
    'counting:set': ({ situation }) =>
      withSession(context, (session) => {
        session.store.recount(() => writeSetting(session.store.database, 'situation', situation));
        const subject = typeset(`Situation actuelle : ${SITUATION_WORDS[situation]}`);
        journalise(context, session, { action: 'counting-changed', subject });
        return succeed({ situation });
      }),
    'participations:mark': ({ participationId, beforeOpening }) =>
      withSession(context, (session) => {
        const { store } = session;
        const mark = { beforeOpening, markedAt: nowIso(context) };
        if (!store.recount(() => markParticipation(store.database, participationId, mark)))
          return fail('not-found');
        const subject = beforeOpening ? 'Test avant ouverture' : 'Test avant ouverture : marque retirée';
        journalise(context, session, { action: 'participation-marked', subject: typeset(subject) });
        return succeed({});
      }),
  };
}

function choose(context: EngineContext, session: Session, choice: CampaignChoice) {
  const { database } = session.store;
  const entries = campaignEntries(database);
  const chosen = entries.find(({ id }) => id === choice.campaignId);
  if (chosen === undefined) return fail('not-found');
  if (!isMergeAllowed(entries, chosen, choice.mergedInto)) return fail('merge-refused');
  session.store.recount(() => writeCampaignChoice(database, choice, nowIso(context)));
  journalise(context, session, { action: 'campaign-changed', subject: typeset(`Campagne ${chosen.id}`) });
  return succeed(campaignEntries(database));
}

/** Two campaigns of one kind, one step only: neither into itself, nor into a merged one, nor once others joined. */
function isMergeAllowed(
  entries: readonly CampaignEntry[],
  chosen: CampaignEntry,
  mergedInto: string | null,
): boolean {
  if (mergedInto === null) return true;
  const target = entries.find(({ id }) => id === mergedInto);
  if (target === undefined || target.id === chosen.id || target.kind !== chosen.kind) return false;
  return target.choice.mergedInto === null && !entries.some(({ choice }) => choice.mergedInto === chosen.id);
}

function campaignEntries(database: SqlDatabase): CampaignEntry[] {
  const choices = readCampaignChoices(database);
  const rows = countCampaignRows(database);
  return readCampaigns(database).map(({ campaign: { id, code, name, kind, course, organisation } }) => ({
    ...{ id, code, name, kind, course, organisation },
    choice: choices.get(id) ?? noChoice(id),
    ...(rows.get(id) ?? { participations: 0, beforeOpening: 0 }),
  }));
}

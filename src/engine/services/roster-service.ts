import { fail, succeed } from '../../contract/failure';
import type { RosterDifference, RosterPreview } from '../../contract/rosters';
import { keyAgents } from '../../core/roster/agent-key';
import { type AgentDifference, compareRosters, countDifferences } from '../../core/roster/roster-difference';
import type { ImportPlan } from '../import';
import { readRosterOf, readRosterVersions } from '../store/queries/roster-versions';
import type { Store } from '../store/store';
import { type EngineContext, enterNominative, withSession } from './context';
import type { Handlers } from './handler';

type RosterChannel = 'import:roster' | 'roster:versions' | 'roster:differences';

/** HR lists: what one changes before it is applied, the dated lists of the vault, what each changed. */
export function rosterHandlers(context: EngineContext): Pick<Handlers, RosterChannel> {
  return {
    'import:roster': ({ planId }) =>
      withSession(context, (session) => {
        if (session.pendingPlan?.planId !== planId) return fail('plan-expired');
        enterNominative(context, session);
        return succeed(differencesOf(session.pendingPlan.plan).map(toldDifference));
      }),
    'roster:versions': () =>
      withSession(context, ({ store }) =>
        succeed(
          readRosterVersions(store.database).map((version) => ({ ...version, files: [...version.files] })),
        ),
      ),
    'roster:differences': ({ importId }) =>
      withSession(context, (session) => {
        const differences = differencesOfVersion(session.store, importId);
        if (differences === null) return fail('not-found');
        enterNominative(context, session);
        return succeed(differences.map(toldDifference));
      }),
  };
}

const differencesOf = ({ roster }: ImportPlan): readonly AgentDifference[] =>
  roster.kind === 'replaced' ? roster.differences : [];

/** What the list of a plan is beside the one in force; null when there is nothing to apply. */
export function previewRoster(
  plan: ImportPlan,
  former: { readonly agents: number; readonly date: string | null },
): RosterPreview | null {
  const { roster } = plan;
  if (roster.kind === 'unchanged') return null;
  return {
    asOf: roster.asOf,
    formerDate: former.date,
    formerAgents: former.agents,
    agents: roster.agents.length,
    isArchived: roster.kind === 'archived',
    differences: countDifferences(differencesOf(plan)),
  };
}

const toldDifference = ({ kind, agent, changes }: AgentDifference): RosterDifference => ({
  kind,
  usageName: agent.usageName,
  firstName: agent.firstName,
  matricule: agent.matricule,
  unitPath: [...agent.unitPath],
  changes: changes.map((change) => ({ ...change })),
});

/** What a dated list says otherwise than the one of the day before it; null when there is no such list. */
function differencesOfVersion({ database }: Store, importId: number): readonly AgentDifference[] | null {
  const versions = readRosterVersions(database);
  const place = versions.findIndex((version) => version.importId === importId);
  const agents = readRosterOf(database, importId);
  if (place < 0 || agents === null) return null;
  const before = versions[place + 1];
  const former = before === undefined ? [] : (readRosterOf(database, before.importId) ?? []);
  return compareRosters(keyAgents(former), keyAgents(agents));
}

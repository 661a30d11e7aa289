import { succeed } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import { z } from '../../contract/zod';
import type { AgentKey } from '../../core/roster/agent-key';
import { findSession, readRegistrationsOf, writeRegistrationStates } from '../store/queries/registrations';
import { type EngineContext, journalise } from './context';
import type { ListKeeper } from './list-imports';
import { nameSession } from './session-name';

const registrationState = z.object({
  registeredOn: z.string(),
  isWithdrawn: z.boolean(),
  present: z.boolean().nullable(),
});

/** Registrations of one session, by the key of the agent. */
export const registrationsKeeper = (context: EngineContext): ListKeeper => ({
  read: ({ database }, scope) =>
    new Map(
      readRegistrationsOf(database, Number(scope)).map(
        ({ agentKey, registeredOn, isWithdrawn, present }) =>
          [agentKey, JSON.stringify({ registeredOn, isWithdrawn, present })] as const,
      ),
    ),
  put: (session, scope, { states, subject }) => {
    const { database } = session.store;
    const sessionId = Number(scope);
    const found = findSession(database, sessionId);
    database.transaction(() =>
      writeRegistrationStates(
        database,
        sessionId,
        states.map(({ item, state }) => ({
          // The lines of imports keep keys as `agent-key.ts` made them.
          agentKey: item as AgentKey,
          state: state === null ? null : registrationState.parse(JSON.parse(state)),
        })),
      ),
    );
    const about = found === null ? '' : `, session ${nameSession(found)}`;
    journalise(context, session, { action: 'registrations-changed', subject: typeset(subject + about) });
    return succeed({});
  },
});

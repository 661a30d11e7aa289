import type { AgentRecord } from '../model/agent';
import type { LocalDate } from '../model/moment';
import type { AgentKey } from '../roster/agent-key';

/** Who gets a link: a unit of the tree (empty: everybody), and whether only those who have not started. */
export interface RecipientChoice {
  readonly unitPath: readonly string[];
  readonly onlyNotStarted: boolean;
}

export interface Recipient {
  readonly key: AgentKey;
  readonly agent: AgentRecord;
  /** Whether the agent has begun the campaign. Participation alone: no result is known here. */
  readonly hasStarted: boolean;
}

const isUnder = ({ unitPath }: AgentRecord, wanted: readonly string[]): boolean =>
  wanted.every((name, depth) => unitPath[depth] === name);

const hasLeft = ({ leftOn }: AgentRecord, today: LocalDate): boolean => leftOn !== null && leftOn < today;

/** The agents in service on a day (ISO) that a choice designates, in the order of the HR list. */
export const chooseRecipients = (
  agents: readonly Recipient[],
  { unitPath, onlyNotStarted }: RecipientChoice,
  today: LocalDate,
): readonly Recipient[] =>
  agents.filter(
    ({ agent, hasStarted }) =>
      isUnder(agent, unitPath) && !hasLeft(agent, today) && !(onlyNotStarted && hasStarted),
  );

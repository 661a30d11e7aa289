import type { AgentRow } from '../../../contract/agents';
import { cellText } from '../../ui/table/table-text';

/** One agent as copied, tab-separated for a spreadsheet: identity and affectation, never a state nor a result. */
export const copiedRow = (agent: AgentRow): string =>
  [
    agent.matricule,
    agent.usageName,
    agent.firstName,
    agent.email,
    agent.unitPath.join(' › '),
    agent.site,
    agent.corps,
    agent.category,
    agent.job,
  ]
    .map(cellText)
    .join('\t');

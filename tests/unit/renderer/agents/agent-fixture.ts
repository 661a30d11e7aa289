import type { AgentParticipation, AgentRow } from '../../../../src/contract/agents';

export const agentOf = (id: number, change: Partial<AgentRow> = {}): AgentRow => ({
  id,
  matricule: `00${id}`,
  usageName: `Nom${id}`,
  birthName: null,
  firstName: 'Ana',
  email: null,
  unitPath: ['Direction fictive', 'Eau'],
  site: 'Rennes',
  corps: 'Attaché',
  category: 'A',
  job: 'Instructeur',
  workingTime: null,
  manager: null,
  participations: [],
  ...change,
});

export const participationOf = (
  id: number,
  change: Partial<AgentParticipation> = {},
): AgentParticipation => ({
  id,
  campaignId: 'C1',
  state: 'started',
  progress: 0.5,
  startedAt: '2026-03-03T09:00',
  sharedAt: null,
  beforeOpening: 'no',
  absent: false,
  ...change,
});

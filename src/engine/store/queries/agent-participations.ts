import type { AgentParticipation, AgentResults, ParticipationState } from '../../../contract/agents';
import type { CampaignKind } from '../../../core/model/campaign';
import { flag, integer, numberOrNull, oneOf, text, textOrNull } from '../column';
import { visitResults } from '../result-list';
import type { SqlDatabase, SqlRow } from '../sql';
import { readCampaigns } from './campaigns';
import { readCompetences, type StoredCompetence } from './competences';

/** State and progress of the participations of every agent, without any result. */
export function readAgentParticipations(
  database: SqlDatabase,
): ReadonlyMap<number, readonly AgentParticipation[]> {
  const byAgent = new Map<number, AgentParticipation[]>();
  const query = `
    SELECT s.agent_id, k.pix_id, p.shared, p.progress, p.started_at, p.shared_at, p.id, s.before_opening,
      p.absent
    FROM participation p
    JOIN campaign k ON k.id = p.campaign_id
    JOIN participation_standing s ON s.participation_id = p.id
    WHERE s.agent_id IS NOT NULL
    ORDER BY ifnull(p.started_at, p.shared_at), p.fingerprint`;
  database.visit(query, (row) => {
    const agent = integer(row, 0);
    const known = byAgent.get(agent);
    if (known === undefined) byAgent.set(agent, [decodeParticipation(row)]);
    else known.push(decodeParticipation(row));
  });
  return byAgent;
}

function decodeParticipation(row: SqlRow): AgentParticipation {
  const progress = numberOrNull(row, 3);
  return {
    id: integer(row, 6),
    campaignId: text(row, 1),
    state: stateOf(flag(row, 2), progress),
    progress,
    startedAt: textOrNull(row, 4),
    sharedAt: textOrNull(row, 5),
    beforeOpening: oneOf(row, 7, ['no', 'by-day', 'marked']),
    absent: flag(row, 8),
  };
}

function stateOf(shared: boolean, progress: number | null): ParticipationState {
  if (shared) return 'shared';
  return progress === 1 ? 'finished' : 'started';
}

type CampaignResults = AgentResults['campaigns'][number];

/** Every shared participation of one agent with its results, by campaign, the latest first. */
export function readAgentResults(database: SqlDatabase, agentId: number): AgentResults {
  const competences = readCompetences(database);
  const campaigns = new Map(readCampaigns(database).map(({ id, campaign }) => [id, campaign]));
  const rows = database.rows(
    `SELECT p.campaign_id, k.kind, p.shared_at, p.mastery, p.pix_total, p.stage, p.results
     FROM participation p
     JOIN campaign k ON k.id = p.campaign_id
     JOIN participation_standing s ON s.participation_id = p.id
     WHERE s.agent_id = ? AND p.shared = 1
     ORDER BY k.name, k.pix_id, p.shared_at DESC, p.fingerprint`,
    [agentId],
  );
  return {
    agentId,
    campaigns: rows.flatMap((row) => {
      const campaign = campaigns.get(integer(row, 0));
      return campaign === undefined
        ? []
        : [{ campaignId: campaign.id, name: campaign.name, ...decodeResults(row, competences) }];
    }),
  };
}

function decodeResults(
  row: SqlRow,
  competences: readonly StoredCompetence[],
): Omit<CampaignResults, 'campaignId' | 'name'> {
  const kind = oneOf(row, 1, ['assessment', 'profiles']);
  return {
    kind,
    sharedAt: textOrNull(row, 2),
    mastery: numberOrNull(row, 3),
    pixTotal: numberOrNull(row, 4),
    stage: numberOrNull(row, 5),
    results: resultsInOrder(kind, text(row, 6), competences),
  };
}

function resultsInOrder(
  kind: CampaignKind,
  content: string,
  competences: readonly StoredCompetence[],
): CampaignResults['results'] {
  const pairs = new Map<number, readonly [number | null, number | null]>();
  visitResults(content, (competence, first, second) => pairs.set(competence, [first, second]));
  return competences.flatMap(({ id, competence }) => {
    const pair = pairs.get(id);
    if (pair === undefined) return [];
    const [first, second] = pair;
    const values =
      kind === 'assessment'
        ? { acquis: first, validated: second, level: null, pix: null }
        : { acquis: null, validated: null, level: first, pix: second };
    return [{ code: competence.code, competence: competence.name, ...values }];
  });
}

import { createHash } from 'node:crypto';
import type { AgentRecord } from '../../core/model/agent';
import type { CampaignKind } from '../../core/model/campaign';
import type { CampaignId } from '../../core/model/id';
import type { CompetenceResult, ParticipationRecord } from '../../core/model/participation';
import type { ParticipationIdentity } from '../../core/pix/participation-identity';

type Cells = readonly (string | number | boolean | null)[];

const resultCells = ({ competence, acquis, validated, level, pix }: CompetenceResult): Cells => [
  competence.key,
  acquis,
  validated,
  level,
  pix,
];

const byKey = (one: CompetenceResult, other: CompetenceResult): number =>
  one.competence.key < other.competence.key ? -1 : 1;

/** All typed content in a fixed order, the line left out: where a row stands in a file says nothing of it. */
function contentOf(record: ParticipationRecord): readonly unknown[] {
  return [
    [record.lastName, record.firstName, record.externalId],
    record.extras.map(({ label, value }) => [label, value]),
    [record.startedAt, record.progress, record.shared, record.sharedAt, record.stage, record.mastery],
    [record.pixTotal, record.certifiable, record.certifiableCount],
    record.badges.map(({ title, obtained }) => [title, obtained]),
    [...record.results].sort(byKey).map(resultCells),
    record.skills.map(({ name, outcome }) => [name, outcome]),
  ];
}

const isFilled = (value: unknown): boolean => value !== null;

function countFilled(record: ParticipationRecord): number {
  const count = (values: Cells): number => values.filter(isFilled).length;
  const own = [record.progress, record.stage, record.mastery, record.pixTotal, record.certifiable];
  const badges = record.badges.map(({ obtained }) => obtained);
  const results = record.results.reduce(
    (total, { acquis, validated, level, pix }) => total + count([acquis, validated, level, pix]),
    0,
  );
  return count(own) + count(badges) + results + record.skills.length;
}

/** What the store keeps to recognise a participation again; equal content gives an equal fingerprint. */
export function identifyParticipation(
  campaignId: CampaignId,
  kind: CampaignKind,
  record: ParticipationRecord,
): ParticipationIdentity {
  const content = JSON.stringify([campaignId, kind, contentOf(record)]);
  return {
    campaignId,
    kind,
    externalId: record.externalId,
    lastName: record.lastName,
    firstName: record.firstName,
    startedAt: record.startedAt,
    sharedAt: record.sharedAt,
    shared: record.shared,
    progress: record.progress,
    filled: countFilled(record),
    fingerprint: createHash('sha256').update(content).digest('hex'),
  };
}

/** All the content of a line of the HR list, the line number left out: equal content, equal text. */
export function contentOfAgent(agent: AgentRecord): string {
  const { matricule, usageName, birthName, firstName, email, unitPath } = agent;
  const { site, corps, category, job, enteredOn, leftOn, workingTime, manager } = agent;
  const own = [matricule, usageName, birthName, firstName, email, unitPath];
  return JSON.stringify([...own, site, corps, category, job, enteredOn, leftOn, workingTime, manager]);
}

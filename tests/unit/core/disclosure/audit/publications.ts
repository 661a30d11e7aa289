import {
  type LedgerEntry,
  type Publication,
  type PublicationRequest,
  type ReleasedTable,
  releasePublication,
} from '../../../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../../../src/core/model/facts';
import { buildFacts, type FakeAgent, type FakeParticipation } from '../../collective-facts';

const targets = { rate: 0.6, level: 3, specific: [] };
export const unit = { dimension: 'unit', depth: null } as const;
export const site = { dimension: 'site', depth: null } as const;

/** The campaign by unit, for readers outside HR. */
export const ask = (more: Partial<PublicationRequest> = {}): PublicationRequest => ({
  filter: {},
  disclosure: { profile: 'diffusion' },
  targets,
  date: '2026-01-15',
  tables: [{ campaignId: '101', rows: unit }],
  ...more,
});

export const working = { disclosure: { profile: 'working' } } as const;

/** Who answered the first campaign, and who of them the second one, better by one acquis in ten. */
export const answersTwice = (
  people: readonly number[],
  again: readonly number[],
): readonly FakeParticipation[] => {
  const rate = (person: number, more: number) => [[2 + (person % 5) + more, 10] as const];
  return [
    ...people.map((person) => ({ person, rates: rate(person, 0), resultKey: `a${person}` })),
    ...again.map((person) => ({ person, campaign: 1, rates: rate(person, 1), resultKey: `b${person}` })),
  ];
};

export type Published = Extract<Publication, { kind: 'published' }>;

export const publish = (
  agents: readonly FakeAgent[],
  participations: readonly FakeParticipation[],
  request: PublicationRequest = ask(),
  ledger: readonly LedgerEntry[] = [],
  groupings: CollectiveFacts['groupings'] = [],
): Publication => {
  const competences = Math.max(1, ...participations.map(({ rates = [] }) => rates.length));
  const campaigns = Math.max(0, ...participations.map(({ campaign = 0 }) => campaign)) + 1;
  const kinds = Array.from({ length: campaigns }, () => 'assessment' as const);
  const facts = { ...buildFacts({ agents, participations, competences, kinds }), groupings };
  return releasePublication(facts, request, ledger);
};

export const expectPublished = (publication: Publication): Published => {
  if (publication.kind !== 'published') throw new Error(JSON.stringify(publication));
  return publication;
};

export const firstTable = (publication: Publication): ReleasedTable => {
  const table = expectPublished(publication).content.tables[0];
  if (table?.kind !== 'table') throw new Error(JSON.stringify(table));
  return table;
};

/** What is said of the first competence of each row, everybody last. */
export const below = (table: ReleasedTable) =>
  [...table.rows, table.whole].map(({ label, cells: [cell] }) => [
    label,
    cell?.kind === 'shown' ? cell.below : cell?.kind,
  ]);

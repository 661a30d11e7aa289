import {
  type LedgerEntry,
  type Publication,
  type PublicationRequest,
  type ReleasedTable,
  releasePublication,
} from '../../../../../src/core/disclosure';
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

export type Published = Extract<Publication, { kind: 'published' }>;

export const publish = (
  agents: readonly FakeAgent[],
  participations: readonly FakeParticipation[],
  request: PublicationRequest = ask(),
  ledger: readonly LedgerEntry[] = [],
): Publication => {
  const competences = Math.max(1, ...participations.map(({ rates = [] }) => rates.length));
  return releasePublication(buildFacts({ agents, participations, competences }), request, ledger);
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

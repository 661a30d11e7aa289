import type { NewRelease } from '../../../../src/engine/store/queries/releases';

const bytes = Uint8Array.of(80, 75, 3, 4);

/** A release of one table, as the register takes it. */
export const fakeRelease = (number: number): NewRelease => ({
  number,
  releasedAt: '2026-11-26T10:00:00.000Z',
  photo: '2026-11-26',
  kind: 'tables',
  audience: 'CODIR',
  profile: 'diffusion',
  scope: 'Tous les agents',
  tables: [{ campaignId: '700001', rows: { dimension: 'site', depth: null } }],
  proof: { published: 12, hidden: 0, results: [], earlier: [], k: 8 },
  entry: { format: 1, date: '2026-11-26', profile: 'diffusion', k: 8, filter: {}, campaigns: [] },
  files: [{ name: 'diffusion.xlsx', format: 'xlsx', sha256: 'ab'.repeat(32), bytes }],
});

import { expect } from 'vitest';
import { planImport, type ReadFile, type VaultContents } from '../../../src/engine/import';
import { EMPTY_VAULT } from '../../fixtures/empty-vault';

/** What the vault would hold after a plan on an empty one. */
export function vaultAfter(files: readonly ReadFile[], vault: VaultContents = EMPTY_VAULT): VaultContents {
  const plan = planImport(files, vault);
  const { latest, absent, present } = plan.presence;
  const told = new Set(present);
  const replaced = new Set(plan.participations.flatMap(({ replaces }) => replaces ?? []));
  const campaigns = new Map(
    [...vault.campaigns, ...plan.campaigns].map((campaign) => [campaign.id, campaign]),
  );
  return {
    ...vault,
    agents: plan.roster.kind === 'replaced' ? plan.roster.agents.map(({ agent }) => agent) : vault.agents,
    campaigns: [...campaigns.values()],
    participations: [
      ...vault.participations.filter(({ fingerprint }) => !replaced.has(fingerprint)),
      ...plan.participations.map(({ identity }) => identity),
    ],
    exports: {
      latest: new Map([...vault.exports.latest, ...latest]),
      absent: new Set([
        ...[...vault.exports.absent].filter((print) => !told.has(print) && !replaced.has(print)),
        ...absent,
      ]),
    },
  };
}

/**
 * No row disappears in silence: every row read is accepted or refused, every line is told once, and the preview
 * says of each row what becomes of it.
 */
export function expectEveryRowTold(files: readonly ReadFile[], vault: VaultContents = EMPTY_VAULT): void {
  for (const file of files) {
    if (file.kind === 'unknown') continue;
    const accepted = file.kind === 'agents' ? file.agents : file.participations;
    const lines = [...accepted, ...file.rejected].map(({ line }) => line);
    expect(lines).toHaveLength(file.rows);
    expect(new Set(lines).size).toBe(file.rows);
  }
  const plan = planImport(files, vault);
  for (const preview of plan.files) {
    expect(preview.rows).toBe(preview.rejected.length + preview.duplicates + preview.kept);
    expect(preview.kept).toBe(preview.new + preview.updated + preview.outdated);
    expect(preview.identical).toBeLessThanOrEqual(preview.duplicates);
    const { persons } = preview;
    if (persons !== null)
      expect(persons.persons).toBe(persons.matched + persons.doubtful + persons.unmatched);
  }
  const written = plan.files
    .filter(({ kind }) => kind !== 'agents')
    .reduce((total, preview) => total + preview.new + preview.updated, 0);
  expect(plan.participations).toHaveLength(written);
}

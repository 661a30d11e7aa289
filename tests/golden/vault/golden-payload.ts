import initSqlJs from 'sql.js';
import { z } from 'zod';
import type { VaultSeal } from '../../../src/engine/vault';

/**
 * What the golden vault of format 1 was made with; all invented. Its database has a table `seal (id, content)`, as the
 * store's, and a table `exemple (ligne)` with the lines below. Written once by the release that fixed the format: it
 * is never written again.
 */
export const GOLDEN = {
  file: 'tests/golden/vault/format-1.coffre',
  passphrases: {
    administrateur: 'verger-tabouret-moulin-archet-buste-daim-lavis',
    suppleant: 'clé à molette, été, œuvre',
    secours: 'feraient-amusait-voeu-devrai-aronde-sautez-pourvoir-forment-licence-bastion',
  },
  lines: ['première ligne', 'deuxième ligne'],
} as const;

const sealSchema = z.object({
  formatVersion: z.literal(1),
  vaultId: z.string(),
  generation: z.number(),
  savedAt: z.string(),
  keyDigests: z.record(z.string(), z.string()),
  keyEpoch: z.number(),
});

/** Reads a column of a SQLite database. */
export async function columnReader(): Promise<(bytes: Uint8Array, sql: string) => readonly unknown[]> {
  const { Database } = await initSqlJs();
  return (bytes, sql) => {
    const database = new Database(bytes);
    const values = database.exec(sql)[0]?.values.map((row) => row[0]) ?? [];
    database.close();
    return values;
  };
}

export function parseSeal(text: unknown): VaultSeal | null {
  const parsed = sealSchema.safeParse(typeof text === 'string' ? JSON.parse(text) : null);
  return parsed.success ? parsed.data : null;
}

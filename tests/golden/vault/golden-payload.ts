import initSqlJs from 'sql.js';
import { z } from 'zod';
import type { PayloadPort, VaultSeal } from '../../../src/engine/vault';

/** What the golden vault of format 1 was made with; all invented. */
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

/** A small SQLite database that holds the seal as the store does. */
export async function goldenPort(): Promise<PayloadPort> {
  const { Database } = await initSqlJs();
  return {
    exportWith: (seal) => {
      const database = new Database();
      database.run('CREATE TABLE seal (id INTEGER PRIMARY KEY CHECK (id = 1), content TEXT NOT NULL) STRICT');
      database.run('INSERT INTO seal VALUES (1, ?)', [JSON.stringify(seal)]);
      database.run('CREATE TABLE exemple (ligne TEXT NOT NULL) STRICT');
      for (const line of GOLDEN.lines) database.run('INSERT INTO exemple VALUES (?)', [line]);
      return database.export();
    },
  };
}

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

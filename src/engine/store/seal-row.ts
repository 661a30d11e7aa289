import { z } from 'zod';
import type { VaultSeal } from '../vault';
import { text } from './column';
import type { SqlDatabase } from './sql';

const sealSchema = z.strictObject({
  formatVersion: z.literal(1),
  vaultId: z.string(),
  generation: z.number().int(),
  savedAt: z.string(),
  keyDigests: z.record(z.string(), z.string()),
  keyEpoch: z.number().int(),
});

/** Writes the header of the vault into the database, just before it is exported. */
export function writeSeal(database: SqlDatabase, seal: VaultSeal): void {
  database.run('INSERT OR REPLACE INTO seal (id, content) VALUES (1, ?)', [JSON.stringify(seal)]);
}

/** The header that the database repeats, null when it holds none that can be read. */
export function readSealRow(database: SqlDatabase): VaultSeal | null {
  const row = database.rows('SELECT content FROM seal WHERE id = 1')[0];
  if (row === undefined) return null;
  const parsed = sealSchema.safeParse(parseJson(text(row, 0)));
  return parsed.success ? parsed.data : null;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

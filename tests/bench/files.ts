import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fictiveFiles, generateFictiveService, sizeForParticipations } from '../../src/engine/fictive';

/** Files of a fictive service of about so many participations. */
export interface BenchFiles {
  readonly roster: string;
  readonly exports: readonly string[];
  /** Rows of the exports together. */
  readonly participations: number;
}

/** Writes the files of a fictive service of about so many participations over its three campaigns. */
export function writeBenchFiles(folder: string, participations: number): BenchFiles {
  mkdirSync(folder, { recursive: true });
  const files = fictiveFiles(generateFictiveService(sizeForParticipations(participations)));
  const written = files.map(({ name, bytes }) => {
    // Names without spaces nor accents: DuckDB takes them in its SQL.
    const plain = name.startsWith('agents') ? 'agents.csv' : `${/-(\d{6})-/.exec(name)?.[1] ?? 'export'}.csv`;
    writeFileSync(join(folder, plain), bytes);
    return { path: join(folder, plain), rows: bytes.reduce((sum, byte) => sum + Number(byte === 10), 0) - 1 };
  });
  const exports = written.filter(({ path }) => !path.endsWith('agents.csv'));
  return {
    roster: join(folder, 'agents.csv'),
    exports: exports.map(({ path }) => path),
    participations: exports.reduce((sum, { rows }) => sum + rows, 0),
  };
}

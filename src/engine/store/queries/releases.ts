import {
  chosenTable,
  type ReleaseFormat,
  type ReleaseRecord,
  releaseFormat,
  releaseProof,
  releaseRecord,
} from '../../../contract/releases';
import { z } from '../../../contract/zod';
import type { LedgerEntry } from '../../../core/disclosure';
import { blob, integer, oneOf, text } from '../column';
import type { SqlDatabase, SqlRow } from '../sql';

/** A file of a release, whole. */
export interface ReleasedFile {
  readonly name: string;
  readonly format: ReleaseFormat;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What is entered in the register. `entry`: what the gate keeps for the audit of later releases. */
export interface NewRelease extends Omit<ReleaseRecord, 'files'> {
  readonly entry: LedgerEntry;
  readonly files: readonly ReleasedFile[];
}

const tables = z.array(chosenTable);

/** Latest first, without the content of the files. */
export function readReleases(database: SqlDatabase): ReleaseRecord[] {
  const files = filesByNumber(database);
  return database
    .rows(
      `SELECT number, released_at, photo, kind, audience, scope, request, proof
       FROM diffusion ORDER BY number DESC`,
    )
    .map((row) => ({ ...recordOf(row), files: files.get(integer(row, 0)) ?? [] }));
}

const recordOf = (row: SqlRow): Omit<ReleaseRecord, 'files'> => ({
  number: integer(row, 0),
  releasedAt: text(row, 1),
  photo: text(row, 2),
  kind: oneOf(row, 3, releaseRecord.shape.kind.options),
  audience: text(row, 4),
  profile: 'diffusion',
  scope: text(row, 5),
  tables: tables.parse(JSON.parse(text(row, 6))),
  proof: releaseProof.parse(JSON.parse(text(row, 7))),
});

function filesByNumber(database: SqlDatabase): ReadonlyMap<number, ReleaseRecord['files']> {
  const files = new Map<number, ReleaseRecord['files']>();
  const sql =
    'SELECT number, name, format, sha256, length(content) FROM diffusion_file ORDER BY format, name';
  for (const row of database.rows(sql)) {
    const file = {
      name: text(row, 1),
      format: oneOf(row, 2, releaseFormat.options),
      sha256: text(row, 3),
      bytes: integer(row, 4),
    };
    files.set(integer(row, 0), [...(files.get(integer(row, 0)) ?? []), file]);
  }
  return files;
}

/** The files of a release as they were written; empty when there is none of this number. */
export const readReleasedFiles = (database: SqlDatabase, number: number): ReleasedFile[] =>
  database
    .rows('SELECT name, format, sha256, content FROM diffusion_file WHERE number = ? ORDER BY format, name', [
      number,
    ])
    .map((row) => ({
      name: text(row, 0),
      format: oneOf(row, 1, releaseFormat.options),
      sha256: text(row, 2),
      bytes: blob(row, 3),
    }));

/** What the gate keeps of one release. */
export interface LedgerLine {
  readonly number: number;
  readonly entry: LedgerEntry;
}

/** The ledger of releases, oldest first. */
export const readLedger = (database: SqlDatabase): LedgerLine[] =>
  database
    .rows('SELECT number, entry FROM diffusion ORDER BY number')
    .map((row) => ({ number: integer(row, 0), entry: asEntry(JSON.parse(text(row, 1))) }));

/** Only `writeRelease` wrote it, in this vault: its shape is that of the gate, whose `format` tells versions apart. */
const asEntry = (kept: unknown): LedgerEntry => kept as LedgerEntry;

/** The number that the next release will have: never one that was used. */
export function nextReleaseNumber(database: SqlDatabase): number {
  const row = database.rows("SELECT seq FROM sqlite_sequence WHERE name = 'diffusion'")[0];
  return row === undefined ? 1 : integer(row, 0) + 1;
}

/** Enters a release with its files. Throws when its number was taken in the meantime. */
export function writeRelease(database: SqlDatabase, release: NewRelease): void {
  const { number, releasedAt, photo, kind, audience, profile, scope, proof, entry } = release;
  database.run(
    `INSERT INTO diffusion
       (number, released_at, photo, kind, audience, profile, scope, request, proof, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      number,
      releasedAt,
      photo,
      kind,
      audience,
      profile,
      scope,
      JSON.stringify(release.tables),
      JSON.stringify(proof),
      JSON.stringify(entry),
    ],
  );
  for (const { name, format, sha256, bytes } of release.files)
    database.run(
      'INSERT INTO diffusion_file (number, name, format, sha256, content) VALUES (?, ?, ?, ?, ?)',
      [number, name, format, sha256, bytes],
    );
}

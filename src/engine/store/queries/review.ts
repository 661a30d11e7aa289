import { z } from 'zod';
import { flag, integer, text, textOrNull } from '../column';
import type { SqlDatabase } from '../sql';

/** Rows of one person as typed that no rule attaches, or about whom something was decided. */
export interface ReviewedPerson {
  readonly traitKey: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly externalId: string | null;
  readonly reason: string;
  readonly isDecided: boolean;
  readonly participations: number;
  /** Pix numbers of the campaigns. */
  readonly campaigns: readonly string[];
  /** Values of the free columns (class, service…), as exported. */
  readonly extras: readonly string[];
}

const details = z.object({ extras: z.array(z.object({ value: z.string() })) });

function extrasOf(json: string | null): readonly string[] {
  const read = json === null ? null : details.safeParse(JSON.parse(json));
  return read?.success ? read.data.extras.map(({ value }) => value) : [];
}

/** Everyone whom no rule attaches, and everyone about whom something was decided, by name. */
export function readReviewedPersons(database: SqlDatabase): readonly ReviewedPerson[] {
  return database
    .rows(
      `SELECT p.trait_key, min(p.last_name), min(p.first_name), min(p.external_id), min(p.match_reason),
         max(d.trait_key IS NOT NULL), count(*), group_concat(DISTINCT k.pix_id), max(p.details)
       FROM participation p
       JOIN campaign k ON k.id = p.campaign_id
       LEFT JOIN attachment d ON d.trait_key = p.trait_key
       WHERE p.match_kind <> 'matched' OR d.trait_key IS NOT NULL
       GROUP BY p.trait_key
       ORDER BY min(p.last_name), min(p.first_name), p.trait_key`,
    )
    .map((row) => ({
      traitKey: text(row, 0),
      lastName: text(row, 1),
      firstName: text(row, 2),
      externalId: textOrNull(row, 3),
      reason: text(row, 4),
      isDecided: flag(row, 5),
      participations: integer(row, 6),
      campaigns: text(row, 7).split(','),
      extras: extrasOf(textOrNull(row, 8)),
    }));
}

/** Which agents (row numbers) have a participation in which campaigns (Pix numbers), decisions included. */
export function readPresence(database: SqlDatabase): ReadonlyMap<string, ReadonlySet<number>> {
  const presence = new Map<string, Set<number>>();
  const rows = database.rows(
    `SELECT DISTINCT k.pix_id, s.agent_id
     FROM participation p
     JOIN campaign k ON k.id = p.campaign_id
     JOIN participation_standing s ON s.participation_id = p.id
     WHERE s.agent_id IS NOT NULL`,
  );
  for (const row of rows) {
    const agents = presence.get(text(row, 0)) ?? new Set();
    presence.set(text(row, 0), agents.add(integer(row, 1)));
  }
  return presence;
}

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
}

/** Everyone whom no rule attaches, and everyone about whom something was decided, by name. */
export function readReviewedPersons(database: SqlDatabase): readonly ReviewedPerson[] {
  return database
    .rows(
      `SELECT p.trait_key, min(p.last_name), min(p.first_name), min(p.external_id), min(p.match_reason),
         max(d.trait_key IS NOT NULL), count(*), group_concat(DISTINCT k.pix_id)
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
    }));
}

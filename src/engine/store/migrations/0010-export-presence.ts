/**
 * When Pix Orga wrote the latest export of a campaign (`exported_at`, local time of Paris as in the files), and which
 * participations it no longer told (`absent`): kept, counted as before, and flagged.
 */
export const EXPORT_PRESENCE = `
ALTER TABLE campaign ADD COLUMN exported_at TEXT;
ALTER TABLE before_campaign ADD COLUMN exported_at TEXT;
ALTER TABLE participation ADD COLUMN absent INTEGER NOT NULL DEFAULT 0 CHECK (absent IN (0, 1));
ALTER TABLE before_participation ADD COLUMN absent INTEGER;
`;

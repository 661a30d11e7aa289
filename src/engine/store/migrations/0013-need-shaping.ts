/**
 * What the administrator made of needs: declared ones, mergers and splits. `content` is JSON of
 * `contract/need-shaping.ts`; `id` is the identifier of the declared need or merger, or of the need that is split.
 */
export const NEED_SHAPING = `
CREATE TABLE need_shape (
  kind TEXT NOT NULL CHECK (kind IN ('declared', 'merger', 'split')),
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
`;

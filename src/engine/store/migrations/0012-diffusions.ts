/**
 * The register of diffusions: what left the service, for whom, with which numbers. A number is never used again.
 * `request`, `entry` and `proof` are JSON; `entry` is that of `core/disclosure`, opaque here: its pseudonymous keys
 * stay in the vault. Files are kept whole, so that a diffusion can be written again to the byte.
 */
export const DIFFUSIONS = `
CREATE TABLE diffusion (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  released_at TEXT NOT NULL,
  photo TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('dossier', 'tables')),
  audience TEXT NOT NULL,
  profile TEXT NOT NULL CHECK (profile = 'diffusion'),
  scope TEXT NOT NULL,
  request TEXT NOT NULL,
  proof TEXT NOT NULL,
  entry TEXT NOT NULL
) STRICT;

CREATE TABLE diffusion_file (
  number INTEGER NOT NULL REFERENCES diffusion (number),
  name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('docx', 'pdf', 'xlsx')),
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (number, name)
) STRICT, WITHOUT ROWID;
`;

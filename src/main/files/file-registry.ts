import type { FileToken } from '../../contract/files';

/** What a chosen path may be used for: a page cannot have a vault overwritten by a workbook. */
export type FileUse =
  | 'import'
  | 'vault'
  | 'new-vault'
  | 'demo-vault'
  | 'workbook'
  | 'figure'
  | 'table'
  | 'release-folder';

/** Keeps the paths that the user chose; the page only ever sees their tokens. */
export interface FileRegistry {
  /** Keeps an absolute path for one use; the same path and use give the same token. */
  readonly keep: (path: string, use: FileUse) => FileToken;
  /** The path behind a token, when it was chosen for one of these uses; otherwise null. */
  readonly find: (token: string, uses: readonly FileUse[]) => string | null;
  /** Forgets everything: at lock, no token given before works again. */
  readonly clear: () => void;
}

interface KeptFile {
  readonly token: FileToken;
  readonly path: string;
  readonly use: FileUse;
}

/** Makes an empty registry. `newToken` gives unpredictable tokens of the contract's form. */
export function createFileRegistry(newToken: () => FileToken): FileRegistry {
  const files = new Map<string, KeptFile>();
  const findKept = (path: string, use: FileUse) =>
    [...files.values()].find((file) => file.path === path && file.use === use);
  const add = (path: string, use: FileUse): KeptFile => {
    const file = { token: newToken(), path, use };
    files.set(file.token, file);
    return file;
  };
  return {
    keep: (path, use) => (findKept(path, use) ?? add(path, use)).token,
    find: (token, uses) => {
      const file = files.get(token);
      return file !== undefined && uses.includes(file.use) ? file.path : null;
    },
    clear: () => files.clear(),
  };
}

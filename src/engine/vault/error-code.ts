import type { SaveFailure, UnreadableReason } from './outcome';

/** The POSIX code of a system error, null for any other value. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const FORBIDDEN: readonly string[] = ['EACCES', 'EPERM', 'EROFS'];
const GONE: readonly string[] = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE'];

/** Why a write failed. A value that is no system error is a bug and is thrown again. */
export function saveFailure(error: unknown): SaveFailure {
  const code = errorCode(error);
  if (code === null) throw error;
  if (FULL.includes(code)) return 'full';
  if (FORBIDDEN.includes(code)) return 'permission';
  return GONE.includes(code) ? 'gone' : 'io';
}

/** Why a read failed. A value that is no system error is a bug and is thrown again. */
export function unreadableReason(error: unknown): UnreadableReason {
  const code = errorCode(error);
  if (code === null) throw error;
  if (code === 'EISDIR') return 'directory';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'too-large';
  if (FORBIDDEN.includes(code)) return 'permission';
  return GONE.includes(code) ? 'missing' : 'io';
}

import type { FileProblemCode } from '../../../core/pix/import-code';
import { ImportFault } from './import-fault';

const PERMISSION = new Set(['EACCES', 'EPERM']);
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'ESTALE', 'EHOSTDOWN', 'ENETUNREACH']);

function posixCode(error: unknown): string {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : '';
}

/** What a failure of the file system (or of an archive) means to the user, before (`stat`) or after (`read`) the file was seen. */
export function problemOf(error: unknown, step: 'stat' | 'read'): FileProblemCode {
  if (error instanceof ImportFault) return error.problem;
  const code = posixCode(error);
  if (PERMISSION.has(code)) return 'no-permission';
  if (code === 'EISDIR') return 'is-directory';
  if (ABSENT.has(code)) return step === 'stat' ? 'missing-file' : 'disappeared';
  return 'read-error';
}

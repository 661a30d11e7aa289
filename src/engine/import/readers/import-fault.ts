import type { FileProblemCode } from '../../../core/pix/import-code';

/**
 * Ends a stream whose bytes cannot be given: what a disk says with a POSIX code, an archive says with this.
 * Reading turns it into the problem of the file.
 */
export class ImportFault extends Error {
  constructor(readonly problem: FileProblemCode) {
    super(problem);
  }
}

import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { succeed } from '../../contract/failure';
import { fileRef } from '../../contract/files';
import type { FileRegistry } from '../files/file-registry';
import { referToFile } from '../files/refer-to-file';
import { type Answer, answerWith } from './answer';

/** As many files as one import takes; paths as long as systems allow. */
const droppedPaths = z.array(z.string().max(4096).refine(isAbsolute)).max(200);

/** Answers the preload's private channel: files dropped on the page may be imported, and nothing else. */
export function dropAnswer(files: FileRegistry): Answer {
  return answerWith({ request: droppedPaths, reply: z.array(fileRef) }, async (paths) =>
    succeed(await Promise.all(paths.map((path) => referToFile(files, path, 'import')))),
  );
}

/** Writes the files of the fictive service into a folder: `npx tsx tests/harness/write-fictive.ts DIR`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_SIZE, fictiveFiles, generateFictiveService } from '../../src/engine/fictive';

const [folder = '.'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of fictiveFiles(generateFictiveService(DEMO_SIZE)))
  writeFileSync(join(folder, name), bytes);

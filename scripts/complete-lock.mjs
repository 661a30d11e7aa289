#!/usr/bin/env node
// node scripts/complete-lock.mjs: after a change of dependencies made against a partial registry.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { completeLock } from './setup/lock-completion.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { say } from './setup/report.mjs';

const path = join(PROJECT_DIR, 'package-lock.json');
const { lock, added } = completeLock(JSON.parse(await readFile(path, 'utf8')));
if (added.length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
say(
  added.length === 0
    ? 'package-lock.json est complet. / is complete.'
    : `Ajoutés / Added: ${added.join(', ')}`,
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPTS = fileURLToPath(new URL('../../../scripts', import.meta.url));
const files = readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.mjs'),
);

describe('set-up runs before anything is installed', () => {
  it.each(files)('%s imports Node and its own neighbours, nothing else', (name) => {
    const source = readFileSync(join(SCRIPTS, name), 'utf8');
    const imported = [...source.matchAll(/^(?:import|export) .*from '([^']+)'|^} from '([^']+)'/gm)];
    const foreign = imported
      .map(([, one, other]) => one ?? other ?? '')
      .filter((from) => !/^(?:node:|\.)/.test(from));
    expect(foreign).toEqual([]);
  });
});

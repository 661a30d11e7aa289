import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Packages behind exceljs that are no longer maintained or have open advisories (docs/adr/0007). */
const GONE = ['fstream', 'rimraf', 'inflight', 'mkdirp', 'lodash.isequal', 'buffers'];
const PINNED: readonly (readonly [string, number])[] = [
  ['archiver', 7],
  ['fast-csv', 5],
  ['glob', 10],
  ['unzipper', 0],
  ['uuid', 11],
];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

describe('what exceljs brings', () => {
  it('holds no abandoned package', () => {
    expect(Object.keys(packages).filter((path) => GONE.includes(nameOf(path)))).toEqual([]);
  });

  it.each(PINNED)('%s is of the pinned major version %i everywhere', (name, major) => {
    const versions = Object.entries(packages).flatMap(([path, { version }]) =>
      nameOf(path) === name ? [version ?? ''] : [],
    );
    expect(versions.map((version) => Number(version.split('.')[0]))).toEqual([major]);
  });

  it('comes from no named registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledSoftware } from '../../../../src/renderer/features/settings/bundled-software';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const readPackage = (path: string) => JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));

describe('« Logiciels libres employés »', () => {
  it('names every package that the application carries, and no other', () => {
    const declared = [...Object.keys(readPackage('.').dependencies), 'electron'];
    expect(bundledSoftware.map(({ name }) => name).sort()).toEqual(declared.sort());
  });

  it.each(bundledSoftware.map(({ name, licence }) => [name, licence] as const))(
    'gives %s the licence that it declares: %s',
    (name, licence) => {
      expect(readPackage(`node_modules/${name}`).license).toBe(licence);
    },
  );
});

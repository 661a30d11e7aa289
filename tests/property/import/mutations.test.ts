import fc from 'fast-check';
import { describe, it } from 'vitest';
import { bytesSource, type ReadFile, readImportFile } from '../../../src/engine/import';
import { invent } from '../../fixtures/pix/invented-campaign';
import { LAYOUTS } from '../../fixtures/pix/layouts';
import { writeExport } from '../../fixtures/pix/write-export';
import { expectEveryRowTold, vaultAfter } from './counted-rows';
import { mutate, mutation } from './mutation';

/** Per kind of file: 100,000 cases in all when SLOW=1. */
const RUNS = process.env['SLOW'] === '1' ? 20_000 : 300;

const LIST =
  '\uFEFFMatricule;Nom d’usage;Nom de famille;Prénom;Courriel;Direction;Service;Date d’entrée\n' +
  '00123;Fictive;Fictive;Léa;lea@exemple.invalid;DR;Accueil;01/02/2020\n' +
  '00124;"O\'Fictive; dite ""Zo""";Née;Zoé;zoe@exemple.invalid;DR;"Sur\ndeux lignes";\n' +
  '00125;Virtuel;;Rose;;DR;Cabinet;13/09/2012\n';

function exampleOf(name: string, language: 'fr' | 'en'): Uint8Array {
  const layout = LAYOUTS.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Error(name);
  const { campaign, sendings } = invent(layout);
  return Buffer.from(writeExport(layout, language, campaign, sendings));
}

const SOURCES: readonly (readonly [string, Uint8Array])[] = [
  ['an assessment of 2025', exampleOf('assessment-2025', 'fr')],
  ['an assessment of 2019', exampleOf('assessment-2019', 'en')],
  ['an import format', exampleOf('assessment-2024-import-format', 'fr')],
  ['a profile collection', exampleOf('profiles-2024-import-format', 'fr')],
  ['an HR list', Buffer.from(LIST)],
];

async function read(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const outcome = await readImportFile(bytesSource(name, bytes));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const [file] = outcome.files;
  if (file === undefined || outcome.files.length > 1) throw new Error(`${outcome.files.length} tables`);
  return file;
}

describe('a damaged file', () => {
  it.each(SOURCES)(
    '%s never stops the program and never loses a row in silence',
    async (name, bytes) => {
      const whole = await read(name, bytes);
      const vault = vaultAfter([whole]);
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (changes) => {
          const file = await read(name, changes.reduce(mutate, bytes));
          expectEveryRowTold([file]);
          expectEveryRowTold([file, whole], vault);
        }),
        { numRuns: RUNS },
      );
    },
    3_600_000,
  );
});

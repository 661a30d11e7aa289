import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFates } from '../../../../src/renderer/features/import/row-fates';
import { filePreviewOf, rejectedRowOf } from './file-preview-fixture';

const small = fc.integer({ min: 0, max: 40 });

describe('the fates of the rows of a file', () => {
  it('add up to the rows read, whatever the file', () => {
    const counts = fc.record({
      created: small,
      updated: small,
      identical: small,
      repeated: small,
      outdated: small,
    });
    fc.assert(
      fc.property(
        counts,
        small,
        fc.constantFrom('agents', 'assessment', 'profiles'),
        (of, rejected, kind) => {
          const kept = of.created + of.updated + of.outdated;
          const duplicates = of.identical + of.repeated;
          const file = filePreviewOf({
            ...{ kind, kept, duplicates, rows: kept + duplicates + rejected },
            ...{ created: of.created, updated: of.updated, identical: of.identical, outdated: of.outdated },
            rejected: Array.from({ length: rejected }, (_, line) => rejectedRowOf(line + 2, 'Année')),
          });
          const total = describeFates(file).reduce((sum, { count }) => sum + count, 0);
          expect(total).toBe(file.rows);
        },
      ),
    );
  });

  it('do not count as a refused row the problem of a whole file', () => {
    expect(describeFates(filePreviewOf({ kind: 'unknown', rejected: [rejectedRowOf(null, null)] }))).toEqual(
      [],
    );
  });

  it('tell rows repeated in the files from rows that the vault holds already', () => {
    const fates = describeFates(filePreviewOf({ rows: 5, duplicates: 5, identical: 3 }));
    expect(fates.map(({ id, count }) => [id, count])).toEqual([
      ['identical', 3],
      ['repeated', 2],
    ]);
  });

  it('speak of agents for a list of agents, agreed with the count', () => {
    const of = (created: number) =>
      describeFates(filePreviewOf({ kind: 'agents', rows: created, kept: created, created }))[0]?.label;
    expect([of(1), of(2)]).toEqual(['nouvel agent', 'nouveaux agents']);
  });
});

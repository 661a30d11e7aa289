import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport, type VaultContents } from '../../../src/engine/import';
import { loadStores, type Store } from '../../../src/engine/store/store';
import { EMPTY_VAULT } from '../../fixtures/empty-vault';
import { exportAt, type Happening } from '../../fixtures/pix/campaign-history';
import { vaultAfter } from './counted-rows';

const LAST = 40_000;

/** Somebody takes part from the first minute to the end: an export without any row names no campaign. */
const STAYING: Happening = { person: 99, startedAt: 0, sharedAt: null, withdrawnAt: null };

/** Distinct starts per person, and a life that goes forwards. */
const history = fc
  .uniqueArray(
    fc.record({
      person: fc.nat(6),
      startedAt: fc.nat(LAST),
      wait: fc.option(fc.nat(8_000)),
      life: fc.option(fc.nat(LAST), { freq: 3 }),
    }),
    { maxLength: 14, selector: ({ person, startedAt }) => `${person} ${startedAt}` },
  )
  .map((drafts): readonly Happening[] => [
    STAYING,
    ...drafts.map(({ person, startedAt, wait, life }) => ({
      person,
      startedAt,
      sharedAt: wait === null ? null : startedAt + wait,
      withdrawnAt: life === null ? null : startedAt + 1 + life,
    })),
  ]);

const exportMinutes = fc.uniqueArray(fc.nat(LAST + 10_000), { minLength: 1, maxLength: 5 });
const shuffled = exportMinutes.chain((minutes) =>
  fc.tuple(
    fc.constant([...minutes].sort((one, other) => one - other)),
    fc.shuffledSubarray(minutes, { minLength: minutes.length }),
  ),
);

const summary = ({ participations, exports }: VaultContents) => ({
  participations: participations.map(({ fingerprint }) => fingerprint).sort(),
  latest: [...exports.latest],
  absent: [...exports.absent].sort(),
});

const importAll = (happenings: readonly Happening[], minutes: readonly number[]): VaultContents =>
  minutes.reduce((vault, minute) => vaultAfter([exportAt(happenings, minute)], vault), EMPTY_VAULT);

describe('exports of one campaign written on several days', () => {
  it('leave the same vault and the same flags, whatever the order of imports', () => {
    fc.assert(
      fc.property(history, shuffled, (happenings, [inOrder, anyOrder]) => {
        expect(summary(importAll(happenings, anyOrder))).toEqual(summary(importAll(happenings, inOrder)));
      }),
      { numRuns: 300 },
    );
  });

  it('flag exactly what the latest of them no longer tells, and lose nothing that any of them told', () => {
    fc.assert(
      fc.property(history, shuffled, (happenings, [, anyOrder]) => {
        const latest = Math.max(...anyOrder);
        const isTold = ({ startedAt, withdrawnAt }: Happening, at: number): boolean =>
          startedAt <= at && (withdrawnAt === null || withdrawnAt > at);
        const known = happenings.filter((happening) => anyOrder.some((at) => isTold(happening, at)));
        const gone = known.filter((happening) => !isTold(happening, latest));
        const vault = importAll(happenings, anyOrder);
        expect(vault.participations).toHaveLength(known.length);
        expect(vault.exports.absent.size).toBe(gone.length);
      }),
      { numRuns: 300 },
    );
  });

  it('do not change the current situation, whatever the order of imports', async () => {
    const stores = await loadStores(
      readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')),
    );
    const situationAfter = (happenings: readonly Happening[], minutes: readonly number[]): unknown => {
      const store: Store = stores.create();
      for (const minute of minutes) {
        const plan = planImport([exportAt(happenings, minute)], store.contents());
        store.apply(plan, { importedAt: '2026-01-01T00:00:00.000Z', files: '[]' });
      }
      const rows = store.database.rows(
        `SELECT person_key, started_at, shared_at, progress, results, absent FROM participation
         ORDER BY person_key, started_at, shared_at`,
      );
      store.close();
      return rows;
    };
    fc.assert(
      fc.property(history, shuffled, (happenings, [inOrder, anyOrder]) => {
        expect(situationAfter(happenings, anyOrder)).toEqual(situationAfter(happenings, inOrder));
      }),
      { numRuns: 25 },
    );
  });
});

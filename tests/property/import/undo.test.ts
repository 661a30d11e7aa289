import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bytesSource,
  type ImportPlan,
  planImport,
  type ReadFile,
  readImportFile,
} from '../../../src/engine/import';
import { readRosterDate, readRosterOf } from '../../../src/engine/store/queries/roster-versions';
import type { Store, StoreFactory } from '../../../src/engine/store/store';
import { exportAt, type Happening } from '../../fixtures/pix/campaign-history';
import { dump, storeFactory } from '../../unit/engine/store/imported-service';

const UNITS = ['Eau', 'Risques', 'Habitat'] as const;
const NAMES = ['Zorglub;Ana', 'Vantrou;Björn', 'Quémeneur;Maëlle', 'Vantrou;Björn', 'Durand;Léa'] as const;
const LAST = 40_000;

let factory: StoreFactory;
beforeAll(async () => {
  factory = await storeFactory();
});

/** One line of an HR list about one of a few agents: its number may be missing or have lost its zeros. */
const line = fc.record({
  person: fc.nat(NAMES.length - 1),
  unit: fc.constantFrom(...UNITS),
  number: fc.constantFrom('whole', 'short', 'none'),
});
const numberOf = (person: number, form: string): string =>
  form === 'none' ? '' : form === 'short' ? String(person + 7) : `000${person + 7}`;
const roster = fc.record({
  kind: fc.constant('roster' as const),
  day: fc.integer({ min: 10, max: 28 }),
  lines: fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: ({ person }) => person }),
});
const exported = fc.record({ kind: fc.constant('export' as const), minute: fc.nat(LAST) });
const happening = fc.record({
  person: fc.nat(5),
  startedAt: fc.nat(LAST / 2),
  sharedAt: fc.option(fc.integer({ min: LAST / 2, max: LAST })),
  withdrawnAt: fc.constant(null),
});
const happenings = fc.uniqueArray(happening, {
  minLength: 1,
  maxLength: 8,
  selector: ({ person, startedAt }) => `${person} ${startedAt}`,
});

type Step =
  | { kind: 'roster'; day: number; lines: readonly { person: number; unit: string; number: string }[] }
  | { kind: 'export'; minute: number };

async function readRoster(step: Extract<Step, { kind: 'roster' }>): Promise<readonly ReadFile[]> {
  const rows = step.lines.map(
    ({ person, unit, number }) => `${numberOf(person, number)};${NAMES[person]};${unit}`,
  );
  const text = ['Matricule;Nom;Prénom;Service', ...rows].join('\n');
  const outcome = await readImportFile(bytesSource(`agents-2026-03-${step.day}.csv`, Buffer.from(text)));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.files;
}

const filesOf = async (step: Step, told: readonly Happening[]): Promise<readonly ReadFile[]> =>
  step.kind === 'roster' ? readRoster(step) : [exportAt(told, step.minute)];

/** The numbers of the preview, counted anew in the vault. */
function expectPreviewTrue(plan: ImportPlan, store: Store): void {
  for (const { campaign, rows, persons, shared, matched, doubtful, unmatched } of plan.campaignPreviews) {
    const count = (where: string): unknown =>
      store.database.rows(
        `SELECT count(DISTINCT person_key) FROM participation p JOIN campaign k ON k.id = p.campaign_id
         WHERE k.pix_id = ? AND ${where}`,
        [campaign.id],
      )[0]?.[0];
    expect({ rows, persons, shared, matched, doubtful, unmatched }).toEqual({
      rows: store.database.rows(
        'SELECT count(*) FROM participation p JOIN campaign k ON k.id = p.campaign_id WHERE k.pix_id = ?',
        [campaign.id],
      )[0]?.[0],
      persons: count('1'),
      shared: count('shared = 1'),
      matched: count("match_kind = 'matched'"),
      doubtful: count("match_kind = 'doubtful'"),
      unmatched: count("match_kind = 'unmatched'"),
    });
  }
  expect(store.database.rows('SELECT count(*) FROM agent')[0]?.[0]).toBe(plan.agentCount);
}

const withoutKeys = (agents: readonly { readonly line: number }[] | null) =>
  agents?.map(({ line: _, ...agent }) => agent);

describe('any series of HR lists and exports', () => {
  it('previews what the vault then holds, and comes undone step by step, every table equal', async () => {
    await fc.assert(
      fc.asyncProperty(
        happenings,
        fc.array(fc.oneof(roster, exported), { minLength: 1, maxLength: 6 }),
        async (told, steps) => {
          const store = factory.create();
          const done: { readonly id: number; readonly before: unknown }[] = [];
          for (const step of steps) {
            const before = dump(store);
            const files = await filesOf(step, told);
            const plan = planImport(files, store.contents());
            const id = store.apply(plan, { importedAt: '2026-06-15T09:30:00.000Z', files: '[]' });
            done.push({ id, before });
            expectPreviewTrue(plan, store);
            for (const { rows, new: added, updated, duplicates, outdated, rejected } of plan.files)
              expect(added + updated + duplicates + outdated + rejected.length).toBe(rows);
          }
          for (const { id, before } of done.reverse()) {
            store.undo(id, '2026-06-15T10:00:00.000Z');
            expect(dump(store)).toEqual(before);
          }
          store.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('tells each dated list again as it was, whatever came after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(roster, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = factory.create();
        const told = new Map<number, unknown>();
        for (const step of steps) {
          const plan = planImport(await readRoster(step), store.contents());
          const id = store.apply(plan, { importedAt: '2026-06-15T09:30:00.000Z', files: '[]' });
          if (plan.roster.kind === 'unchanged') continue;
          if (plan.roster.kind === 'replaced') {
            const { agents, differences } = plan.roster;
            const former = store.contents().agents.length;
            expect(former).toBe(agents.length);
            expect(
              differences.every(
                ({ kind, changes }) =>
                  (changes.length === 0) === (kind === 'arrival' || kind === 'departure'),
              ),
            ).toBe(true);
          }
          told.set(id, withoutKeys(plan.roster.agents.map(({ agent }) => agent)));
        }
        for (const [id, agents] of told)
          expect(withoutKeys(readRosterOf(store.database, id))).toEqual(agents);
        store.close();
      }),
      { numRuns: 150 },
    );
  });

  it('ends with the latest list in force, whatever the order of imports', async () => {
    const days = fc.uniqueArray(roster, { minLength: 2, maxLength: 4, selector: ({ day }) => day });
    await fc.assert(
      fc.asyncProperty(
        days.chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length })),
        async (steps) => {
          const store = factory.create();
          for (const step of steps) {
            const plan = planImport(await readRoster(step), store.contents());
            store.apply(plan, { importedAt: '2026-06-15T09:30:00.000Z', files: '[]' });
          }
          const latest = steps.reduce((one, other) => (other.day > one.day ? other : one));
          const people = store
            .contents()
            .agents.map(({ usageName, firstName, unitPath }) => [usageName, firstName, ...unitPath]);
          // Lines that say the same are one.
          const lines = new Map(
            latest.lines.map(({ person, unit, number }) => {
              const name = (NAMES[person] ?? '').split(';');
              return [
                JSON.stringify([name, unit, numberOf(person, number)]),
                JSON.stringify([...name, unit]),
              ];
            }),
          );
          expect(people.map((one) => JSON.stringify(one)).sort()).toEqual([...lines.values()].sort());
          expect(readRosterDate(store.database)).toBe(`2026-03-${latest.day}`);
          store.close();
        },
      ),
      { numRuns: 150 },
    );
  });
});

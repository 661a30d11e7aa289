import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tallyResults } from '../../../src/core/gaps/tally-results';
import type { CollectiveFacts, CollectiveFilter } from '../../../src/core/model/facts';
import { findCurrentSituation } from '../../../src/core/participation/current-situation';
import { selectPersons } from '../../../src/core/participation/select-persons';
import { tallyParticipation } from '../../../src/core/participation/tally-participation';
import { askOfPersons } from '../../../src/core/targets/ask-of-persons';
import type { Targets } from '../../../src/core/targets/target';
import type { Store, StoreFactory } from '../../../src/engine/store/store';
import { COLLECTED } from '../../fixtures/pix/invented-campaign';
import { LAYOUTS } from '../../fixtures/pix/layouts';
import { type InventedCampaign, type Sending, writeExport } from '../../fixtures/pix/write-export';
import { importInto, storeFactory } from '../../unit/engine/store/imported-service';
import { type Recount, recountInSql } from './recount-in-sql';

const runs = process.env['SLOW'] === '1' ? 300 : 25;
const TARGETS: Targets = { rate: 0.6, level: 3, specific: [] };
const MOST_AGENTS = 24;

const UNITS = ['Eau;Digues', 'Eau;Nappes', 'Mer;', 'Mer;Ports', 'Sols;Carrières'] as const;
const CHOICES = {
  site: ['Brest', 'Rennes', ''],
  corps: ['Attaché', 'Adjoint'],
  category: ['A', 'B', 'C', ''],
  job: ['Juriste', 'Géomaticien'],
} as const;

const ASSESSED: InventedCampaign = {
  ...COLLECTED,
  id: 9042,
  name: 'Bons réflexes',
  competences: [
    { name: 'Sécuriser l’environnement numérique', area: 'Protection et sécurité' },
    { name: 'Gérer des données', area: 'Information et données' },
  ],
};

const agent = fc.record({
  unit: fc.constantFrom(...UNITS),
  site: fc.constantFrom(...CHOICES.site),
  corps: fc.constantFrom(...CHOICES.corps),
  category: fc.constantFrom(...CHOICES.category),
  job: fc.constantFrom(...CHOICES.job),
});

const moment = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ day, minute }) => `2024-03-${String(day).padStart(2, '0')}T10:${String(minute).padStart(2, '0')}`);

/** One participation of a person (the first are agents), with as many results as the widest campaign has. */
const sending = fc.record({
  person: fc.integer({ min: 0, max: MOST_AGENTS + 5 }),
  startedAt: moment,
  isShared: fc.boolean(),
  sharedAt: moment.map((text) => text.replace('-03-', '-04-')),
  progress: fc.constantFrom(0, 0.3, 0.75, 1),
  parts: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 16, maxLength: 16 }),
});
type Draw = typeof sending extends fc.Arbitrary<infer Value> ? Value : never;

const service = fc.record({
  agents: fc.array(agent, { maxLength: MOST_AGENTS }),
  assessed: fc.array(fc.array(sending, { maxLength: 30 }), { minLength: 1, maxLength: 2 }),
  collected: fc.array(sending, { maxLength: 20 }),
});

const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const filters: fc.Arbitrary<CollectiveFilter> = fc.record({
  unitPath: nullable(
    fc.constantFrom(['Direction'], ['Direction', 'Eau'], ['Direction', 'Eau', 'Digues'], ['Ailleurs']),
  ),
  site: nullable(fc.constantFrom('Brest', 'Rennes')),
  corps: nullable(fc.constantFrom(...CHOICES.corps)),
  category: nullable(fc.constantFrom('A', 'B', 'C')),
  job: nullable(fc.constantFrom(...CHOICES.job)),
});

const rosterText = (
  agents: readonly (typeof agent extends fc.Arbitrary<infer Value> ? Value : never)[],
): string =>
  [
    'Matricule;Nom d’usage;Prénom;Direction;Service;Unité;Site;Corps;Catégorie;Emploi-type',
    ...agents.map(
      ({ unit, site, corps, category, job }, index) =>
        `M${index};Nom${index};Camille;Direction;${unit};${site};${corps};${category};${job}`,
    ),
  ].join('\n');

const write = (
  campaign: InventedCampaign,
  kind: 'assessment' | 'profiles',
  draws: readonly Draw[],
): string => {
  const layout = LAYOUTS.find(
    (each) => each.kind === kind && each.externalId === 'Matricule' && each.hasCode,
  );
  if (layout === undefined) throw new Error('no layout');
  const resultOf = (part: number): readonly [number, number] =>
    kind === 'profiles' ? [part, part * 8] : [part + 1, Math.min(part + 1, Math.max(0, part - 1))];
  const sendings = draws.map(
    (draw): Sending => ({
      lastName: `Nom${draw.person}`,
      firstName: 'Camille',
      free: [],
      externalId: `M${draw.person}`,
      startedAt: draw.startedAt,
      sharedAt: draw.isShared ? draw.sharedAt : null,
      progress: draw.progress,
      stage: 0,
      badges: layout.badges.map(() => false),
      mastery: 0.5,
      results: campaign.competences.map((_, index) => resultOf(draw.parts[index] ?? 0)),
      skills: layout.skills.map(() => 'untested' as const),
      pixTotal: 100,
      certifiableCount: 0,
    }),
  );
  return writeExport(layout, 'fr', campaign, sendings);
};

/** The same numbers from the columns, by the rules of the core. */
const countInColumns = (facts: CollectiveFacts, campaignId: string, filter: CollectiveFilter): Recount => {
  const index = facts.campaigns.findIndex(({ id }) => id === campaignId);
  const measure = facts.campaigns[index]?.kind === 'profiles' ? 'level' : 'rate';
  const { isKept } = selectPersons(facts, filter);
  const situation = findCurrentSituation(facts, index);
  const rows = { rowOf: new Int32Array(facts.personCount).fill(-1), rowCount: 0 };
  const targets = askOfPersons(facts, measure, campaignId, TARGETS);
  const people = tallyParticipation(situation, isKept, rows);
  const tally = tallyResults(facts, measure, situation, isKept, rows, targets);
  const competences = facts.competences.flatMap(({ key }, competence) => {
    const cell = tally.competenceCount + competence;
    const respondents = tally.respondents[cell] ?? 0;
    const numbers = [tally.obtained[cell] ?? 0, tally.acquis[cell] ?? 0, tally.below[cell] ?? 0] as const;
    return respondents === 0 ? [] : [[key, [respondents, ...numbers]] as const];
  });
  return {
    started: people.started[1] ?? 0,
    shared: people.shared[1] ?? 0,
    competences: Object.fromEntries(competences),
  };
};

let stores: StoreFactory;
beforeAll(async () => {
  stores = await storeFactory();
});

const importAll = async (store: Store, texts: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [name, text] of texts)
    await importInto(store, [{ name, bytes: new TextEncoder().encode(text) }]);
};

describe('the columns that every screen is computed from', () => {
  it('give the numbers of the SQL tables, whatever was imported and however it is filtered', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        service,
        fc.array(filters, { minLength: 6, maxLength: 6 }),
        async ({ agents, assessed, collected }, drawn) => {
          const store = stores.create();
          await importAll(store, [
            ...(agents.length === 0 ? [] : [['agents.csv', rosterText(agents)] as const]),
            ...assessed.map(
              (draws, index) => [`a${index}.csv`, write(ASSESSED, 'assessment', draws)] as const,
            ),
            ['collecte.csv', write(COLLECTED, 'profiles', collected)],
          ]);
          const { facts } = store.collective();
          for (const { id } of facts.campaigns)
            for (const filter of [{}, ...drawn]) {
              const truth = recountInSql(store.database, id, filter, TARGETS);
              expect(countInColumns(facts, id, filter)).toEqual(truth);
              if (truth.shared > 0) compared += 1;
            }
          store.close();
        },
      ),
      { numRuns: runs },
    );
    expect(compared).toBeGreaterThan(runs);
  });
});

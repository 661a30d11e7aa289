import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyResults } from '../../../src/core/gaps/tally-results';
import { EVERYBODY, filterOf, type Population } from '../../../src/core/model/population';
import { findCurrentSituation } from '../../../src/core/participation/current-situation';
import { selectPersons } from '../../../src/core/participation/select-persons';
import { askOfPersons } from '../../../src/core/targets/ask-of-persons';
import { doesPrevail } from '../../../src/core/targets/specificity';
import type { SpecificTarget } from '../../../src/core/targets/target';
import { buildService, serviceDraw, unitNames } from './fictive-service';

const runs = process.env['SLOW'] === '1' ? 3000 : 300;

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const population: fc.Arbitrary<Population> = fc
  .record({
    unitPath: orNull(fc.constantFrom(...unitNames).map((name) => ['DR fictive', name])),
    site: orNull(fc.constantFrom('Brest', 'Rennes', 'Nulle part')),
  })
  .map((part) => ({ ...EVERYBODY, ...part }));

const target: fc.Arbitrary<SpecificTarget> = fc.record({
  measure: fc.constant('rate' as const),
  value: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  population,
  competence: fc.constantFrom(null, '1.1'),
  campaignIds: fc.constant(['101']),
  objective: fc.constant('Objectif'),
  givenAt: fc.constantFrom('2026-01-01', '2026-02-01'),
});

describe('targets by population', () => {
  it('give each person one target, so that counts below add up over any rows', () => {
    fc.assert(
      fc.property(serviceDraw, fc.array(target, { maxLength: 6 }), fc.integer(), (draw, specific, seed) => {
        const facts = buildService(draw);
        const asked = askOfPersons(facts, 'rate', '101', { rate: 0.6, level: 3, specific });
        const situation = findCurrentSituation(facts, 0);
        const everybody = new Uint8Array(facts.personCount).fill(1);
        const count = (rowOf: Int32Array, rowCount: number) =>
          tallyResults(facts, 'rate', situation, everybody, { rowOf, rowCount }, asked).below;
        const rowOf = Int32Array.from({ length: facts.personCount }, (_, person) =>
          person < facts.roster.count ? Math.abs((seed + person * person) % 5) : -1,
        );
        const rows = [...count(rowOf, 5)];
        const whole = rows.pop();
        const alone = [...count(new Int32Array(facts.personCount).fill(-1), 0)].at(-1);
        expect(rows.reduce((sum, below) => sum + below, 0)).toBe(whole);
        expect(alone).toBe(whole);
      }),
      { numRuns: runs },
    );
  });

  it('are those of the populations that hold the person, however many there are', () => {
    fc.assert(
      fc.property(serviceDraw, fc.array(target, { maxLength: 20 }), (draw, drawn) => {
        const facts = buildService(draw);
        const specific = drawn.map((each, place) => ({ ...each, givenAt: `2026-01-${10 + place}` }));
        const keptBy = specific.map((each) => selectPersons(facts, filterOf(each.population)).isKept);
        const { groupOf, groups } = askOfPersons(facts, 'rate', '101', { rate: 0.6, level: 3, specific });
        const expected = [...groupOf].map((_, person) =>
          specific
            .filter((_, place) => keptBy[place]?.[person] === 1)
            .reduce<SpecificTarget | null>(
              (chosen, each) => (chosen === null || doesPrevail(each, chosen) ? each : chosen),
              null,
            ),
        );
        // The service has one competence, 1.1: every drawn target is for it.
        expect([...groupOf].map((group) => groups[group]?.[0]?.value)).toEqual(
          expected.map((each) => each?.value ?? 0.6),
        );
      }),
      { numRuns: runs },
    );
  });

  it('do not depend on the order in which they are listed', () => {
    fc.assert(
      fc.property(
        serviceDraw,
        fc.uniqueArray(target, { selector: JSON.stringify, maxLength: 5 }),
        (draw, specific) => {
          const facts = buildService(draw);
          const dated = specific.map((each, place) => ({ ...each, givenAt: `2026-01-0${place + 1}` }));
          const valuesOf = (targets: readonly SpecificTarget[]) => {
            const { groupOf, groups } = askOfPersons(facts, 'rate', '101', {
              rate: 0.6,
              level: 3,
              specific: targets,
            });
            return [...groupOf].map((group) => groups[group]?.[0]?.value);
          };
          expect(valuesOf([...dated].reverse())).toEqual(valuesOf(dated));
        },
      ),
      { numRuns: runs },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseDistribution, releaseProgress } from '../../../../src/core/disclosure';
import { mergeBins } from '../../../../src/core/disclosure/merge-bins';
import { findCurrentSituation } from '../../../../src/core/participation/current-situation';
import { selectPersons } from '../../../../src/core/participation/select-persons';
import { accumulate, findPersonDays } from '../../../../src/core/trends/cumulative-curve';
import { PROGRESS_BANDS, tallyProgress } from '../../../../src/core/trends/progress-bands';
import { tallyRepeats } from '../../../../src/core/trends/repeat-campaigns';
import { binResults } from '../../../../src/core/trends/result-scores';
import { buildFacts, type FakeParticipation, type FakeService } from '../../../unit/core/collective-facts';

const DAY = 1440;

type Rate = readonly [number, number] | null;

const rate = (acquis: number): fc.Arbitrary<Rate> =>
  fc.option(fc.integer({ min: 0, max: acquis }).map((validated): Rate => [validated, acquis]));

const participation: fc.Arbitrary<FakeParticipation> = fc.record({
  person: fc.nat(24),
  campaign: fc.nat(2),
  shared: fc.boolean(),
  startedAt: fc.option(fc.integer({ min: 0, max: 300 * DAY }), { nil: Number.NaN }),
  sharedAt: fc.integer({ min: 0, max: 300 * DAY }),
  progress: fc.option(
    fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    { nil: Number.NaN },
  ),
  rates: fc.tuple(rate(10), rate(6)),
});

const service: fc.Arbitrary<FakeService> = fc
  .record({
    cuts: fc.array(fc.constantFrom('Eau', 'Mer'), { minLength: 20, maxLength: 20 }),
    participations: fc.array(participation, { maxLength: 120 }),
  })
  .map(({ cuts, participations }) => ({
    agents: cuts.map((unit) => ({ unitPath: ['DR fictive', unit] })),
    outsiders: 5,
    kinds: ['assessment', 'assessment', 'assessment'],
    competences: 2,
    participations,
  }));

const filters = [{}, { unitPath: ['DR fictive', 'Eau'] }] as const;

/** Persons that a filter keeps, in the plainest way. */
const kept = ({ agents }: FakeService, filter: (typeof filters)[number]): readonly number[] =>
  Array.from({ length: 25 }, (_, person) => person).filter(
    (person) => !('unitPath' in filter) || agents[person]?.unitPath?.[1] === 'Eau',
  );

const rowsOf = ({ participations }: FakeService, person: number, campaign: number) =>
  participations.filter((row) => row.person === person && (row.campaign ?? 0) === campaign);

const isFinished = ({ shared, progress }: FakeParticipation): boolean => shared === true || progress === 1;
const startOf = ({ startedAt = Number.NaN, shared, sharedAt = Number.NaN }: FakeParticipation): number =>
  Number.isNaN(startedAt) && shared ? sharedAt : startedAt;

describe('measures of trends against a plain recount', () => {
  it('puts each person who started in one band, the furthest reached', () => {
    fc.assert(
      fc.property(service, fc.constantFrom(...filters), (fake, filter) => {
        const facts = buildFacts(fake);
        const tally = tallyProgress(facts, 0, selectPersons(facts, filter));
        const persons = kept(fake, filter).filter((person) => rowsOf(fake, person, 0).length > 0);
        expect(tally.started).toBe(persons.length);
        expect(PROGRESS_BANDS.reduce((sum, band) => sum + tally.bands[band], 0)).toBe(persons.length);
        expect(tally.bands.finished).toBe(
          persons.filter((person) => rowsOf(fake, person, 0).some(isFinished)).length,
        );
        const agents = kept(fake, filter).filter((person) => person < 20);
        expect(tally.notStarted).toBe(agents.filter((agent) => !persons.includes(agent)).length);
      }),
    );
  });

  it('accumulates, day after day, the persons whose first start is behind', () => {
    fc.assert(
      fc.property(service, fc.constantFrom(...filters), fc.nat(250), (fake, filter, from) => {
        const facts = buildFacts(fake);
        const { isKept } = selectPersons(facts, filter);
        const counts = accumulate(findPersonDays(facts, 1).started, isKept, { from, to: from + 30 });
        counts.forEach((count, index) => {
          const before = kept(fake, filter).filter((person) =>
            rowsOf(fake, person, 1).some((row) => Math.floor(startOf(row) / DAY) <= from + index),
          );
          expect(count).toBe(before.length);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('spreads everybody who was measured, each in the part of the own pooled rate', () => {
    fc.assert(
      fc.property(service, (fake) => {
        const facts = buildFacts(fake);
        const situation = findCurrentSituation(facts, 0);
        const { isKept } = selectPersons(facts, {});
        const counts = binResults(facts, 'rate', { situation, isKept }, { count: 10, top: 1 });
        const naive = Array.from({ length: 10 }, () => 0);
        for (const row of situation.current) {
          const known = (fake.participations[row]?.rates ?? []).filter((rate) => rate !== null);
          const acquis = known.reduce((sum, [, of]) => sum + of, 0);
          if (row < 0 || acquis === 0) continue;
          const tenths = (10 * known.reduce((sum, [validated]) => sum + validated, 0)) / acquis;
          const part = Math.min(9, Math.floor(tenths));
          naive[part] = (naive[part] ?? 0) + 1;
        }
        expect([...counts]).toEqual(naive);
      }),
    );
  });

  it('counts the campaigns that each person finished, and the next start within 90 days', () => {
    fc.assert(
      fc.property(service, (fake) => {
        const facts = buildFacts(fake);
        const tally = tallyRepeats(facts, selectPersons(facts, {}).isKept, new Uint8Array(3).fill(1));
        const moments = fake.participations.flatMap((row) => [
          row.startedAt ?? Number.NaN,
          row.shared ? (row.sharedAt ?? Number.NaN) : Number.NaN,
        ]);
        const last = Math.floor(Math.max(...moments.filter((moment) => !Number.isNaN(moment))) / DAY);
        const naive = [0, 0, 0, 0];
        let [judged, another] = [0, 0];
        for (let person = 0; person < 25; person += 1) {
          const rows = fake.participations.filter((row) => row.person === person);
          if (rows.length === 0) continue;
          const finished = new Set(rows.filter(isFinished).map(({ campaign }) => campaign)).size;
          naive[finished] = (naive[finished] ?? 0) + 1;
          const sent = rows.filter(({ shared }) => shared);
          if (sent.length === 0) continue;
          const day = Math.min(...sent.map(({ sharedAt = 0 }) => Math.floor(sharedAt / DAY)));
          if (day + 90 > last) continue;
          judged += 1;
          // Two campaigns sent on the same day: either may be called the first.
          const firsts = sent.filter(({ sharedAt = 0 }) => Math.floor(sharedAt / DAY) === day);
          const [first] = firsts;
          const follows = rows.some((row) => {
            const start = Math.floor(startOf(row) / DAY);
            return row.campaign !== first?.campaign && start >= day && start <= day + 90;
          });
          if (follows) another += 1;
        }
        expect(tally.byFinished).toEqual(naive);
        expect(tally.judged).toBe(judged);
        expect(tally.startedAnother).toBe(another);
      }),
    );
  });
});

describe('what trends release', () => {
  it('never a part of a distribution under k people, never one person lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 5, max: 9 }),
        (counts, k) => {
          const bins = mergeBins(counts, k);
          if (bins === null) return;
          expect(bins.length).toBeGreaterThan(1);
          for (const { count } of bins) expect(count).toBeGreaterThanOrEqual(k);
          expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(
            counts.reduce((sum, count) => sum + count, 0),
          );
          expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([0, counts.length - 1]);
        },
      ),
    );
  });

  it('no spread and no comparison under 11 people, whatever the filter', () => {
    fc.assert(
      fc.property(service, fc.constantFrom(...filters), (fake, filter) => {
        const facts = buildFacts(fake);
        const scope = { filter, disclosure: { profile: 'working' } as const };
        const spread = releaseDistribution(facts, { ...scope, campaignId: '101' });
        if (spread.kind === 'distribution' && spread.bins !== null)
          expect(spread.bins.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(11);
        const progress = releaseProgress(facts, { ...scope, from: '101', to: '102' });
        if (progress.kind !== 'progress') return;
        for (const change of progress.changes)
          if (change.kind === 'shown')
            expect('value' in change.people && change.people.value).toBeGreaterThanOrEqual(11);
      }),
    );
  });
});

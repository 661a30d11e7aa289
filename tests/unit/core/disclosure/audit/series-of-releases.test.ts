import { describe, expect, it } from 'vitest';
import type { LedgerEntry, PublicationRequest } from '../../../../../src/core/disclosure';
import { type FakeAgent, type FakeParticipation, results, staff } from '../../collective-facts';
import {
  answersTwice,
  ask,
  below,
  expectPublished,
  firstTable,
  type Published,
  publish,
  unit,
} from './publications';

/** Results whose keys stay the same from photo to photo. */
const keyed = (participations: readonly FakeParticipation[]): readonly FakeParticipation[] =>
  participations.map((each) => ({ ...each, resultKey: `p${each.person}` }));

const monthly = (month: 1 | 2 | 3, more: Partial<PublicationRequest> = {}): PublicationRequest =>
  ask({ date: `2026-0${month}-15`, ...more });

const rowOf = (published: Published, name: string) => {
  const { rows, whole } = firstTable(published);
  const row = [...rows, whole].find(({ label }) => label === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
};

/** One of the units of 8 to 16 that were each released alone, and what its Bureau adds: nobody else hides it. */
interface KnownUnit {
  readonly name: string;
  readonly results: number;
  readonly below: number;
}

/** Units told one by one, then a request for all of them, with a small Bureau that nothing was said of. */
const tellUnitsFirst = (units: readonly KnownUnit[], bureau: KnownUnit) => {
  const all = [...units, bureau];
  const agents = all.flatMap(({ name, results: size }) => staff(size, name));
  const firstOf = (place: number) => all.slice(0, place).reduce((sum, each) => sum + each.results, 0);
  const answers = keyed(
    all.flatMap((each, place) =>
      results(firstOf(place), each.results, each.below).map(({ person, rates = [] }, index) => ({
        person,
        rates: [...rates, [5 + (index % 4), 10] as const],
      })),
    ),
  );
  const ledger = units.map(
    ({ name }) =>
      expectPublished(publish(agents, answers, monthly(1, { filter: { unitPath: ['DR fictive', name] } })))
        .entry,
  );
  return (more: Partial<PublicationRequest> = {}) => publish(agents, answers, monthly(2, more), ledger);
};

describe('a publication that would need a total to be given up', () => {
  const known = (name: string, size: number, below: number): KnownUnit => ({ name, results: size, below });
  const askAll = tellUnitsFirst(
    [known('Eau', 16, 9), known('Mer', 16, 14), known('Port', 16, 15), known('Ville', 14, 11)],
    known('Bureau', 2, 2),
  );

  it('names that total and no other, and publishes nothing', () => {
    expect(askAll()).toEqual({
      kind: 'infeasible',
      totals: [{ campaignId: '101', campaign: 'Campagne 1', competence: '1.1', name: 'Compétence 1' }],
    });
  });

  it('publishes without it once it is given up, all else told', () => {
    const published = expectPublished(askAll({ givenUp: [{ campaignId: '101', competence: '1.1' }] }));
    const kinds = (name: string) => rowOf(published, name).cells.map(({ kind }) => kind);
    expect(kinds('Ensemble')).toEqual(['masked', 'shown']);
    for (const name of ['Mer', 'Port']) expect(kinds(name)).toEqual(['shown', 'shown']);
  });

  it('leaves open, of those never told, every number below target', () => {
    const { audit, content } = expectPublished(
      askAll({ givenUp: [{ campaignId: '101', competence: '1.1' }] }),
    );
    const others = audit.hidden.filter(({ row }) => row === 'Autres services');
    // Ville was told alone (11 of 14): what it joined, two persons, may be 0 to 2 below in either competence.
    expect(others.map(({ competence, below: { low, high } }) => [competence.key, high - low])).toEqual([
      ['1.1', 2],
      ['1.2', 2],
    ]);
    expect(JSON.stringify(content.needs)).not.toContain('Bureau');
  });

  it('asks again when what is left still cannot be protected', () => {
    const askTwice = tellUnitsFirst(
      [known('Eau', 13, 5), known('Mer', 16, 7), known('Port', 15, 12), known('Ville', 13, 2)],
      known('Bureau', 2, 0),
    );
    const first = askTwice();
    if (first.kind !== 'infeasible') throw new Error(first.kind);
    const second = askTwice({ givenUp: first.totals });
    if (second.kind !== 'infeasible') throw new Error(second.kind);
    const third = askTwice({ givenUp: [...first.totals, ...second.totals] });
    expect([...first.totals, ...second.totals].map(({ competence }) => competence).sort()).toEqual([
      '1.1',
      '1.2',
    ]);
    expect(rowOf(expectPublished(third), 'Ensemble').cells.map(({ kind }) => kind)).toEqual([
      'masked',
      'masked',
    ]);
  });
});

describe('a publication that is refused', () => {
  const agents = staff(40, 'Eau');
  const first = expectPublished(publish(agents, keyed(results(0, 9, 4)), monthly(1)));
  const askWith = (newcomers: readonly FakeParticipation[], ledger: readonly LedgerEntry[] = [first.entry]) =>
    publish(agents, keyed([...results(0, 9, 4), ...newcomers]), monthly(2), ledger);

  it('names the two figures that isolate, and the ways out', () => {
    expect(askWith(results(9, 2, 1))).toEqual({
      kind: 'refused',
      pair: {
        campaign: 'Campagne 1',
        earlier: { date: '2026-01-15', row: 'Ensemble' },
        row: 'Ensemble',
      },
      waysOut: ['participation-only', 'wider-rows', 'wait-for-results'],
    });
  });

  it('is published when enough others came', () => {
    expect(askWith(results(9, 9, 4)).kind).toBe('published');
  });

  it('stands when earlier releases say what no table of numbers can be', () => {
    const people = (count: number) => keyed(results(0, count, 2));
    const { entry } = expectPublished(publish(agents, people(30), monthly(1)));
    const contradiction: LedgerEntry = {
      ...entry,
      campaigns: entry.campaigns.map((campaign) => ({
        ...campaign,
        whole: {
          ...campaign.whole,
          cells: campaign.whole.cells.map((cell) => ({ ...cell, below: { low: 20, high: 20 } })),
        },
      })),
    };
    const second = (ledger: readonly LedgerEntry[]) => publish(agents, people(40), monthly(2), ledger).kind;
    expect([second([entry]), second([entry, contradiction])]).toEqual(['published', 'refused']);
  });
});

describe('results deleted between two releases', () => {
  const agents = [...staff(30, 'Eau'), ...staff(40, 'Mer'), ...staff(20, 'Port')];
  const answers = keyed([...results(0, 30, 12), ...results(30, 40, 20), ...results(70, 20, 8)]);
  const first = expectPublished(publish(agents, answers, monthly(1)));
  /** Persons below `from + count`, from `from`, are erased: their keys are known to nobody any more. */
  const without = (from: number, count: number, ledger: readonly LedgerEntry[] = [first.entry]) =>
    expectPublished(
      publish(
        agents,
        answers.filter(({ person }) => person < from || person >= from + count),
        monthly(2),
        ledger,
      ),
    );

  it('are not told by what is missing: the row keeps its figure or says less', () => {
    const eau = rowOf(without(0, 2), 'Eau');
    expect(eau.unchangedSince ?? JSON.stringify(eau.cells)).not.toContain('exact');
    expect(rowOf(without(0, 2), 'Mer').cells[0]).toMatchObject({ below: { kind: 'exact', value: 20 } });
  });

  it('control: they would be, by a release that forgets the first one', () => {
    expect(rowOf(without(0, 2, []), 'Eau').cells[0]).toMatchObject({ below: { kind: 'exact', value: 10 } });
  });

  it('do not keep the others from being told when they are many', () => {
    expect(rowOf(without(6, 12), 'Eau')).toMatchObject({
      cells: [{ below: { kind: 'exact', value: 6 } }],
    });
  });

  it('leave more than one number to a row that is told inexactly, so it need not be masked', () => {
    // All of those below target are gone: what is left is « 2 au plus », which the total must not undo.
    const eau = rowOf(without(0, 12), 'Eau');
    expect(eau.unchangedSince).toBeUndefined();
    expect(eau.cells[0]).toMatchObject({ kind: 'shown', below: { kind: 'at-most', value: 2 } });
  });
});

describe('units that were put together', () => {
  const agents = [
    ...staff(12, 'Presse'),
    ...staff(12, 'Cabinet'),
    ...staff(30, 'Mer'),
    ...staff(40, 'Port'),
    ...staff(30, 'Ville'),
  ];
  const answers = (presse: number, cabinet: number) =>
    keyed([
      ...results(0, presse, 1),
      ...results(12, cabinet, 2),
      ...results(24, 30, 12),
      ...results(54, 40, 20),
      ...results(94, 30, 9),
    ]);
  const labels = (published: Published) => firstTable(published).rows.map(({ label }) => label);
  const first = expectPublished(publish(agents, answers(3, 6), monthly(1)));
  const second = expectPublished(publish(agents, answers(12, 12), monthly(2), [first.entry]));

  it('are together while they are small', () => {
    expect(labels(first)).toEqual(['Mer', 'Port', 'Ville', 'Autres services']);
    expect(firstTable(first).mergers.map(({ members }) => members)).toEqual([['Cabinet', 'Presse']]);
  });

  it('stay together when they have grown, release after release', () => {
    const third = expectPublished(publish(agents, answers(12, 12), monthly(3), [first.entry, second.entry]));
    for (const published of [second, third]) {
      expect(labels(published)).toEqual(labels(first));
      expect(firstTable(published).mergers).toEqual(firstTable(first).mergers);
    }
  });

  it('control: each would have its own row without the first release', () => {
    expect(labels(expectPublished(publish(agents, answers(12, 12), monthly(2))))).toContain('Presse');
  });
});

describe('three photos in a row', () => {
  const agents: readonly FakeAgent[] = [...staff(60, 'Eau'), ...staff(40, 'Mer')];
  const mer = results(60, 40, 20);
  const stayed = results(0, 30, 12);
  /** Nine who came for the second photo and left before the third, one who came with them and stayed. */
  const [passing, late] = [results(30, 9, 4), results(39, 1, 1)];
  const photo = (month: 1 | 2 | 3, people: readonly FakeParticipation[], ledger: readonly LedgerEntry[]) =>
    expectPublished(publish(agents, keyed([...people, ...mer]), monthly(month), ledger));
  const first = photo(1, stayed, []);
  const second = photo(2, [...stayed, ...passing, ...late], [first.entry]);
  const thirdAfter = (ledger: readonly LedgerEntry[]) => photo(3, [...stayed, ...late], ledger);

  it('tells the second exactly: ten came, who isolate nobody', () => {
    expect(rowOf(second, 'Eau').cells[0]).toMatchObject({ below: { kind: 'exact', value: 17 } });
  });

  it('does not let the third, beside the first, tell the one who stayed', () => {
    const third = thirdAfter([first.entry, second.entry]);
    const { cells, unchangedSince } = rowOf(third, 'Eau');
    expect(unchangedSince ?? JSON.stringify(cells)).not.toContain('"kind":"exact","value":13');
    expect(below(firstTable(third))).toContainEqual(['Mer', { kind: 'exact', value: 20 }]);
  });

  it('says so whatever the order of the register', () => {
    expect(below(firstTable(thirdAfter([second.entry, first.entry])))).toEqual(
      below(firstTable(thirdAfter([first.entry, second.entry]))),
    );
  });

  it('control: the second alone lets the third be exact', () => {
    expect(rowOf(thirdAfter([second.entry]), 'Eau').cells[0]).toMatchObject({
      below: { kind: 'exact', value: 13 },
    });
  });
});

describe('the same people before and after, told again', () => {
  const agents = [...staff(60, 'Eau'), ...staff(60, 'Mer')];
  const everybody = [...agents.keys()];
  const twice = everybody.filter((person) => person % 10 === 0);
  const tables = ['101', '102'].map((campaignId) => ({ campaignId, rows: unit }));
  const photo = (
    month: 1 | 2 | 3,
    again: readonly number[],
    ledger: readonly LedgerEntry[] = [],
    more: Partial<PublicationRequest> = {},
  ) =>
    expectPublished(
      publish(
        agents,
        answersTwice(everybody, again),
        monthly(month, { tables, comparisons: [{ from: '101', to: '102' }], ...more }),
        ledger,
      ),
    );
  const changeOf = ({ content: { progress } }: Published) => {
    const [view] = progress;
    if (view?.kind !== 'progress') throw new Error(JSON.stringify(view));
    return view.changes[0];
  };
  const changesAbout = ({ changes }: Published) =>
    changes.filter(({ row }) => row.startsWith('Personnes comparées'));
  const first = photo(1, twice);
  const twoMore = [...twice, 1, 3];
  const second = photo(2, twoMore, [first.entry]);

  it('is told exactly at first', () => {
    expect(changeOf(first)).toMatchObject({
      kind: 'shown',
      people: { kind: 'exact', value: 12 },
      before: { kind: 'exact' },
      after: { kind: 'exact' },
    });
    expect(changesAbout(first)).toEqual([]);
  });

  it('keeps its figures, with their day, when two more would be told by the difference', () => {
    expect(changeOf(second)).toEqual({ ...changeOf(first), unchangedSince: '2026-01-15' });
    expect(changesAbout(second)).toEqual([
      {
        campaign: 'Campagne 1',
        row: 'Personnes comparées (Campagne 2)',
        kind: 'unchanged',
        since: '2026-01-15',
      },
    ]);
  });

  it('adds nothing to what the register knows of whom', () => {
    expect(second.entry.campaigns.flatMap(({ comparisons = [] }) => comparisons)).toEqual([]);
  });

  it('keeps the day of the first photo, release after release', () => {
    const third = photo(3, twoMore, [first.entry, second.entry]);
    expect(changeOf(third)).toMatchObject({ kind: 'shown', unchangedSince: '2026-01-15' });
  });

  it('is told anew when many more came', () => {
    const many = photo(2, [...twice, ...everybody.filter((person) => person % 4 === 1)], [first.entry]);
    expect(changeOf(many)).toMatchObject({ kind: 'shown', people: { kind: 'exact', value: 42 } });
    expect(changeOf(many)).not.toHaveProperty('unchangedSince');
    expect(changesAbout(many)).toMatchObject([{ kind: 'updated' }]);
  });

  it('is not told to others than those it was told of', () => {
    const { filter: _, ...entry } = first.entry;
    const ofEau: LedgerEntry = { ...entry, filter: { unitPath: ['DR fictive', 'Eau'] } };
    const givenUp = [{ campaignId: '102', competence: '1.1' }];
    expect(changeOf(photo(2, twoMore, [ofEau], { givenUp }))).toMatchObject({ kind: 'masked' });
  });

  it('control: would be exact without the first release', () => {
    expect(changeOf(photo(2, twoMore))).toMatchObject({ people: { kind: 'exact', value: 14 } });
  });
});

/**
 * Masks and proves one campaign of 60 units × 10 sites × 16 competences, two hierarchies that overlap, beside HiGHS
 * solving both ends of each hidden result of what came out, as whole numbers. `measure-audit.ts RUNS`. HiGHS is told
 * which cells are hidden; Relief finds them, and proves every other small set too.
 */
import { type LedgerEntry, releasePublication } from '../../src/core/disclosure';
import { askBothHierarchies, drawPublicationService } from '../fixtures/publication-service';
import { openSolver, type Programme } from '../property/core/publication/whole-number-solver';
import { type Comparison, median, print, timed } from './comparison';

const SIZE = { agents: 1500, units: 60, sites: 10, competences: 16 };
const SEED = 1;

type Campaign = LedgerEntry['campaigns'][number];
type Figure = 'below' | 'obtained';

/** What an outsider reads of one figure of one competence: a programme, and the variables of each hidden row. */
interface Reading {
  readonly programme: Programme;
  readonly hidden: readonly (readonly number[])[];
}

/** Results in the same rows of all tables, as one variable. */
const groupResults = ({ results, tables }: Campaign): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  results.forEach((_, result) => {
    const key = tables.map(({ rowOf }) => rowOf[result] ?? -1).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  });
  return [...groups.values()];
};

const readColumn = (campaign: Campaign, competence: number, figure: Figure): Reading => {
  const { most = 0 } = campaign.competences[competence] ?? {};
  const mostOf = (result: number): number => {
    const value = typeof most === 'number' ? most : (most[result] ?? 0);
    return figure === 'below' ? Math.min(1, value) : value;
  };
  const groups = groupResults(campaign);
  const upper = groups.map((results) => results.reduce((sum, result) => sum + mostOf(result), 0));
  const rows = [
    { cell: campaign.whole.cells[competence], variables: [...groups.keys()] },
    ...campaign.tables.flatMap(({ rows: lines, rowOf }) =>
      lines.map(({ cells }, place) => ({
        cell: cells[competence],
        variables: [...groups.keys()].filter((group) => rowOf[groups[group]?.[0] ?? -1] === place),
      })),
    ),
  ];
  const rules = rows.flatMap(({ cell, variables }) => {
    const told = cell?.[figure] ?? null;
    return told === null ? [] : [{ variables, ...told }];
  });
  const masked = rows.filter(
    ({ cell, variables }) => cell?.released.kind === 'masked' && variables.length > 0,
  );
  return { programme: { upper, rules }, hidden: masked.map(({ variables }) => variables) };
};

const readAll = ({ campaigns }: LedgerEntry): readonly Reading[] =>
  campaigns.flatMap((campaign) =>
    campaign.competences.flatMap((_, competence) =>
      (['below', 'obtained'] as const).map((figure) => readColumn(campaign, competence, figure)),
    ),
  );

const facts = drawPublicationService(SEED, SIZE);
const solver = await openSolver();

const compare = async (profile: 'working' | 'diffusion', runs: number): Promise<Comparison> => {
  const request = askBothHierarchies(profile);
  const publication = releasePublication(facts, request, []);
  if (publication.kind !== 'published') throw new Error(`not published: ${publication.kind}`);
  const readings = readAll(publication.entry);
  const relief: number[] = [];
  for (let turn = 0; turn < runs; turn += 1)
    relief.push(await timed(() => releasePublication(facts, request, [])));
  // Once: its part takes longest and varies least.
  const milliseconds = await timed(() => {
    for (const { programme, hidden } of readings)
      for (const variables of hidden)
        for (const end of ['least', 'greatest'] as const) solver.solve(programme, variables, end, 'on');
  });
  const { hidden, provedSets } = publication.audit;
  return {
    part: `protect and prove, ${profile}`,
    size: `60 × 10 × 16, ${hidden.length} hidden, ${provedSets.toLocaleString('en')} sets proved`,
    relief: median(relief),
    peer: { name: 'HiGHS, ends of the hidden alone', milliseconds },
  };
};

const runs = Number(process.argv[2] ?? 3);
print([await compare('working', runs), await compare('diffusion', runs)]);

/**
 * Finds the target of each of 100,000 persons among those of 8 populations, for 16 competences, beside DuckDB finding
 * which of the same populations each row of the same table stands in. `measure-targets.ts RUNS`.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { EVERYBODY, type Population } from '../../src/core/model/population';
import { askOfPersons } from '../../src/core/targets/ask-of-persons';
import { buildFacts } from '../unit/core/collective-facts';
import { median, print, timed } from './comparison';

const PERSONS = 100_000;

const agents = Array.from({ length: PERSONS }, (_, agent) => ({
  unitPath: [`Direction ${agent % 12}`, `Service ${agent % 300}`],
  site: `Site ${(agent * 13) % 40}`,
  corps: `Corps ${(agent * 7) % 9}`,
  category: ['A', 'B', 'C'][(agent * 5) % 3] ?? 'C',
}));

const populations: readonly Partial<Population>[] = [
  { unitPath: ['Direction 1'] },
  { unitPath: ['Direction 2'], category: 'B' },
  { unitPath: ['Direction 3', 'Service 15'] },
  { site: 'Site 4' },
  { site: 'Site 5', corps: 'Corps 2' },
  { corps: 'Corps 3' },
  { corps: 'Corps 6', category: 'A' },
  { category: 'C' },
];

const specific = populations.map((population, place) => ({
  measure: 'rate' as const,
  value: 0.5 + place / 100,
  population: { ...EVERYBODY, ...population },
  competence: place % 2 === 0 ? null : '1.2',
  campaignIds: ['101'],
  objective: `Objectif ${place + 1}`,
  givenAt: '2026-01-15',
}));

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const columns = ['direction', 'service', 'site', 'corps', 'category'] as const;

const condition = ({ unitPath, site, corps, category }: Partial<Population>): string =>
  [unitPath?.[0], unitPath?.[1], site, corps, category]
    .flatMap((value, place) => (value ? [`${columns[place]} = ${quote(value)}`] : []))
    .join(' AND ');

const mask = populations.map((each, place) => `(${condition(each)})::INT * ${2 ** place}`).join(' + ');

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`CREATE TABLE agents AS SELECT
  'Direction ' || (i % 12) AS direction, 'Service ' || (i % 300) AS service, 'Site ' || ((i * 13) % 40) AS site,
  'Corps ' || ((i * 7) % 9) AS corps, ['A', 'B', 'C'][(i * 5) % 3 + 1] AS category FROM range(${PERSONS}) t(i)`);

const facts = buildFacts({ agents, participations: [], competences: 16 });
const targets = { rate: 0.6, level: 3, specific };
const relief: number[] = [];
const duckdb: number[] = [];
for (let turn = 0; turn < 3 * Number(process.argv[2] ?? 3); turn += 1) {
  relief.push(await timed(() => askOfPersons(facts, 'rate', '101', targets)));
  duckdb.push(
    await timed(() => connection.run(`CREATE OR REPLACE TABLE asked AS SELECT ${mask} AS mask FROM agents`)),
  );
}
print([
  {
    part: 'targets of 8 populations',
    size: `${PERSONS.toLocaleString('en')} persons`,
    relief: median(relief),
    peer: { name: 'DuckDB, who stands in which', milliseconds: median(duckdb) },
  },
]);

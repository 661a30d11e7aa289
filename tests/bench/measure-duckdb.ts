/**
 * The same import and heat map by DuckDB: reads the same CSV files into tables, then pools the counts by service and
 * competence. `measure-duckdb.ts DIR`. Prints one JSON object: milliseconds by part, peak memory in MB.
 * DuckDB recognises, checks, matches and protects nothing: it is the floor of reading and grouping.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder = '.'] = process.argv.slice(2);
const durations: Record<string, number> = {};

async function timed(part: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  durations[part] = performance.now() - start;
}

const read = (file: string): string =>
  `read_csv('${join(folder, file)}', delim = ';', header = true, nullstr = 'NA', quote = '"')`;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
await timed('import', async () => {
  for (const [index, file] of files.entries())
    await connection.run(`CREATE TABLE t${index} AS SELECT * FROM ${read(file)}`);
});

const agents = `t${files.indexOf('agents.csv')}`;
const [campaign = ''] = files.filter((name) => name !== 'agents.csv').sort();
const results = `t${files.indexOf(campaign)}`;
const titles = (await connection.runAndReadAll(`SELECT * FROM ${results} LIMIT 0`)).columnNames();
const acquis = titles.filter((title) => /Nombre d'acquis (du|dans|de) .*compétence/i.test(title));
const mastered = titles.filter((title) => /Acquis maitrisés dans la compétence/i.test(title));
const sums = mastered.map(
  (title, index) => `sum("${title}") / sum("${acquis[index] ?? title}") AS c${index}`,
);
const heatMap = (where: string, rows = 'Service') => `
  WITH latest AS (
    SELECT * FROM ${results} WHERE "Partage (O/N)" = 'Oui'
    QUALIFY row_number() OVER (PARTITION BY "Matricule" ORDER BY "Date et heure du partage (Europe/Paris)" DESC) = 1
  )
  SELECT a."${rows}", count(*) AS n, ${sums.join(', ')}
  FROM latest l JOIN ${agents} a ON a."Matricule" = l."Matricule" ${where}
  GROUP BY a."${rows}"`;

/** Every pair of criteria, by service and by site, as `measure-relief.ts` asks them. */
async function timeFilters(): Promise<void> {
  const criteria = await Promise.all(
    ['Service', 'Site', 'Corps', 'Catégorie', 'Emploi-type'].map(async (title) => {
      const found = await connection.runAndReadAll(`SELECT min("${title}") FROM ${agents}`);
      return `a."${title}" = '${String(found.getRows()[0]?.[0]).replaceAll("'", "''")}'`;
    }),
  );
  const pairs = criteria.flatMap((one, place) => criteria.slice(place).map((other) => `${one} AND ${other}`));
  const taken: number[] = [];
  for (const rows of ['Service', 'Site'])
    for (const pair of pairs) {
      const start = performance.now();
      await connection.runAndReadAll(heatMap(`WHERE ${pair}`, rows));
      taken.push(performance.now() - start);
    }
  taken.sort((a, b) => a - b);
  durations[`${taken.length} filters, middle`] = taken[Math.floor(taken.length / 2)] ?? Number.NaN;
  durations[`${taken.length} filters, slowest`] = taken.at(-1) ?? Number.NaN;
}

await timed('heat map, first', () => connection.runAndReadAll(heatMap('')));
await timed('heat map, filtered', () => connection.runAndReadAll(heatMap(`WHERE a."Catégorie" = 'A'`)));
await timeFilters();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ durations, megabytes }));

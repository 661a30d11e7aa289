/**
 * Measures the parts of the main job on the files of a folder, in a process of its own, through the engine's own
 * channels: `measure-relief.ts DIR`. Prints one JSON object: milliseconds by part, peak memory in MB.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineChannel, ReplyOf } from '../../src/contract/channels';
import { createEngine, type Engine } from '../../src/engine/engine';
import { processMemory } from '../../src/engine/machine-memory';
import { nodeEngineEnvironment } from '../../src/engine/node-entry';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const EVERYTHING = {
  unitPath: null,
  site: null,
  corps: null,
  category: null,
  job: null,
  campaignIds: null,
};

const [folder = '.'] = process.argv.slice(2);
const memory = processMemory();
const durations: Record<string, number> = {};

async function ask<Name extends EngineChannel>(
  engine: Engine,
  channel: Name,
  request: unknown,
  paths: Record<string, string> = {},
): Promise<ReplyOf<Name>> {
  const envelope = await engine.call(channel, request, paths);
  if (!envelope.ok) throw new Error(`${channel}: ${envelope.code}`);
  return envelope.value;
}

async function timed<Value>(part: string, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  durations[part] = performance.now() - start;
  return value;
}

const startEngine = async (): Promise<Engine> => createEngine(await nodeEngineEnvironment(memory));

async function importAll(engine: Engine): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [randomUUID(), join(folder, name)] as const);
  const request = { jobId: 'import', files: files.map(([token]) => token) };
  const { planId } = await ask(engine, 'import:preview', request, Object.fromEntries(files));
  await ask(engine, 'import:apply', { jobId: 'apply', planId });
}

/** Every pair of criteria that the roster allows, by service and by site: the middle and the slowest answer. */
async function timeFilters(engine: Engine, table: { readonly campaignId: string }): Promise<void> {
  const values = await ask(engine, 'filters:get', {});
  const [unitPath] = [...values.unitPaths].sort((a, b) => a.length - b.length).slice(1);
  const criteria = {
    unitPath: unitPath ?? null,
    site: values.sites[0] ?? null,
    corps: values.corps[0] ?? null,
    category: values.categories[0] ?? null,
    job: values.jobs[0] ?? null,
  };
  const names = Object.keys(criteria) as readonly (keyof typeof criteria)[];
  const pairs = names.flatMap((one, place) => names.slice(place).map((other) => [one, other] as const));
  const taken: number[] = [];
  for (const rows of [
    { dimension: 'unit', depth: null },
    { dimension: 'site', depth: null },
  ])
    for (const [one, other] of pairs) {
      const filter = { ...EVERYTHING, [one]: criteria[one], [other]: criteria[other] };
      const start = performance.now();
      await ask(engine, 'heatmap:get', { ...table, filter, rows });
      taken.push(performance.now() - start);
    }
  taken.sort((a, b) => a - b);
  durations[`${taken.length} filters, middle`] = taken[Math.floor(taken.length / 2)] ?? Number.NaN;
  durations[`${taken.length} filters, slowest`] = taken.at(-1) ?? Number.NaN;
}

async function main(): Promise<void> {
  const engine = await startEngine();
  const [location, destination] = [randomUUID(), randomUUID()];
  const vault = { [location]: join(folder, `${randomUUID()}.coffre`) };
  await ask(engine, 'vault:create', { location, passphrase: PASSPHRASE, serviceName: 'Mesure' }, vault);
  await timed('import', () => importAll(engine));
  const [campaign] = (await ask(engine, 'filters:get', {})).campaigns;
  const table = {
    filter: EVERYTHING,
    campaignId: campaign?.id ?? '',
    rows: { dimension: 'unit', depth: null },
  };
  await timed('heat map, first', () => ask(engine, 'heatmap:get', table));
  const narrowed = { ...table, filter: { ...EVERYTHING, category: 'A' } };
  await timed('heat map, filtered', () => ask(engine, 'heatmap:get', narrowed));
  await timeFilters(engine, table);
  await timed('workbook', () =>
    ask(
      engine,
      'export:workbook',
      { jobId: 'workbook', destination, filter: EVERYTHING },
      { [destination]: join(folder, `${randomUUID()}.xlsx`) },
    ),
  );
  await timed('save', () => ask(engine, 'vault:save', {}));
  await engine.close();
  const again = await startEngine();
  const opening = { location, role: 'administrateur', passphrase: PASSPHRASE, acceptOlder: false };
  await timed('open', () => ask(again, 'vault:open', opening, vault));
  await again.close();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ durations, megabytes }));
}

await main();

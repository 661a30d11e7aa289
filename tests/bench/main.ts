/**
 * `npm run bench [-- --sizes 20000,100000] [--runs 3]`: measures the parts of the main job, each in a process of its
 * own, beside a peer in the same run: DuckDB reading and grouping the same files, exceljs writing the same cells,
 * HiGHS solving the same programmes. Prints one table; nothing is asserted. The kept figures are in
 * docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Comparison, median } from './comparison';
import { writeBenchFiles } from './files';

interface Measure {
  readonly durations: Readonly<Record<string, number>>;
  readonly megabytes: number;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20000,100000' },
    runs: { type: 'string', default: '3' },
  },
});
const runs = Number(values.runs);

const PARTS = [
  'import',
  'heat map, first',
  'heat map, filtered',
  '30 filters, middle',
  '30 filters, slowest',
  'save',
  'open',
  'workbook',
];

function execute(program: string, argument: string): string {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const options = { encoding: 'utf8', maxBuffer: 1024 * 1024 } as const;
  const flags = ['--expose-gc', '--import', import.meta.resolve('tsx')];
  return execFileSync(process.execPath, [...flags, path, argument], options);
}

const measure = (program: string, folder: string): Measure => JSON.parse(execute(program, folder));
const compare = (program: string): readonly Comparison[] => JSON.parse(execute(program, values.runs));

const write = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function writeRow(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function writeComparison({ part, size, relief, peer }: Comparison): void {
  const beside =
    peer === null
      ? ['–', '–', '']
      : [write(peer.milliseconds), (relief / peer.milliseconds).toFixed(2), peer.name];
  writeRow([part, size, write(relief), ...beside]);
}

/** Medians of the parts that DuckDB and Relief do with the same files; the rest has no peer. */
function pair(size: string, ours: readonly Measure[], theirs: readonly Measure[]): readonly Comparison[] {
  const time = (measures: readonly Measure[], part: string): number =>
    median(measures.flatMap(({ durations }) => durations[part] ?? []));
  return PARTS.map((part) => {
    const milliseconds = time(theirs, part);
    const peer = Number.isNaN(milliseconds) ? null : { name: 'DuckDB', milliseconds };
    return { part, size, relief: time(ours, part), peer };
  });
}

function measureFiles(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'relief-bench-'));
  try {
    const { participations } = writeBenchFiles(folder, size);
    const ours: Measure[] = [];
    const theirs: Measure[] = [];
    for (let turn = 0; turn < runs; turn += 1) {
      ours.push(measure('./measure-relief.ts', folder));
      theirs.push(measure('./measure-duckdb.ts', folder));
    }
    const label = `${participations.toLocaleString('en')} participations`;
    pair(label, ours, theirs).forEach(writeComparison);
    const [relief = 0, duckdb = 0] = [ours, theirs].map((all) =>
      median(all.map(({ megabytes }) => megabytes)),
    );
    writeRow([
      'peak memory, MB',
      label,
      write(relief),
      write(duckdb),
      (relief / duckdb).toFixed(2),
      'DuckDB',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const memory = Math.round(totalmem() / 1024 ** 3);
process.stdout.write(
  `${cpus().length} cores, ${memory} GB, Node ${process.versions.node}, medians of ${values.runs} runs\n\n`,
);
writeRow(['part', 'size', 'Relief, ms', 'peer, ms', 'ratio', 'peer']);
writeRow(['---', '---', '---:', '---:', '---:', '---']);
for (const program of ['./measure-workbook.ts', './measure-audit.ts', './measure-targets.ts'])
  compare(program).forEach(writeComparison);
for (const size of values.sizes.split(',')) measureFiles(Number(size));

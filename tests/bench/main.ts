/**
 * `npm run bench [-- --sizes 20000,100000] [--runs 3]`: measures the parts of the main job, each in a process of its
 * own, beside DuckDB reading and grouping the same files in the same run. Prints a table; nothing is asserted.
 * The kept figures are in docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
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

function measure(program: string, folder: string): Measure {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const loader = import.meta.resolve('tsx');
  const options = { encoding: 'utf8', maxBuffer: 1024 * 1024 } as const;
  return JSON.parse(execFileSync(process.execPath, ['--import', loader, path, folder], options));
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const milliseconds = (value: number): string => (Number.isNaN(value) ? '–' : `${Math.round(value)}`);

function tabulate(ours: readonly Measure[], theirs: readonly Measure[]): string[] {
  const time = (runs: readonly Measure[], part: string): number =>
    median(runs.flatMap(({ durations }) => durations[part] ?? []));
  const rows = PARTS.map((part) => {
    const [relief, duckdb] = [time(ours, part), time(theirs, part)];
    const ratio = Number.isNaN(duckdb) ? '–' : (relief / duckdb).toFixed(1);
    return `| ${part} | ${milliseconds(relief)} | ${milliseconds(duckdb)} | ${ratio} |`;
  });
  const peak = (runs: readonly Measure[]): string =>
    String(Math.round(median(runs.map(({ megabytes }) => megabytes))));
  return [...rows, `| peak memory, MB | ${peak(ours)} | ${peak(theirs)} | |`];
}

function run(size: number, runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'relief-bench-'));
  try {
    const { participations } = writeBenchFiles(folder, size);
    const ours: Measure[] = [];
    const theirs: Measure[] = [];
    for (let turn = 0; turn < runs; turn += 1) {
      ours.push(measure('./measure-relief.ts', folder));
      theirs.push(measure('./measure-duckdb.ts', folder));
    }
    const lines = [
      `\n## ${participations.toLocaleString('en')} participations\n`,
      '| part, ms | Relief | DuckDB | ratio |',
      '| --- | ---: | ---: | ---: |',
      ...tabulate(ours, theirs),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const memory = Math.round(totalmem() / 1024 ** 3);
process.stdout.write(
  `${cpus().length} cores, ${memory} GB, Node ${process.versions.node}, median of ${values.runs} runs\n`,
);
for (const size of values.sizes.split(',')) run(Number(size), Number(values.runs));

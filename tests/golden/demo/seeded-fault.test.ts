import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMO_SIZE, fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { runDemoCommand, temporaryFolder } from './run-command';
import { countCampaign, readRoster } from './true-counts';

const report = z.object({
  campaigns: z.array(
    z.object({
      id: z.string(),
      persons: z.number(),
      shared: z.number(),
      matched: z.number(),
      doubtful: z.number(),
    }),
  ),
  competences: z.array(
    z.object({
      campaignId: z.string(),
      code: z.string(),
      validated: z.number().nullable(),
      belowTarget: z.number().nullable(),
      meanLevel: z.number().nullable(),
    }),
  ),
});

const folder = temporaryFolder();
const paths = fictiveFiles(generateFictiveService(DEMO_SIZE)).map(({ name, bytes }) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
});
const [list = ''] = paths.filter((path) => path.endsWith('agents.csv'));
const exports = paths.filter((path) => path !== list);

/** What the command says and what the files hold, side by side, in the same form. */
async function compare(project: string): Promise<{ told: unknown; truth: unknown }> {
  const args = ['--json', '--out', temporaryFolder(), ...exports.flatMap((path) => ['--pix', path])];
  const { stdout } = await runDemoCommand([...args, '--agents', list], project);
  const { campaigns, competences } = report.parse(JSON.parse(stdout));
  const roster = readRoster(list, 'utf-8');
  const counted = exports.map((path) => countCampaign(path, roster, { part: 3, of: 5, level: 3 }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  return {
    told: [...campaigns].sort(byId).map(({ id, ...counts }) => ({
      id,
      ...counts,
      competences: competences
        .filter(({ campaignId }) => campaignId === id)
        .map(({ code, validated, belowTarget, meanLevel }) => ({ code, validated, belowTarget, meanLevel })),
    })),
    truth: counted.sort(byId).map(({ id, kind, persons, shared, matched, doubtful, competences: each }) => ({
      id,
      persons,
      shared,
      matched,
      doubtful,
      competences: each.map(({ code, validated, below, level, respondents }) => ({
        code,
        validated: kind === 'assessment' ? validated : null,
        belowTarget: below,
        meanLevel: kind === 'assessment' ? null : level / respondents,
      })),
    })),
  };
}

/** The project with one piece of its code replaced. */
function withFault(file: string, code: string, fault: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'relief-fault-'));
  for (const part of ['src', 'resources', 'package.json', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const source = readFileSync(join(copy, file), 'utf8');
  expect(source.split(code)).toHaveLength(2);
  writeFileSync(join(copy, file), source.replace(code, fault));
  return copy;
}

describe('the recount from the raw files', () => {
  it('agrees with the application', { timeout: 180_000 }, async () => {
    const { told, truth } = await compare(process.cwd());
    expect(told).toEqual(truth);
  });

  it.each([
    [
      'takes the first participation for the latest',
      'src/core/participation/current-situation.ts',
      'latest: (a, b) => isLater(columns, a, b)',
      'latest: (a, b) => isLater(columns, b, a)',
    ],
    [
      'counts those on the target as below it',
      'src/core/targets/is-below-target.ts',
      'level < target',
      'level <= target',
    ],
    [
      'takes a mistyped number for no number',
      'src/core/roster/match.ts',
      'person.externalId !== null && isWrittenLikeTheList',
      "person.externalId === '' && isWrittenLikeTheList",
    ],
  ])('disagrees as soon as the application %s', { timeout: 180_000 }, async (_, file, code, fault) => {
    const { told, truth } = await compare(withFault(file, code, fault));
    expect(told).not.toEqual(truth);
  });
});

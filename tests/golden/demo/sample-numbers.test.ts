import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runDemoCommand, temporaryFolder } from './run-command';
import { countCampaign, EMPTY_ROSTER, readRoster, type TrueCampaign } from './true-counts';

const SAMPLES = '../shared/pix/samples';
const EXPORTS = [
  'parcours-cybersecurite.csv',
  'parcours-bons-usages.csv',
  'parcours-bureautique-2023.csv',
  'collecte-de-profils.csv',
].map((name) => join(SAMPLES, name));

const reportSchema = z.object({
  files: z.array(
    z.object({ name: z.string(), kind: z.string(), rows: z.number(), kept: z.number() }).loose(),
  ),
  agents: z.number(),
  campaigns: z.array(z.object({ id: z.string() }).loose()),
  competences: z.array(
    z.object({
      campaignId: z.string(),
      code: z.string(),
      measure: z.enum(['rate', 'level']),
      respondents: z.number().nullable(),
      validated: z.number().nullable(),
      acquis: z.number().nullable(),
      rate: z.number().nullable(),
      meanLevel: z.number().nullable(),
      belowTarget: z.number().nullable(),
      masked: z.boolean(),
      class: z.string().nullable(),
      band: z.unknown(),
    }),
  ),
  workbook: z.string(),
  vault: z.string(),
  passphrase: z.string(),
});
type Report = z.infer<typeof reportSchema>;

const hasSamples = existsSync(SAMPLES);

async function run(args: readonly string[]): Promise<Report> {
  const { code, stdout, stderr } = await runDemoCommand(['--json', '--out', temporaryFolder(), ...args]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return reportSchema.parse(JSON.parse(stdout));
}

function expectNumbers(report: Report, campaign: TrueCampaign): void {
  const { competences, kind, ...counts } = campaign;
  expect(report.campaigns.find(({ id }) => id === campaign.id)).toEqual(counts);
  const told = report.competences.filter(({ campaignId }) => campaignId === campaign.id);
  expect(told.map(({ code }) => code)).toEqual(competences.map(({ code }) => code));
  competences.forEach((truth, index) => {
    // More than 10 respondents and counts away from the ends: everything is exact.
    expect(truth.respondents).toBeGreaterThan(10);
    expect(truth.below).toBeGreaterThan(2);
    expect(truth.below).toBeLessThan(truth.respondents - 2);
    expect(told[index]).toMatchObject({
      measure: kind === 'assessment' ? 'rate' : 'level',
      respondents: truth.respondents,
      validated: kind === 'assessment' ? truth.validated : null,
      acquis: kind === 'assessment' ? truth.acquis : null,
      rate: kind === 'assessment' ? truth.validated / truth.acquis : null,
      meanLevel: kind === 'assessment' ? null : truth.level / truth.respondents,
      belowTarget: truth.below,
      masked: false,
      class: null,
      band: null,
    });
  });
}

describe.skipIf(!hasSamples)(
  `the demo command on the sample service (${SAMPLES}, skipped when absent)`,
  () => {
    const pix = EXPORTS.flatMap((path) => ['--pix', path]);

    it.each([
      ['agents.csv', 'utf-8'],
      ['agents-cp1252.csv', 'windows-1252'],
    ] as const)('gives the true numbers with %s', { timeout: 180_000 }, async (name, encoding) => {
      const roster = readRoster(join(SAMPLES, name), encoding);
      const report = await run([...pix, '--agents', join(SAMPLES, name)]);
      expect(report.agents).toBe(roster.count);
      expect(report.campaigns).toHaveLength(EXPORTS.length);
      for (const path of EXPORTS)
        expectNumbers(report, countCampaign(path, roster, { part: 3, of: 5, level: 3 }));
    });

    it('moves the counts below target with the targets, and nothing else', { timeout: 180_000 }, async () => {
      const roster = readRoster(join(SAMPLES, 'agents.csv'), 'utf-8');
      const targets = ['--target-rate', '0.75', '--target-level', '4'];
      const report = await run([...pix, '--agents', join(SAMPLES, 'agents.csv'), ...targets]);
      for (const path of EXPORTS)
        expectNumbers(report, countCampaign(path, roster, { part: 3, of: 4, level: 4 }));
    });

    it('counts persons without an HR list', { timeout: 180_000 }, async () => {
      const report = await run(['--pix', join(SAMPLES, 'parcours-cybersecurite.csv')]);
      expect(report.agents).toBe(0);
      const truth = countCampaign(join(SAMPLES, 'parcours-cybersecurite.csv'), EMPTY_ROSTER, {
        part: 3,
        of: 5,
        level: 3,
      });
      expect(truth.unmatched).toBe(truth.persons);
      expectNumbers(report, truth);
    });

    it('names no agent in what it writes in clear', { timeout: 180_000 }, async () => {
      const report = await run([...pix, '--agents', join(SAMPLES, 'agents.csv')]);
      const roster = readFileSync(join(SAMPLES, 'agents.csv'), 'utf8').split('\n').slice(1);
      const markers = roster.flatMap((line) => {
        const [matricule = '', , , , mail = ''] = line.split(';');
        return matricule === '' ? [] : [matricule, mail];
      });
      const sheets = await readXlsx(report.workbook);
      const text = JSON.stringify(sheets) + JSON.stringify({ ...report, passphrase: '' });
      expect(sheets.length).toBeGreaterThan(0);
      expect(markers.filter((marker) => text.includes(marker))).toEqual([]);
      const vault = readFileSync(report.vault).toString('latin1');
      expect(markers.filter((marker) => vault.includes(marker))).toEqual([]);
    });
  },
);

import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
  releaseProgress,
} from '../../../src/core/disclosure';
import { writeWorkbook } from '../../../src/engine/export/workbook';
import { staff } from '../../unit/core/collective-facts';
import {
  answersTwice,
  ask,
  expectPublished,
  publish,
  unit,
} from '../../unit/core/disclosure/audit/publications';
import { answeredAgain, makeFacts } from './fictive-facts';
import { makeInput } from './fictive-input';

const HEADCOUNTS = {
  Plan: ['Agents concernés', 'Effectif estimé bas', 'Effectif estimé', 'Effectif estimé haut'],
  Besoins: ['Agents concernés', 'Répondants', 'Effectif bas', 'Effectif estimé', 'Effectif haut'],
  Participation: ['Concernés', 'Ont commencé', 'Résultats'],
  'Écarts (liste)': ['Répondants'],
} as const;

let sheets: Awaited<ReturnType<typeof readWorkbook>>;
beforeAll(async () => {
  const facts = answeredAgain(makeFacts());
  const profile = 'diffusion' as const;
  const rows = { dimension: 'unit', depth: null } as const;
  const scope = { filter: {}, disclosure: { profile }, targets: { rate: 0.6, level: 3, specific: [] }, rows };
  const perCampaign = facts.campaigns.map(({ id }) => ({ ...scope, campaignId: id }));
  const input = makeInput(facts, {
    profile,
    overview: releaseOverview(facts, scope),
    needs: releaseNeeds(facts, scope),
    heatmaps: perCampaign.map((request) => releaseHeatmap(facts, request)),
    participations: perCampaign.map((request) => releaseParticipation(facts, request)),
    progress: facts.campaigns.map(({ id, name }) => ({
      from: name,
      to: name,
      view: releaseProgress(facts, { ...scope, from: id, to: id }),
    })),
  });
  sheets = await readWorkbook(Buffer.from((await writeWorkbook(input)).bytes));
});

/** The lines of « Bilan » on the same people, in a release that can only repeat an earlier one. */
const readRepeated = async (): Promise<readonly string[]> => {
  const agents = staff(60, 'Eau');
  const everybody = [...agents.keys()];
  const twice = everybody.slice(0, 12);
  const request = ask({
    tables: ['101', '102'].map((campaignId) => ({ campaignId, rows: unit })),
    comparisons: [{ from: '101', to: '102' }],
  });
  const first = expectPublished(publish(agents, answersTwice(everybody, twice), request));
  const again = answersTwice(everybody, everybody.slice(0, 14));
  const second = publish(agents, again, { ...request, date: '2026-02-15' }, [first.entry]);
  const { progress } = expectPublished(second).content;
  const input = makeInput(makeFacts(), {
    profile: 'diffusion',
    progress: progress.map((view) => ({ from: 'Campagne 1', to: 'Campagne 2', view })),
  });
  const read = await readWorkbook(Buffer.from((await writeWorkbook(input)).bytes));
  const data = read.find(({ sheet }) => sheet === 'Avant et après')?.data ?? [];
  const header = data.findIndex((row) => row.includes('Avant – précision'));
  const place = data[header]?.indexOf('Compétence Pix') ?? -1;
  return data.slice(header + 1).flatMap((row) => (typeof row[place] === 'string' ? [row[place]] : []));
};

describe('a workbook for diffusion', () => {
  it('says of a comparison that it repeats since when it stands', async () => {
    expect(await readRepeated()).toEqual(['1.1 Compétence 1 (inchangé depuis le 15 janvier 2026)']);
  });

  it('says so on every sheet', () => {
    for (const { sheet, data } of sheets)
      expect(
        data.flat().some((cell) => String(cell).startsWith('Diffusion – effectifs arrondis à 5')),
        sheet,
      ).toBe(true);
  });

  it('rounds every head-count to 5', () => {
    let seen = 0;
    for (const [name, headers] of Object.entries(HEADCOUNTS)) {
      const data = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
      const titles = data[4] ?? [];
      for (const line of data.slice(5))
        for (const header of headers) {
          const value = line[titles.indexOf(header)];
          if (typeof value !== 'number') continue;
          seen += 1;
          expect(value % 5, `${name} ${header} ${value}`).toBe(0);
        }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('rounds the people whose results are compared', () => {
    const data = sheets.find(({ sheet }) => sheet === 'Avant et après')?.data ?? [];
    const header = data.findIndex((row) => row.includes('Avant – précision'));
    const place = data[header]?.indexOf('Personnes') ?? -1;
    const people = data
      .slice(header + 1)
      .flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : []));
    expect(people.length).toBeGreaterThan(10);
    expect(people.filter((count) => count % 5 !== 0)).toEqual([]);
  });
});

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

describe('a workbook for diffusion', () => {
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
    const data = sheets.find(({ sheet }) => sheet === 'Bilan')?.data ?? [];
    const header = data.findIndex((row) => row.includes('Avant – précision'));
    const place = data[header]?.indexOf('Personnes') ?? -1;
    const people = data
      .slice(header + 1)
      .flatMap((row) => (typeof row[place] === 'number' ? [row[place]] : []));
    expect(people.length).toBeGreaterThan(10);
    expect(people.filter((count) => count % 5 !== 0)).toEqual([]);
  });
});

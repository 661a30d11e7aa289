import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankDetails, buildPlan, type PlanRow } from '../../../src/core/plan';
import { compareReturned, officeCells } from '../../../src/core/plan-return';
import { writeWorkbook } from '../../../src/engine/export/workbook';
import { bytesSource } from '../../../src/engine/import';
import { readReturnedPlan } from '../../../src/engine/import/plan-round-trip/read-returned-plan';
import { makeDeclared } from '../../unit/core/plan/declared-needs';
import { makeInput } from './fictive-input';

/** Two needs merged, one split by rows, one declared. */
const shapedInput = (profile: 'working' | 'diffusion' = 'working') => {
  const input = makeInput(undefined, { profile, version: 7 });
  const whole = input.needs.rates.filter(({ scope }) => scope === 'whole');
  const [first, second, third] = whole.map(({ id }) => id);
  const keys = input.needs.rates
    .filter(({ scope, competence }) => scope === 'row' && competence.key === whole[2]?.competence.key)
    .map(({ row }) => row.key);
  return {
    ...input,
    actions: [{ ...blankDetails('merged|m'), retained: 23 }],
    shaping: {
      declared: [makeDeclared('a', { people: 3 })],
      mergers: [{ id: 'merged|m', title: 'Bases numériques', members: [first ?? '', second ?? ''] }],
      splits: [
        {
          needId: third ?? '',
          parts: [
            { number: 1, title: '', rowKeys: keys.slice(0, 1) },
            { number: 2, title: 'Les autres', rowKeys: null },
          ],
        },
      ],
    },
  };
};

const sheetLines = async (bytes: Uint8Array, name: string) => {
  const rows = (await readWorkbook(Buffer.from(bytes))).find(({ sheet }) => sheet === name)?.data ?? [];
  const headers = rows[4] ?? [];
  return rows.slice(5).map((row) => new Map(headers.map((header, place) => [String(header), row[place]])));
};

let bytes: Uint8Array;
let rows: readonly PlanRow[];
beforeAll(async () => {
  const input = shapedInput();
  rows = buildPlan(input.needs, input.decisions, input.actions, input.goals, input.shaping).rows;
  bytes = (await writeWorkbook(input)).bytes;
});

describe('a workbook of declared, merged and split needs', () => {
  it('holds each with its origin and its stable identifier', async () => {
    const lines = await sheetLines(bytes, 'Plan');
    const origins = new Map(
      lines.map((line) => [line.get('Identifiant stable'), String(line.get('Origine'))]),
    );
    expect(origins.get('declared|a')).toBe('Demande du service');
    expect(origins.get('merged|m')).toContain('Écart constaté dans Pix');
    expect([...origins.keys()].filter((id) => String(id).includes('#'))).toHaveLength(2);
    expect(lines.find((line) => line.get('Identifiant stable') === 'merged|m')?.get('Effectif retenu')).toBe(
      23,
    );
  });

  it('marks declared needs on « Besoins », beside the others', async () => {
    const lines = await sheetLines(bytes, 'Besoins');
    const declared = lines.find((line) => line.get('Identifiant stable') === 'declared|a');
    expect(declared?.get('Besoin déclaré')).toBe('Publier des cartes');
    expect(declared?.get('Rang')).toBeNull();
    expect(lines.filter((line) => String(line.get('Réuni ou partagé')).startsWith('Réuni'))).toHaveLength(2);
  });

  it('lists what was decided of needs that vanished, for HR only', async () => {
    const decision = {
      needId: 'x|1.1|whole',
      status: 'accepted',
      answer: 'workshop',
      shareToTrain: 0.4,
      reason: 'Vu en comité',
    } as const;
    const vanished = [
      {
        id: 'x|1.1|whole',
        competence: '1.1 Mener une recherche',
        population: 'Ensemble',
        campaign: 'Parcours retiré',
        standing: 'gone',
        decision,
        mergedInto: null,
        isSplit: false,
      },
    ] as const;
    const find = async (profile: 'working' | 'diffusion') =>
      (await sheetLines((await writeWorkbook({ ...shapedInput(profile), vanished })).bytes, 'Besoins')).find(
        (line) => line.get('Identifiant stable') === 'x|1.1|whole',
      );
    const line = await find('working');
    expect([line?.get('Statut'), line?.get('Part à former'), line?.get('Motif de la décision')]).toEqual([
      'Retenu',
      0.4,
      'Vu en comité',
    ]);
    expect(line?.get('Depuis la décision')).toContain('n’est plus dans le coffre');
    expect(await find('diffusion')).toBeUndefined();
  });

  it('says a target reached only where the file tells the result, and counts the other decisions', async () => {
    const input = shapedInput('working');
    const needs = new Set([...input.needs.rates, ...input.needs.levels].map(({ id }) => id));
    const cells = input.heatmaps.flatMap((table) =>
      table.kind === 'table'
        ? [table.whole, ...table.rows].flatMap((row) =>
            row.cells.map((cell) => ({
              id: `${table.campaign.id}|${cell.competence}|${row.key}`,
              kind: cell.kind,
            })),
          )
        : [],
    );
    const found = (kind: string) => cells.find((cell) => cell.kind === kind && !needs.has(cell.id))?.id ?? '';
    const [told, masked] = [found('shown'), found('masked')];
    expect([told, masked]).not.toContain('');
    const vanished = [told, masked].map((id) => ({
      id,
      competence: '1.1 Mener une recherche',
      population: 'Service',
      campaign: 'Parcours',
      standing: 'reached' as const,
      decision: {
        needId: id,
        status: 'accepted',
        answer: 'workshop',
        shareToTrain: 0.4,
        reason: '',
      } as const,
      mergedInto: null,
      isSplit: false,
    }));
    const written = (await writeWorkbook({ ...input, vanished })).bytes;
    const lines = await sheetLines(written, 'Besoins');
    expect(
      lines
        .filter((line) => line.get('Depuis la décision') !== null)
        .map((line) => line.get('Identifiant stable')),
    ).toEqual([told]);
    const sheet = (await readWorkbook(Buffer.from(written))).find(({ sheet: name }) => name === 'Besoins');
    expect(JSON.stringify(sheet?.data.slice(0, 4))).toContain('un besoin décidé n’est pas montré ici');
  });

  it('names the target that applies to each need', async () => {
    const lines = await sheetLines(bytes, 'Besoins');
    expect(lines[0]?.get('Cible – origine')).toBe('60\u00a0%, tous les agents (cible générale)');
  });

  it('comes back without a difference', async () => {
    const reading = await readReturnedPlan(bytesSource('plan.xlsx', bytes));
    if (reading.kind !== 'read') throw new Error('the plan should be read');
    const comparison = compareReturned(reading.plan.lines, rows, officeCells(rows));
    expect(Object.values(comparison).flat()).toEqual([]);
    expect(reading.plan.lines).toHaveLength(rows.length);
  });

  it('for diffusion rounds what was typed and does not say where a handful of people stand', async () => {
    const lines = await sheetLines((await writeWorkbook(shapedInput('diffusion'))).bytes, 'Plan');
    const of = (id: string) => lines.find((line) => line.get('Identifiant stable') === id);
    expect(of('merged|m')?.get('Effectif retenu')).toBe(25);
    expect(of('declared|a')?.get('Public cible')).toBe('Public de moins de 5 personnes');
    expect(of('declared|a')?.get('Effectif retenu')).toBe(5);
  });
});

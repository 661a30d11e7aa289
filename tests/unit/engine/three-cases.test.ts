import { beforeAll, describe, expect, it } from 'vitest';
import {
  type HeatmapRequest,
  type ReleasedTable,
  releaseFunnel,
  releaseHeatmap,
} from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import { nameOfPopulation } from '../../../src/core/wording/population-noun';
import { wordRespondents } from '../../../src/core/wording/respondent-words';
import type { StoreFactory } from '../../../src/engine/store/store';
import { wordBelowFinding } from '../../../src/renderer/features/collective/cell-words';
import { wordParticipation } from '../../../src/renderer/features/collective/participation-words';
import { tableNotes, wordClimb } from '../../../src/renderer/features/collective/table-notes';
import { bandsSheet } from '../../../src/renderer/features/trends/funnel-sheet';
import { type Staff, writeCase } from '../../fixtures/cases/case-files';
import { assistantsCase, GATHERED, LARGE, SPREAD, UNIT_OF_TWELVE } from '../../fixtures/cases/three-cases';
import { importInto, storeFactory } from './store/imported-service';

const request: HeatmapRequest = {
  campaignId: '512001',
  filter: {},
  rows: { dimension: 'unit', depth: null },
  targets: { rate: 0.6, level: 3, specific: [] },
  disclosure: { profile: 'working' },
};

const plain = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

let stores: StoreFactory;
beforeAll(async () => {
  stores = await storeFactory();
});

/** The facts of a case after the real import of its files. */
const factsOf = async (staff: readonly Staff[]): Promise<CollectiveFacts> => {
  const store = stores.create();
  const { roster, exports } = writeCase(staff);
  const files = [
    ...(roster === null ? [] : [{ name: 'agents.csv', text: roster }]),
    ...exports.map((text, index) => ({ name: `export-${index}.csv`, text })),
  ];
  await importInto(
    store,
    files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
  );
  return store.collective().facts;
};

const tableOf = (facts: CollectiveFacts, change: Partial<HeatmapRequest> = {}): ReleasedTable => {
  const heatmap = releaseHeatmap(facts, { ...request, ...change });
  if (heatmap.kind !== 'table') throw new Error(heatmap.kind);
  return heatmap;
};

const cellOf = (row: ReleasedTable['whole'] | undefined) => {
  const cell = row?.cells[0];
  if (cell?.kind !== 'shown') throw new Error(`not shown: ${cell?.kind}`);
  return cell;
};

describe('742 agents, 325 results, 9 services of which one of 3', () => {
  it('reads without a hole, says who answered and how far the others went', async () => {
    const facts = await factsOf(LARGE);
    const table = tableOf(facts);
    expect(table.climb).toBeNull();
    expect(table.rows.map(({ label }) => label)).toEqual([
      'Service Eau',
      'Service Risques',
      'Service Mobilités',
      'Service Logement',
      'Service Énergie',
      'Secrétariat général',
      'Service Paysages',
      'Autres services',
    ]);
    expect(table.rows.flatMap(({ cells }) => cells.map(({ kind }) => kind))).not.toContain('masked');
    expect(tableNotes(table).map(plain)).toEqual([
      '742 concernés · 459 ont commencé · 325 résultats.',
      'Répondants : 44 % des agents concernés ; les agents de catégorie C sont sous-représentés : 12 % des répondants, 31 % des agents.',
      '« Autres services » réunit Cabinet et Mission presse, pour qu’aucune ligne ne soit trop petite.',
    ]);
    const funnel = releaseFunnel(facts, request);
    if (funnel.kind !== 'funnel') throw new Error(funnel.kind);
    expect(plain(bandsSheet(funnel).finding)).toBe(
      '134 personnes ont commencé sans terminer, dont 58 au-delà de la moitié.',
    );
  });
});

describe('40 assistants in 9 services, 16 results, 6 below', () => {
  it('shows the whole only', async () => {
    const table = tableOf(await factsOf(assistantsCase(SPREAD)), { filter: { job: 'Assistant' } });
    expect(table.rows).toEqual([]);
    expect(plain(wordClimb(table, 'service', nameOfPopulation('Assistant')))).toBe(
      'Trop peu de réponses par service : voici les 40 assistants ensemble (16 résultats).',
    );
    expect(plain(wordBelowFinding(cellOf(table.whole)))).toBe(
      '38 % sous la cible (22 à 57 % des agents concernés) · Indicatif',
    );
    expect(plain(wordRespondents(table.whole))).toBe('Répondants : 40 % des agents concernés.');
    expect(cellOf(table.whole).possible).toEqual({ low: 0.15, high: 0.75 });
  });

  it('says the same wherever the 6 are', async () => {
    const [one, other] = await Promise.all(
      [SPREAD, GATHERED].map((hidden) => factsOf(assistantsCase(hidden))),
    );
    if (one === undefined || other === undefined) throw new Error('no facts');
    const filter = { job: 'Assistant' };
    expect(JSON.stringify(tableOf(other, { filter }))).toBe(JSON.stringify(tableOf(one, { filter })));
  });
});

describe('a unit of 12 with 7 respondents, 4 below', () => {
  it('is told by a third, beside larger ones', async () => {
    const table = tableOf(await factsOf(UNIT_OF_TWELVE));
    expect(plain(wordParticipation(table.participation))).toBe(
      '112 concernés · 57 ont commencé · 57 résultats',
    );
    const cell = cellOf(table.rows[0]);
    expect(cell.below).toEqual({ kind: 'class', class: 'one-to-two-thirds' });
    expect(plain(wordBelowFinding(cell))).toMatch(
      /^Un à deux tiers sous la cible .* · À lire avec prudence$/,
    );
    expect(JSON.stringify(cell)).not.toMatch(/"value":4[,}]/);
  });

  it('says the same with 3 below', async () => {
    const swapped = UNIT_OF_TWELVE.map((staff) =>
      staff.service === 'Pôle cartographie' ? { ...staff, below: 3, above: 4 } : staff,
    );
    const rowOf = async (staff: readonly Staff[]) => cellOf(tableOf(await factsOf(staff)).rows[0]);
    const [four, three] = [await rowOf(UNIT_OF_TWELVE), await rowOf(swapped)];
    expect({ ...three, mean: null, gap: null }).toEqual({ ...four, mean: null, gap: null });
  });
});

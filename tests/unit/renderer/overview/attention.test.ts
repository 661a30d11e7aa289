import { describe, expect, it } from 'vitest';
import { listAttention, type VaultSigns } from '../../../../src/renderer/features/overview/attention';
import { planOf } from '../../../../src/renderer/features/plan/plan-model';
import { decide, makeNeed, replyOf } from '../plan/plan-fixture';
import { campaignOf, fileOf, importOf, overviewOf } from './overview-fixture';

const calm: VaultSigns = {
  save: 'saved',
  agents: 480,
  imports: [importOf(1, [fileOf('1')])],
  clearFiles: [],
  overview: overviewOf(campaignOf('1')),
  plan: planOf(replyOf([])),
};

const told = (signs: Partial<VaultSigns>) => listAttention({ ...calm, ...signs });
const titles = (signs: Partial<VaultSigns>) => told(signs).map(({ title }) => title);

describe('what needs attention', () => {
  it('is nothing when nothing does, or before the answers come', () => {
    expect(told({})).toEqual([]);
    expect(told({ save: null, plan: null })).toEqual([]);
    expect(told({ save: 'saving' })).toEqual([]);
  });

  it('is what is not on the disk, first of all', () => {
    for (const save of ['unsaved', 'failed'] as const)
      expect(told({ save, agents: 0 }).map(({ id }) => id)).toEqual(['save', 'roster']);
  });

  it('counts the persons whom the latest file of each campaign left unattached', () => {
    const imports = [
      importOf(3, [fileOf('1', { doubtful: 9, unmatched: 9 })], { undone: true }),
      importOf(2, [fileOf('1', { doubtful: 2 }), fileOf('2', { unmatched: 1 })]),
      importOf(1, [fileOf('1', { doubtful: 5, unmatched: 5 })]),
    ];
    expect(titles({ imports })).toEqual([
      '2\u00a0personnes au nom porté par plusieurs agents et 1\u00a0personne absente de la liste',
    ]);
  });

  it('does not call everybody absent from a list that was never imported', () => {
    const imports = [importOf(1, [fileOf('1', { unmatched: 10 })])];
    expect(told({ imports, agents: 0 }).map(({ id }) => id)).toEqual(['roster']);
  });

  it('counts the rows refused by the last import in force', () => {
    const rejected = [{ line: 12, column: null, code: 'bad-date', message: 'Date illisible.' }];
    const imports = [
      importOf(2, [fileOf('1', { rejected })], { undone: true }),
      importOf(1, [fileOf('1', { rejected: [...rejected, ...rejected] })]),
    ];
    expect(titles({ imports })).toEqual(['2\u00a0lignes refusées à l’import du 1er mars 2026']);
  });

  it('names the campaigns that cannot be shown, with the threshold in force', () => {
    const overview = overviewOf(campaignOf('1'), campaignOf('2', { kind: 'masked' }));
    const [item] = told({ overview });
    expect(item?.title).toBe('Résultats masqués\u202f: Campagne 2');
    expect(item?.meaning).toContain('5 réponses');
    const all = overviewOf(...['1', '2', '3'].map((id) => campaignOf(id, { kind: 'masked' })));
    expect(titles({ overview: all })).toEqual(['Résultats masqués\u202f: 3\u00a0campagnes']);
  });

  it('counts the needs that wait for a decision, not those decided', () => {
    const plan = planOf(replyOf([makeNeed(1), makeNeed(2)], [decide(makeNeed(1))]));
    expect(titles({ plan })).toEqual(['1\u00a0besoin attend votre décision']);
  });
});

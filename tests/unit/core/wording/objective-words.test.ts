import { describe, expect, it } from 'vitest';
import type { ReleasedCell } from '../../../../src/core/disclosure';
import { EVERYBODY } from '../../../../src/core/model/population';
import type { AppliedTarget } from '../../../../src/core/targets/target';
import {
  wordAppliedTargets,
  wordEvent,
  wordPopulation,
  wordTargetOfCells,
  wordValidity,
} from '../../../../src/core/wording/objective-words';
import { resultOf } from '../../renderer/collective/table-fixture';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const technicians = { ...EVERYBODY, corps: 'Techniciens' };
const general: AppliedTarget = { value: 0.6, population: EVERYBODY, objective: null };
const own: AppliedTarget = { value: 0.7, population: technicians, objective: 'Cyber' };

const cell = (target: number, ...appliedTargets: AppliedTarget[]): ReleasedCell =>
  resultOf('1.1', { kind: 'exact', value: 0.5 }, { target, appliedTargets });

describe('the target that applied, in words', () => {
  it('names the population and the objective', () => {
    expect(plain(wordAppliedTargets(0.7, [own], 'rate'))).toBe('70 %, corps Techniciens (Cyber)');
    expect(plain(wordAppliedTargets(0.6, [general], 'rate'))).toBe('60 %, tous les agents (cible générale)');
  });

  it('says a mean as a mean, with each target that it stands for', () => {
    expect(plain(wordAppliedTargets(0.63, [general, own], 'rate'))).toBe(
      '63 % en moyenne des agents concernés : 60 %, tous les agents (cible générale) ; 70 %, corps Techniciens (Cyber)',
    );
  });

  it('says the target of a whole line, or its range', () => {
    expect(plain(wordTargetOfCells([cell(0.6, general)], 'rate'))).toBe('60 %');
    expect(plain(wordTargetOfCells([cell(0.7, own), cell(0.7, own)], 'rate'))).toBe(
      '70 %, corps Techniciens',
    );
    expect(plain(wordTargetOfCells([cell(0.6, general), cell(0.7, own)], 'rate'))).toBe(
      '60 à 70 %, selon les agents et les compétences',
    );
    expect(wordTargetOfCells([{ kind: 'masked', competence: '1.1', measure: 'rate' }], 'rate')).toBe('');
  });
});

describe('an objective, in words', () => {
  it('says whom it concerns', () => {
    expect(wordPopulation(EVERYBODY)).toBe('tous les agents');
    expect(wordPopulation({ ...technicians, unitPath: ['D', 'Eau'], site: 'Brest' })).toBe(
      'service Eau, site Brest, corps Techniciens',
    );
  });

  it('says its event and its dates', () => {
    const place = { kind: 'site', site: 'Brest' } as const;
    const waves = [{ place, date: '2026-03-02' }];
    expect(plain(wordEvent({ kind: 'period', from: '2026-03-01', to: '2026-04-30', waves }))).toBe(
      'du 1er mars 2026 au 30 avril 2026, en 1 vague',
    );
    expect(wordValidity(null, null)).toBe('');
    expect(plain(wordValidity('2026-03-01', null))).toBe('depuis le 1er mars 2026');
    expect(plain(wordValidity(null, '2026-03-01'))).toBe('jusqu’au 1er mars 2026');
  });
});

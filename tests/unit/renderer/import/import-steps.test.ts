import { describe, expect, it } from 'vitest';
import { chooseNextStep } from '../../../../src/renderer/features/import/next-step';
import { describeProgress } from '../../../../src/renderer/features/import/progress-words';

describe('the progress of an import', () => {
  it('names the file being read and the share of the whole', () => {
    const words = describeProgress({ phase: 'reading', done: 150, total: 300 }, ['a.csv', 'b.csv', 'c.csv']);
    expect(words).toEqual({ label: 'Lecture de «\u00a0b.csv\u00a0» (fichier 2 sur 3)', count: '50\u00a0%' });
  });

  it('stays on the last file when all is read, and keeps its name as it is', () => {
    const words = describeProgress({ phase: 'reading', done: 100, total: 100 }, ["l'export.csv"]);
    expect(words).toEqual({ label: "Lecture de «\u00a0l'export.csv\u00a0»", count: '100\u00a0%' });
  });

  it('counts what is written only when there is something to count', () => {
    expect(describeProgress({ phase: 'writing', done: 0, total: 1 }, []).count).toBe('');
    expect(describeProgress({ phase: 'writing', done: 1200, total: 50_000 }, []).count).toBe(
      '1\u202f200 sur 50\u202f000',
    );
    expect(describeProgress({ phase: 'matching', done: 0, total: 1 }, []).count).toBe('');
  });
});

describe('the next step after an import', () => {
  it('is what the vault lacks, then the trends', () => {
    expect(chooseNextStep({ agents: 742, campaigns: 0 })).toBe('add-campaign');
    expect(chooseNextStep({ agents: 0, campaigns: 2 })).toBe('add-agents');
    expect(chooseNextStep({ agents: 742, campaigns: 2 })).toBe('see-trends');
  });
});

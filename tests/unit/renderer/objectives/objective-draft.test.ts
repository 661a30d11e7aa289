import { describe, expect, it } from 'vitest';
import {
  blankDraft,
  blankTarget,
  changeMeasure,
  draftOf,
  measuresOf,
  problemAt,
  replaceAt,
} from '../../../../src/renderer/features/objectives/objective-draft';

const values = {
  unitPaths: [],
  sites: [],
  corps: [],
  categories: [],
  jobs: [],
  agents: 0,
  campaigns: [
    { id: '101', code: null, name: 'Cyber', kind: 'assessment' as const },
    { id: '102', code: null, name: 'Profils', kind: 'profiles' as const },
  ],
};

describe('the draft of an objective', () => {
  it('offers only the measures that its campaigns give', () => {
    const of = (...campaignIds: string[]) => measuresOf({ ...blankDraft(), campaignIds }, values);
    expect(of()).toEqual(['rate', 'stage', 'level']);
    expect(of('101')).toEqual(['rate', 'stage']);
    expect(of('102')).toEqual(['level']);
    expect(of('101', '102')).toEqual(['rate', 'stage', 'level']);
  });

  it('gives a target another value with another measure, and no competence to a stage', () => {
    const target = { ...blankTarget('rate'), competence: '4.1' };
    expect(changeMeasure(target, 'stage')).toMatchObject({ measure: 'stage', value: 2, competence: null });
    expect(changeMeasure(target, 'level')).toMatchObject({ measure: 'level', value: 3, competence: '4.1' });
  });

  it('edits what a target asks, not when it was given', () => {
    const target = { ...blankTarget('rate'), givenAt: '2026-01-01T00:00:00Z', author: 'administrateur' };
    const content = { ...blankDraft(), targets: [target] };
    const version = { number: 1, savedAt: '', author: '', reason: '', content };
    expect(draftOf({ id: 1, isArchived: false, versions: [version] }).targets).toEqual([blankTarget('rate')]);
  });

  it('replaces and removes one item of a list', () => {
    expect(replaceAt([1, 2, 3], 1, 9)).toEqual([1, 9, 3]);
    expect(replaceAt([1, 2, 3], 1, null)).toEqual([1, 3]);
  });

  it('shows a problem beside its own field only', () => {
    const problems = [{ code: 'wave-twice', part: 'wave', place: 1, limit: null }] as const;
    expect(problemAt(problems, 'wave', 1)).toMatch(/déjà une vague/);
    expect(problemAt(problems, 'wave', 0)).toBeNull();
    expect(problemAt(problems, 'event')).toBeNull();
  });
});

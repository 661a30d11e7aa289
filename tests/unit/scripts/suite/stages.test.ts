import { describe, expect, it } from 'vitest';
import { chooseStages, STAGES } from '../../../../scripts/suite/stages.mjs';

function namesOf(args: readonly string[]): readonly string[] {
  const choice = chooseStages(args);
  return choice.kind === 'chosen' ? choice.stages.map(({ name }) => name) : choice.words;
}

describe('the stages of npm test', () => {
  it('are all run unless some are asked for', () => {
    expect(namesOf([])).toEqual(['types', 'lint', 'layers', 'dead', 'unit', 'build', 'e2e']);
  });

  it('can be named, in either way of writing, and keep their order', () => {
    expect(namesOf(['--only', 'unit,types'])).toEqual(['types', 'unit']);
    expect(namesOf(['--only=unit,types'])).toEqual(['types', 'unit']);
  });

  it.each([[['--only', 'units']], [['--only']], [['--only=']], [['unit']], [['--only', 'unit', 'types']]])(
    'refuses %j instead of testing less than was asked',
    (args) => {
      expect(chooseStages(args).kind).toBe('unknown');
    },
  );

  it('build before they drive what was built', () => {
    const names = STAGES.map(({ name }) => name);
    expect(names.indexOf('build')).toBeLessThan(names.indexOf('e2e'));
  });
});

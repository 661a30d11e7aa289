import { describe, expect, it } from 'vitest';
import { BUILT_IN_ACTIONS } from '../../../../src/core/catalogue/built-in';
import { PIX_COMPETENCES } from '../../../../src/core/framework/pix-framework';
import { proposeAction } from '../../../../src/core/plan/catalogue';

const LONGEST_TITLE = 80;
const LONGEST_OBJECTIVE = 220;

describe('the built-in catalogue', () => {
  it('gives each competence a workshop, a training, tutorials and a new parcours', () => {
    expect(BUILT_IN_ACTIONS).toHaveLength(64);
    for (const { code } of PIX_COMPETENCES) {
      const answers = BUILT_IN_ACTIONS.filter(({ competenceCodes }) => competenceCodes.includes(code ?? ''))
        .map(({ answer }) => answer)
        .sort();
      expect(answers).toEqual(['pix', 'pix', 'training', 'workshop']);
    }
  });

  it('has stable identifiers, each its own', () => {
    const ids = BUILT_IN_ACTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(64);
    expect(ids).toContain('pix-1.3-workshop');
  });

  it('says what the agent will know, in texts that are all different, short and well set', () => {
    const texts = BUILT_IN_ACTIONS.flatMap(({ title, objective }) => [title, objective]);
    expect(new Set(texts).size).toBe(128);
    for (const { title, objective } of BUILT_IN_ACTIONS) {
      expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(objective.length).toBeLessThanOrEqual(LONGEST_OBJECTIVE);
      expect(objective).toMatch(/^À l’issue, l’agent sait .+\.$/u);
      expect(`${title}${objective}`).not.toMatch(/['"]|\s{2}| [:;!?]/u);
    }
  });

  it('invents neither a provider nor a price', () => {
    for (const { provider, costPerSession, extraCosts } of BUILT_IN_ACTIONS)
      expect([provider, costPerSession, extraCosts]).toEqual(['', null, null]);
  });
});

describe('the action proposed for a need', () => {
  const [first] = PIX_COMPETENCES;

  it('follows the answer', () => {
    if (first === undefined) throw new Error('the framework has competences');
    expect(proposeAction(first, 'workshop')).toMatchObject({ catalogueId: 'pix-1.1-workshop', days: 0.5 });
    expect(proposeAction(first, 'training')).toMatchObject({ catalogueId: 'pix-1.1-training', days: 1 });
    expect(proposeAction(first, 'pix')).toMatchObject({ catalogueId: 'pix-1.1-tutorials', days: 0 });
  });

  it('takes the name of a competence outside the framework', () => {
    const other = { key: 'autre:ia', code: null, name: 'Intelligence artificielle', area: null };
    expect(proposeAction(other, 'training')).toMatchObject({
      catalogueId: null,
      title: 'Progresser\u202f: Intelligence artificielle',
    });
  });
});

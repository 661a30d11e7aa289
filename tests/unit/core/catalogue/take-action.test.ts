import { describe, expect, it } from 'vitest';
import type { CatalogueAction } from '../../../../src/core/catalogue/catalogue-action';
import { listCatalogue } from '../../../../src/core/catalogue/catalogue-entry';
import { suggestActions } from '../../../../src/core/catalogue/suggest-actions';
import { standingOf, takeAction } from '../../../../src/core/catalogue/take-action';
import { blankDetails, buildPlan } from '../../../../src/core/plan';
import { asReleased, makeNeed } from '../plan/released-needs';

const NEED = makeNeed(1);
const entries = listCatalogue([]);
const delivered = (id: string): CatalogueAction => {
  const entry = entries.find(({ action }) => action.id === id);
  if (entry === undefined) throw new Error('a built-in action');
  return entry.action;
};
const WORKSHOP = delivered('pix-1.3-workshop');
const OUTSIDE: CatalogueAction = {
  ...delivered('pix-1.3-training'),
  provider: 'Centre inventé',
  costPerSession: 400,
  extraCosts: 50,
  sites: ['Rennes', 'Brest'],
};
const blank = blankDetails(NEED.id);

describe('an action taken from the catalogue', () => {
  it('fills what the entry says and remembers the entry', () => {
    expect(takeAction(blank, OUTSIDE)).toMatchObject({
      title: OUTSIDE.title,
      days: 1,
      hours: 6,
      modality: 'remote',
      provider: 'Centre inventé',
      sessionCost: 400,
      extraCost: 50,
      place: 'Rennes, Brest',
      catalogue: OUTSIDE,
    });
  });

  it('leaves the office’s own words where the entry says nothing, not those of the former entry', () => {
    const own = { ...takeAction(blank, OUTSIDE), contact: 'Référente', funding: 'BOP 1', place: 'Salle 3' };
    expect(takeAction(own, WORKSHOP)).toMatchObject({
      provider: '',
      sessionCost: null,
      extraCost: null,
      place: 'Salle 3',
      contact: 'Référente',
      funding: 'BOP 1',
    });
  });

  it('puts a cost per session in the place of a whole cost', () => {
    expect(takeAction({ ...blank, teachingCost: 900 }, OUTSIDE).teachingCost).toBeNull();
    expect(takeAction({ ...blank, teachingCost: 900 }, WORKSHOP).teachingCost).toBe(900);
  });

  it('is flagged when the entry changes or goes, and never changes by itself', () => {
    const taken = takeAction(blank, OUTSIDE);
    const kept = { id: OUTSIDE.id, action: { ...OUTSIDE, costPerSession: 450 }, isRemoved: false };
    expect(standingOf(blank, entries).kind).toBe('free');
    expect(standingOf(taken, listCatalogue([kept]))).toMatchObject({
      kind: 'changed',
      fields: [{ header: 'Coût par session', before: '400', after: '450' }],
    });
    expect(standingOf(taken, listCatalogue([{ ...kept, isRemoved: true }])).kind).toBe('gone');
    expect(taken.sessionCost).toBe(400);
  });
});

describe('suggestions for a need', () => {
  it('are about its competence, those of its answer first, the service’s own before delivered ones', () => {
    const id = `service-${'1'.repeat(32)}`;
    const own = { id, action: { ...WORKSHOP, id, title: 'Atelier maison' }, isRemoved: false };
    const found = suggestActions(listCatalogue([own]), { code: '1.3', answer: 'workshop' });
    expect(found.map(({ action }) => action.id).slice(0, 2)).toEqual([id, 'pix-1.3-workshop']);
    expect(found).toHaveLength(5);
    expect(suggestActions(entries, { code: null, answer: 'workshop' })).toEqual([]);
  });
});

describe('a cost per session', () => {
  const rowWith = (said: Partial<typeof blank>) => {
    const [row] = buildPlan(asReleased({ rates: [NEED], levels: [] }), [], [{ ...blank, ...said }]).rows;
    if (row === undefined) throw new Error('a row');
    return row;
  };

  it('follows the number of sessions, and gives way to a whole cost', () => {
    const few = rowWith({ sessionCost: 400, extraCost: 50 });
    expect(few.teachingCost).toBe(400 * few.sessions);
    expect(few.cost).toBe(400 * few.sessions + 50);
    const more = rowWith({ sessionCost: 400, groupMin: 1, groupMax: 2 });
    expect(more.sessions).toBeGreaterThan(few.sessions);
    expect(more.cost).toBe(400 * more.sessions);
    expect(rowWith({ sessionCost: 400, teachingCost: 1000 }).cost).toBe(1000);
    expect(rowWith({}).cost).toBeNull();
  });
});

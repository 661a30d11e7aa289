import { describe, expect, it } from 'vitest';
import { CATALOGUE_COLUMNS } from '../../../../src/core/catalogue/catalogue-column';
import { listCatalogue } from '../../../../src/core/catalogue/catalogue-entry';
import { compareCatalogue } from '../../../../src/core/catalogue/compare-catalogue';
import type { FileLine } from '../../../../src/core/exchange/file-line';
import { takeAll } from '../../../../src/core/model/steps';

const entries = listCatalogue([]);
const compare = (...[lines, known]: Parameters<typeof compareCatalogue>) =>
  takeAll(compareCatalogue(lines, known));
const cellsOf = (id: string): Record<string, string> => {
  const entry = entries.find(({ action }) => action.id === id);
  if (entry === undefined) throw new Error('a built-in action');
  return Object.fromEntries(
    CATALOGUE_COLUMNS.map(({ header, write }) => [header, String(write(entry.action) ?? '')]),
  );
};
const line = (id: string, cells: Record<string, string>, at = 2): FileLine => ({
  line: at,
  cells: { Identifiant: id, ...cells },
  isBroken: false,
});
const WORKSHOP = 'pix-1.3-workshop';

describe('a file of the catalogue', () => {
  it('changes nothing when it comes back as it left', () => {
    const lines = entries.map(({ action: { id } }, place) => line(id, cellsOf(id), place + 2));
    expect(compare(lines, entries)).toEqual({
      added: [],
      changed: [],
      unchanged: 64,
      refused: [],
    });
  });

  it('tells a change field by field; columns that are gone say nothing', () => {
    const cells = { 'Durée (jours)': '1,5', 'Coût par session': '1 200,50 €', Organisme: 'Centre inventé' };
    const [changed] = compare([line(WORKSHOP, cells)], entries).changed;
    expect(changed?.fields).toEqual([
      { header: 'Durée (jours)', before: '0,5', after: '1,5' },
      { header: 'Organisme', before: '', after: 'Centre inventé' },
      { header: 'Coût par session', before: '', after: '1200,5' },
    ]);
    expect(changed?.action).toMatchObject({ id: WORKSHOP, durationDays: 1.5, costPerSession: 1200.5 });
  });

  it('adds what has no identifier, with the usual modality of its answer', () => {
    const cells = {
      Intitulé: 'Prise en main',
      'Compétences Pix': '1.3 ; Collaborer',
      Réponse: 'atelier interne',
    };
    const [added] = compare([line('', cells)], entries).added;
    expect(added).toMatchObject({
      id: null,
      action: {
        competenceCodes: ['1.3', '2.3'],
        answer: 'workshop',
        modality: 'in-person',
        costPerSession: null,
      },
    });
  });

  it.each([
    [line('', { Organisme: 'Sans titre' }), 'Intitulé', 'missing-title'],
    [line('', { Intitulé: 'A', 'Durée (jours)': 'trois' }), 'Durée (jours)', 'not-a-value'],
    [line('', { Intitulé: 'A', 'Coût par session': '-1' }), 'Coût par session', 'not-a-value'],
    [line('', { Intitulé: 'A', 'Compétences Pix': '9.9' }), 'Compétences Pix', 'not-a-value'],
    [line('', { Intitulé: 'A', 'Compétences Pix': '2026-03-01' }), 'Compétences Pix', 'not-a-value'],
    [line('', { Intitulé: 'A'.repeat(2001) }), 'Intitulé', 'not-a-value'],
    [line('', { Intitulé: 'A', 'Groupe min.': '9', 'Groupe max.': '8' }), 'Groupe max.', 'max-under-min'],
    [line('ailleurs', { Intitulé: 'A' }), null, 'unknown-id'],
    [{ ...line('', {}), isBroken: true }, null, 'broken-line'],
  ])('leaves a line out whole and says the line, the column and why', (one, header, reason) => {
    const { refused, added, changed } = compare([one], entries);
    expect(refused).toEqual([{ line: 2, header, reason }]);
    expect([added, changed]).toEqual([[], []]);
  });

  it('reads the first of two lines with the same identifier, and never takes out what is missing', () => {
    const twice = [line(WORKSHOP, { Intitulé: 'Un' }, 2), line(WORKSHOP, { Intitulé: 'Deux' }, 3)];
    const { changed, refused } = compare(twice, entries);
    expect(changed).toHaveLength(1);
    expect(refused).toEqual([{ line: 3, header: null, reason: 'repeated-id' }]);
  });

  it('knows without identifier what has the same title, competences and answer, case and accents aside', () => {
    const { Intitulé = '', ...cells } = cellsOf(WORKSHOP);
    const again = line('', { ...cells, Intitulé: Intitulé.toUpperCase(), Organisme: 'Centre inventé' });
    const { added, changed } = compare([again], entries);
    expect(added).toEqual([]);
    expect(changed[0]?.action.id).toBe(WORKSHOP);
    expect(
      compare([line('', { Intitulé: 'Neuve' }, 2), line('', { Intitulé: 'neuve' }, 3)], entries),
    ).toMatchObject({
      added: [{ line: 2 }],
      refused: [{ line: 3, reason: 'repeated-id' }],
    });
  });

  it('puts back an action that had been taken out', () => {
    const without = listCatalogue([{ id: WORKSHOP, action: null, isRemoved: true }]);
    const { changed } = compare([line(WORKSHOP, cellsOf(WORKSHOP))], without);
    expect(changed).toMatchObject([{ fields: [], isPutBack: true }]);
  });

  it('keeps the identifier that another vault gave, and refuses more than a catalogue holds', () => {
    const id = `service-${'0'.repeat(32)}`;
    expect(compare([line(id, { Intitulé: 'A' })], entries).added[0]?.id).toBe(id);
    const many = Array.from({ length: 5000 }, (_, place) => line('', { Intitulé: `A ${place}` }, place + 2));
    const { added, refused } = compare(many, entries);
    expect([added.length, refused.length]).toEqual([4936, 64]);
    expect(refused[0]).toEqual({ line: 4938, header: null, reason: 'catalogue-full' });
  });
});

import { describe, expect, it } from 'vitest';
import { compareDeclared } from '../../../../src/core/declared/compare-declared';
import { DECLARED_LIMIT } from '../../../../src/core/declared/declared-limits';
import {
  createPopulationFinder,
  type KnownPopulations,
} from '../../../../src/core/declared/known-populations';
import type { DeclaredWorld } from '../../../../src/core/declared/settle-declared';
import { takeAll } from '../../../../src/core/model/steps';
import type { DeclaredNeed } from '../../../../src/core/plan';

const KNOWN: KnownPopulations = [
  { kind: 'unit', label: 'Service eau et nature' },
  { kind: 'unit', label: 'Jean Moulin' },
  { kind: 'site', label: 'Rennes' },
];

const WORLD: DeclaredWorld = {
  findPopulation: createPopulationFinder(KNOWN),
  namesAgent: (text) => text.includes('Zoé Inventée'),
};

const MAPS: DeclaredNeed = {
  id: `declared|${'0'.repeat(32)}`,
  origin: 'service',
  title: 'Publier des cartes',
  population: { kind: 'unit', label: 'Service eau et nature' },
  competence: null,
  subject: 'Cartographie',
  people: 14,
  wishDate: null,
  priority: 'P2',
  priorityReason: '',
  note: '',
};

const compare = (lines: readonly Readonly<Record<string, string>>[], needs: readonly DeclaredNeed[] = []) =>
  takeAll(
    compareDeclared(
      lines.map((cells, place) => ({ line: place + 2, cells, isBroken: false })),
      needs,
      WORLD,
    ),
  );

const COUNTED = { Besoin: 'Publier des cartes', 'Personnes à former': '14' };

describe('a line of declared needs', () => {
  it('is new, with what the dialog starts from where it says nothing', () => {
    expect(compare([COUNTED]).added).toEqual([
      {
        line: 2,
        need: {
          ...{ origin: 'service', title: 'Publier des cartes', competence: null, subject: '', people: 14 },
          ...{ wishDate: null, priority: 'P2', priorityReason: '', note: '' },
          population: { kind: 'all', label: 'Tous les agents' },
        },
      },
    ]);
  });

  it('is read in the words of people: case, accents, no article, a comma, a French date', () => {
    const [added] = compare([
      {
        ...COUNTED,
        Origine: 'ENTRETIEN PROFESSIONNEL',
        Public: 'service',
        Lequel: 'service EAU et nature',
        'Compétence Pix': '1,3',
        'Date souhaitée': '3/9/2027',
        Priorité: '1',
      },
    ]).added;
    expect(added?.need).toMatchObject({
      origin: 'interview',
      population: { kind: 'unit', label: 'Service eau et nature' },
      competence: '1.3',
      wishDate: '2027-09-03',
      priority: 'P1',
    });
  });

  it('says by the list of agents what its population is, where it does not itself', () => {
    const kinds = ['rennes', 'Service eau et nature', 'tous les agents', 'Jean Moulin'].map(
      (Lequel) => compare([{ ...COUNTED, Lequel }]).added[0]?.need.population.kind,
    );
    expect(kinds).toEqual(['site', 'unit', 'all', 'unit']);
  });

  it.each([
    ['no title', { Besoin: ' ' }, 'Besoin', 'missing-value'],
    ['no people', { 'Personnes à former': '' }, 'Personnes à former', 'missing-value'],
    [
      'names for people',
      { 'Personnes à former': 'Léa Fictive, Max Inventé' },
      'Personnes à former',
      'not-a-value',
    ],
    ['half a person', { 'Personnes à former': '1,5' }, 'Personnes à former', 'not-a-value'],
    ['nobody', { 'Personnes à former': '0' }, 'Personnes à former', 'not-a-value'],
    ['a crowd', { 'Personnes à former': '1e9' }, 'Personnes à former', 'not-a-value'],
    ['an origin of its own', { Origine: 'Couloir' }, 'Origine', 'not-a-value'],
    ['a competence that is none', { 'Compétence Pix': 'Cuisiner' }, 'Compétence Pix', 'not-a-value'],
    [
      'a competence and a subject',
      { 'Compétence Pix': '1.3', Sujet: 'Tableur' },
      'Sujet',
      'competence-and-subject',
    ],
    ['month 13', { 'Date souhaitée': '01/13/2027' }, 'Date souhaitée', 'not-a-value'],
    ['a priority of its own', { Priorité: 'P4' }, 'Priorité', 'not-a-value'],
    ['a title too long', { Besoin: 'x'.repeat(201) }, 'Besoin', 'not-a-value'],
    [
      'everybody and one service',
      { Public: 'Tous les agents', Lequel: 'Rennes' },
      'Lequel',
      'population-said-twice',
    ],
    ['a service without its name', { Public: 'Un service' }, 'Lequel', 'missing-value'],
    ['a population of no kind', { Lequel: 'agents d’accueil' }, 'Lequel', 'unknown-kind'],
    ['names for a population', { Public: 'Un service', Lequel: 'Léa Fictive' }, 'Lequel', 'names'],
    ['a civility in the title', { Besoin: 'Tableur pour Mme Fictive' }, 'Besoin', 'names'],
    ['an agent of the list', { Sujet: 'Tableur de Zoé Inventée' }, 'Sujet', 'names'],
    ['an address in a note', { Note: 'voir lea.fictive@exemple.fr' }, 'Note', 'names'],
  ])('with %s is refused whole, with its column', (_, cells, header, reason) => {
    const { added, refused } = compare([{ ...COUNTED, ...cells }]);
    expect(added).toEqual([]);
    expect(refused).toEqual([{ line: 2, header, reason }]);
  });

  it('that names nobody is taken, whatever it resembles', () => {
    const texts = ['Microsoft Teams', '20 m de câble', 'Demande de Madame la directrice', 'Écrire @ tous'];
    expect(compare(texts.map((Besoin) => ({ ...COUNTED, Besoin }))).refused).toEqual([]);
  });

  it('that is empty is nothing, and one that is broken is refused', () => {
    const lines = [
      { line: 2, cells: { Besoin: '  ' }, isBroken: false },
      { line: 3, cells: COUNTED, isBroken: true },
    ];
    expect(takeAll(compareDeclared(lines, [], WORLD))).toEqual({
      ...{ added: [], changed: [], known: [] },
      refused: [{ line: 3, header: null, reason: 'broken-line' }],
    });
  });
});

describe('a need that is there already', () => {
  const SAME = { ...COUNTED, Lequel: 'SERVICE EAU ET NATURE', Sujet: 'cartographie' };

  it('is never declared twice, in the file or out of it', () => {
    const { added, known, refused } = compare([SAME, SAME], [MAPS]);
    expect([added, known.map(({ line }) => line)]).toEqual([[], [2]]);
    expect(refused).toEqual([{ line: 3, header: null, reason: 'repeated-need' }]);
  });

  it('takes what the line says anew, and keeps what it does not say', () => {
    const former = { ...MAPS, note: 'À voir en mai' };
    const line = { ...SAME, 'Personnes à former': '20', Note: '', Priorité: 'P1' };
    const [changed] = compare([line], [former]).changed;
    expect(changed?.need).toEqual({
      ...{ ...MAPS, id: undefined },
      ...{ people: 20, priority: 'P1', note: 'À voir en mai' },
    });
    expect(changed?.fields).toEqual([
      { header: 'Personnes à former', before: '14', after: '20' },
      { header: 'Priorité', before: 'P2', after: 'P1' },
    ]);
  });

  it('is another one for another population or subject', () => {
    expect(compare([COUNTED, { ...SAME, Sujet: 'SIG' }], [MAPS]).added).toHaveLength(2);
  });
});

it('takes no more needs than a plan may have', () => {
  const needs = Array.from({ length: DECLARED_LIMIT - 1 }, (_, at) => ({ ...MAPS, title: `Besoin ${at}` }));
  const { added, refused } = compare([COUNTED, { ...COUNTED, Besoin: 'Un de trop' }], needs);
  expect(added).toHaveLength(1);
  expect(refused).toEqual([{ line: 3, header: null, reason: 'list-full' }]);
});

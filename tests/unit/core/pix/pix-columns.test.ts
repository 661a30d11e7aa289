import { describe, expect, it } from 'vitest';
import { chooseExternalId } from '../../../../src/core/pix/external-id-column';
import { type PixColumns, readPixHeader } from '../../../../src/core/pix/pix-columns';

const START = ["Nom de l'organisation", 'ID Campagne', 'Code', 'Nom de la campagne', 'Parcours'];
const NAMES = ['Nom du Participant', 'Prénom du Participant'];
const MINUTES = [
  '% de progression',
  'Date et heure de début (Europe/Paris)',
  'Partage (O/N)',
  'Date et heure du partage (Europe/Paris)',
];
const DAYS = ['% de progression', 'Date de début', 'Partage (O/N)', 'Date du partage'];
const SENT = ['Envoi (O/N)', "Date et heure de l'envoi (Europe/Paris)"];

function columnsOf(titles: readonly string[]): PixColumns {
  const reading = readPixHeader(titles);
  if (reading.kind !== 'columns') throw new Error(reading.kind);
  return reading.columns;
}

const without = (titles: readonly string[], title: string) => titles.filter((other) => other !== title);

describe('the layout of a Pix export', () => {
  it.each([
    ['assessment-2024', [...START, ...NAMES, ...MINUTES]],
    ['assessment-2023', [...START, ...NAMES, ...DAYS]],
    ['assessment-2022', [...without(START, 'Code'), ...NAMES, ...DAYS]],
    [
      'assessment-2019',
      [
        "Nom de l'organisation",
        'ID Campagne',
        'Nom de la campagne',
        'Nom du Profil Cible',
        ...NAMES,
        ...DAYS,
      ],
    ],
    ['assessment-2025-exam', [...START, ...NAMES, ...MINUTES.slice(1)]],
    ['profiles-2024', [...without(START, 'Parcours'), ...NAMES, ...SENT]],
    ['profiles-2023', [...without(START, 'Parcours'), ...NAMES, 'Envoi (O/N)', "Date de l'envoi"]],
    [
      'profiles-2019',
      [
        "Nom de l'organisation",
        'ID Campagne',
        'Nom de la campagne',
        ...NAMES,
        'Envoi (O/N)',
        "Date de l'envoi",
      ],
    ],
  ] as const)('is %s', (layout, titles) => {
    expect(columnsOf(titles).layout).toBe(layout);
  });

  it('is told whatever the order of the columns', () => {
    const shuffled = [...NAMES, ...MINUTES, ...START].reverse();
    expect(columnsOf(shuffled).layout).toBe('assessment-2024');
    expect(columnsOf(shuffled).fields.get('campaign-code')).toBe(shuffled.indexOf('Code'));
  });

  it('says which necessary column is missing', () => {
    const titles = without([...START, ...NAMES, ...MINUTES], 'Prénom du Participant');
    expect(readPixHeader(titles)).toEqual({ kind: 'missing-column', title: 'Prénom du Participant' });
    expect(readPixHeader([...START, ...NAMES])).toEqual({ kind: 'missing-column', title: 'Partage (O/N)' });
  });

  it('leaves other files alone', () => {
    expect(readPixHeader(['Nom', 'Prénom', 'Service']).kind).toBe('not-pix');
    expect(readPixHeader(['__proto__', 'constructor', 'toString']).kind).toBe('not-pix');
  });
});

describe('free columns', () => {
  it('stay free when their label is that of a fixed column', () => {
    const labels = ['Code', '% de progression', 'Nom du Participant', "'@profil", 'Certifiable (O/N)'];
    const titles = [...without(START, 'Code'), ...NAMES, ...labels, ...DAYS];
    const { free, fields, badges, skills } = columnsOf(titles);
    expect(free.map(({ label }) => label)).toEqual(labels);
    expect(fields.get('progress')).toBe(titles.lastIndexOf('% de progression'));
    expect(fields.get('last-name')).toBe(titles.indexOf('Nom du Participant'));
    expect(fields.has('campaign-code')).toBe(false);
    expect([...badges, ...skills]).toEqual([]);
  });

  it('keep two columns of the same title apart', () => {
    const titles = [...START, ...NAMES, 'Matricule', 'Matricule', ...MINUTES];
    expect(columnsOf(titles).free.map(({ index }) => index)).toEqual([7, 8]);
  });

  it('keeps two badges of the same title', () => {
    const titles = [...START, ...NAMES, ...MINUTES, 'Réflexes obtenu (O/N)', 'Réflexes obtenu (O/N)'];
    expect(columnsOf(titles).badges.map(({ title }) => title)).toEqual(['Réflexes', 'Réflexes']);
  });
});

describe('the external-id column', () => {
  const choose = (labels: readonly string[], rows: readonly (readonly string[])[]) => {
    const free = labels.map((label, index) => ({ index, label, isInPlace: true }));
    const sample = rows.map((cells, index) => ({ name: `Personne ${index}`, cells }));
    return chooseExternalId(free, sample)?.label ?? null;
  };

  it('is the only free column, whatever its label', () => {
    expect(choose(['Votre référence'], [['A12'], ['B7']])).toBe('Votre référence');
    expect(choose(['Votre référence'], [])).toBe('Votre référence');
  });

  it('is not a service or a class', () => {
    expect(choose(['Service'], [['Accueil'], ['12-4']])).toBeNull();
    expect(choose(['Classe'], [['6B'], ['5A']])).toBeNull();
  });

  it('is not a column whose few values are shared by many', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [['Nord', 'Sud', 'Est'][index % 3] ?? '']);
    expect(choose(['Où êtes-vous ?'], rows)).toBeNull();
  });

  it('is told by its label among several', () => {
    const rows = [
      ['Accueil', '00123', 'x'],
      ['Cabinet', '00124', 'y'],
    ];
    expect(choose(['Affectation', 'Matricule', 'Remarque'], rows)).toBe('Matricule');
    expect(choose(['Affectation', 'Adresse mail professionnelle', 'Remarque'], rows)).toBe(
      'Adresse mail professionnelle',
    );
  });

  it('is told by its values when no label says so', () => {
    const rows = [
      ['bleu', 'a.b@exemple.invalid'],
      ['vert', 'c.d@exemple.invalid'],
    ];
    expect(choose(['Question 1', 'Question 2'], rows)).toBe('Question 2');
  });
});

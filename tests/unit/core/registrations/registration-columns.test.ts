import { describe, expect, it } from 'vitest';
import { readRegistrationHeader } from '../../../../src/core/registrations/registration-columns';
import { readRegistrationRow } from '../../../../src/core/registrations/registration-row';

const fieldsOf = (titles: readonly string[]) =>
  Object.fromEntries(readRegistrationHeader(titles)?.fields ?? []);

describe('the titles of a registration list', () => {
  it('are found in any order and in the words of form services', () => {
    expect(fieldsOf(['Horodateur', 'Prénom', 'NOM', 'Adresse e-mail', 'Émargement'])).toEqual({
      'registered-on': 0,
      'first-name': 1,
      'last-name': 2,
      email: 3,
      present: 4,
    });
    expect(fieldsOf(['Matricule'])).toEqual({ matricule: 0 });
  });

  it('tell nobody without a number, an address or both names', () => {
    expect(readRegistrationHeader(['Nom', 'Service'])).toBeNull();
    expect(readRegistrationHeader(['Salle', 'Étage'])).toBeNull();
    expect(readRegistrationHeader([])).toBeNull();
  });
});

describe('a line of a registration list', () => {
  const columns = readRegistrationHeader(['Nom', 'Prénom', 'Matricule', 'Inscrit le', 'Présent']);
  const read = (...cells: string[]) => (columns === null ? null : readRegistrationRow(columns, 2, cells));

  it('gives a person, a day and whether they came', () => {
    expect(read('Durand', 'Inès', '', '1/3/26 08:00', 'X')).toEqual({
      kind: 'row',
      row: {
        line: 2,
        person: { lastName: 'Durand', firstName: 'Inès', externalId: null },
        registeredOn: '2026-03-01',
        present: true,
      },
    });
    expect(read('', '', '00123', '', 'absente')).toMatchObject({
      row: { person: { externalId: '00123' }, registeredOn: null, present: false },
    });
  });

  it.each([
    [['Durand', '', '', '', ''], 'missing-name', 1],
    [['', 'Inès', '', '', ''], 'missing-name', 0],
    [['Durand', 'Inès', '', '31/02/2026', ''], 'not-a-date', 3],
    [['Durand', 'Inès', '', '', 'peut-être'], 'not-yes-no', 4],
    [['Dur\ufffdnd', 'Inès', '', '', ''], 'unreadable-character', 0],
    [['Durand', 'Inès'], 'truncated-line', 2],
  ])('is refused with its column: %j', (cells, code, column) => {
    expect(read(...cells)).toEqual({ kind: 'fault', code, column });
  });
});

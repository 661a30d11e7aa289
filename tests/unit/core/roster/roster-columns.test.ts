import { describe, expect, it } from 'vitest';
import { type RosterColumns, readRosterHeader } from '../../../../src/core/roster/roster-columns';
import { readRosterRow } from '../../../../src/core/roster/roster-row';

function columnsOf(titles: readonly string[]): RosterColumns {
  const columns = readRosterHeader(titles);
  if (columns === null) throw new Error('not a roster');
  return columns;
}

function agentOf(titles: readonly string[], cells: readonly string[]) {
  const reading = readRosterRow(columnsOf(titles), 7, cells);
  if (reading.kind !== 'agent') throw new Error(reading.code);
  return reading.agent;
}

describe('an HR list', () => {
  it('is recognised by its titles, in any order and spelling', () => {
    const titles = [
      'PRENOM',
      'Adresse électronique',
      'NOM',
      'N° de matricule',
      'Emploi / fonction',
      'Remarque',
    ];
    const columns = columnsOf(titles);
    expect([...columns.fields.keys()].sort()).toEqual(['email', 'first-name', 'job', 'matricule', 'name']);
    expect(columns.ignored).toEqual(['Remarque']);
  });

  it.each([
    [['Nom', 'Prénom']],
    [['Nom', 'Service', 'Matricule']],
    [['Numéro de certification', 'Prénom', 'Nom', 'Date de naissance', 'Identifiant Externe']],
    [['__proto__', 'constructor']],
  ])('is not seen in %j', (titles) => {
    expect(readRosterHeader(titles)).toBeNull();
  });

  it('reads the affectation from several columns, in the order of the file', () => {
    const titles = ['Nom', 'Prénom', 'Direction', 'Service', 'Unité', 'Bureau'];
    expect(agentOf(titles, ['Fictive', 'Léa', 'DR', 'Service A', '', 'Bureau 1']).unitPath).toEqual([
      'DR',
      'Service A',
      'Bureau 1',
    ]);
  });

  it('reads the affectation from one path', () => {
    const titles = ['Nom', 'Prénom', 'Affectation'];
    expect(agentOf(titles, ['Fictive', 'Léa', 'DR > Service A / B > Unité 1']).unitPath).toEqual([
      'DR',
      'Service A',
      'B',
      'Unité 1',
    ]);
  });

  it('tells the name in use from the family name', () => {
    const both = ['Nom d’usage', 'Nom', 'Prénom', 'Matricule'];
    expect(agentOf(both, ['Usage', 'Famille', 'Léa', '1'])).toMatchObject({
      usageName: 'Usage',
      birthName: 'Famille',
    });
    expect(agentOf(both, ['', 'Famille', 'Léa', '1'])).toMatchObject({
      usageName: 'Famille',
      birthName: null,
    });
    const birth = ['Nom', 'Nom de naissance', 'Prénom', 'Matricule'];
    expect(agentOf(birth, ['Usage', 'Naissance', 'Léa', '1'])).toMatchObject({
      usageName: 'Usage',
      birthName: 'Naissance',
    });
    expect(agentOf(['Nom', 'Prénom', 'Site'], ['Seul', 'Léa', 'Brest'])).toMatchObject({
      usageName: 'Seul',
      birthName: null,
    });
  });

  it('keeps the zeros of a matricule and types the dates', () => {
    const titles = ['Matricule', 'Nom', 'Prénom', 'Date d’entrée', 'Date de sortie'];
    expect(agentOf(titles, ['00042', 'Fictive', 'Léa', '13/09/2012', ''])).toMatchObject({
      line: 7,
      matricule: '00042',
      enteredOn: '2012-09-13',
      leftOn: null,
    });
  });

  it.each([
    ['missing-name', 2, ['1', 'Fictive', '', '']],
    ['missing-name', 1, ['1', ' ', 'Léa', '']],
    ['not-a-date', 3, ['1', 'Fictive', 'Léa', '2012']],
    ['truncated-line', 3, ['1', 'Fictive', 'Léa']],
    ['extra-cells', 4, ['1', 'Fictive', 'Léa', '', '']],
    ['unreadable-character', 1, ['1', 'Fict\ufffdve', 'Léa', '']],
  ] as const)('refuses a line for %s at column %i', (code, column, cells) => {
    const columns = columnsOf(['Matricule', 'Nom', 'Prénom', 'Date d’entrée']);
    expect(readRosterRow(columns, 3, cells)).toEqual({ kind: 'fault', code, column });
  });
});

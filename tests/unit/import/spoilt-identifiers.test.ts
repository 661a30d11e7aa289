import { describe, expect, it } from 'vitest';
import { planImport, type ReadFile } from '../../../src/engine/import';
import { EMPTY_VAULT } from '../../fixtures/empty-vault';
import { readAgents, readText } from './reading';

const HEADER =
  'ID Campagne;Nom de la campagne;Nom du Participant;Prénom du Participant;Matricule;Envoi (O/N);Date de l’envoi';
const exportOf = (ids: readonly string[]): Promise<ReadFile> =>
  readText(
    `${HEADER}\n${ids.map((id, index) => `1;C;Personne${index};Ada;${id};Oui;2024-03-0${(index % 9) + 1}\n`).join('')}`,
  );
const listOf = (ids: readonly string[]): Promise<ReadFile> =>
  readAgents(
    `Matricule;Nom;Prénom;Service\n${ids.map((id, index) => `${id};Personne${index};Ada;Accueil\n`).join('')}`,
  );
const codes = (file: ReadFile): readonly string[] =>
  file.kind === 'unknown' ? [file.problem.code] : file.notices.map(({ code }) => code);

async function preview(exported: readonly string[], listed: readonly string[]) {
  const [file] = planImport([await exportOf(exported), await listOf(listed)], EMPTY_VAULT).files;
  if (file === undefined) throw new Error('no preview');
  return { persons: file.persons, notices: file.notices.map(({ code }) => code) };
}

describe('zeros lost in front of matricules', () => {
  it('are put back through the list, and it is said', async () => {
    const { persons, notices } = await preview(['42', '43'], ['00042', '00043']);
    expect(persons).toMatchObject({ matched: 2 });
    expect(notices).toEqual(['lost-zeros']);
  });

  it('are put back as well when the list lost them, and it is said', async () => {
    expect((await preview(['00042', '00043'], ['42', '43'])).notices).toEqual(['lost-zeros']);
  });

  it('are not spoken of when nothing was lost', async () => {
    expect((await preview(['00042', '00043'], ['00042', '00043'])).notices).toEqual([]);
  });

  it('are not guessed when two agents could be meant', async () => {
    const { persons, notices } = await preview(['42'], ['042', '0042']);
    // The name decides, and it is the name of one agent alone.
    expect(persons).toMatchObject({ matched: 1 });
    expect(notices).toEqual([]);
  });
});

describe('identifiers rounded by a spreadsheet', () => {
  const rounded = Array.from({ length: 20 }, () => '1,00E+08');

  it('designate nobody: names decide, one person each, and it is said', async () => {
    const file = await exportOf(rounded);
    expect(codes(file)).toEqual(['rounded-identifiers']);
    const { persons } = await preview(rounded, []);
    expect(persons).toMatchObject({ persons: 20, unmatched: 20 });
  });

  it('make no doubles in a list, and it is said', async () => {
    const list = await listOf(rounded);
    expect(codes(list)).toEqual(['rounded-identifiers']);
    expect(planImport([list], EMPTY_VAULT).files[0]).toMatchObject({ rows: 20, new: 20, rejected: [] });
  });
});

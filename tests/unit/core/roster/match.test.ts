import { describe, expect, it } from 'vitest';
import type { AgentRecord } from '../../../../src/core/model/agent';
import { asCampaignId } from '../../../../src/core/model/id';
import { countPersons } from '../../../../src/core/roster/count-persons';
import { matchPerson, personKeyOf } from '../../../../src/core/roster/match';
import { buildDirectory } from '../../../../src/core/roster/roster-directory';
import { findSharedNames } from '../../../../src/core/roster/shared-names';
import { agent } from './agent-fixture';

const matchIn = (
  agents: readonly AgentRecord[],
  lastName: string,
  firstName: string,
  externalId: string | null = null,
) => matchPerson(buildDirectory(agents), { lastName, firstName, externalId });

const LEA = agent('Fictive', 'Léa', { matricule: '000123', email: 'lea.fictive@exemple.invalid' });
const PAUL = agent('Inventé', 'Jean-Paul', { matricule: '000456', email: 'jp.invente@exemple.invalid' });
const MARIE = agent('Virtuel', 'Marie', { matricule: '000789', birthName: 'Imaginaire' });
const LIST = [LEA, PAUL, MARIE];

const matched = (matricule: string, by: string) => ({ kind: 'matched', agent: `matricule:${matricule}`, by });

describe('an identifier', () => {
  it('attaches by matricule, spaces and case aside', () => {
    expect(matchIn(LIST, 'Fictive', 'Léa', ' 000 123 ')).toEqual(matched('000123', 'matricule'));
  });

  it('attaches by matricule when a spreadsheet dropped its zeros', () => {
    expect(matchIn(LIST, 'Fictive', 'Léa', '123')).toEqual(matched('000123', 'matricule-zeros'));
  });

  it('does not put zeros back when two agents could be meant', () => {
    const list = [LEA, agent('Autre', 'Zoé', { matricule: '0123' })];
    expect(matchIn(list, 'Personne', 'Nulle', '123')).toEqual({ kind: 'unmatched', reason: 'unknown' });
    expect(matchIn(list, 'Fictive', 'Léa', '123')).toEqual(matched('000123', 'name'));
  });

  it('attaches by e-mail whatever its case', () => {
    expect(matchIn(LIST, 'Fictive', 'Léa', 'Lea.FICTIVE@Exemple.invalid')).toEqual(
      matched('000123', 'email'),
    );
  });

  it('that nobody has leaves the name to decide', () => {
    expect(matchIn(LIST, 'Fictive', 'Léa', '999')).toEqual(matched('000123', 'name'));
    expect(matchIn(LIST, 'Inconnue', 'Ada', '999')).toEqual({ kind: 'unmatched', reason: 'unknown' });
  });
});

describe('nobody’s result lands on somebody else', () => {
  const contradiction = { kind: 'doubtful', reason: 'contradiction' };

  it('when the number typed is that of a colleague', () => {
    expect(matchIn(LIST, 'Fictive', 'Léa', '000456')).toEqual(contradiction);
    expect(matchIn(LIST, 'Fictive', 'Léa', 'jp.invente@exemple.invalid')).toEqual(contradiction);
    expect(matchIn(LIST, 'Fictive', 'Léa', '456')).toEqual(contradiction);
  });

  it('when the number is that of an agent and the name is nobody’s and wholly different', () => {
    expect(matchIn(LIST, 'Quidam', 'Ernest', '000456')).toEqual(contradiction);
  });

  it('when a colleague bears the same last name', () => {
    const list = [LEA, agent('Fictive', 'Zoé', { matricule: '000124' })];
    expect(matchIn(list, 'Fictive', 'Zoé', '000123')).toEqual(contradiction);
  });

  it('among homonyms without an identifier', () => {
    const list = [LEA, agent('FICTIVE', 'Lea', { matricule: '000999' })];
    expect(matchIn(list, 'Fictive', 'Léa')).toEqual({ kind: 'doubtful', reason: 'homonyms' });
    expect(matchIn(list, 'Fictive', 'Léa', '000999')).toEqual(matched('000999', 'matricule'));
  });

  it('among homonyms by the birth name of one and the usage name of the other', () => {
    const list = [MARIE, agent('Imaginaire', 'Marie', { matricule: '000790' })];
    expect(matchIn(list, 'Imaginaire', 'Marie')).toEqual({ kind: 'doubtful', reason: 'homonyms' });
  });

  it('when a mailbox is shared and the name does not choose', () => {
    const list = [LEA, agent('Autre', 'Zoé', { matricule: '1', email: 'lea.fictive@exemple.invalid' })];
    const email = 'lea.fictive@exemple.invalid';
    expect(matchIn(list, 'Quidam', 'Ernest', email)).toEqual({
      kind: 'doubtful',
      reason: 'shared-identifier',
    });
    expect(matchIn(list, 'Autre', 'Zoé', email)).toEqual(matched('1', 'email'));
  });
});

describe('a name is not enough', () => {
  const doubtful = (reason: string) => ({ kind: 'doubtful', reason });

  it('when the number, written like those of the list, is nobody’s', () => {
    expect(matchIn(LIST, 'Fictive', 'Léa', '000124')).toEqual(doubtful('unknown-identifier'));
    expect(matchIn(LIST, 'Fictive', 'Léa', 'autre@exemple.invalid')).toEqual(doubtful('unknown-identifier'));
    expect(matchIn(LIST, 'Fictive', 'Léa', 'lea@perso.invalid')).toEqual(matched('000123', 'name'));
  });

  it.each([
    ['a longer last name', 'Fictive-Durand', 'Léa'],
    ['a longer first name', 'Fictive', 'Léa-Rose'],
    ['a first name that may be cut short', 'Fictive', 'Léanne'],
  ])('when another agent has %s', (_, usageName, firstName) => {
    const list = [...LIST, agent(usageName, firstName, { matricule: '000999' })];
    expect(matchIn(list, 'Fictive', 'Léa')).toEqual(doubtful('lookalike'));
    expect(matchIn(list, 'Léa', 'Fictive')).toEqual(doubtful('lookalike'));
    expect(matchIn(list, 'Fictive', 'Léa', '000123')).toEqual(matched('000123', 'matricule'));
  });

  it('when it comes with several identifiers in one campaign', () => {
    const typed = (externalId: string | null, campaign = '1') => ({
      campaignId: asCampaignId(campaign),
      lastName: 'FICTIVE',
      firstName: 'Lea',
      externalId,
    });
    const person = { lastName: 'Fictive', firstName: 'Léa', externalId: 'bleu' };
    const matchAmong = (...all: readonly ReturnType<typeof typed>[]) =>
      matchPerson(buildDirectory(LIST), person, findSharedNames(all));
    expect(matchAmong(typed('bleu'), typed('rouge'))).toEqual(doubtful('shared-name'));
    expect(matchAmong(typed('bleu'), typed(' BLEU '), typed(null), typed('rouge', '2'))).toEqual(
      matched('000123', 'name'),
    );
  });

  it('when the list is long and the name so common that somebody outside it may bear it', () => {
    const named = (place: number) => agent('Fictive', `Prénom${String.fromCodePoint(97 + place)}`);
    const called = (place: number) => agent(`Nom${String.fromCodePoint(97 + place)}`, 'Léa');
    const several = Array.from({ length: 40 }, (_, place) => [named(place), called(place)]).flat();
    const others = Array.from({ length: 5000 }, (_, place) => agent(`Agent${place}`, 'Ada'));
    expect(matchIn([...LIST, ...several], 'Fictive', 'Léa')).toEqual(matched('000123', 'name'));
    expect(matchIn([...LIST, ...several, ...others], 'Fictive', 'Léa')).toEqual(doubtful('common-name'));
    expect(matchIn([...LIST, ...several, ...others], 'Virtuel', 'Marie').kind).toBe('matched');
  });
});

describe('an identifier stands when the names are compatible', () => {
  it.each([
    ['by birth name', 'Imaginaire', 'Marie', '000789'],
    ['compound first name', 'Inventé', 'Paul', '000456'],
    ['compound last name', 'Fictive-Durand', 'Léa', '000123'],
    ['a slip of the keyboard', 'Fictvie', 'Léa', '000123'],
    ['a new last name', 'Mariée', 'Léa', '000123'],
    ['swapped fields', 'Léa', 'Fictive', '000123'],
    ['no name at all', '', '', '000123'],
  ])('%s', (_, lastName, firstName, id) => {
    expect(matchIn(LIST, lastName, firstName, id)).toEqual(matched(id, 'matricule'));
  });
});

describe('a name that one agent alone bears', () => {
  it.each([
    ['case and accents', 'FICTIVE', 'LEA', '000123', 'name'],
    ['hyphens and spaces', 'Invente', 'Jean Paul', '000456', 'name'],
    ['birth name', 'Imaginaire', 'Marie', '000789', 'name'],
    ['swapped fields', 'Marie', 'Virtuel', '000789', 'swapped-name'],
  ])('attaches: %s', (_, lastName, firstName, matricule, by) => {
    expect(matchIn(LIST, lastName, firstName)).toEqual(matched(matricule, by));
  });

  it.each([
    ['D’Arzacq', "d'arzacq"],
    ['Œillet', 'Oeillet'],
    ['Lætitia-Rose', 'LAETITIA ROSE'],
    ['Müller', 'muller'],
    ['Nguyễn', 'Nguyen'],
  ])('« %s » and « %s » are one name', (one, other) => {
    expect(matchIn([agent(one, 'Ada', { matricule: '1' })], other, 'ada').kind).toBe('matched');
  });

  it('is not enough when half of it is missing', () => {
    expect(matchIn(LIST, 'Fictive', '').kind).toBe('unmatched');
  });

  it('attaches when the list lost a letter of it, unless two could be meant', () => {
    const lost = agent('Nguy?n', 'Rose', { matricule: '1' });
    expect(matchIn([lost], 'Nguyễn', 'Rose')).toEqual(matched('1', 'name'));
    expect(matchIn([lost, agent('Nguyán', 'Rose')], 'Nguyán', 'Rose')).toEqual({
      kind: 'doubtful',
      reason: 'homonyms',
    });
  });

  it('attaches nobody without a list', () => {
    expect(matchIn([], 'Fictive', 'Léa')).toEqual({ kind: 'unmatched', reason: 'no-roster' });
  });
});

describe('persons', () => {
  it('whom nothing tells apart are those without an identifier', () => {
    const list = [agent('Double', 'Anne', { matricule: '1' }), agent('Double', 'Anne', { matricule: '2' })];
    const directory = buildDirectory(list);
    const counted = ['X-9', null, null].map((externalId) => {
      const person = { lastName: 'Double', firstName: 'Anne', externalId };
      const match = matchPerson(directory, person);
      return { match, personKey: personKeyOf(person, match), shared: true };
    });
    expect(countPersons(counted)).toMatchObject({ persons: 2, doubtful: 2, unattachable: 1 });
  });

  it('count one per agent, else one per identifier, else one per name', () => {
    const directory = buildDirectory(LIST);
    const row = (lastName: string, firstName: string, externalId: string | null, shared: boolean) => {
      const person = { lastName, firstName, externalId };
      const match = matchPerson(directory, person);
      return { match, personKey: personKeyOf(person, match), shared };
    };
    const counts = countPersons([
      row('Fictive', 'Léa', '000123', false),
      row('FICTIVE', 'Lea', null, true),
      row('Inconnue', 'Ada', 'X-1', true),
      row('Inconnu', 'Igor', 'x-1', false),
      row('Inconnue', 'Ada', null, false),
      row('INCONNUE', 'ada', null, false),
      row('Fictive', 'Léa', '000456', true),
    ]);
    expect(counts).toEqual({ persons: 4, shared: 3, matched: 1, doubtful: 1, unattachable: 0, unmatched: 2 });
  });
});

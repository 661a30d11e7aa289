import { describe, expect, it } from 'vitest';
import type { AgentRecord } from '../../../../src/core/model/agent';
import { keyAgents } from '../../../../src/core/roster/agent-key';
import { recogniseAgents } from '../../../../src/core/roster/recognise-agents';
import { rosterDateOf } from '../../../../src/core/roster/roster-date';
import { compareRosters, countDifferences } from '../../../../src/core/roster/roster-difference';
import { readWorkingTime } from '../../../../src/core/roster/working-time';
import { agent } from './agent-fixture';

const known = (agents: readonly AgentRecord[]) =>
  keyAgents(agents).map(({ key, agent: one }) => ({ ...one, knownAs: key }));
const keysOf = (lines: readonly AgentRecord[], former: readonly AgentRecord[]) =>
  recogniseAgents(lines, known(former)).map(({ knownAs }) => knownAs ?? null);

const LEA = agent('Fictive', 'Léa', { matricule: '000123', email: 'lea@exemple.invalid', unitPath: ['Eau'] });

describe('a line of a new list is a known agent', () => {
  it.each([
    ['by matricule, whatever the name', agent('Mariée', 'Léa', { matricule: '000123' })],
    ['by matricule without its zeros, when the names agree', agent('Fictive', 'Lea', { matricule: '123' })],
    [
      'by e-mail, when the list no longer has numbers',
      agent('Fictive-Durand', 'Léa', { email: 'LEA@exemple.invalid' }),
    ],
    ['by name, when the list has neither', agent('FICTIVE', 'Lea')],
  ])('%s', (_, line) => {
    expect(keysOf([line], [LEA])).toEqual(['matricule:000123']);
  });

  it('when numbers come with the new list', () => {
    const before = agent('Fictive', 'Léa', { unitPath: ['Eau'] });
    expect(keysOf([LEA], [before])).toEqual(['name:fictive|lea']);
  });

  it('among homonyms without number, by unit', () => {
    const homonyms = [
      agent('Fictive', 'Léa', { unitPath: ['Eau'] }),
      agent('Fictive', 'Léa', { unitPath: ['Sol'] }),
    ];
    expect(keysOf([...homonyms].reverse(), homonyms)).toEqual(['name:fictive|lea#2', 'name:fictive|lea']);
  });
});

describe('a line is nobody known', () => {
  it.each([
    ['without zeros, when the names differ', [agent('Autre', 'Zoé', { matricule: '123' })], [LEA]],
    ['when two numbers speak against one name', [agent('Fictive', 'Léa', { matricule: '000999' })], [LEA]],
    [
      'when two agents could be meant',
      [agent('Fictive', 'Léa', { matricule: '9' })],
      [agent('Fictive', 'Léa', { unitPath: ['Eau'] }), agent('Fictive', 'Léa', { unitPath: ['Sol'] })],
    ],
    [
      'when an e-mail has passed to somebody else',
      [agent('Autre', 'Zoé', { email: 'lea@exemple.invalid' })],
      [LEA],
    ],
  ])('%s', (_, lines, former) => {
    expect(keysOf(lines, former)).toEqual([null]);
  });
});

describe('the difference between two lists', () => {
  it('has one kind per agent, every changed field, and counts that add up', () => {
    const former = [
      LEA,
      agent('Inventé', 'Paul', { matricule: '2' }),
      agent('Virtuel', 'Ana', { matricule: '3', unitPath: ['Eau'] }),
    ];
    const next = [
      { ...LEA, usageName: 'Fictive-Durand', unitPath: ['Sol'], workingTime: 0.8 },
      agent('Virtuel', 'Ana', { matricule: '3', unitPath: ['Sol'] }),
      agent('Neuve', 'Ève', { matricule: '4' }),
      agent('Nouveau', 'Al', { matricule: '5' }),
    ];
    const keyed = keyAgents(known(former));
    const told = compareRosters(keyed, keyAgents(recogniseAgents(next, known(former))));
    expect(countDifferences(told)).toEqual({ arrival: 2, departure: 1, identity: 1, move: 1, other: 0 });
    expect(next).toHaveLength(former.length - 1 + 2);
    expect(told[0]?.changes).toEqual([
      { field: 'usageName', before: 'Fictive', after: 'Fictive-Durand' },
      { field: 'unitPath', before: 'Eau', after: 'Sol' },
      { field: 'workingTime', before: null, after: '80\u00a0%' },
    ]);
  });
});

describe('a quotité', () => {
  it.each([
    ['80 %', 0.8],
    ['80%', 0.8],
    ['80', 0.8],
    ['0,8', 0.8],
    ['0.5', 0.5],
    ['1', 1],
    ['100', 1],
    ['2', 0.02],
    ['', null],
    ['plein temps', null],
    ['120', null],
    ['0', null],
  ])('« %s » is %s', (text, ratio) => {
    expect(readWorkingTime(text)).toBe(ratio);
  });
});

describe('the day of a list', () => {
  it.each([
    ['agents-2026-03-03.csv', '2026-03-03'],
    ['Agents au 03-03-2026.xlsx', '2026-03-03'],
    ['agents_20260303_v2.ods', '2026-03-03'],
    ['agents-2026-13-40.csv', null],
    ['agents 742.csv', null],
    ['agents-12345678901.csv', null],
  ])('« %s » says %s', (name, day) => {
    expect(rosterDateOf(name)).toBe(day);
  });
});

import { describe, expect, it } from 'vitest';
import { applyAttachment, traitKeyOf } from '../../../../src/core/roster/attachment';
import { matchPerson } from '../../../../src/core/roster/match';
import { buildDirectory } from '../../../../src/core/roster/roster-directory';
import { agent } from './agent-fixture';

const directory = buildDirectory([agent('Fictive', 'Léa', { matricule: '000123' })]);
const keys = new Set(directory.agents.map(({ key }) => key));
const lea = [...keys][0] ?? null;
const unknown = { lastName: 'Ficitve', firstName: 'Léo', externalId: null };

describe('a decision about a person', () => {
  it('attaches where no rule did, and says that it was decided', () => {
    const match = matchPerson(directory, unknown);
    expect(match.kind).toBe('unmatched');
    expect(applyAttachment(match, lea, keys)).toEqual({ kind: 'matched', agent: lea, by: 'decision' });
  });

  it('parts a person from an agent that a rule had found', () => {
    const match = matchPerson(directory, { lastName: 'Fictive', firstName: 'Léa', externalId: null });
    expect(match.kind).toBe('matched');
    expect(applyAttachment(match, null, keys)).toEqual({ kind: 'unmatched', reason: 'set-aside' });
  });

  it('has no effect while its agent is not in the list', () => {
    const match = matchPerson(directory, unknown);
    expect(applyAttachment(match, lea, new Set())).toEqual(match);
  });
});

describe('the key of a person as typed', () => {
  it('is the same whatever the case, the accents and the spaces', () => {
    const other = { lastName: ' FICITVÉ ', firstName: 'leo', externalId: null };
    expect(traitKeyOf(other)).toBe(traitKeyOf(unknown));
  });

  it('tells two external ids, and an id from none', () => {
    const keyOf = (externalId: string | null) => traitKeyOf({ ...unknown, externalId });
    expect(new Set([keyOf('A1'), keyOf('A2'), keyOf(null)]).size).toBe(3);
  });
});

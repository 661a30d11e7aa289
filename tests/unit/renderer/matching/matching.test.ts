import { describe, expect, it } from 'vitest';
import type { ReviewPerson } from '../../../../src/contract/matching';
import { batchesOf } from '../../../../src/renderer/features/matching/decisions';
import { readReviewKey } from '../../../../src/renderer/features/matching/matching-page';
import {
  wordAcceptance,
  wordCautions,
  wordEvidence,
  wordQueue,
  wordUnattachable,
} from '../../../../src/renderer/features/matching/matching-words';

const person: ReviewPerson = {
  traitKey: 'k',
  lastName: 'Fictiv',
  firstName: 'Lea',
  externalId: null,
  participations: 1,
  reason: 'unknown',
  campaigns: ['Essai'],
  candidates: [
    {
      agentId: 7,
      usageName: 'Fictive',
      birthName: null,
      firstName: 'Léa',
      matricule: '000123',
      email: null,
      unitPath: [],
      probability: 0.97,
      likelihood: 'near-certain',
      hasNamesake: false,
      isPresent: true,
      evidence: [
        { fact: 'other-identifier', bits: -2 },
        { fact: 'close-last-name', bits: 5 },
        { fact: 'first-name', bits: 7 },
      ],
    },
  ],
};

describe('the keys of the review', () => {
  it('choose a candidate by rank, nobody by 0, later by S', () => {
    expect(readReviewKey('1', person)).toEqual({ kind: 'agent', agentId: 7 });
    expect(readReviewKey('0', person)).toEqual({ kind: 'nobody' });
    expect(readReviewKey('S', person)).toEqual({ kind: 'skip' });
  });

  it('mean nothing where there is no such candidate', () => {
    expect(readReviewKey('2', person)).toBeNull();
    expect(readReviewKey('6', person)).toBeNull();
    expect(readReviewKey('a', person)).toBeNull();
  });
});

describe('decisions taken together', () => {
  it('are those of one instant, the latest first', () => {
    const decided = ['2026-03-01', '2026-04-01', '2026-04-01', '2026-03-01', '2026-05-01'].map(
      (day, rank) => ({
        ...{
          traitKey: `${rank}`,
          lastName: 'Fictive',
          firstName: 'Léa',
          externalId: null,
          participations: 1,
        },
        ...{ agent: null, decidedAt: `${day}T10:00:00.000Z` },
      }),
    );
    const keys = batchesOf(decided).map((batch) => batch.map(({ traitKey }) => traitKey));
    expect(keys).toEqual([
      ['1', '2'],
      ['0', '3'],
    ]);
  });
});

describe('the words of the review', () => {
  it('say what speaks for a candidate, then what speaks against', () => {
    const [candidate] = person.candidates;
    expect(candidate && wordEvidence(candidate)).toBe(
      'Nom à une faute près, même prénom. Contre\u202f: autre identifiant.',
    );
    expect(candidate && wordCautions(candidate)).toHaveLength(1);
  });

  it('say how many suggestions are accepted together', () => {
    expect(wordAcceptance(1)).toBe('Accepter la suggestion presque certaine');
    expect(wordAcceptance(12)).toBe('Accepter les 12 suggestions presque certaines');
  });

  it('say what is left, what was decided, and who cannot be told apart', () => {
    const queue = {
      persons: [person],
      decided: [],
      nearCertain: [],
      unattachable: { persons: 2, participations: 3 },
    };
    expect(wordQueue(queue)).toBe('1\u00a0personne à revoir, 2\u00a0noms non rattachables.');
    expect(wordUnattachable(queue)).toContain('3\u00a0participations');
    expect(wordUnattachable({ ...queue, unattachable: { persons: 0, participations: 0 } })).toBeNull();
  });
});

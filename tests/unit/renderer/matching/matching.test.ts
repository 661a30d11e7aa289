import { describe, expect, it } from 'vitest';
import type { ReviewPerson } from '../../../../src/contract/matching';
import { readReviewKey } from '../../../../src/renderer/features/matching/matching-page';
import {
  wordFacts,
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
      facts: ['like-last-name', 'first-name'],
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

describe('the words of the review', () => {
  it('say what speaks for a candidate', () => {
    expect(wordFacts(['like-last-name', 'first-name'])).toBe('nom proche, même prénom');
  });

  it('say what is left, what was decided, and who cannot be told apart', () => {
    const queue = { persons: [person], decided: [], unattachable: { persons: 2, participations: 3 } };
    expect(wordQueue(queue)).toBe('1\u00a0personne à revoir, 2\u00a0noms non rattachables.');
    expect(wordUnattachable(queue)).toContain('3\u00a0participations');
    expect(wordUnattachable({ ...queue, unattachable: { persons: 0, participations: 0 } })).toBeNull();
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Publication,
  releasePublication,
  releasePublicationInSteps,
} from '../../../../../src/core/disclosure';
import {
  askBothHierarchies,
  drawPublicationService,
  type PublicationSize,
} from '../../../../fixtures/publication-service';

const size: PublicationSize = { agents: 240, units: 16, sites: 5, competences: 3 };

/** What is said of each cell and how open the hidden ones stay; not the shape in which it is written. */
const listSaid = ({ content, audit }: Extract<Publication, { kind: 'published' }>) => ({
  said: content.tables.flatMap((table) =>
    table.kind === 'table'
      ? [...table.rows, table.whole].map(({ label, cells }) => [
          label,
          ...cells.map((cell) => (cell.kind === 'shown' ? [cell.below, cell.mean] : cell.kind)),
        ])
      : [table.kind],
  ),
  hidden: audit.hidden.map(({ row, below, mean }) => [row, below, mean]),
});

const summarise = (publication: Publication) => {
  if (publication.kind !== 'published') return publication.kind;
  const { hidden, provedSets, alreadyKnownSets } = publication.audit;
  const digest = createHash('sha256')
    .update(JSON.stringify(listSaid(publication)))
    .digest('hex');
  return { hidden: hidden.length, provedSets, alreadyKnownSets, digest: digest.slice(0, 16) };
};

describe('releasePublicationInSteps', () => {
  it('gives to the byte what is given at once, whatever is computed in between, and tells how far it is', () => {
    const requests = (['working', 'diffusion'] as const).map((profile) => askBothHierarchies(profile));
    const facts = drawPublicationService(1, size);
    const running = requests.map((request) => releasePublicationInSteps(facts, request, []));
    const ratios: number[][] = running.map(() => []);
    const found: Publication[] = [];
    while (found.filter(Boolean).length < running.length)
      running.forEach((steps, place) => {
        const step = steps.next();
        if (step.done !== true) ratios[place]?.push(step.value);
        else if (step.value !== undefined) found[place] = step.value;
      });
    expect(found.map((each) => JSON.stringify(each))).toEqual(
      requests.map((request) => JSON.stringify(releasePublication(facts, request, []))),
    );
    for (const each of ratios) {
      expect(new Set(each).size).toBeGreaterThan(2);
      expect(each).toEqual([...each].sort((a, b) => a - b));
      expect(Math.max(...each)).toBeLessThan(1);
    }
  });
});

/** A faster search may not say more, nor less, than it did: what leaves is held to the letter. */
describe('releasePublication on generated services', () => {
  for (const profile of ['working', 'diffusion'] as const)
    for (const seed of [1, 2, 3])
      it(`publishes service ${seed} as before, profile ${profile}`, () => {
        const facts = drawPublicationService(seed, size);
        expect(summarise(releasePublication(facts, askBothHierarchies(profile), []))).toMatchSnapshot();
      });

  it('publishes a second photo as before', () => {
    const former = drawPublicationService(4, { ...size, share: 0.6 });
    const first = releasePublication(former, askBothHierarchies('diffusion'), []);
    if (first.kind !== 'published') throw new Error(first.kind);
    const later = drawPublicationService(4, { ...size, share: 0.75 });
    const request = askBothHierarchies('diffusion', { date: '2026-02-15' });
    expect(summarise(releasePublication(later, request, [first.entry]))).toMatchSnapshot();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Released, ReleasedNeeds } from '../../../../src/core/disclosure';
import * as gate from '../../../../src/core/disclosure';

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

describe('Released', () => {
  it('cannot be made from a plain value', () => {
    expectTypeOf<ReleasedNeeds>().not.toExtend<Released<ReleasedNeeds>>();
    expectTypeOf<Released<ReleasedNeeds>>().toExtend<ReleasedNeeds>();
  });

  it('has no constructor among what the gate exports', () => {
    expect(Object.keys(gate).sort()).toEqual([
      'releaseCurves',
      'releaseDistribution',
      'releaseFunnel',
      'releaseGroupings',
      'releaseHeatmap',
      'releaseNeeds',
      'releaseObjectives',
      'releaseOverview',
      'releaseParticipation',
      'releaseProgress',
      'releasePublication',
      'releasePublicationInSteps',
      'releaseRepeat',
      'releaseStage',
      'releaseStandings',
      'releaseWanted',
      'releaseWaves',
      'releaseWholeService',
    ]);
  });

  it('is branded, and its raw parts read, only inside core/disclosure', () => {
    const root = join(import.meta.dirname, '../../../../src');
    const inside = join(root, 'core', 'disclosure');
    const intruders = sources(root)
      .filter((path) => !path.startsWith(inside))
      .filter((path) =>
        /from '[^']*disclosure\/(?!released'|index'|request')[^']+'/.test(readFileSync(path, 'utf8')),
      );
    expect(intruders).toEqual([]);
    const branding = sources(root).filter((path) => /\bas Released</.test(readFileSync(path, 'utf8')));
    expect(branding).toEqual([join(inside, 'release.ts')]);
  });
});

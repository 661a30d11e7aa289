import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(folder, 'demo.coffre') });
}, 60_000);

beforeEach(() => {
  engine.events.length = 0;
});

const dossier = (jobId: string) => ({
  jobId,
  kind: 'dossier',
  audience: 'CODIR',
  filter: EVERYTHING,
  tables: [],
  givenUp: [],
});

/** Hundredths told of a proof. */
const told = (jobId: string): readonly number[] =>
  engine.events.flatMap((event) =>
    event.kind === 'progress' && event.jobId === jobId && event.phase === 'proving' ? [event.done] : [],
  );

/** Cancels as soon as the proof of a job has told something of its way. */
const cancelOnTheWay = async (jobId: string): Promise<void> => {
  while (told(jobId).length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  await engine.ask('job:cancel', { jobId });
};

describe('a proof that takes long', () => {
  it('tells how far it is, and answers other questions on the way', async () => {
    let isOver = false;
    const preparing = engine.ask('release:prepare', dossier('montre')).then(() => {
      isOver = true;
    });
    await engine.ask('filters:get', {});
    expect(isOver).toBe(false);
    await preparing;
    const hundredths = told('montre');
    expect(hundredths.length).toBeGreaterThan(3);
    expect(hundredths).toEqual([...hundredths].sort((a, b) => a - b));
  });

  it('of a release stops half-way when it is cancelled', async () => {
    const refusal = engine.refusal('release:prepare', dossier('arrête'));
    await cancelOnTheWay('arrête');
    expect(await refusal).toBe('cancelled');
    expect(told('arrête').at(-1)).toBeLessThan(80);
  });

  it('of a workbook stops half-way too, and leaves neither file nor version', async () => {
    const versions = async () => (await engine.ask('plan:get', {})).versions.length;
    const before = await versions();
    const [destination, path] = [newToken(), join(folder, 'plan.xlsx')];
    const request = { jobId: 'classeur', destination, filter: EVERYTHING };
    const refusal = engine.refusal('export:workbook', request, { [destination]: path });
    await cancelOnTheWay('classeur');
    expect(await refusal).toBe('cancelled');
    expect(existsSync(path)).toBe(false);
    expect(await versions()).toBe(before);
  });

  it('is made again when a target changed meanwhile: what is shown is of one moment', async () => {
    const preparing = engine.ask('release:prepare', dossier('longue'));
    while (told('longue').length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    for (const { id } of (await engine.ask('objectives:list', {})).objectives)
      await engine.ask('objectives:archive', { id, isArchived: true });
    const shown = (prepared: Awaited<typeof preparing>) => {
      if (prepared.kind !== 'ready') throw new Error(prepared.kind);
      return JSON.stringify([prepared.tables, prepared.dossier]);
    };
    const afterwards = await engine.ask('release:prepare', dossier('ensuite'));
    expect(shown(await preparing)).toBe(shown(afterwards));
  });
});

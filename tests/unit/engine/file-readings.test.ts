import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const LINES = 5_000;

let engine: TestEngine;
let folder: string;
let sessionId: number;

beforeAll(async () => {
  folder = temporaryFolder();
  engine = await startEngine();
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(folder, 'demonstration.coffre') });
  const draft = {
    id: null,
    actionId: 'declared|1',
    title: 'Tableur',
    day: null,
    startsAt: null,
    endsAt: null,
  };
  ({ sessionId } = await engine.ask('sessions:set', { ...draft, place: '', capacity: null }));
}, 120_000);

const rows = (titles: string, row: (rank: number) => string): string =>
  [titles, ...Array.from({ length: LINES }, (_, rank) => row(rank))].join('\r\n');

const FILES = {
  'needs:read-file': () =>
    rows('Besoin;Personnes à former;Note', (rank) => `Cartes ${rank};14;à voir avec le service ${rank}`),
  'catalogue:read-file': () => rows('Intitulé;Durée (jours)', (rank) => `Atelier inventé ${rank};1`),
  'registrations:read-file': () => rows('Nom;Prénom', (rank) => `INVENTÉE ${rank};Léa`),
} as const;
type Channel = keyof typeof FILES;

const place = (channel: Channel) => {
  const [token, path] = [newToken(), join(folder, `${channel.replace(':', '-')}.csv`)];
  writeFileSync(path, FILES[channel]());
  const session = channel === 'registrations:read-file' ? { sessionId } : {};
  return { request: { jobId: channel, files: [token], ...session }, paths: { [token]: path } };
};

/** Cancels at the first news of a phase. */
const cancelAt = (wanted: 'reading' | 'matching', jobId: string): (() => void) =>
  engine.engine.onEvent((event) => {
    if (event.kind === 'progress' && event.jobId === jobId && event.phase === wanted)
      void engine.ask('job:cancel', { jobId });
  });

const CHANNELS: readonly Channel[] = ['needs:read-file', 'catalogue:read-file', 'registrations:read-file'];

describe.each(CHANNELS)('a file read by %s', (channel) => {
  it('tells how far its reading is, and never goes back', async () => {
    const { request, paths } = place(channel);
    engine.events.length = 0;
    await engine.ask(channel, request, paths);
    const told = engine.events.flatMap((event) =>
      event.kind === 'progress' && event.jobId === channel && event.phase === 'reading' ? [event.done] : [],
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(100);
  });

  it('is given up while it is read', async () => {
    const { request, paths } = place(channel);
    const stop = cancelAt('reading', channel);
    expect(await engine.refusal(channel, request, paths)).toBe('cancelled');
    stop();
  });
});

describe('a long list of needs', () => {
  it('is given up while it is compared, and leaves nothing to apply', async () => {
    const { request, paths } = place('needs:read-file');
    const stop = cancelAt('matching', 'needs:read-file');
    expect(await engine.refusal('needs:read-file', request, paths)).toBe('cancelled');
    stop();
    const { shaping } = await engine.ask('needs:get', {
      filter: EVERYTHING,
      rows: { dimension: 'unit', depth: null },
    });
    expect(shaping.declared).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport, type ReadFile } from '../../../src/engine/import';
import { EMPTY_VAULT } from '../../fixtures/empty-vault';
import { readBytes } from './read-bytes';

const FOLDER = '../shared/pix';
const isHere = existsSync(FOLDER);
if (!isHere) process.stderr.write(`Skipped: ${FOLDER} is not here, its files are read in place.\n`);

const read = (path: string): Promise<ReadFile> => {
  const name = path.split('/').at(-1) ?? path;
  return readBytes(name, readFileSync(join(FOLDER, path)));
};

/** Physical lines that are no record of their own (line breaks inside quotes) do not occur in these files. */
const countLines = (path: string): number =>
  readFileSync(join(FOLDER, path), 'latin1').trimEnd().split('\n').length - 1;

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** What a file says, without saying whose it is. */
function tell(file: ReadFile) {
  if (file.kind === 'unknown') return { kind: file.kind, code: file.problem.code };
  const { kind, encoding, layout, rows } = file;
  const codes = {
    rejected: file.rejected.map(({ code }) => code),
    notices: file.notices.map(({ code }) => code),
  };
  if (file.kind === 'agents') return { kind, encoding, layout, rows, ...codes, agents: file.agents.length };
  const shared = file.participations.filter((record) => record.shared);
  const all = file.participations.flatMap(({ results }) => results);
  return {
    kind,
    encoding,
    layout,
    rows,
    ...codes,
    campaign: file.campaign,
    shared: shared.length,
    withExternalId: file.participations.filter(({ externalId }) => externalId !== null).length,
    competences: file.participations[0]?.results.map(({ competence }) => competence.key),
    badges: file.participations[0]?.badges.map(({ title }) => title),
    skills: new Set(file.participations.flatMap(({ skills }) => skills.map(({ name }) => name))).size,
    acquis: sum(all.map(({ acquis }) => acquis)),
    validated: sum(all.map(({ validated }) => validated)),
    levels: sum(all.map(({ level }) => level)),
    pix: sum(file.participations.map(({ pixTotal }) => pixTotal)),
    firstStart: file.participations.map(({ startedAt }) => startedAt ?? '').sort()[0],
    lastSharing: shared
      .map(({ sharedAt }) => sharedAt ?? '')
      .sort()
      .at(-1),
  };
}

const FILES = [
  'examples/example-assessment.csv',
  'examples/example-assessment-2-fr-2022.csv',
  'examples/example-assessment-3-en-skills.csv',
  'examples/example-profiles.csv',
  'examples/example-profiles-2-fr-2022.csv',
  'samples/agents.csv',
  'samples/agents-cp1252.csv',
  'samples/parcours-cybersecurite.csv',
  'samples/parcours-bons-usages.csv',
  'samples/parcours-bureautique-2023.csv',
  'samples/collecte-de-profils.csv',
];

describe.runIf(isHere)('a file of the sample service', () => {
  it.each(FILES)('%s is read as before, no row lost', async (path) => {
    const file = await read(path);
    expect(file.kind === 'unknown' ? null : file.rows).toBe(countLines(path));
    const name = path.replace('/', '-').replace('.csv', '.json');
    await expect(`${JSON.stringify(tell(file), null, 1)}\n`).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  it('types the rows of the example as they are written', async () => {
    const file = await read('examples/example-assessment.csv');
    if (file.kind !== 'assessment') throw new Error(file.kind);
    const [first, , , started, escaped, , unnamed, dash] = file.participations;
    expect(first).toMatchObject({
      externalId: '00123',
      startedAt: '2026-03-02T09:15',
      stage: 2,
      mastery: 0.7,
    });
    expect(first?.badges).toEqual([
      { title: 'Réflexes cyber', obtained: true },
      { title: 'Vie privée & réseaux', obtained: false },
    ]);
    expect(started).toMatchObject({ progress: 0.467, shared: false, sharedAt: null, mastery: null });
    expect(started?.results.every(({ acquis, validated }) => acquis === null && validated === null)).toBe(
      true,
    );
    expect(escaped).toMatchObject({ lastName: "O'Fictive", firstName: 'Léa "Lou"', progress: 0 });
    expect(unnamed).toMatchObject({ lastName: 'Pseudonyme ; Test', externalId: null });
    expect(dash).toMatchObject({ lastName: '-Tiret', externalId: '=7' });
  });
});

describe.runIf(isHere)('the HR list of the sample service', () => {
  it('gives the same agents in both encodings, save for the letters that Windows cannot write', async () => {
    const [utf8, windows] = await Promise.all([
      read('samples/agents.csv'),
      read('samples/agents-cp1252.csv'),
    ]);
    if (utf8.kind !== 'agents' || windows.kind !== 'agents') throw new Error('not a list');
    const differing = utf8.agents.filter(
      (agent, index) => JSON.stringify(agent) !== JSON.stringify(windows.agents[index]),
    );
    const lost = readFileSync(join(FOLDER, 'samples/agents-cp1252.csv'), 'latin1')
      .split('\n')
      .filter((line) => line.includes('?'));
    expect(differing).toHaveLength(lost.length);
    const [preview] = planImport([windows], { ...EMPTY_VAULT, agents: utf8.agents }).files;
    expect(preview).toMatchObject({ rows: 742, duplicates: 742, identical: 742, kept: 0 });
  });

  it('attaches the participants: by matricule, by e-mail, by unique name', async () => {
    const files = await Promise.all(FILES.slice(7).map(read));
    const plan = planImport([...files, await read('samples/agents.csv')], EMPTY_VAULT);
    const told = plan.files.slice(0, 4).map(({ rows, kept, persons }) => ({ rows, kept, ...persons }));
    expect(told).toEqual([
      {
        rows: 459,
        kept: 459,
        persons: 459,
        shared: 325,
        matched: 459,
        doubtful: 0,
        unattachable: 0,
        unmatched: 0,
      },
      {
        rows: 378,
        kept: 378,
        persons: 326,
        shared: 245,
        matched: 326,
        doubtful: 0,
        unattachable: 0,
        unmatched: 0,
      },
      {
        rows: 246,
        kept: 246,
        persons: 236,
        shared: 165,
        matched: 175,
        doubtful: 61,
        unattachable: 59,
        unmatched: 0,
      },
      {
        rows: 278,
        kept: 278,
        persons: 278,
        shared: 222,
        matched: 278,
        doubtful: 0,
        unattachable: 0,
        unmatched: 0,
      },
    ]);
    const by = (file: number) =>
      new Set(
        plan.participations
          .filter((row) => row.file === file)
          .map(({ match }) => (match.kind === 'matched' ? match.by : match.kind)),
      );
    expect([by(0), by(1), by(2), by(3)]).toEqual([
      new Set(['matricule']),
      new Set(['email']),
      new Set(['name', 'doubtful']),
      new Set(['matricule']),
    ]);
  });

  it('imported after the exports, attaches what is stored exactly as if it had come first', async () => {
    const files = await Promise.all(FILES.slice(7).map(read));
    const roster = await read('samples/agents.csv');
    const together = planImport([...files, roster], EMPTY_VAULT);
    const first = planImport(files, EMPTY_VAULT);
    expect(first.participations.every(({ match }) => match.kind === 'unmatched')).toBe(true);
    const stored = {
      agents: [],
      campaigns: first.campaigns,
      participations: first.participations.map(({ identity }) => identity),
    };
    const later = planImport([roster], { ...EMPTY_VAULT, ...stored });
    const links = (rows: readonly { match: unknown; personKey: string }[]) =>
      rows.map(({ match, personKey }) => JSON.stringify([match, personKey])).sort();
    expect(links(later.rematches)).toEqual(links(together.participations));
  });
});

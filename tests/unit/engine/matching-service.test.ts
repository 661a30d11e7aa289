import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const ROSTER = `Matricule;Nom d’usage;Prénom;Courriel;Service
000123;Fictive;Léa;lea.fictive@exemple.invalid;Eau
000456;Inventé;Jean-Paul;jp.invente@exemple.invalid;Eau
000777;Double;Anne;;Routes
000888;Double;Anne;;Routes
`;
const TITLES =
  '"Nom de l\'organisation";"ID Campagne";"Code";"Nom de la campagne";"Parcours";"Nom du Participant";"Prénom du Participant";"Matricule";"% de progression";"Date et heure de début (Europe/Paris)";"Partage (O/N)";"Date et heure du partage (Europe/Paris)";"% maitrise de l\'ensemble des acquis du profil";"% de maitrise des acquis de la compétence Interagir";"Nombre d\'acquis du profil cible dans la compétence Interagir";"Acquis maitrisés dans la compétence Interagir"';
const row = (last: string, first: string, id: string, day: string): string =>
  `"DR fictive";"4242";"ABCDEF123";"Essai";"Parcours";"${last}";"${first}";"${id}";"1";"${day}/03/2026 10:00";"Oui";"${day}/03/2026 11:00";"0,5";"0,5";"10";"5"`;
const EXPORT = [
  TITLES,
  row('Fictive', 'Léa', '000123', '01'),
  row('Fictiv', 'Lea', '', '02'),
  row('Fictive', 'Léa', '000456', '03'),
  row('Double', 'Anne', '', '04'),
  row('Inconnue', 'Ada', '', '05'),
  row('Inventte', 'Jean-Paul', 'jp.inventé@exemple.invalid', '06'),
].join('\n');

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  const folder = temporaryFolder();
  const location = newToken();
  const passphrase = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
  const request = { location, passphrase, serviceName: 'Essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'essai.coffre') });
  const paths: Record<string, string> = {};
  for (const [name, content] of [
    ['agents.csv', ROSTER],
    ['export.csv', EXPORT],
  ] as const) {
    writeFileSync(join(folder, name), `\uFEFF${content}`);
    paths[newToken()] = join(folder, name);
  }
  const { planId } = await engine.ask('import:preview', { jobId: 'i', files: Object.keys(paths) }, paths);
  await engine.ask('import:apply', { jobId: 'i', planId });
}, 60_000);

const queue = () => engine.ask('matching:queue', {});
const agentIdOf = async (matricule: string): Promise<number> =>
  (await engine.ask('agents:list', {})).find((agent) => agent.matricule === matricule)?.id ?? 0;
const participationsOf = async (matricule: string): Promise<number> =>
  (await engine.ask('agents:list', {})).find((agent) => agent.matricule === matricule)?.participations
    .length ?? 0;

describe('the queue of persons whom no rule attaches', () => {
  it('holds those who can be told apart, with their reason and who might be meant', async () => {
    const { persons } = await queue();
    expect(persons.map(({ lastName, reason }) => [lastName, reason])).toEqual([
      ['Fictiv', 'unknown'],
      ['Fictive', 'contradiction'],
      ['Inconnue', 'unknown'],
      ['Inventte', 'unknown'],
    ]);
    expect(persons[0]?.candidates[0]).toMatchObject({ matricule: '000123' });
    expect(persons[1]?.candidates.map(({ matricule }) => matricule).sort()).toEqual(['000123', '000456']);
    expect(persons[2]?.candidates).toEqual([]);
  });

  it('never holds a name that several agents bear and nothing else tells apart: it is counted', async () => {
    const { persons, unattachable } = await queue();
    expect(persons.map(({ lastName }) => lastName)).not.toContain('Double');
    expect(unattachable).toEqual({ persons: 1, participations: 1 });
  });

  it('says how probable each candidate is, and why', async () => {
    const { persons, nearCertain } = await queue();
    const [candidate] = persons[0]?.candidates ?? [];
    expect(candidate?.evidence.map(({ fact }) => fact)).toEqual(['close-last-name', 'first-name']);
    expect(candidate?.probability).toBeGreaterThan(0.2);
    // Léa Fictive took part in the campaign already: left to the eyes of the administrator.
    expect(candidate?.isPresent).toBe(true);
    expect(nearCertain.map(({ traitKey }) => traitKey)).not.toContain(persons[0]?.traitKey);
  });

  it('holds no result', async () => {
    expect(JSON.stringify(await queue())).not.toMatch(/mastery|acquis|level|pix|validated/);
  });
});

describe('a decision', () => {
  it('attaches the person, shows in every count, and is taken back without a trace', async () => {
    const before = await engine.ask('overview:get', EVERYTHING);
    const [person] = (await queue()).persons;
    const traitKey = person?.traitKey ?? '';
    const agentId = await agentIdOf('000123');
    const after = await engine.ask('matching:decide', { traitKey, decision: { kind: 'agent', agentId } });
    expect(after.persons.map(({ lastName }) => lastName)).not.toContain('Fictiv');
    expect(after.decided).toMatchObject([{ lastName: 'Fictiv', agent: { usageName: 'Fictive' } }]);
    expect(await participationsOf('000123')).toBe(2);
    await engine.ask('matching:decide', { traitKey, decision: { kind: 'undo' } });
    expect(await participationsOf('000123')).toBe(1);
    expect(await engine.ask('overview:get', EVERYTHING)).toEqual(before);
  });

  it('that a person is no agent takes them out of the queue, and is journaled by name', async () => {
    const person = (await queue()).persons.find(({ lastName }) => lastName === 'Inconnue');
    const { persons, decided } = await engine.ask('matching:decide', {
      traitKey: person?.traitKey,
      decision: { kind: 'nobody' },
    });
    expect(persons.map(({ lastName }) => lastName)).not.toContain('Inconnue');
    expect(decided).toMatchObject([{ lastName: 'Inconnue', agent: null }]);
    const journal = await engine.ask('journal:list', {});
    expect(journal.filter(({ action }) => action === 'person-attached').length).toBeGreaterThan(0);
  });

  it('must name a person of the files and an agent of the list', async () => {
    const [person] = (await queue()).persons;
    const decide = (request: unknown) => engine.refusal('matching:decide', request);
    expect(await decide({ traitKey: '|nobody|none', decision: { kind: 'nobody' } })).toBe('not-found');
    const absent = { traitKey: person?.traitKey, decision: { kind: 'agent', agentId: 99_999 } };
    expect(await decide(absent)).toBe('not-found');
  });
});

describe('almost certain suggestions', () => {
  it('are accepted together and taken back together, without a trace in the numbers', async () => {
    const before = await engine.ask('overview:get', EVERYTHING);
    const { nearCertain } = await queue();
    const agentId = await agentIdOf('000456');
    expect(nearCertain.map((pair) => pair.agentId)).toEqual([agentId]);
    const accept = { batch: { kind: 'accept', pairs: nearCertain } };
    const after = await engine.ask('matching:decide-together', accept);
    expect(after.nearCertain).toEqual([]);
    expect(after.decided).toMatchObject([{}, { lastName: 'Inventte', agent: { matricule: '000456' } }]);
    const journal = await engine.ask('journal:list', {});
    expect(journal.filter(({ reason }) => reason.includes('acceptées ensemble'))).toHaveLength(1);
    const traitKeys = nearCertain.map(({ traitKey }) => traitKey);
    const undone = await engine.ask('matching:decide-together', {
      batch: { kind: 'undo', traitKeys },
    });
    expect(undone.nearCertain).toEqual(nearCertain);
    expect(await engine.ask('overview:get', EVERYTHING)).toEqual(before);
  });

  it('are refused as a whole when one of them is not', async () => {
    const { nearCertain, persons } = await queue();
    const stranger = persons.find(({ lastName }) => lastName === 'Fictiv');
    const pairs = [...nearCertain, { traitKey: stranger?.traitKey, agentId: await agentIdOf('000123') }];
    expect(await engine.refusal('matching:decide-together', { batch: { kind: 'accept', pairs } })).toBe(
      'not-found',
    );
    expect((await queue()).nearCertain).toEqual(nearCertain);
  });
});

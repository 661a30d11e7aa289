import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReplyOf } from '../../../src/contract/channels';
import { inlineRow, makeXlsx } from '../import/make-workbook';
import { newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

/** Every statement that the engine compiles or runs, while it is listened to. */
const heard: string[] = [];
vi.mock('../../../src/engine/store/sql', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../src/engine/store/sql')>();
  return {
    ...original,
    openDatabase: (...parts: Parameters<typeof original.openDatabase>) => {
      const database = original.openDatabase(...parts);
      const hear =
        <Rest extends unknown[], Result>(call: (sql: string, ...rest: Rest) => Result) =>
        (sql: string, ...rest: Rest): Result => {
          heard.push(sql);
          return call(sql, ...rest);
        };
      return {
        ...database,
        execute: hear(database.execute),
        run: hear(database.run),
        prepare: hear(database.prepare),
        rows: hear(database.rows),
        visit: hear(database.visit),
      };
    },
  };
});

const ROSTER = `Matricule;Nom d’usage;Prénom;Courriel;Service;Date de sortie
000123;Fictive;Léa;lea.fictive@exemple.invalid;Eau;
000456;=Inventé;Jean-Paul;;Eau;
000777;Double;Anne;anne.double@exemple.invalid;Routes;
000888;Double;Anne;;Routes;
000999;Parti;Marc;;Routes;01/02/2020
000321;<b>Balise</b>;Inès;;Eau;
`;

const ACTION = '4242|3.1|whole';
const SESSION = {
  id: null,
  actionId: ACTION,
  title: 'Classer & retrouver <ses> fichiers',
  day: '2027-03-03',
  startsAt: '09:00',
  endsAt: '12:30',
  place: 'Salle Iris',
  capacity: 2,
};

let engine: TestEngine;
let folder: string;
let sessionId: number;

const nameOf = ({ lastName, state }: { lastName: string; state: string }) => `${lastName} ${state}`;
const people = async () => (await engine.ask('registrations:get', { sessionId })).people;
const find = async (words: string) => engine.ask('registrations:candidates', { sessionId, words });

const read = async (
  name: string,
  content: string | Uint8Array,
): Promise<Extract<ReplyOf<'registrations:read-file'>, { kind: 'plan' }>> => {
  const token = newToken();
  writeFileSync(join(folder, name), content);
  const preview = await engine.ask(
    'registrations:read-file',
    { jobId: 'lecture', sessionId, files: [token] },
    { [token]: join(folder, name) },
  );
  if (preview.kind !== 'plan') throw new Error(preview.message);
  return preview;
};

const write = async (channel: 'convocations:export' | 'invitation:export', request: object, name: string) => {
  const destination = newToken();
  await engine.ask(channel, { ...request, destination }, { [destination]: join(folder, name) });
  return readFileSync(join(folder, name));
};

beforeAll(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
  const location = newToken();
  const passphrase = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
  const request = { location, passphrase, serviceName: 'Essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'essai.coffre') });
  const token = newToken();
  writeFileSync(join(folder, 'agents.csv'), `\uFEFF${ROSTER}`);
  const { planId } = await engine.ask(
    'import:preview',
    { jobId: 'i', files: [token] },
    { [token]: join(folder, 'agents.csv') },
  );
  await engine.ask('import:apply', { jobId: 'i', planId });
  ({ sessionId } = await engine.ask('sessions:set', SESSION));
  heard.length = 0;
}, 60_000);

describe('registrations', () => {
  it('are typed by searching the list of agents, who left being refused', async () => {
    const [lea] = await find('fict lea');
    expect(lea).toMatchObject({ lastName: 'Fictive', standing: 'free' });
    await engine.ask('registrations:add', { sessionId, agentId: lea?.agentId });
    expect((await find('000123'))[0]?.standing).toBe('registered');
    const [gone] = await find('parti');
    expect(gone?.standing).toBe('left');
    expect(await engine.refusal('registrations:add', { sessionId, agentId: gone?.agentId })).toBe(
      'not-found',
    );
    expect(await find('  ')).toEqual([]);
  });

  it('are imported by the rules of matching, doubtful lines being decided by the administrator', async () => {
    const preview = await read(
      'inscrits.csv',
      [
        'Horodateur;Nom;Prénom;Matricule;Remarque',
        '02/03/2026 10:00:00;Fictive;Léa;000123;',
        '01/03/2026 09:00:00;=Inventé;Jean-Paul;456;',
        '01/03/2026 11:00:00;Double;Anne;;',
        '01/03/2026 11:30:00;=Inventé;Jean-Paul;000456;',
        'hier;Balise;Inès;000321;',
        ';Personne;Inconnue;;',
        ';Parti;Marc;000999;',
      ].join('\n'),
    );
    expect(preview.lines.map(({ line, kind, agent }) => [line, kind, agent.standing])).toEqual([
      [2, 'known', 'registered'],
      [3, 'new', 'free'],
      [5, 'repeated', 'free'],
      [8, 'new', 'left'],
    ]);
    expect(preview.toDecide.map(({ line, reason, candidates }) => [line, reason, candidates.length])).toEqual(
      [
        [4, 'homonyms', 2],
        [7, 'unknown', 0],
      ],
    );
    expect(preview.refused).toEqual([
      { line: 6, message: expect.stringContaining('ligne 6, colonne «\u00a0Horodateur\u00a0»') },
    ]);
    expect(preview.ignored).toEqual(['Remarque']);
    const second = preview.toDecide[0]?.candidates.find(({ matricule }) => matricule === '000888');
    const request = { previewId: preview.previewId, decisions: [{ line: 4, agentId: second?.agentId }] };
    expect(await engine.ask('registrations:apply-file', request)).toMatchObject({ added: 3, marked: 0 });
    expect(await engine.refusal('registrations:apply-file', request)).toBe('plan-expired');
  });

  it('fill the seats in the order of registration; who left or withdrew takes none', async () => {
    expect((await people()).map(nameOf)).toEqual([
      '=Inventé placed',
      'Double placed',
      'Fictive waiting',
      'Parti left',
    ]);
    const [first] = await people();
    const { changeId } = await engine.ask('registrations:withdraw', {
      registrationId: first?.registrationId,
      isWithdrawn: true,
    });
    expect((await people()).map(nameOf)).toContain('Fictive placed');
    await engine.ask('registrations:undo', { changeId });
    expect((await people()).map(nameOf)).toContain('Fictive waiting');
    expect(await engine.refusal('registrations:undo', { changeId })).toBe('changed-since');
  });

  it('take attendance typed or imported, as counts for the plan', async () => {
    const preview = await read('presents.csv', 'Courriel;Présent\nlea.fictive@exemple.invalid;oui\n');
    expect(preview.lines).toMatchObject([{ kind: 'attendance', present: true }]);
    await engine.ask('registrations:apply-file', { previewId: preview.previewId, decisions: [] });
    const listed = await people();
    const absent = listed.find(({ lastName }) => lastName === 'Double');
    await engine.ask('registrations:attend', {
      sessionId,
      marks: [{ registrationId: absent?.registrationId, present: false }],
    });
    const [session] = await engine.ask('sessions:list', {});
    expect(session?.counts).toEqual({ placed: 2, waiting: 1, left: 1, withdrawn: 0, present: 1, absent: 1 });
    const foreign = { sessionId, marks: [{ registrationId: 999, present: true }] };
    expect(await engine.refusal('registrations:attend', foreign)).toBe('not-found');
  });

  it('say what a file lacks, in the words of the task', async () => {
    const token = newToken();
    writeFileSync(join(folder, 'autre.csv'), 'Salle;Étage\nIris;2\n');
    const reply = await engine.ask(
      'registrations:read-file',
      { jobId: 'lecture', sessionId, files: [token] },
      { [token]: join(folder, 'autre.csv') },
    );
    expect(reply).toEqual({
      kind: 'problem',
      fileName: 'autre.csv',
      message: expect.stringContaining('Nom et Prénom, ou Matricule'),
    });
  });

  it('convene people with a seat alone, in clear and recalled until deleted; hostile names are texts', async () => {
    const listed = await people();
    const balise = (await find('balise'))[0];
    await engine.ask('sessions:set', { ...SESSION, id: sessionId, capacity: 10 });
    await engine.ask('registrations:add', { sessionId, agentId: balise?.agentId });
    const csv = (await write('convocations:export', { sessionId, format: 'csv' }, 'c.csv')).toString('utf8');
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF"Nom";"Prénom";"Courriel";"Service";"Session";"Date";"Horaires";"Lieu"');
    expect(lines).toHaveLength(1 + listed.length - 1 + 1);
    expect(csv).toContain('"\'=Inventé"');
    expect(csv).not.toContain('Parti');
    const docx = await write('convocations:export', { sessionId, format: 'docx' }, 'c.docx');
    const { unzipSync, strFromU8 } = await import('fflate');
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('&lt;b&gt;Balise&lt;/b&gt;');
    expect(xml).toContain('[contact à préciser]');
    expect(xml).not.toContain('fldChar');
    const files = await engine.ask('clear-files:list', {});
    expect(files.map(({ kind, fileName, people: count }) => [kind, fileName, count])).toEqual([
      ['convocations', 'c.docx', 4],
      ['convocations', 'c.csv', 4],
    ]);
    const journal = await engine.ask('journal:list', {});
    const subjects = journal.map(({ subject }) => subject).join('\n');
    expect(subjects).toContain('4 agents, fichier en clair');
    for (const name of ['Fictive', 'Inventé', 'Double', 'Balise']) expect(subjects).not.toContain(name);
  });

  it('come from a workbook, below a heading, with the numbers that Excel took for numbers', async () => {
    const rows = [['Session du 3 mars'], ['Nom', 'Prénom', 'Matricule'], ['Balise', 'Inès', '321']]
      .map((cells, rank) => inlineRow(rank + 1, cells))
      .join('');
    const preview = await read('inscrits.xlsx', makeXlsx({ sheets: [{ name: 'Inscrits', rows }] }));
    expect([...preview.lines, ...preview.toDecide]).toHaveLength(1);
    expect(preview.refused).toEqual([]);
    const titles = 'Nom;Prénom;Courriel;Service;Session;Date;Horaires;Lieu';
    const table = await write('convocations:export', { sessionId, format: 'xlsx' }, 'c.xlsx');
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = Object.entries(unzipSync(table)).filter(([name]) => name.endsWith('.xml'));
    const text = parts.map(([, part]) => strFromU8(part)).join('');
    for (const title of titles.split(';')) expect(text).toContain(title);
    expect(text).toContain('=Inventé');
    expect(text).not.toContain('<f>');
    expect(text).not.toContain('Parti');
  });

  it('are erased for good, of an action or of one agent whatever the session', async () => {
    const other = await engine.ask('sessions:set', { ...SESSION, day: null, capacity: null });
    const lea = (await find('fictive'))[0];
    await engine.ask('registrations:add', { sessionId: other.sessionId, agentId: lea?.agentId });
    const own = (await people()).find(({ lastName }) => lastName === 'Fictive');
    const scope = { kind: 'agent', registrationId: own?.registrationId };
    expect(await engine.ask('registrations:erase', { scope })).toEqual({ erased: 2 });
    expect((await people()).map(({ lastName }) => lastName)).not.toContain('Fictive');
    const whole = { scope: { kind: 'action', actionId: ACTION } };
    expect(await engine.ask('registrations:erase', whole)).toEqual({ erased: 4 });
    expect(await people()).toEqual([]);
    expect(await engine.ask('sessions:list', {})).toHaveLength(2);
  });

  it('of an imported list are withdrawn with it; who was erased since does not come back', async () => {
    const list = () => engine.ask('list-imports:list', { kind: 'registrations', sessionId });
    expect(await list()).toEqual([]);
    const preview = await read('liste.csv', 'Nom;Prénom;Matricule\nFictive;Léa;000123\nBalise;Inès;000321\n');
    const { importId } = await engine.ask('registrations:apply-file', {
      previewId: preview.previewId,
      decisions: preview.toDecide.map(({ line, candidates }) => ({ line, agentId: candidates[0]?.agentId })),
    });
    const registered = (await people()).map(({ lastName }) => lastName);
    expect(registered).toHaveLength(2);
    expect(await list()).toMatchObject([{ id: importId, written: 2, changes: 2, kept: 0 }]);
    await engine.ask('list-imports:put', { importId, isWithdrawn: true });
    expect(await people()).toEqual([]);
    await engine.ask('list-imports:put', { importId, isWithdrawn: false });
    expect((await people()).map(({ lastName }) => lastName)).toEqual(registered);
    const [first, second] = await people();
    const scope = { kind: 'agent', registrationId: first?.registrationId };
    await engine.ask('registrations:erase', { scope });
    await engine.ask('list-imports:put', { importId, isWithdrawn: true });
    await engine.ask('list-imports:put', { importId, isWithdrawn: false });
    expect((await people()).map(({ lastName }) => lastName)).toEqual([second?.lastName]);
    await engine.ask('registrations:erase', { scope: { kind: 'action', actionId: ACTION } });
    expect(await list()).toEqual([]);
  });

  it('are not put back by the way back of a change older than an imported list', async () => {
    const agentId = (await find('balise'))[0]?.agentId;
    const { changeId } = await engine.ask('registrations:add', { sessionId, agentId });
    const preview = await read('liste.csv', 'Nom;Prénom;Matricule\nFictive;Léa;000123\n');
    await engine.ask('registrations:apply-file', { previewId: preview.previewId, decisions: [] });
    expect(await engine.refusal('registrations:undo', { changeId })).toBe('changed-since');
    expect(await people()).toHaveLength(2);
    await engine.ask('registrations:erase', { scope: { kind: 'action', actionId: ACTION } });
  });

  it('go with their session, and come back with it', async () => {
    const balise = (await find('balise'))[0];
    await engine.ask('registrations:add', { sessionId, agentId: balise?.agentId });
    const { changeId } = await engine.ask('sessions:delete', { sessionId });
    expect(await engine.refusal('registrations:get', { sessionId })).toBe('not-found');
    await engine.ask('registrations:undo', { changeId });
    expect((await people()).map(({ lastName }) => lastName)).toEqual(['<b>Balise</b>']);
  });

  it('were never joined with participations or results: no statement of all that speaks of them', () => {
    const forbidden =
      /\b(participation\w*|result|competence|campaign|target|need_decision|trait|personal_link)\b/i;
    expect(heard.length).toBeGreaterThan(50);
    expect(heard.filter((sql) => forbidden.test(sql))).toEqual([]);
  });
});

describe('the invitation kit', () => {
  const texts = { invitation: 'À tous <script>', form: '=1+1', reminder: 'Rappel', managers: 'Mot' };

  it('is kept by action, and written as document, page and titles of a list', async () => {
    const blank = await engine.ask('invitation:get', { actionId: ACTION });
    expect(blank.texts.invitation).toBeNull();
    const content = { ...blank, closesOn: '2027-02-15' };
    await engine.ask('invitation:set', { actionId: ACTION, content });
    expect(await engine.ask('invitation:get', { actionId: ACTION })).toEqual(content);
    const request = { title: SESSION.title, texts };
    const html = (await write('invitation:export', { ...request, format: 'html' }, 'k.html')).toString();
    expect(html).toContain('À tous &lt;script&gt;');
    expect(html).not.toContain('<script');
    const csv = (await write('invitation:export', { ...request, format: 'csv' }, 'modele.csv')).toString();
    expect(csv).toMatch(/^\uFEFF"Nom";"Prénom";"Matricule";/);
    const preview = await read('modele-rempli.csv', `${csv}Fictive;Léa;000123;;Eau;;03/03/2026;\n`);
    expect(preview.lines).toMatchObject([{ kind: 'new', agent: { lastName: 'Fictive' } }]);
    expect(preview.ignored).toEqual(['Service', 'Session souhaitée']);
    expect(
      (await write('invitation:export', { ...request, format: 'docx' }, 'k.docx')).length,
    ).toBeGreaterThan(2000);
  });
});

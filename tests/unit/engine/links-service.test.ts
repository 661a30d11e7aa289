import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const ROSTER = `Matricule;Nom d’usage;Prénom;Courriel;Service
000123;Fictive;Léa;lea.fictive@exemple.invalid;Eau
000456;=Inventé;Jean-Paul;;Eau
000777;Double;Anne;;Routes
000888;Double;Anne;;Routes
`;
const TITLES =
  '"Nom de l\'organisation";"ID Campagne";"Code";"Nom de la campagne";"Parcours";"Nom du Participant";"Prénom du Participant";"Matricule";"% de progression";"Date et heure de début (Europe/Paris)";"Partage (O/N)";"Date et heure du partage (Europe/Paris)";"% maitrise de l\'ensemble des acquis du profil";"% de maitrise des acquis de la compétence Interagir";"Nombre d\'acquis du profil cible dans la compétence Interagir";"Acquis maitrisés dans la compétence Interagir"';
const row = (last: string, first: string, id: string, day: string): string =>
  `"DR fictive";"4242";"ABCDEF123";"Essai";"Parcours";"${last}";"${first}";"${id}";"1";"${day}/03/2026 10:00";"Oui";"${day}/03/2026 11:00";"0,5";"0,5";"10";"5"`;

let engine: TestEngine;
let folder: string;

const importText = async (name: string, content: string) => {
  const token = newToken();
  writeFileSync(join(folder, name), `\uFEFF${content}`);
  const preview = await engine.ask(
    'import:preview',
    { jobId: 'i', files: [token] },
    { [token]: join(folder, name) },
  );
  const rows = await engine.ask('import:rows', { planId: preview.planId, file: 0 });
  await engine.ask('import:apply', { jobId: 'i', planId: preview.planId });
  return rows;
};

const exportCsv = async (choice: object): Promise<string[][]> => {
  const destination = newToken();
  const path = join(folder, 'liens.csv');
  const request = { code: 'abcdef123', unitPath: [], onlyNotStarted: false, format: 'csv', ...choice };
  await engine.ask('links:export', { ...request, destination }, { [destination]: path });
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith('\uFEFF"Nom";"Prénom";"Courriel";"Service";"Lien"\r\n')).toBe(true);
  const lines = text.slice(1).trimEnd().split('\r\n').slice(1);
  return lines.map((line) => line.slice(1, -1).split('";"'));
};

const idIn = (link: string | undefined): string => new URL(link ?? '').searchParams.get('externalId') ?? '';

beforeAll(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
  const location = newToken();
  const passphrase = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
  const request = { location, passphrase, serviceName: 'Essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'essai.coffre') });
  await importText('agents.csv', ROSTER);
}, 60_000);

describe('personal links', () => {
  let links: string[][];

  it('give each agent an own address, the same at each export of the campaign', async () => {
    links = await exportCsv({});
    expect(links.map(([name]) => name)).toEqual(['Fictive', "'=Inventé", 'Double', 'Double']);
    expect(new Set(links.map((cells) => cells[4])).size).toBe(4);
    expect(links[0]?.[4]).toMatch(/^https:\/\/app\.pix\.fr\/campagnes\/ABCDEF123\?externalId=/);
    expect(await exportCsv({})).toEqual(links);
    const other = await exportCsv({ code: 'ZZZZZZ999' });
    expect(other.map((cells) => idIn(cells[4]))).not.toContain(idIn(links[0]?.[4]));
  });

  it('never hold anything of the matricule or of results', () => {
    for (const cells of links) {
      expect(cells).toHaveLength(5);
      expect(cells.join(' ')).not.toMatch(/000\d{3}/);
    }
  });

  it('attach homonyms that nothing else tells apart, whatever a spreadsheet did to the identifier', async () => {
    const [lea, , , second] = links.map((cells) => idIn(cells[4]));
    const rows = await importText(
      'export.csv',
      [
        TITLES,
        row('Double', 'Anne', ` ${(second ?? '').toLowerCase().replaceAll('-', ' ')}`, '01'),
        row(
          'Double',
          'Anne',
          `${(second ?? '').slice(0, -1)}${(second ?? '').endsWith('B') ? 'C' : 'B'}`,
          '02',
        ),
        row('Double', 'Anne', lea ?? '', '03'),
      ].join('\n'),
    );
    expect(rows.map(({ match }) => [match?.kind, match?.why, match?.agent?.matricule ?? null])).toEqual([
      ['matched', 'personal-link', '000888'],
      ['doubtful', 'homonyms', null],
      ['doubtful', 'contradiction', null],
    ]);
  });

  it('can be made for a service, or for those who have not started alone', async () => {
    expect((await exportCsv({ unitPath: ['Routes'] })).map(([name]) => name)).toEqual(['Double', 'Double']);
    const waiting = await exportCsv({ onlyNotStarted: true });
    expect(waiting.map((cells) => cells[4])).toEqual(links.slice(0, 3).map((cells) => cells[4]));
    const choice = { code: 'ABCDEF123', unitPath: ['Eau'], onlyNotStarted: true };
    expect(await engine.ask('links:count', choice)).toMatchObject({ people: 2, withoutEmail: 1 });
    expect(await engine.ask('links:count', { ...choice, code: '=cmd|x' })).toEqual({ kind: 'invalid-code' });
  });

  it('write the journal, and remind of each file until it is said to be deleted', async () => {
    const files = await engine.ask('clear-files:list', {});
    expect(files).toHaveLength(5);
    expect(files.every(({ deletedAt }) => deletedAt === null)).toBe(true);
    const fileId = files[0]?.id ?? 0;
    const marked = await engine.ask('clear-files:mark', { fileId, isDeleted: true });
    expect(marked[0]?.deletedAt).not.toBeNull();
    const undone = await engine.ask('clear-files:mark', { fileId, isDeleted: false });
    expect(undone[0]?.deletedAt).toBeNull();
    const journal = await engine.ask('journal:list', {});
    expect(journal.filter(({ action }) => action === 'links-exported')).toHaveLength(7);
  });

  it('write nothing for nobody', async () => {
    const destination = newToken();
    const request = { code: 'ABCDEF123', unitPath: ['Ailleurs'], onlyNotStarted: false, format: 'xlsx' };
    const paths = { [destination]: join(folder, 'rien.xlsx') };
    expect(await engine.refusal('links:export', { ...request, destination }, paths)).toBe('not-found');
  });
});

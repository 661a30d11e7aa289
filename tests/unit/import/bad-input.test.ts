import { chmodSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FILE_PROBLEM_CODES, NOTICE_CODES, ROW_REJECTION_CODES } from '../../../src/core/pix/import-code';
import { describeNotice, describeProblem, describeRejection } from '../../../src/core/pix/import-message';
import { bytesSource, fileSource, type ImportSource, readImportFile } from '../../../src/engine/import';
import { problemOf, readBytes, readSource, readText } from './reading';

const folder = mkdtempSync(join(tmpdir(), 'relief-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

const LIST = 'Matricule;Nom;Prénom;Service\n1;Fictive;Léa;Accueil\n';

class DiskError extends Error {
  constructor(readonly code: string) {
    super('a message of the system that may hold a path');
  }
}

function failing(code: string, at: 'stat' | 'open' | 'second-open'): ImportSource {
  const good = bytesSource('liste.csv', new TextEncoder().encode(LIST));
  let opened = 0;
  return {
    name: 'liste.csv',
    stat: () => (at === 'stat' ? Promise.reject(new DiskError(code)) : good.stat()),
    open: async function* () {
      opened += 1;
      if (at === 'open' || (at === 'second-open' && opened === 2)) throw new DiskError(code);
      yield* good.open();
    },
  };
}

describe('a file that the disk does not give', () => {
  it.each([
    ['missing-file', 'ENOENT', 'stat'],
    ['no-permission', 'EACCES', 'stat'],
    ['no-permission', 'EPERM', 'open'],
    ['disappeared', 'ENOENT', 'open'],
    ['disappeared', 'ENOENT', 'second-open'],
    ['disappeared', 'ENODEV', 'second-open'],
    ['is-directory', 'EISDIR', 'open'],
    ['read-error', 'EIO', 'open'],
    ['read-error', 'weird', 'second-open'],
  ] as const)('is told as %s when the system says %s at %s', async (code, posix, at) => {
    const problem = await problemOf(readSource(failing(posix, at)));
    expect(problem).toMatchObject({ code, line: null, column: null });
    expect(problem.message).toContain('« liste.csv »'.replaceAll(' ', '\u00a0'));
    expect(problem.message).not.toContain('system');
  });

  it('is told as missing, from the real disk', async () => {
    expect(await problemOf(readSource(fileSource(path('absent.csv'))))).toMatchObject({
      code: 'missing-file',
    });
  });

  it('is told as a folder, from the real disk', async () => {
    mkdirSync(path('dossier.csv'));
    expect(await problemOf(readSource(fileSource(path('dossier.csv'))))).toMatchObject({
      code: 'is-directory',
    });
  });

  it('is told as forbidden, from the real disk', async () => {
    const forbidden = path('interdit.csv');
    writeFileSync(forbidden, LIST);
    chmodSync(forbidden, 0);
    chmodSync(folder, 0o755);
    const isRoot = process.geteuid?.() === 0;
    // Root reads everything: become nobody for the time of the reading.
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await problemOf(readSource(fileSource(forbidden)))).toMatchObject({ code: 'no-permission' });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('is refused unread when it is two gigabytes long', async () => {
    const big = path('énorme.csv');
    openSync(big, 'w');
    truncateSync(big, 2 * 1024 ** 3);
    const source = fileSource(big);
    const unread: ImportSource = {
      ...source,
      open: () => {
        throw new Error('it was opened');
      },
    };
    expect(await problemOf(readSource(unread))).toMatchObject({ code: 'too-large' });
  });

  it('that grows while it is read stops at the limit', async () => {
    const chunk = new Uint8Array(64 * 1024 * 1024).fill(0x61);
    const source: ImportSource = {
      name: 'liste.csv',
      stat: async () => ({ kind: 'file', size: 100 }),
      open: async function* () {
        for (;;) yield chunk;
      },
    };
    expect(await problemOf(readSource(source))).toMatchObject({ code: 'too-large' });
  });
});

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.of(value))));

describe('a file that is no table', () => {
  it.each([
    ['empty-file', bytes()],
    ['empty-file', bytes('\n\n  \n')],
    ['empty-file', bytes(0xef, 0xbb, 0xbf)],
    ['not-csv', bytes('Bonjour\nceci est une lettre\n')],
    ['unknown-columns', bytes('a;b;c\n1;2;3\n')],
    ['unknown-columns', bytes('__proto__;constructor;toString\n1;2;3\n')],
    ['missing-columns', bytes('ID Campagne;Nom du Participant;Prénom du Participant\n1;A;B\n')],
    ['pdf-document', bytes('%PDF-1.7\n%âãÏÓ\n')],
    ['binary-file', bytes('Matricule;Nom;Prénom;Service\n', 0, 1, 2, '\n')],
    ['binary-file', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'IHDR')],
    ['excel-workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0)],
  ] as const)('is told as %s', async (code, content) => {
    expect(await problemOf(readBytes(content))).toMatchObject({ code });
  });

  it('is told as damaged in its accents, not as unknown', async () => {
    const header = 'Matricule;Nom d’usage;Prénom;Unité\n1;Fictive;Léa;Accueil\n';
    expect(await problemOf(readText(header, 'macintosh'))).toMatchObject({ code: 'wrong-encoding' });
    const twice = Buffer.from(Buffer.from(header, 'utf-8').toString('latin1'), 'utf-8');
    expect(await problemOf(readBytes(twice))).toMatchObject({ code: 'wrong-encoding' });
  });

  it('is refused with too many columns', async () => {
    const header = Array.from({ length: 2_001 }, (_, index) => `c${index}`).join(';');
    expect(await problemOf(readText(`${header}\n`))).toMatchObject({ code: 'too-many-columns' });
  });

  it('is refused with too many misplaced quotes, without hanging', async () => {
    const text = `${LIST}${'1;"a"b;c;d\n'.repeat(3_000)}`;
    expect(await problemOf(readText(text))).toMatchObject({ code: 'broken-quotes' });
    const neverClosed = `${LIST}${'1;"ab;c;d\n'.repeat(100_000)}`;
    expect(await problemOf(readText(neverClosed))).toMatchObject({ code: 'broken-quotes' });
  });
});

/** French signs as a plain keyboard gives them. */
const UNTYPESET = / [;:!?»]|« |'|\d%/;

describe('the sentence of a problem', () => {
  it.each(FILE_PROBLEM_CODES)('%s names the file, says what to do and ends', (code) => {
    const { message } = describeProblem(code, 'liste.csv');
    expect(message).toMatch(/^Le fichier «\u00a0liste\.csv\u00a0» .+[.]$/u);
    // A finding, then an action: two sentences at least.
    expect(message.replace('liste.csv', '').split(/[.] /).length).toBeGreaterThan(1);
    expect(message).not.toMatch(UNTYPESET);
  });
});

describe('the sentence of a row or of a notice', () => {
  it.each(ROW_REJECTION_CODES)('%s names file, line and column, and says what to do', (code) => {
    const { message } = describeRejection(code, 'liste.csv', 7, 'Prénom');
    expect(message).toMatch(
      /^Fichier «\u00a0liste\.csv\u00a0», ligne 7, colonne «\u00a0Prénom\u00a0»\u202f: [a-z].+\.$/u,
    );
    expect(message.replace('liste.csv', '').split(/[.] /).length).toBeGreaterThan(1);
    expect(message).not.toMatch(UNTYPESET);
  });

  it.each(NOTICE_CODES)('%s is one or two sentences about the file', (code) => {
    const { message } = describeNotice(code, 'liste.csv', code === 'ignored-column' ? 'Remarque' : null);
    expect(message).toMatch(/^(Le fichier|Fichier) «\u00a0liste\.csv\u00a0».+\.$/u);
    expect(message).not.toMatch(UNTYPESET);
  });
});

describe('a row that cannot be read', () => {
  const START =
    "Nom de l'organisation;ID Campagne;Nom de la campagne;Parcours;Nom du Participant;Prénom du Participant";
  const HEADER = `${START};Matricule;% de progression;Date de début;Partage (O/N);Date du partage;% maitrise de l'ensemble des acquis du profil`;
  const good = 'Org;1;C;P;Fictive;Léa;12;1;2026-03-02;Oui;2026-03-03;0,5';
  const secret = 'CHOSE-SECRÈTE';

  it.each([
    ['truncated-line', 'Org;1;C;P;Fictive;Léa;12;1;2026-03-02', 'Partage (O/N)'],
    ['extra-cells', `${good};${secret}`, 13],
    ['not-a-number', good.replace(';1;2026', `;${secret};2026`), '% de progression'],
    ['out-of-range', good.replace('0,5', '1,5'), "% maitrise de l'ensemble des acquis du profil"],
    ['not-a-date', good.replace('2026-03-02', secret), 'Date de début'],
    ['not-a-date', good.replace('2026-03-02', '2026-02-30'), 'Date de début'],
    ['not-yes-no', good.replace('Oui', secret), 'Partage (O/N)'],
    ['missing-value', good.replace('Oui', ''), 'Partage (O/N)'],
    ['missing-value', good.replace('2026-03-02', 'NA'), 'Date de début'],
    ['missing-campaign', good.replace(';1;C', ';;C'), 'ID Campagne'],
    ['not-a-number', good.replace(';1;C', `;${secret};C`), 'ID Campagne'],
    ['other-campaign', good.replace(';1;C', ';2;C'), 'ID Campagne'],
    ['missing-name', good.replace('Fictive;Léa;12', ';;'), 'Nom du Participant'],
    ['cell-too-long', good.replace('Léa', 'a'.repeat(32_768)), 'Prénom du Participant'],
    ['unreadable-character', good.replace('Léa', 'L\ufffda'), 'Prénom du Participant'],
    ['stray-quote', good.replace('Léa', '"L"éa'), null],
  ] as const)('is %s, and only that row', async (code, row, column) => {
    const file = await readText(`${HEADER}\n${good}\n${row}\n${good.replace('Léa', 'Zoé')}\n`);
    if (file.kind !== 'assessment') throw new Error(file.kind);
    expect(file.rows).toBe(3);
    expect(file.participations.map(({ line }) => line)).toEqual([2, 4]);
    const [rejection] = file.rejected;
    expect(file.rejected).toHaveLength(1);
    expect(rejection).toMatchObject({ line: 3, code, column });
    const place = column === null ? '' : typeof column === 'number' ? `, colonne ${column}` : ', colonne «';
    expect(rejection?.message).toContain(`ligne 3${place}`);
    expect(rejection?.message).not.toContain(secret);
    expect(rejection?.message).toMatch(/[.]$/);
  });

  it('is named by the physical line where it starts, below cells of several lines', async () => {
    const tall = good.replace('Org', '"Org\nsur\ntrois lignes"');
    const file = await readText(`${HEADER}\n${tall}\n${good.replace('Oui', 'peut-être')}\n`);
    expect(file.kind === 'assessment' && file.rejected[0]?.line).toBe(5);
  });

  it('that opens a quote and never closes it takes no other row with it', async () => {
    const open = good.replace('Léa', '"Léa');
    const file = await readText(`${HEADER}\n${open}\n${good}\n${good.replace('Léa', 'Zoé')}\n`);
    if (file.kind !== 'assessment') throw new Error(file.kind);
    expect(file.rejected).toMatchObject([{ line: 2, code: 'unclosed-quote' }]);
    expect(file.participations.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe('an export that nobody took part in', () => {
  it('is legal: no row, no campaign, and a word about it', async () => {
    const header = 'ID Campagne;Nom de la campagne;Nom du Participant;Prénom du Participant';
    const file = await readText(`${header};Envoi (O/N);Date de l'envoi\n`);
    expect(file).toMatchObject({ kind: 'profiles', rows: 0, campaign: null, notices: [{ code: 'no-rows' }] });
  });
});

describe('a reading that is cancelled', () => {
  it('stops between two chunks and gives nothing', async () => {
    const controller = new AbortController();
    const rows = `${LIST}${'2;Inventé;Zoé;Accueil\n'.repeat(200_000)}`;
    const outcome = await readImportFile(bytesSource('liste.csv', new TextEncoder().encode(rows)), {
      signal: controller.signal,
      onProgress: ({ ratio }) => {
        if (ratio > 0.6) controller.abort();
      },
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
  });
});

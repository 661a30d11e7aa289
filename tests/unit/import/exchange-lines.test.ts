import { describe, expect, it } from 'vitest';
import { type FileColumn, textColumn, titlesOf } from '../../../src/core/exchange/file-column';
import { bytesSource } from '../../../src/engine/import';
import { readLines } from '../../../src/engine/import/exchange/read-lines';
import { inlineRow, makeXlsx } from './make-workbook';

type Fields = { readonly title: string; readonly note: string };

const COLUMNS: readonly FileColumn<Fields>[] = [
  {
    ...textColumn<Fields>('Intitulé', 200, { get: ({ title }) => title, set: (title) => ({ title }) }),
    aliases: ['Libellé'],
  },
  textColumn<Fields>('Remarque de l’équipe', 200, { get: ({ note }) => note, set: (note) => ({ note }) }),
];

const WANTED = { titles: titlesOf(COLUMNS), needed: ['Intitulé'], mostRows: 3 };

const linesOf = async (content: string | Uint8Array, name = 'lignes.csv') => {
  const reading = await readLines(bytesSource(name, Buffer.from(content)), WANTED);
  if (reading.kind !== 'read') throw new Error(`read: ${reading.kind}`);
  return reading;
};

describe('the lines of an exchanged file', () => {
  it.each([
    ['the titles as written', 'Intitulé;Remarque de l’équipe\r\nA;B\r\n'],
    ['another order, case, no accent, commas', "REMARQUE DE L'EQUIPE,libelle\nB,A\n"],
    ['Windows-1252', Buffer.from("Intitulé;Remarque de l'équipe\r\nA;B\r\n", 'latin1')],
    [
      'a column that is not known, and one that is there twice',
      'Libellé;Autre;Intitulé;Remarque de l’équipe\nA;x;y;B\n',
    ],
  ])('are found under %s', async (_, content) => {
    const { lines } = await linesOf(content);
    expect(lines).toEqual([
      { line: 2, cells: { Intitulé: 'A', 'Remarque de l’équipe': 'B' }, isBroken: false },
    ]);
  });

  it('stand under a heading in a workbook, whose stray notes displace nothing', async () => {
    const rows = [
      inlineRow(1, ['Intitulé']),
      inlineRow(3, ['Intitulé', 'Remarque de l’équipe']),
      inlineRow(4, ['A', 'B', '', 'à revoir']),
    ].join('');
    const bytes = makeXlsx({ sheets: [{ name: 'Lignes', rows }] });
    expect((await linesOf(bytes, 'lignes.xlsx')).lines).toEqual([
      { line: 4, cells: { Intitulé: 'A', 'Remarque de l’équipe': 'B' }, isBroken: false },
    ]);
  });

  it('are broken where a separator stood in a cell, and whole where empty cells were cut', async () => {
    const { lines } = await linesOf('Intitulé;Remarque de l’équipe\nA;un;deux\nB\n"C;D\n');
    expect(lines.map(({ isBroken }) => isBroken)).toEqual([true, false, true]);
  });

  it('tell which titles are not used', async () => {
    expect((await linesOf('Intitulé;Remarque de l’équipe;Nom\nA;B;C\n')).ignored).toEqual(['Nom']);
  });
});

describe('a file without such lines', () => {
  it.each([
    ['empty', '', 'empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'unreadable'],
    ['another table', 'Nom;Prénom\nFictive;Léa\n', 'unknown-titles'],
    ['one known title alone', 'Intitulé;Autre\nA;B\n', 'unknown-titles'],
    ['too long', `Intitulé;Remarque de l’équipe\n${'A;B\n'.repeat(4)}`, 'too-long'],
  ])('%s: says why', async (_, content, problem) => {
    expect(await readLines(bytesSource('x.csv', Buffer.from(content)), WANTED)).toEqual({
      kind: 'problem',
      problem,
    });
  });
});

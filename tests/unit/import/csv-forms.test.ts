import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesSource, readImportFile } from '../../../src/engine/import';
import { readAgents, readBytes, readText } from './reading';

const LIST = 'Matricule;Nom d’usage;Prénom;Service\n00042;Fictive;Léa;Accueil\n7;Œuvré;Zoé;Été\n';
const AGENTS = [
  { line: 2, matricule: '00042', usageName: 'Fictive', firstName: 'Léa', unitPath: ['Accueil'] },
  { line: 3, matricule: '7', usageName: 'Œuvré', firstName: 'Zoé', unitPath: ['Été'] },
];

describe('the same list', () => {
  it.each([
    ['UTF-8', LIST, 'utf-8', 'utf-8'],
    ['UTF-8 with its mark', `\uFEFF${LIST}`, 'utf-8', 'utf-8'],
    ['UTF-16 with its mark', `\uFEFF${LIST}`, 'utf-16le', 'utf-16le'],
    ['UTF-16 of the other order', `\uFEFF${LIST}`, 'utf-16be', 'utf-16be'],
    ['Windows-1252', LIST, 'windows-1252', 'windows-1252'],
    ['lines of Windows', LIST.replaceAll('\n', '\r\n'), 'utf-8', 'utf-8'],
    ['lines of old Macintosh', LIST.replaceAll('\n', '\r'), 'utf-8', 'utf-8'],
    ['commas', LIST.replaceAll(';', ','), 'utf-8', 'utf-8'],
    ['tabulations', LIST.replaceAll(';', '\t'), 'utf-8', 'utf-8'],
    ['every cell quoted', LIST.replace(/[^;\n]+/g, '"$&"'), 'utf-8', 'utf-8'],
    ['no line end after the last row', LIST.trimEnd(), 'utf-8', 'utf-8'],
  ])('is read from %s', async (_, text, encoding, told) => {
    const file = await readAgents(text, encoding);
    expect(file).toMatchObject({ encoding: told, rows: 2, rejected: [], agents: AGENTS });
  });

  it('counts the line of Excel’s own instruction', async () => {
    const file = await readAgents(`sep=;\n${LIST}`);
    expect(file.agents.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('skips blank lines and lines of empty cells, which are no rows', async () => {
    const file = await readAgents(LIST.replace('\n00042', '\n\n;;;\n00042'));
    expect(file.rows).toBe(2);
    expect(file.agents.map(({ line }) => line)).toEqual([4, 5]);
  });
});

describe('bytes', () => {
  it('cut anywhere give the same reading', async () => {
    const source = bytesSource('liste.csv', Buffer.from(`\uFEFF${LIST.replace('Fictive', '"Fic\ntive"')}`));
    const whole = await readImportFile(source);
    const dribble = await readImportFile({
      ...source,
      open: async function* () {
        for await (const chunk of source.open()) for (const byte of chunk) yield Uint8Array.of(byte);
      },
    });
    expect(dribble).toEqual(whole);
  });

  it('of which one is damaged do not turn a UTF-8 list into another encoding', async () => {
    const damaged = Buffer.from(`${LIST}${'8;Éléa;Zoé;Été\n'.repeat(5)}`);
    damaged[damaged.indexOf('Léa') + 1] = 0xff;
    const file = await readBytes(damaged);
    expect(file).toMatchObject({ kind: 'agents', encoding: 'utf-8', rows: 7 });
    expect(file.kind === 'agents' && file.rejected).toMatchObject([
      { line: 2, code: 'unreadable-character' },
    ]);
  });

  it('beyond the first 64 KiB decide of the encoding too', async () => {
    const ascii = 'Matricule;Nom;Prenom;Service\n'.concat('1;Dupond;Ada;Accueil\n'.repeat(10_000));
    const late = Buffer.concat([Buffer.from(ascii), iconv.encode('2;Élan;Zoé;Été\n', 'windows-1252')]);
    const file = await readBytes(late);
    expect(file.kind === 'agents' && file.agents.at(-1)).toMatchObject({
      usageName: 'Élan',
      firstName: 'Zoé',
    });
  });
});

describe('hostile cells', () => {
  it('stay text: formulas, prototypes, markup, entities', async () => {
    const header = 'Matricule;Nom;Prénom;Service;__proto__;constructor\n';
    const row = '__proto__;"=cmd|\' /C calc\'!A0";<b>Léa</b>;"&lt;x&gt;";polluted;polluted\n';
    const file = await readText(`${header}${row}`);
    if (file.kind !== 'agents') throw new Error(file.kind);
    expect(file.agents[0]).toMatchObject({
      matricule: '__proto__',
      usageName: "=cmd|' /C calc'!A0",
      firstName: '<b>Léa</b>',
      unitPath: ['&lt;x&gt;'],
    });
    expect(file.notices.map(({ column }) => column)).toEqual(['__proto__', 'constructor']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('progress', () => {
  it('goes from 0 to 1 without ever going back, and leaves the event loop free', async () => {
    const rows = `${LIST}${'7;Œuvré;Zoé;Été\n'.repeat(300_000)}`;
    const ratios: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await readImportFile(bytesSource('liste.csv', Buffer.from(rows)), {
      onProgress: ({ ratio }) => ratios.push(ratio),
    });
    clearInterval(timer);
    expect(ratios.length).toBeGreaterThan(10);
    expect(ratios).toEqual([...ratios].sort((one, other) => one - other));
    expect(ratios.at(-1)).toBe(1);
    expect(turns).toBeGreaterThan(3);
  });
});

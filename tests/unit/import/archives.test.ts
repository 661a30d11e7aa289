import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesSource, readImportFile } from '../../../src/engine/import';
import { inlineRow, makeXlsx } from './make-workbook';

const LIST = strToU8('Matricule;Nom;Prénom;Service\n1;Fictive;Léa;Accueil\n');
const read = async (bytes: Uint8Array, name = 'envoi.zip') => {
  const outcome = await readImportFile(bytesSource(name, bytes));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return outcome.files;
};
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const [file] = await read(bytes);
  return file?.kind === 'unknown' ? file.problem.code : `read as ${file?.kind}`;
};

/** Offset of the record with this signature (the central directory is in front of the end). */
function find(bytes: Uint8Array, signature: readonly number[]): number {
  return Buffer.from(bytes).indexOf(Buffer.from(signature));
}
const CENTRAL = [0x50, 0x4b, 1, 2];
const LOCAL = [0x50, 0x4b, 3, 4];
const END = [0x50, 0x4b, 5, 6];
const edited = (bytes: Uint8Array, edit: (view: DataView) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  edit(new DataView(copy.buffer));
  return copy;
};

describe('an archive of exports', () => {
  it('is read file by file, each with its path inside, workbooks too', async () => {
    const workbook = makeXlsx({
      sheets: [
        {
          name: 'F',
          rows: inlineRow(1, ['Matricule', 'Nom', 'Prénom']) + inlineRow(2, ['2', 'Inventé', 'Zoé']),
        },
      ],
    });
    const files = await read(
      zipSync({
        'exports/liste.csv': LIST,
        'exports/liste.xlsx': workbook,
        'lisez-moi.txt': strToU8('Bonjour'),
        '__MACOSX/exports/._liste.csv': strToU8('x'),
        'exports/.DS_Store': strToU8('x'),
        'exports/vide/': new Uint8Array(),
      }),
    );
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['envoi.zip › exports/liste.csv', 'agents'],
      ['envoi.zip › exports/liste.xlsx', 'agents'],
      ['envoi.zip › lisez-moi.txt', 'unknown'],
    ]);
  });

  it('is read whether its files are packed or only put together', async () => {
    expect(await codeOf(zipSync({ 'liste.csv': LIST }, { level: 0 }))).toBe('read as agents');
    expect(await codeOf(zipSync({ 'liste.csv': LIST }, { level: 9 }))).toBe('read as agents');
  });

  it('refuses an archive inside, and reads what is beside it', async () => {
    const files = await read(zipSync({ 'dedans.zip': zipSync({ 'liste.csv': LIST }), 'liste.csv': LIST }));
    expect(files.map((file) => (file.kind === 'unknown' ? file.problem.code : file.kind))).toEqual([
      'nested-archive',
      'agents',
    ]);
  });

  it('names files as the console of Windows wrote them', async () => {
    const bytes = zipSync({ 'prE.csv': LIST });
    const named = Buffer.from(bytes);
    for (let at = named.indexOf('prE.csv'); at !== -1; at = named.indexOf('prE.csv', at + 1))
      named[at + 2] = 0x82;
    expect((await read(named))[0]?.name).toBe('envoi.zip › pré.csv');
  });

  it('moves from 0 to 1 over all its files', async () => {
    const ratios: number[] = [];
    const bytes = zipSync({ 'a.csv': LIST, 'b.csv': LIST, 'c.csv': LIST });
    await readImportFile(bytesSource('envoi.zip', bytes), { onProgress: ({ ratio }) => ratios.push(ratio) });
    expect(ratios).toEqual([...ratios].sort((one, other) => one - other));
    expect(ratios.at(-1)).toBeGreaterThan(0.98);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const bytes = zipSync({ 'a.csv': LIST, 'b.csv': LIST });
    const outcome = await readImportFile(bytesSource('envoi.zip', bytes), {
      signal: controller.signal,
      onProgress: ({ ratio }) => {
        if (ratio > 0.5) controller.abort();
      },
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
  });
});

describe('a dangerous archive', () => {
  const one = zipSync({ 'liste.csv': LIST });

  it('that unpacks to a thousand times its size is refused before it is unpacked', async () => {
    expect(await codeOf(zipSync({ 'zéros.csv': new Uint8Array(8 * 1024 * 1024) }))).toBe('expands-too-much');
  });

  it('that promises more than the limit in all is refused', async () => {
    const promising = edited(zipSync({ 'a.csv': LIST }, { level: 0 }), (view) => {
      view.setUint16(find(one, LOCAL) + 8, 8, true);
      const at = view.byteLength;
      for (let offset = 0; offset < at - 4; offset += 1)
        if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, 2 ** 31, true);
    });
    expect(await codeOf(promising)).not.toMatch(/^read/);
  });

  it('whose files lie over one another is refused', async () => {
    const big = Buffer.alloc(3 * 1024 * 1024, 'Matricule;Nom;Prénom;Service\n1;Fictive;Léa;Accueil\n');
    for (let at = 0; at < big.length; at += 97) big[at] = ((at * 7919) % 90) + 33;
    const names = Array.from({ length: 60 }, (_, index) => `fichier-${index}.csv`);
    const bytes = zipSync(
      Object.fromEntries(names.map((name, index) => [name, index === 0 ? big : strToU8('x')])),
      { level: 0 },
    );
    const over = edited(bytes, (view) => {
      let first: readonly number[] | null = null;
      for (let at = find(bytes, CENTRAL); at >= 0 && view.getUint32(at, true) === 0x02014b50; ) {
        const fields = [16, 20, 24, 42].map((offset) => view.getUint32(at + offset, true));
        first ??= fields;
        for (const [index, offset] of [16, 20, 24, 42].entries())
          view.setUint32(at + offset, first[index] ?? 0, true);
        at +=
          46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      }
    });
    expect(await codeOf(over)).toBe('expands-too-much');
  });

  it('with too many files is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}.csv`, LIST]));
    expect(await codeOf(zipSync(many))).toBe('expands-too-much');
  });

  it('under a password says so', async () => {
    const locked = edited(one, (view) => view.setUint16(find(one, CENTRAL) + 8, 1, true));
    expect(await codeOf(locked)).toBe('protected-file');
  });

  it.each([
    ['a wrong checksum', (view: DataView) => view.setUint32(find(one, CENTRAL) + 16, 1, true)],
    ['a size that does not hold', (view: DataView) => view.setUint32(find(one, CENTRAL) + 24, 10, true)],
    ['an unknown method', (view: DataView) => view.setUint16(find(one, CENTRAL) + 10, 12, true)],
    ['a place outside', (view: DataView) => view.setUint32(find(one, CENTRAL) + 42, 10_000, true)],
    ['a directory that is not there', (view: DataView) => view.setUint32(find(one, END) + 16, 3, true)],
    ['damaged content', (view: DataView) => view.setUint8(find(one, LOCAL) + 42, 0xff)],
  ])('with %s is damaged', async (_, edit) => {
    expect(await codeOf(edited(one, edit))).toBe('damaged-file');
  });

  it('with a wrong checksum is damaged when its files are only put together', async () => {
    const stored = zipSync({ 'liste.csv': LIST }, { level: 0 });
    const wrong = edited(stored, (view) => view.setUint32(find(stored, CENTRAL) + 16, 1, true));
    expect(await codeOf(wrong)).toBe('damaged-file');
  });

  it('cut short is damaged', async () => {
    for (const length of [10, 40, one.length - 1])
      expect(await codeOf(one.subarray(0, length))).toBe('damaged-file');
  });

  it('without a file says so', async () => {
    expect(await codeOf(zipSync({}))).toBe('empty-archive');
  });
});

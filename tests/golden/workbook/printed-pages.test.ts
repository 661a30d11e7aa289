import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/engine/export/workbook';
import { describeWorkbook } from '../../../src/engine/export/workbook/describe-workbook';
import { roomOn } from '../../../src/engine/export/workbook/page-fit';
import { countLines } from '../../../src/engine/export/workbook/text-lines';
import type { Sheet, Workbook } from '../../../src/engine/export/workbook/workbook-port';
import { answeredAgain, makeFacts } from './fictive-facts';
import { makeInput, someActions, someDecisions } from './fictive-input';
import { manyUnits } from './odd-facts';
import { readParts } from './package-parts';

const inputOf = (facts = answeredAgain(makeFacts())) => {
  const proposed = makeInput(facts);
  const input = { ...proposed, decisions: someDecisions(proposed) };
  return { ...input, actions: someActions(input), frame: { euros: 2000, days: 60, year: 2026 } };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

let workbook: Workbook;
const sheet = (name: string): Sheet => {
  const found = workbook.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
beforeAll(() => {
  workbook = describeWorkbook(inputOf());
});

describe('columns that each page repeats', () => {
  it('hold their titles whole: a page cuts what runs out of them', () => {
    const repeating = workbook.sheets.filter(({ print }) => print.repeatedColumns !== null);
    expect(repeating.map(({ name }) => name)).toEqual(['Besoins', 'Plan', 'Sessions']);
    for (const { name, rows, widths, print } of repeating) {
      const last = print.repeatedColumns?.last ?? 0;
      const above = rows
        .filter(({ row }) => row < (print.repeatedRows?.first ?? 0))
        .flatMap(({ cells }) => cells.filter(({ column }) => column <= last));
      expect(above.length, name).toBeGreaterThan(0);
      for (const { column, content, style } of above) {
        if (content?.kind !== 'text') continue;
        const room = sum(widths.slice(column - 1, last));
        expect(countLines(content.text, style, room), `${name}: ${content.text}`).toBe(1);
      }
    }
  });

  it('leave a scale at which the lines can be read', () => {
    const wide = ['Besoins', 'Plan', 'Sessions'].map((name) => sheet(name));
    for (const { name, widths, print } of wide) {
      const { pagesWide, lastColumn } = print;
      const repeated = sum(widths.slice(0, print.repeatedColumns?.last));
      const rest = sum(widths.slice(0, lastColumn ?? widths.length)) - repeated;
      // A4 landscape holds 147 characters at full scale.
      expect((147 * pagesWide) / (rest + repeated * pagesWide), name).toBeGreaterThan(0.65);
    }
  });
});

describe('identifiers', () => {
  it('stay in their column, on one line, however long they are', () => {
    for (const { widths, rows, print } of describeWorkbook(inputOf(manyUnits())).sheets) {
      const { lastColumn } = print;
      if (lastColumn === null) continue;
      expect(lastColumn).toBe(widths.length - 1);
      const keys = rows.flatMap(({ row, cells }) =>
        row > 4 ? cells.filter(({ column }) => column > lastColumn) : [],
      );
      expect(keys.length).toBeGreaterThan(5);
      for (const { content, style } of keys)
        expect(countLines(content?.kind === 'text' ? content.text : '', style, widths[lastColumn] ?? 0)).toBe(
          1,
        );
    }
  });

  it('are not printed, while lines added below are', async () => {
    const names = readParts((await writeWorkbook(inputOf())).bytes).get('xl/workbook.xml') ?? '';
    const areas = [...names.matchAll(/<definedName name="_xlnm.Print_Area"[^>]*>([^<]*)</g)];
    expect(areas.map(([, area]) => area)).toEqual([
      expect.stringMatching(/Besoins.*!\$A:\$[A-Z]+$/),
      expect.stringMatching(/Plan.*!\$A:\$[A-Z]+$/),
    ]);
  });
});

describe('columns that say nothing', () => {
  const headersOf = (name: string) => sheet(name).tables[0]?.columns.map(({ header }) => header) ?? [];

  it('are left out of « Besoins » without a declared need', () => {
    const headers = headersOf('Besoins');
    expect(headers).toContain('Origine');
    expect(headers).toContain('Motif de la décision');
    for (const header of ['Besoin déclaré', 'Priorité donnée', 'Date souhaitée', 'Depuis la décision'])
      expect(headers).not.toContain(header);
  });
});

describe.each(['Hypothèses', 'Confidentialité', 'Mode d’emploi'])('« %s »', (name) => {
  it('has no title alone at the foot of a page, and says again the one that goes on', () => {
    const { rows, print } = sheet(name);
    const lines = rows.filter(({ row }) => row > 3);
    const isTitle = (index: number): boolean => lines[index]?.cells[0]?.style.size === 12;
    let used = 0;
    for (const [index, { height = 0, breakAfter }] of lines.entries()) {
      used += height;
      expect(used).toBeLessThanOrEqual(roomOn(print.scale ?? 0));
      if (breakAfter !== true) continue;
      expect(isTitle(index)).toBe(false);
      expect(isTitle(index + 1)).toBe(true);
      used = 0;
    }
  });
});

describe('a table longer than a page', () => {
  it.each(['Plafonds', 'Bilan', 'Avant et après', 'Écarts (liste)', 'Participation'])(
    'has its header on each page of « %s »',
    (name) => {
      const { tables, print, rows } = sheet(name);
      const header = tables[0]?.area.top;
      expect(tables).toHaveLength(1);
      expect(print.repeatedRows).toEqual({ first: header, last: header });
      expect(rows.some(({ breakAfter }) => breakAfter)).toBe(false);
    },
  );

  it('is taken up under its titles on each page of « Écarts »', () => {
    const gaps = describeWorkbook(inputOf(manyUnits())).sheets.find(({ name }) => name === 'Écarts');
    const room = roomOn(gaps?.print.scale ?? 0);
    const heights = new Map(gaps?.rows.map(({ row, height = 15 }) => [row, height]));
    expect(gaps?.tables.length).toBeGreaterThan(3);
    for (const { area } of gaps?.tables ?? []) {
      const rows = Array.from({ length: area.bottom - area.top + 3 }, (_, place) => area.top - 2 + place);
      expect(sum(rows.map((row) => heights.get(row) ?? 0))).toBeLessThanOrEqual(room);
      expect(gaps?.rows.find(({ row }) => row === area.top - 2)?.cells[0]?.style.size).toBe(12);
    }
    const names = gaps?.tables.map(({ name }) => name) ?? [];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('blocks of « Budget »', () => {
  it('fit on their pages with the blank rows between them', () => {
    const { rows, print } = sheet('Budget');
    const below = rows.filter(({ row }) => row > 4);
    let [used, last] = [0, 4];
    for (const { row, height = 15, breakAfter } of below) {
      used += height + (row - last - 1) * 15;
      expect(used).toBeLessThanOrEqual(roomOn(print.scale ?? 0));
      [used, last] = [breakAfter ? 0 : used, row];
    }
  });
});

import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { blankDetails, buildPlan } from '../../../src/core/plan';
import { writeWorkbook } from '../../../src/engine/export/workbook';
import { answeredAgain, makeFacts } from './fictive-facts';
import { makeInput, someActions, someDecisions } from './fictive-input';
import { manyUnits, noRoster } from './odd-facts';
import { convert, hasOffice, rewriteSheets, stripResults } from './office';
import { readParts, sheetNames, sheetPath } from './package-parts';

const reason = hasOffice ? '' : ' (skipped: soffice is not installed here)';

const values = async (bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> =>
  (await readWorkbook(Buffer.from(bytes))).flatMap(({ sheet, data }) =>
    data.flatMap((row, index) =>
      row.flatMap((cell, column): readonly (readonly [string, string])[] => {
        if (cell === null || cell === '') return [];
        const shown = typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell;
        return [[`${sheet} ${index + 1}:${column + 1}`, String(shown)]];
      }),
    ),
  );

/** A formula and its stored result, which is a number everywhere. */
const STORED = /(<f>[^<]*<\/f><v>)([^<]*)<\/v>/g;

/** Place of each formula, said as `values` says it. */
const formulaAddresses = (bytes: Uint8Array): readonly string[] => {
  const parts = readParts(bytes);
  return sheetNames(parts).flatMap((name) => {
    const xml = parts.get(sheetPath(parts, name)) ?? '';
    return [...xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f>/g)].map(([, letters = '', row]) => {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      return `${name} ${row}:${column}`;
    });
  });
};

const addressOf = (headers: readonly unknown[], header: string): string => {
  const index = headers.indexOf(header);
  return (
    (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') +
    String.fromCharCode(65 + (index % 26))
  );
};

describe.skipIf(!hasOffice)(`recalculated by LibreOffice${reason}`, () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const proposed = makeInput(answeredAgain(makeFacts()));
    const input = { ...proposed, decisions: someDecisions(proposed) };
    const frame = { euros: 2000, days: 60, year: 2026 };
    bytes = (await writeWorkbook({ ...input, actions: someActions(input), frame })).bytes;
  });

  it('every value equals the stored one once the stored results are gone', async () => {
    const stripped = rewriteSheets(bytes, stripResults);
    expect([...readParts(stripped).values()].some((xml) => /<f>[^<]*<\/f><v>/.test(xml))).toBe(false);
    const recalculated = await values(convert(stripped, 'xlsx'));
    expect(recalculated).toEqual(await values(bytes));
    expect(recalculated.filter(([, value]) => /#REF!|#NAME|#VALUE|#DIV|Err:/.test(value))).toEqual([]);
  });

  it('an odd plan is recalculated alike: no list of agents, and long names of many services', {
    timeout: 120_000,
  }, async () => {
    for (const facts of [noRoster(), manyUnits()]) {
      const odd = makeInput(facts);
      const frame = { euros: null, days: 12, year: 2026 };
      const { bytes: written } = await writeWorkbook({ ...odd, decisions: someDecisions(odd), frame });
      const recalculated = await values(convert(rewriteSheets(written, stripResults), 'xlsx'));
      expect(recalculated).toEqual(await values(written));
      expect(recalculated.filter(([, value]) => /#REF!|#NAME|#VALUE|#DIV|Err:/.test(value))).toEqual([]);
    }
  });

  it('a plan of coloured states is recalculated alike, its conditions still there', {
    timeout: 120_000,
  }, async () => {
    const proposed = makeInput();
    const { rows } = buildPlan(proposed.needs, []);
    const states = ['done', 'scheduled', 'postponed', 'dropped'] as const;
    const actions = states.map((progress, place) => ({
      ...blankDetails(rows[place]?.id ?? ''),
      progress,
      deadline: '2020-01-31',
      quarter: 4 as const,
    }));
    const { bytes: written } = await writeWorkbook({ ...proposed, actions });
    const saved = convert(rewriteSheets(written, stripResults), 'xlsx');
    expect(await values(saved)).toEqual(await values(written));
    const parts = readParts(saved);
    const plan = parts.get(sheetPath(parts, 'Plan')) ?? '';
    expect([...plan.matchAll(/<cfRule type="expression"/g)].length).toBe(7);
  });

  it('a false stored result is noticed in each formula, and nowhere else', async () => {
    const falsified = rewriteSheets(bytes, (xml) =>
      xml.replace(STORED, (_, start: string, result: string) => `${start}${Number(result) + 1000}</v>`),
    );
    const told = await values(falsified);
    const recalculated = new Map(await values(convert(rewriteSheets(falsified, stripResults), 'xlsx')));
    const noticed = told.flatMap(([at, value]) => (recalculated.get(at) === value ? [] : [at]));
    expect(recalculated.size).toBe(told.length);
    expect([...noticed].sort()).toEqual([...formulaAddresses(bytes)].sort());
    expect(noticed.length).toBeGreaterThan(150);
    const gaps = [
      ...(readParts(bytes).get(sheetPath(readParts(bytes), 'Avant et après')) ?? '').matchAll(/<f>\(I\d+-G/g),
    ];
    expect(gaps.length).toBeGreaterThan(4);
  });

  it('totals follow a change of one input', async () => {
    const plan = (await readWorkbook(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Plan')?.data ?? [];
    const headers = plan[4] ?? [];
    const cost = `${addressOf(headers, 'Coût pédagogique')}6`;
    const path = sheetPath(readParts(bytes), 'Plan');
    const edited = rewriteSheets(bytes, (xml, at) => {
      const stripped = stripResults(xml);
      return at === path
        ? stripped.replace(new RegExp(`<c r="${cost}"( s="\\d+")/>`), `<c r="${cost}"$1><v>1500</v></c>`)
        : stripped;
    });
    const result = await readWorkbook(convert(edited, 'xlsx'));
    const after = result.find(({ sheet }) => sheet === 'Plan')?.data ?? [];
    const former = plan[3]?.[headers.indexOf('Total')];
    const total = Number(former) + 1500;
    expect(after[3]?.[headers.indexOf('Total')]).toBe(total);
    for (const sheet of ['Synthèse', 'Budget', 'Bilan'])
      expect(result.find((one) => one.sheet === sheet)?.data.flat(), sheet).toContain(total);
  });

  it('prints to PDF', () => {
    expect(convert(bytes, 'pdf').subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});

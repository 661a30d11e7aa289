import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPlan, type PlanRow } from '../../../src/core/plan';
import { compareReturned, officeCells } from '../../../src/core/plan-return';
import { writeWorkbook } from '../../../src/engine/export/workbook';
import { bytesSource } from '../../../src/engine/import';
import { readReturnedPlan } from '../../../src/engine/import/plan-round-trip/read-returned-plan';
import { makeInput, someActions, someDecisions } from './fictive-input';
import { convert, hasOffice, rewriteSheets } from './office';
import { readParts, sheetPath } from './package-parts';

const reason = hasOffice ? '' : ' (skipped: soffice is not installed here)';

let bytes: Uint8Array;
let rows: readonly PlanRow[];
beforeAll(async () => {
  const proposed = makeInput();
  const decided = { ...proposed, decisions: someDecisions(proposed) };
  const input = { ...decided, actions: someActions(decided), version: 42 };
  rows = buildPlan(input.needs, input.decisions, input.actions).rows;
  bytes = (await writeWorkbook(input)).bytes;
});

const readBack = async (file: Uint8Array) => {
  const reading = await readReturnedPlan(bytesSource('plan.xlsx', file));
  if (reading.kind !== 'read') throw new Error('the plan should be read');
  return reading.plan;
};

const columnOf = async (header: string): Promise<string> => {
  const plan = (await readWorkbook(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Plan')?.data ?? [];
  const index = (plan[4] ?? []).indexOf(header);
  const letter = (place: number): string => String.fromCharCode(65 + place);
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + letter(index % 26);
};

/** Types in empty cells of the first action, as the office would. */
const edited = async (values: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const addresses = new Map<string, string>();
  for (const [header, value] of Object.entries(values)) addresses.set(`${await columnOf(header)}6`, value);
  const path = sheetPath(readParts(bytes), 'Plan');
  return rewriteSheets(bytes, (xml, at) =>
    at !== path
      ? xml
      : [...addresses].reduce(
          (now, [address, value]) =>
            now.replace(
              new RegExp(`<c r="${address}"( s="\\d+")/>`),
              /^\d+(\.\d+)?$/.test(value)
                ? `<c r="${address}"$1><v>${value}</v></c>`
                : `<c r="${address}"$1 t="inlineStr"><is><t>${value}</t></is></c>`,
            ),
          xml,
        ),
  );
};

/** 30 June 2026 as a serial day. */
const EDITS = { Organisme: 'Organisme choisi', 'Coût pédagogique': '1500', 'Date limite': '46203' };

const EXPECTED = [
  ['Date limite', '', '2026-06-30'],
  ['Organisme', '', 'Organisme choisi'],
  ['Coût pédagogique', '', '1500'],
];

describe('a workbook that comes back', () => {
  it('tells its version and, unedited, no difference', async () => {
    const plan = await readBack(bytes);
    expect(plan.version).toBe(42);
    expect(plan.lines).toHaveLength(rows.length);
    const comparison = compareReturned(plan.lines, rows, officeCells(rows));
    expect(Object.values(comparison).flat()).toEqual([]);
  });

  it('gives the cells that the office typed', async () => {
    const { lines } = await readBack(await edited(EDITS));
    const { changes } = compareReturned(lines, rows, officeCells(rows));
    expect(changes.map(({ header, before, after }) => [header, before, after])).toEqual(EXPECTED);
  });

  it('is refused when it is no workbook', async () => {
    const reading = await readReturnedPlan(bytesSource('plan.xlsx', new Uint8Array([1, 2, 3])));
    expect(reading.kind).toBe('unreadable');
  });

  it('says that a workbook without a plan is none', async () => {
    const path = sheetPath(readParts(bytes), 'Plan');
    const emptied = rewriteSheets(bytes, (xml, at) =>
      at === path ? xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>') : xml,
    );
    expect((await readBack(emptied)).hasPlan).toBe(false);
  });
});

describe.skipIf(!hasOffice)(`saved again by LibreOffice${reason}`, () => {
  it('tells the same version and the same differences', async () => {
    const saved = convert(await edited(EDITS), 'xlsx');
    const plan = await readBack(new Uint8Array(saved));
    expect(plan.version).toBe(42);
    const comparison = compareReturned(plan.lines, rows, officeCells(rows));
    expect(comparison.changes.map(({ header, before, after }) => [header, before, after])).toEqual(EXPECTED);
    expect([...comparison.missing, ...comparison.proposals, ...comparison.unknown]).toEqual([]);
    expect(comparison.refused).toEqual([]);
  });
});

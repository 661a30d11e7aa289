import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  newToken,
  startEngine,
  type TestEngine,
  temporaryFolder,
} from '../../unit/engine/environment';
import { hasOffice } from './office';
import { act, editInOffice, type SavedCopy } from './office-edits';

const reason = hasOffice ? '' : ' (skipped: soffice is not installed here)';

/** Row of the headers of the sheet « Plan », from 1. */
const HEADERS = 5;

let engine: TestEngine;
let folder: string;
let exported: Uint8Array;
/** Sheet « Plan » as exported, headers first. */
let plan: readonly (readonly unknown[])[];
beforeAll(async () => {
  if (!hasOffice) return;
  engine = await startEngine();
  folder = temporaryFolder();
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(folder, 'demo.coffre') });
  const [destination, path] = [newToken(), join(folder, 'plan.xlsx')];
  const request = { jobId: newToken(), destination, filter: EVERYTHING };
  await engine.ask('export:workbook', request, { [destination]: path });
  exported = readFileSync(path);
  const sheets = await readWorkbook(Buffer.from(exported));
  plan = (sheets.find(({ sheet }) => sheet === 'Plan')?.data ?? []).slice(HEADERS - 1);
}, 60_000);

const placeOf = (header: string): number => (plan[0] ?? []).indexOf(header);

const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** Cell of an action, counted from 1. */
const cell = (header: string, action: number): string => `${letterOf(placeOf(header))}${HEADERS + action}`;

const said = (header: string, action: number): unknown => plan[action]?.[placeOf(header)];

const lastAction = (): number => plan.filter((row) => row[placeOf('Identifiant stable')] !== null).length - 1;

const readBack = async (format: 'xlsx' | 'ods', bytes: Uint8Array) => {
  const [file, path] = [newToken(), join(folder, `plan rendu.${format}`)];
  writeFileSync(path, bytes);
  const request = { jobId: 'lecture', files: [file], filter: EVERYTHING };
  const preview = await engine.ask('plan:read-file', request, { [file]: path });
  if (preview.kind !== 'comparison') throw new Error(`a comparison is expected, not ${preview.problem}`);
  const { kind: _kind, previewId: _id, version, ...differences } = preview;
  return { version: version?.label, differences };
};

const NO_DIFFERENCE = { changes: [], proposals: [], missing: [], unknown: [], repeated: [], refused: [] };

/** What the office types in an action: as typed, and what the preview is to say of it. */
const TYPED = [
  ['Organisme', 1, 'Organisme "choisi" & vérifié', 'Organisme "choisi" & vérifié'],
  ['Coût pédagogique', 1, '1 500,50', '1500.5'],
  ['Date limite', 1, '30/06/2026', '2026-06-30'],
  ['Statut', 2, 'Réalisé', 'Réalisé'],
  ['Lieu', 2, 'Salle d’été', 'Salle d’été'],
] as const;

/** Cells that the application computes: typed over, they are ignored. */
const COMPUTED = ['Jours-stagiaires', 'Total', 'Nb sessions'] as const;

/** A day of an office: a line thrown away, cells filled, some formulas broken, a line added, then all sorted. */
const listEdits = (): readonly string[] => {
  const last = lastAction();
  const rows = `A${HEADERS + 1}:${letterOf((plan[0]?.length ?? 1) - 1)}${HEADERS + last}`;
  return [
    act.removeRow(HEADERS + last),
    ...TYPED.map(([header, action, typed]) => act.type(cell(header, action), typed)),
    ...COMPUTED.map((header) => act.type(cell(header, 3), '999')),
    act.insertRow(HEADERS + 3),
    act.type(cell('Intitulé de l’action', 3), 'Action ajoutée'),
    act.type(cell('Public cible', 3), 'Agents inventés'),
    act.sortDown(rows, placeOf('Compétence Pix')),
  ];
};

describe.skipIf(!hasOffice)(`the plan edited by LibreOffice itself${reason}`, () => {
  let copies: { readonly untouched: SavedCopy; readonly edited: SavedCopy };
  beforeAll(() => {
    const [untouched, edited] = editInOffice(exported, 'Plan', [[], listEdits()]);
    if (untouched === undefined || edited === undefined) throw new Error('two copies were asked for');
    copies = { untouched, edited };
  }, 120_000);

  it.each(['xlsx', 'ods'] as const)(
    'control: saved as .%s without an edit, tells no difference',
    async (format) => {
      const { version, differences } = await readBack(format, copies.untouched[format]);
      expect(version).toMatch(/^Export du/);
      expect(differences).toEqual(NO_DIFFERENCE);
    },
  );

  it.each(['xlsx', 'ods'] as const)('saved as .%s, tells what was done and nothing else', async (format) => {
    const { version, differences } = await readBack(format, copies.edited[format]);
    expect(version).toMatch(/^Export du/);
    const { changes, proposals, missing, ...others } = differences;
    const list = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.join(' | ')).sort();
    expect(list(changes.map((each) => [each.actionId, each.header, each.after, each.isConflict]))).toEqual(
      list(
        TYPED.map(([header, action, , after]) => [said('Identifiant stable', action), header, after, false]),
      ),
    );
    expect(proposals.map(({ title, population }) => [title, population])).toEqual([
      ['Action ajoutée', 'Agents inventés'],
    ]);
    expect(missing.map(({ actionId }) => actionId)).toEqual([said('Identifiant stable', lastAction())]);
    expect(others).toEqual({ unknown: [], repeated: [], refused: [] });
  });

  it('control: the copy is really sorted, and its formulas typed over', async () => {
    const sheets = await readWorkbook(Buffer.from(copies.edited.xlsx));
    const lines = (sheets.find(({ sheet }) => sheet === 'Plan')?.data ?? []).slice(HEADERS);
    const listed = (header: string, rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row[placeOf(header)]).filter((each) => each !== null);
    expect(listed('Compétence Pix', lines)).not.toEqual(listed('Compétence Pix', plan.slice(1)));
    for (const header of COMPUTED) expect(listed(header, lines)).toContain(999);
  });
});

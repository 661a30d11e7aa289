import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemblePlan, blankDetails } from '../../../src/core/plan';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const ROWS = { dimension: 'unit', depth: null } as const;

let engine: TestEngine;
let workbook: string;
beforeAll(async () => {
  engine = await startEngine();
  const folder = temporaryFolder();
  workbook = join(folder, 'plan.xlsx');
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(folder, 'demo.coffre') });
  // The cells that objectives fill by themselves are another test's subject.
  for (const { id } of (await engine.ask('objectives:list', {})).objectives)
    await engine.ask('objectives:archive', { id, isArchived: true });
}, 60_000);

const planRows = async () => {
  const { needs, decisions, actions } = await engine.ask('needs:get', { filter: EVERYTHING, rows: ROWS });
  return assemblePlan(needs, decisions, actions).rows;
};

const firstRow = async () => {
  const [row] = await planRows();
  if (row === undefined) throw new Error('the fictive service has a plan');
  return row;
};

const provider = async (): Promise<string> => (await firstRow()).details.provider;

const say = async (words: string) =>
  engine.ask('plan:set-action', { ...(await firstRow()).details, provider: words });

const exportPlan = async (): Promise<void> => {
  const destination = newToken();
  const request = { jobId: newToken(), destination, filter: EVERYTHING };
  await engine.ask('export:workbook', request, { [destination]: workbook });
};

const readPlan = async () => {
  const file = newToken();
  const preview = await engine.ask(
    'plan:read-file',
    { jobId: 'lecture', files: [file], filter: EVERYTHING },
    { [file]: workbook },
  );
  if (preview.kind !== 'comparison') throw new Error('a comparison is expected');
  return preview;
};

/** The office types an axis in the first line. */
const typeAxis = (): void => {
  const parts = unzipSync(readFileSync(workbook));
  const path = 'xl/worksheets/sheet3.xml';
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const typed = xml.replace(
    /<c r="C6"( s="\d+")[^>]*(?:\/>|>.*?<\/c>)/,
    '<c r="C6"$1 t="inlineStr"><is><t>Axe choisi</t></is></c>',
  );
  expect(typed).not.toBe(xml);
  writeFileSync(workbook, zipSync({ ...parts, [path]: strToU8(typed) }));
};

/** The office takes the identifier out of the first line: it becomes a line of its own. */
const dropIdentifier = (): void => {
  const parts = unzipSync(readFileSync(workbook));
  const path = 'xl/worksheets/sheet3.xml';
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const texts = [
    ...strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs),
  ];
  const without = xml.replace(/<c r="[A-Z]+6"[^>]* t="s"><v>(\d+)<\/v><\/c>/g, (cell, place: string) =>
    /\|(whole|unit)/.test(texts[Number(place)]?.[1] ?? '') ? '' : cell,
  );
  expect(without).not.toBe(xml);
  writeFileSync(workbook, zipSync({ ...parts, [path]: strToU8(without) }));
};

describe('what the office says of actions', () => {
  it('is kept, and enters the plan', async () => {
    await say('Centre inventé');
    expect(await provider()).toBe('Centre inventé');
  });

  it('is refused for an action that the vault does not have', async () => {
    expect(await engine.refusal('plan:set-action', blankDetails('autre|chose|whole'))).toBe('not-found');
  });

  it('comes back with a version, and the state left is a version too', async () => {
    await engine.ask('plan:save-version', { label: 'Réunion', filter: EVERYTHING });
    await say('Autre centre');
    const { versions } = await engine.ask('plan:get', {});
    const restored = await engine.ask('plan:restore-version', {
      versionId: versions[0]?.id,
      filter: EVERYTHING,
    });
    expect(await provider()).toBe('Centre inventé');
    const [left] = restored.versions;
    await engine.ask('plan:restore-version', { versionId: left?.id, filter: EVERYTHING });
    expect(await provider()).toBe('Autre centre');
  });

  it('refuses a version that does not exist', async () => {
    const request = { versionId: 999_999, filter: EVERYTHING };
    expect(await engine.refusal('plan:restore-version', request)).toBe('not-found');
  });
});

describe('a workbook that the office completed', () => {
  it('is compared with the version it was made from: what only the plan changed stands', async () => {
    await exportPlan();
    typeAxis();
    await say('Changé depuis');
    const { version, changes } = await readPlan();
    expect(version?.label).toMatch(/^Export du/);
    expect(changes.map(({ header, after, isConflict }) => [header, after, isConflict])).toEqual([
      ['Axe stratégique', 'Axe choisi', false],
    ]);
  });

  it('changes nothing before it is applied, then only what was taken, and can be taken back', async () => {
    const { previewId } = await readPlan();
    expect((await firstRow()).details.axis).toBe('');
    const request = { previewId, changes: [0], dropped: [], keepProposals: false };
    const { taken, undoVersion } = await engine.ask('plan:apply-file', request);
    expect([taken, (await firstRow()).details.axis, await provider()]).toEqual([
      1,
      'Axe choisi',
      'Changé depuis',
    ]);
    await engine.ask('plan:restore-version', { versionId: undoVersion, filter: EVERYTHING });
    expect((await firstRow()).details.axis).toBe('');
  });

  it('brings lines of its own, which go again when the return is undone', async () => {
    await exportPlan();
    dropIdentifier();
    const { previewId, proposals } = await readPlan();
    expect(proposals).toHaveLength(1);
    const request = { previewId, changes: [], dropped: [], keepProposals: true };
    const { undoVersion } = await engine.ask('plan:apply-file', request);
    expect((await engine.ask('plan:get', {})).proposals).toHaveLength(1);
    const undone = await engine.ask('plan:restore-version', { versionId: undoVersion, filter: EVERYTHING });
    expect(undone.proposals).toEqual([]);
    const [left] = undone.versions;
    const again = await engine.ask('plan:restore-version', { versionId: left?.id, filter: EVERYTHING });
    expect(again.proposals).toHaveLength(1);
    await engine.ask('plan:restore-version', { versionId: undoVersion, filter: EVERYTHING });
    await exportPlan();
  });

  it('cannot be applied twice', async () => {
    const { previewId } = await readPlan();
    const request = { previewId, changes: [], dropped: [], keepProposals: false };
    await engine.ask('plan:apply-file', request);
    expect(await engine.refusal('plan:apply-file', request)).toBe('plan-expired');
  });

  it('says why a file is not a plan', async () => {
    const file = newToken();
    const other = join(temporaryFolder(), 'autre.xlsx');
    writeFileSync(other, 'pas un classeur');
    const preview = await engine.ask(
      'plan:read-file',
      { jobId: 'lecture', files: [file], filter: EVERYTHING },
      { [file]: other },
    );
    expect(preview).toEqual({ kind: 'problem', problem: 'unreadable' });
  });
});

describe('the new parcours of a campaign', () => {
  it('is kept, taken back by naming the campaign itself, and must be of the same kind', async () => {
    const { campaigns } = await engine.ask('filters:get', {});
    const [first, second] = campaigns.filter(({ kind }) => kind === 'assessment');
    const profiles = campaigns.find(({ kind }) => kind === 'profiles');
    const chosen = { from: first?.id, to: second?.id };
    expect((await engine.ask('plan:set-comparison', chosen)).comparisons).toEqual([chosen]);
    const back = { from: first?.id, to: first?.id };
    expect((await engine.ask('plan:set-comparison', back)).comparisons).toEqual([]);
    expect(await engine.refusal('plan:set-comparison', { from: first?.id, to: profiles?.id })).toBe(
      'not-found',
    );
  });
});

describe('the title of the plan', () => {
  it('heads the workbook and its properties, and is refused when it could not', async () => {
    const { title } = await engine.ask('plan:set-title', { title: 'Plan R&D 2027' });
    expect(title).toBe('Plan R&D 2027');
    await exportPlan();
    const parts = unzipSync(readFileSync(workbook));
    const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    expect(part('docProps/core.xml')).toContain('<dc:title>Plan R&amp;D 2027</dc:title>');
    expect(part('xl/sharedStrings.xml')).toContain('Plan R&amp;D 2027 · ');
    expect(part('xl/worksheets/sheet3.xml')).toContain('Plan R&amp;&amp;D 2027');
    for (const refused of ['', 'a\u0001b', 'é'.repeat(81)])
      expect(await engine.refusal('plan:set-title', { title: refused })).toBe('bad-request');
  });
});

describe('what the workbook would mask', () => {
  it('is told before it is written, as numbers of needs', async () => {
    const { needs } = await engine.ask('needs:get', { filter: EVERYTHING, rows: ROWS });
    const { listed, regrouped, masked } = await engine.ask('export:needs', {
      jobId: 'contrôle',
      filter: EVERYTHING,
    });
    const onScreen = [...needs.rates, ...needs.levels].map(({ id }) => id);
    expect(listed).toBe(onScreen.length);
    await exportPlan();
    const lines = (await readWorkbook(workbook)).find(({ sheet }) => sheet === 'Besoins')?.data ?? [];
    const written = new Set(lines.flat().map(String));
    expect(onScreen.filter((id) => !written.has(id))).toHaveLength(regrouped + masked);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCase } from '../../fixtures/cases/case-files';
import { UNIT_OF_TWELVE } from '../../fixtures/cases/three-cases';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';

/** A unit of 12 (7 answered, 4 below) and a service of 3 (all answered, all below), beside two larger ones. */
const { roster, exports } = writeCase([
  ...UNIT_OF_TWELVE,
  { service: 'Mission presse', size: 3, below: 3, above: 0 },
]);
const SMALL = ['Pôle cartographie', 'Mission presse'];

let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  engine = await startEngine();
  folder = temporaryFolder();
  const location = newToken();
  const vault = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await engine.ask('vault:create', vault, { [location]: join(folder, 'service.coffre') });
  const paths: Record<string, string> = {};
  for (const [place, text] of [roster ?? '', ...exports].entries()) {
    const path = join(folder, `fichier-${place}.csv`);
    writeFileSync(path, text);
    paths[newToken()] = path;
  }
  const { planId } = await engine.ask(
    'import:preview',
    { jobId: newToken(), files: Object.keys(paths) },
    paths,
  );
  await engine.ask('import:apply', { jobId: newToken(), planId });
}, 60_000);

const request = (more: object = {}) => ({
  jobId: newToken(),
  kind: 'tables',
  audience: 'CSA',
  filter: EVERYTHING,
  tables: [{ campaignId: '512001', rows: { dimension: 'unit', depth: null } }],
  givenUp: [],
  ...more,
});

/** Prepares a release, writes it, and re-reads its workbook, sheet by sheet. */
const releaseAndRead = async (name: string, more: object = {}) => {
  const prepared = await engine.ask('release:prepare', request(more));
  if (prepared.kind !== 'ready') throw new Error(prepared.kind);
  const [place, destination] = [join(folder, name), newToken()];
  mkdirSync(place);
  const write = { jobId: newToken(), previewId: prepared.previewId, destination, pdf: null };
  const record = await engine.ask('release:write', write, { [destination]: place });
  const sheets = await readWorkbook(readFileSync(join(place, record.files[0]?.name ?? '')));
  const cellsOf = (sheet: string) =>
    (sheets.find((each) => each.sheet === sheet)?.data ?? []).flat().map(String);
  return { prepared, record, cellsOf };
};

const labelsOf = ({ prepared }: Awaited<ReturnType<typeof releaseAndRead>>) =>
  prepared.tables.flatMap(({ table }) =>
    table.kind === 'table' ? table.rows.map(({ label }) => label) : [],
  );

describe('a diffusion with a service of three and a unit of twelve', () => {
  it('gives neither a row, on screen, in any sheet, or in the register', async () => {
    const released = await releaseAndRead('huit');
    expect(labelsOf(released)).toEqual(['Service Mer', 'Service Risques', 'Autres services']);
    for (const sheet of ['Écarts', 'Écarts (liste)', 'Participation']) {
      const cells = released.cellsOf(sheet);
      expect(cells.length).toBeGreaterThan(10);
      for (const name of SMALL) expect(cells).not.toContain(name);
    }
    const [record] = await engine.ask('release:list', {});
    expect(record).toMatchObject({ number: 1, proof: { k: 8, earlier: [] } });
    for (const { row } of record?.proof.results ?? []) expect(SMALL).not.toContain(row);
  });

  it('told twice, is told alike', async () => {
    const released = await releaseAndRead('encore');
    expect(labelsOf(released)).toEqual(['Service Mer', 'Service Risques', 'Autres services']);
    expect(released.prepared.changes.map(({ kind }) => kind)).toEqual(
      released.prepared.changes.map(() => 'unchanged'),
    );
    expect(released.record.proof.earlier).toEqual([1]);
  });
});

describe('a raised threshold', () => {
  it('is obeyed, printed in the file, entered in the register and journaled', async () => {
    const released = await releaseAndRead('quarante', { k: 40 });
    // Risques has 30 respondents, the others together 30: neither is told of 40.
    const shown = released.prepared.tables.flatMap(({ table }) =>
      table.kind === 'table'
        ? [...table.rows, table.whole].flatMap(({ label, cells }) =>
            cells.flatMap(({ kind }) => (kind === 'shown' ? [label] : [])),
          )
        : [],
    );
    expect(new Set(shown)).toEqual(new Set(['Ensemble']));
    expect(released.cellsOf('Confidentialité')).toEqual(expect.arrayContaining(['Moins de 40 répondants']));
    expect(released.record.proof.k).toBe(40);
    const [line] = await engine.ask('journal:list', {});
    expect(line?.subject).toContain('à partir de 40 répondants');
  });

  it('is never lowered below the rule', async () => {
    for (const k of [7, 5, 1, 0, -1, 8.5])
      expect(await engine.refusal('release:prepare', request({ k }))).toBe('bad-request');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesSource, planImport, type ReadFile, readImportFile } from '../../../src/engine/import';
import type { CsvRecord } from '../../../src/engine/import/readers/csv-records';
import { createCsvRecords } from '../../../src/engine/import/readers/csv-records';
import { ASSESSED, COLLECTED } from '../../fixtures/pix/invented-campaign';
import { LAYOUTS, type Layout } from '../../fixtures/pix/layouts';
import { writeTable } from '../../fixtures/pix/write-cell';
import { type Sending, writeExport } from '../../fixtures/pix/write-export';
import { expectEveryRowTold, vaultAfter } from './counted-rows';

const RUNS = process.env['SLOW'] === '1' ? 5_000 : 200;

async function read(name: string, text: string): Promise<ReadFile> {
  const outcome = await readImportFile(bytesSource(name, Buffer.from(text)));
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const [file] = outcome.files;
  if (file === undefined || outcome.files.length > 1) throw new Error(`${outcome.files.length} tables`);
  return file;
}

const sign = fc.constantFrom(...'aéŒ’ñ0-9;",\'=@+ \n\t%«', 'e\u0301');
const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
const oneLine = (value: string): string => value.normalize('NFC').replace(/\s+/g, ' ').trim();
/** Text that Pix's protection leaves readable without doubt: the quote it adds is the only one in front of a sign. */
const certain = (value: string): boolean => !/^'[-=@+]/.test(oneLine(value)) && !/^\s+[-=@+']/.test(value);

describe('cells written by Pix’s rules', () => {
  it('are read back, with the line where each record starts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(40), { maxLength: 20 }),
        (rows, cuts) => {
          const filled = rows.map(([first = '', ...rest]) => [`x${first}`, ...rest]);
          const file = writeTable(filled).slice(1);
          const records: CsvRecord[] = [];
          const reader = createCsvRecords({ separator: ';', newline: '\n' }, (record) =>
            records.push(record),
          );
          let rest = file;
          for (const cut of cuts) {
            reader.write(rest.slice(0, cut));
            rest = rest.slice(cut);
          }
          reader.write(rest);
          reader.end();
          const protectedCell = (cell: string): string =>
            /^[-@=+]/.test(cell) && !/^[0-9-]+$/.test(cell) ? `'${cell}` : cell;
          expect(records.map(({ cells }) => cells)).toEqual(filled.map((cells) => cells.map(protectedCell)));
          expect(records.every(({ fault }) => fault === null)).toBe(true);
          let line = 1;
          const starts = filled.map((cells) => {
            const start = line;
            line += cells.join('').split('\n').length;
            return start;
          });
          expect(records.map((record) => record.line)).toEqual(starts);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

const ratio = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const minute = fc
  .date({ min: new Date('2019-01-01T00:00Z'), max: new Date('2026-12-31T23:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));
const name = text.filter(certain).map((value) => `N${value}`);
const counts = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([one, two]) => [Math.max(one, two), Math.min(one, two)] as const);
const level = fc.tuple(fc.nat(7), fc.nat(56));

const sending = (layout: Layout): fc.Arbitrary<Sending> =>
  fc.record({
    lastName: name,
    firstName: name,
    free: fc.array(text.filter(certain), { maxLength: 4 }),
    externalId: fc.oneof(text.filter(certain), fc.stringMatching(/^[0-9-]{1,9}$/)),
    startedAt: minute,
    sharedAt: fc.option(minute, { freq: 1 }),
    progress: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
    stage: fc.nat(layout.stageCount ?? 0),
    badges: fc.tuple(fc.boolean(), fc.boolean()),
    mastery: ratio,
    results: fc.array(layout.kind === 'assessment' ? counts : level, {
      minLength: layout.kind === 'assessment' ? 3 : 16,
      maxLength: layout.kind === 'assessment' ? 3 : 16,
    }),
    skills: fc.tuple(
      fc.constantFrom('mastered', 'failed', 'untested'),
      fc.constantFrom('mastered', 'failed'),
    ),
    pixTotal: fc.nat(896),
    certifiableCount: fc.nat(16),
  });

const campaignOf = (layout: Layout) => (layout.kind === 'assessment' ? ASSESSED : COLLECTED);
const participations = (file: ReadFile) => {
  if (file.kind !== 'assessment' && file.kind !== 'profiles') throw new Error(file.kind);
  return file.participations;
};

const someLayout = fc.constantFrom(...LAYOUTS.filter(({ protectsFormulas }) => protectsFormulas));
const fileOf = (maxLength: number) =>
  fc.record({ layout: someLayout, language: fc.constantFrom('fr' as const, 'en' as const) }).chain((form) =>
    fc.array(sending(form.layout), { minLength: 1, maxLength }).map((sendings) => ({
      ...form,
      sendings,
      text: writeExport(form.layout, form.language, campaignOf(form.layout), sendings),
    })),
  );

describe('an export written by Pix’s rules', () => {
  it('is read back value for value', async () => {
    await fc.assert(
      fc.asyncProperty(fileOf(5), async ({ layout, sendings, text: content }) => {
        const file = await read('export.csv', content);
        expectEveryRowTold([file]);
        const isAssessment = layout.kind === 'assessment';
        const isShared = (one: Sending): boolean => one.sharedAt !== null;
        expect(
          participations(file).map((record) => [
            record.lastName,
            record.firstName,
            record.shared,
            record.results.map((result) =>
              isAssessment ? [result.acquis, result.validated] : [result.level, result.pix],
            ),
            isAssessment ? record.mastery : record.pixTotal,
            record.skills.map(({ outcome }) => outcome),
          ]),
        ).toEqual(
          sendings.map((one) => [
            oneLine(one.lastName),
            oneLine(one.firstName),
            isShared(one),
            one.results.map((result) => (isShared(one) ? [...result] : [null, null])),
            isShared(one) ? (isAssessment ? one.mastery : one.pixTotal) : null,
            isShared(one) ? layout.skills.map((_, index) => one.skills[index] ?? 'untested') : [],
          ]),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

const LIST = [
  'Matricule;Nom;Prénom;Courriel;Service',
  '00123;Na;Né;a@exemple.invalid;Accueil',
  '00124;Na;N0;b@exemple.invalid;Accueil',
  '7;N9;Né;;Cabinet',
].join('\n');

/** Names and identifiers drawn from so few that people collide, contradict one another and come back. */
const crowded = (layout: Layout): fc.Arbitrary<Sending> =>
  fc
    .tuple(
      sending(layout),
      fc.constantFrom('Na', 'N9', 'Nobody'),
      fc.constantFrom('Né', 'N0', 'ne'),
      fc.constantFrom('', '00123', '123', '7', 'b@exemple.invalid', 'nul'),
      fc.constantFrom('2024-03-02T09:15', '2024-03-02T14:00', '2024-05-02T00:00'),
      fc.constantFrom(null, '2024-06-02T09:15'),
    )
    .map(([one, lastName, firstName, externalId, startedAt, sharedAt]) => ({
      ...one,
      lastName,
      firstName,
      externalId,
      startedAt,
      sharedAt,
    }));

const CROWD_LAYOUT = LAYOUTS.find(({ name: layout }) => layout === 'assessment-2025') ?? LAYOUTS[0];
if (CROWD_LAYOUT === undefined) throw new Error('no layout');
const layout = CROWD_LAYOUT;
const crowd = fc.array(crowded(layout), { minLength: 1, maxLength: 8 });
const write = (sendings: readonly Sending[]): string => writeExport(layout, 'fr', ASSESSED, sendings);

/** What stands in the vault and to whom it is attached, in no order. */
function standing(vault: ReturnType<typeof vaultAfter>) {
  const plan = planImport([], vault);
  expect(plan.participations).toEqual([]);
  const prints = vault.participations.map(({ fingerprint }) => fingerprint).sort();
  return { prints, agents: [...vault.agents].map((agent) => JSON.stringify({ ...agent, line: 0 })).sort() };
}

describe('what an import leaves in the vault', () => {
  it('does not depend on the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, async (sendings) => {
        const forward = await read('a.csv', write(sendings));
        const backward = await read('a.csv', write([...sendings].reverse()));
        expect(standing(vaultAfter([backward]))).toEqual(standing(vaultAfter([forward])));
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on the order of files and imports, and counts every row each time', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, crowd, async (one, two) => {
        const files = [
          await read('a.csv', write(one)),
          await read('b.csv', write(two)),
          await read('l.csv', LIST),
        ];
        const together = vaultAfter(files);
        expectEveryRowTold(files);
        for (const order of [
          [0, 1, 2],
          [2, 1, 0],
          [1, 2, 0],
        ]) {
          const vault = order.reduce((former, index) => {
            const file = files[index];
            if (file === undefined) throw new Error('no file');
            expectEveryRowTold([file], former);
            return vaultAfter([file], former);
          }, vaultAfter([]));
          expect(standing(vault)).toEqual(standing(together));
        }
        expect(planImport(files, together).participations).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

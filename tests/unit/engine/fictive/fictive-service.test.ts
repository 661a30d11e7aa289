import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEMO_SIZE,
  fictiveFiles,
  generateFictiveService,
  sizeForParticipations,
} from '../../../../src/engine/fictive';
import { headerText, pixLine } from '../../../../src/engine/fictive/pix-csv';
import { pixDate, workingMinute } from '../../../../src/engine/fictive/pix-date';
import { bytesSource, planImport, type ReadFile, readImportFile } from '../../../../src/engine/import';
import { EMPTY_VAULT } from '../../../fixtures/empty-vault';

const demo = generateFictiveService(DEMO_SIZE);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

async function planOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const read: ReadFile[] = [];
  for (const { name, bytes } of files) {
    const outcome = await readImportFile(bytesSource(name, bytes));
    if (outcome.kind === 'read') read.push(...outcome.files);
  }
  return planImport(read, EMPTY_VAULT);
}

describe('a line as Pix writes it', () => {
  it.each([
    [[0.67, 1, 0, 0.5], '0,67;1;0;0,5\n'],
    [['00123', '2024-118', '-12'], '00123;2024-118;-12\n'],
    [['-Tiret', '@recherche1', '=1+1', '+33'], `"'-Tiret";"'@recherche1";"'=1+1";"'+33"\n`],
    [['un « mot »', 'a"b', 'x;y', 'deux\nlignes'], '"un « mot »";"a""b";"x;y";"deux\nlignes"\n'],
    [['', null], '"";""\n'],
  ])('%j', (cells, line) => {
    expect(pixLine(cells)).toBe(line);
  });

  it('escapes names in headers as HTML, the typographic apostrophe excepted', () => {
    expect(headerText("Vie & l'eau l’air")).toBe('Vie &amp; l&#39;eau l’air');
  });

  const example = '../shared/pix/examples/example-assessment.csv';
  it.skipIf(!existsSync(example))(`has the header of ${example} (skipped when absent)`, () => {
    const shape = (header: string): string[] =>
      (header.split('\n')[0] ?? '')
        .replaceAll('&amp;', '&')
        .split(';')
        .map((title) =>
          title.replace(/(compétence|domaine) [^"]*/, '$1').replace(/"[^"]* obtenu \(O/, '"obtenu (O'),
        )
        .map((title) => title.replace(/\/\d/, '/n'));
    const ours = new Set(shape(text(demo.exports[0]?.bytes ?? new Uint8Array())));
    expect(ours).toEqual(new Set(shape(readFileSync(example, 'utf8'))));
  });
});

describe('a Pix date', () => {
  it.each([
    [workingMinute(0, 1, 5), '01/01/2026 09:05'],
    [workingMinute(31, 0, 0), '01/02/2026 08:00'],
    [workingMinute(58, 0, 0), '28/02/2026 08:00'],
    [workingMinute(59, 0, 0), '01/03/2026 08:00'],
    [workingMinute(364, 10, 59), '31/12/2026 18:59'],
  ])('%d minutes → %s', (minutes, date) => {
    expect(pixDate(minutes)).toBe(date);
  });
});

describe('the fictive service', () => {
  it('has the same bytes each time, and others with another seed', () => {
    const hash = (size = DEMO_SIZE): string => {
      const digest = createHash('sha256');
      for (const { bytes } of fictiveFiles(generateFictiveService(size))) digest.update(bytes);
      return digest.digest('hex');
    };
    expect(hash()).toBe(hash());
    expect(hash({ ...DEMO_SIZE, seed: 2 })).not.toBe(hash());
  });

  it('is read whole by the real import, with what makes matching hard', async () => {
    const plan = await planOf(fictiveFiles(demo));
    expect(plan.files.map(({ kind, rejected, problem }) => [kind, rejected.length, problem])).toEqual([
      ['agents', 0, null],
      ['assessment', 0, null],
      ['assessment', 0, null],
      ['profiles', 0, null],
    ]);
    expect(plan.agentCount).toBe(480);
    const doubtful = plan.campaignPreviews.reduce((sum, campaign) => sum + campaign.doubtful, 0);
    expect(doubtful).toBeGreaterThan(0);
    for (const { rows, persons, shared } of plan.campaignPreviews) {
      expect(rows).toBeGreaterThanOrEqual(persons);
      expect(shared).toBeGreaterThan(persons / 2);
      expect(shared).toBeLessThan(persons);
    }
    const repeated = plan.campaignPreviews.some(({ rows, persons }) => rows > persons);
    expect(repeated).toBe(true);
  });

  it('names nobody who could exist: no mail domain but .example', () => {
    const mails = text(demo.roster.bytes).match(/[^;\s]+@[^;\s]+/g) ?? [];
    expect(mails).toHaveLength(480);
    expect(mails.filter((mail) => !mail.endsWith('@estuaire.example'))).toEqual([]);
    expect(new Set(mails).size).toBe(480);
  });

  it('has as many participations as asked, within 5 %', () => {
    const service = generateFictiveService(sizeForParticipations(20_000));
    const rows = service.exports.reduce((sum, { bytes }) => sum + text(bytes).split('\n').length - 2, 0);
    expect(Math.abs(rows - 20_000)).toBeLessThan(1000);
  });
});

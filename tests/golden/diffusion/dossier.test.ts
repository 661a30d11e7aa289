import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeDossier } from '../../../src/core/dossier/describe-dossier';
import type { Dossier } from '../../../src/core/dossier/dossier';
import { buildPlan } from '../../../src/core/plan';
import { writeDossier } from '../../../src/engine/export/dossier/dossier-docx';
import { coarsenInput, type WorkbookInput } from '../../../src/engine/export/workbook';
import { makeInput, someActions, someDecisions } from '../workbook/fictive-input';
import { convert, hasWriter } from '../workbook/office';

/** The dossier of an invented service of 742 agents, with decisions taken: as long as it gets. */
const fullDossier = (changes: Partial<WorkbookInput> = {}): Dossier => {
  const proposed = makeInput(undefined, { profile: 'diffusion', ...changes });
  const input = coarsenInput({
    ...proposed,
    decisions: someDecisions(proposed),
    actions: someActions(proposed),
    proof: { published: 210, hidden: 37, earlier: [1, 2] },
  });
  return describeDossier({
    ...input,
    title: 'Compétences numériques',
    plan: buildPlan(input.needs, input.decisions, input.actions),
    release: { number: 3, releasedOn: '2026-11-26', audience: 'CODIR' },
  });
};

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

let dossier: Dossier;
let bytes: Uint8Array;
beforeAll(async () => {
  dossier = fullDossier();
  bytes = await writeDossier(dossier);
});

describe('the dossier of the CODIR', () => {
  it('says its number, its date, its readers, and once what was masked', () => {
    const said = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(
      /<[^>]+>/g,
      ' ',
    );
    expect(said).toContain('Diffusion n°\u00a03 du 26 novembre 2026, pour CODIR');
    expect(said).toContain('situation au 3 mars 2026');
    expect(said.match(/37 résultats sont masqués/g)).toHaveLength(1);
    expect(said).toContain('des diffusions n°\u00a01 et 2');
    for (const [, count = ''] of said.matchAll(/sur (\d+) agents concernés/g))
      expect(Number(count) % 5).toBe(0);
  });

  it('tells no part of few people: rounded to 5, 10 of 12 would be « 100 % »', () => {
    const { overview } = makeInput(undefined, { profile: 'diffusion' });
    const count = (value: number) => ({ kind: 'exact', value }) as const;
    const few = { concerned: count(12), started: count(11), shared: count(10) };
    const campaigns = overview.campaigns.map((one) => ({
      ...one,
      participation: { ...one.participation, ...few },
    }));
    // At the door of a test: a release of a service of twelve.
    const small = fullDossier({ overview: { ...overview, campaigns } as typeof overview });
    const said = JSON.stringify(small.pages);
    expect(said).toContain('sur 10 agents concernés');
    expect(said).not.toContain('d’entre eux');
    expect(JSON.stringify(dossier.pages)).toContain('d’entre eux');
  });

  it('begins with the conclusion', () => {
    const [first] = dossier.pages[0] ?? [];
    expect(first).toMatchObject({ kind: 'paragraph', tone: 'lead' });
  });

  it.skipIf(!hasWriter)('has two pages in LibreOffice', { timeout: 120_000 }, () => {
    expect(pagesOf(convert(bytes, 'pdf', 'docx'))).toBe(2);
  });
});

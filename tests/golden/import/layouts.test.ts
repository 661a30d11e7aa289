import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/engine/import';
import { EMPTY_VAULT } from '../../fixtures/empty-vault';
import { invent } from '../../fixtures/pix/invented-campaign';
import { LAYOUTS, type Language, type Layout } from '../../fixtures/pix/layouts';
import { type Sending, writeExport } from '../../fixtures/pix/write-export';
import { readPix } from './read-bytes';

function textOf(layout: Layout, language: Language): string {
  const { campaign, sendings } = invent(layout);
  return writeExport(layout, language, campaign, sendings);
}

/** The moment that a layout lets through: a day, UTC read as Paris time (written as such here), or the minute. */
function expectedMoment(moment: string | null, layout: Layout): string | null {
  if (moment === null) return null;
  if (layout.dates === 'day') return moment.slice(0, 10);
  if (layout.dates === 'minute-paris') return moment;
  // March to October: two hours ahead of UTC; the invented moments of winter are the others.
  const hours = /-0[4-9]-|-10-(?:[01]|2[0-6])/.test(moment) ? 2 : 1;
  return new Date(Date.parse(`${moment}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}

/** What is kept of a sending, from the sending itself. */
function expectedCore(layout: Layout, sending: Sending) {
  const isShared = sending.sharedAt !== null;
  const isAssessment = layout.kind === 'assessment';
  return {
    lastName: sending.lastName,
    startedAt: isAssessment ? expectedMoment(sending.startedAt, layout) : null,
    sharedAt: expectedMoment(sending.sharedAt, layout),
    shared: isShared,
    progress: isAssessment && layout.hasProgress ? (isShared ? 1 : sending.progress) : null,
    mastery: isShared && isAssessment ? sending.mastery : null,
    stage: isShared && layout.stageCount !== null ? sending.stage : null,
    counts: sending.results.map(([one, two]) => (isShared ? [one, two] : [null, null])),
    badges: layout.badges.map((_, index) => (isShared ? (sending.badges[index] ?? false) : null)),
  };
}

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('the layout %s', (name, layout) => {
  it.each(['fr', 'en'] as const)('is read in %s, every value where it belongs', async (language) => {
    const file = await readPix(`${name}.csv`, textOf(layout, language));
    const { sendings } = invent(layout);
    expect(file.rejected).toEqual([]);
    expect(file.rows).toBe(sendings.length);
    const isAssessment = layout.kind === 'assessment';
    const read = file.participations.map((record) => ({
      lastName: record.lastName,
      startedAt: record.startedAt,
      sharedAt: record.sharedAt,
      shared: record.shared,
      progress: record.progress,
      mastery: record.mastery,
      stage: record.stage,
      counts: record.results.map(({ acquis, validated, level, pix }) =>
        isAssessment ? [acquis, validated] : [level, pix],
      ),
      badges: record.badges.map(({ obtained }) => obtained),
    }));
    expect(read).toEqual(sendings.map((sending) => expectedCore(layout, sending)));
    // Two profiles not sent yet have no date to tell them apart: the second is the same line again.
    const kept = isAssessment ? sendings.length : sendings.length - 1;
    const [preview] = planImport([file], EMPTY_VAULT).files;
    expect(preview).toMatchObject({
      rows: sendings.length,
      kept,
      new: kept,
      duplicates: sendings.length - kept,
    });
  });

  it('gives the same records in both languages', async () => {
    const french = await readPix('fr.csv', textOf(layout, 'fr'));
    const english = await readPix('en.csv', textOf(layout, 'en'));
    const told = ({ participations, campaign, kind, layout: id }: typeof french) => ({
      campaign,
      kind,
      id,
      records: participations.map(({ extras, ...record }) => ({
        ...record,
        extras: extras.map(({ value }) => value),
      })),
    });
    expect(told(english)).toEqual(told(french));
  });

  it('has not changed its reading', async () => {
    const {
      layout: id,
      campaign,
      notices,
      participations,
    } = await readPix(`${name}.csv`, textOf(layout, 'fr'));
    const lines = [{ layout: id, campaign, notices }, ...participations].map((line) => JSON.stringify(line));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`expected/${name}.jsonl`);
  });
});

import type { CampaignRef } from '../../../core/model/campaign';
import type { CampaignId } from '../../../core/model/id';
import type { ParticipationRecord } from '../../../core/model/participation';
import { chooseExternalId } from '../../../core/pix/external-id-column';
import type { ImportNotice, RowRejection } from '../../../core/pix/import-code';
import { describeNotice } from '../../../core/pix/import-message';
import type { PixColumns } from '../../../core/pix/pix-columns';
import {
  createPixRowReader,
  type ReadPixRow,
  readCampaignId,
  readParticipantName,
} from '../../../core/pix/pix-row';
import type { CsvRecord } from '../readers/csv-records';
import { type BodyFile, rejectRow, type TableBody } from '../table-body';

/** Rows kept back to choose the campaign of the file and the external-id column before any row is read. */
const SAMPLE_SIZE = 500;

/** The campaign that most rows of the sample name; one file is one campaign (format.md §8.9). */
function chooseCampaign(columns: PixColumns, sample: readonly CsvRecord[]): CampaignId | null {
  const counts = new Map<CampaignId, number>();
  for (const { cells } of sample) {
    const id = readCampaignId(columns, cells);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (
    [...counts].reduce<[CampaignId, number] | null>(
      (former, next) => (former === null || next[1] > former[1] ? next : former),
      null,
    )?.[0] ?? null
  );
}

function prepareRowReader(columns: PixColumns, sample: readonly CsvRecord[]): ReadPixRow {
  const whole = sample.filter(({ cells, fault }) => fault === null && cells.length === columns.titles.length);
  const rows = whole.map(({ cells }) => ({ name: readParticipantName(columns, cells), cells }));
  return createPixRowReader({
    columns,
    campaignId: chooseCampaign(columns, whole),
    externalId: chooseExternalId(columns.free, rows),
  });
}

function noticesOf(file: BodyFile, columns: PixColumns, rows: number): readonly ImportNotice[] {
  const others = columns.competences.filter(({ competence }) => competence.code === null);
  return [
    ...(rows === 0 ? [describeNotice('no-rows', file.name)] : []),
    ...(file.encoding === 'windows-1252' ? [describeNotice('windows-encoding', file.name)] : []),
    ...others.map(({ competence }) => describeNotice('other-competence', file.name, competence.name)),
  ];
}

/** Reads the rows of a Pix export whose columns are known. */
export function createPixBody(file: BodyFile, columns: PixColumns): TableBody {
  const participations: ParticipationRecord[] = [];
  const rejected: RowRejection[] = [];
  let sample: CsvRecord[] = [];
  let readRow: ReadPixRow | null = null;
  let campaign: CampaignRef | null = null;

  const accept = ({ line, cells, fault }: CsvRecord, read: ReadPixRow): void => {
    const reading =
      fault === null ? read(line, cells) : { kind: 'fault' as const, code: fault, column: null };
    if (reading.kind === 'fault') {
      rejected.push(rejectRow(file.name, columns.titles, line, reading));
      return;
    }
    campaign ??= reading.campaign;
    participations.push(reading.record);
  };

  const release = (): ReadPixRow => {
    const read = prepareRowReader(columns, sample);
    for (const record of sample) accept(record, read);
    sample = [];
    return read;
  };

  return {
    row: (record) => {
      if (readRow !== null) accept(record, readRow);
      else sample.push(record);
      if (sample.length >= SAMPLE_SIZE) readRow = release();
    },
    finish: (rows) => {
      readRow ??= release();
      const { kind, layout } = columns;
      const notices = noticesOf(file, columns, rows);
      return { ...file, kind, layout, rows, rejected, notices, campaign, participations };
    },
  };
}

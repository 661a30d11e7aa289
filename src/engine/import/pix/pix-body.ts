import type { CampaignRef } from '../../../core/model/campaign';
import type { CampaignId } from '../../../core/model/id';
import type { ParticipationRecord } from '../../../core/model/participation';
import { createDateWatch } from '../../../core/pix/date-order';
import { chooseExternalId } from '../../../core/pix/external-id-column';
import type { ImportNotice, RowRejection } from '../../../core/pix/import-code';
import { describeNotice, describeProblem } from '../../../core/pix/import-message';
import type { PixColumns } from '../../../core/pix/pix-columns';
import {
  createPixRowReader,
  type ReadPixRow,
  readCampaignId,
  readParticipantName,
} from '../../../core/pix/pix-row';
import { isRoundedIdentifier } from '../../../core/roster/fold-identifier';
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

/** How the rows of the file are read, once a sample of them has been seen. */
interface RowReading {
  readonly read: ReadPixRow;
  /** Position of the external id, −1 without one. */
  readonly identifier: number;
}

function prepareRowReader(columns: PixColumns, sample: readonly CsvRecord[]): RowReading {
  const whole = sample.filter(({ cells, fault }) => fault === null && cells.length === columns.titles.length);
  const rows = whole.map(({ cells }) => ({ name: readParticipantName(columns, cells), cells }));
  const externalId = chooseExternalId(columns.free, rows);
  const read = createPixRowReader({ columns, campaignId: chooseCampaign(columns, whole), externalId });
  return { read, identifier: externalId?.index ?? -1 };
}

function noticesOf(
  file: BodyFile,
  columns: PixColumns,
  { rows, hasRounded }: { readonly rows: number; readonly hasRounded: boolean },
): readonly ImportNotice[] {
  const others = columns.competences.filter(({ competence }) => competence.code === null);
  return [
    ...(rows === 0 ? [describeNotice('no-rows', file.name)] : []),
    ...(hasRounded ? [describeNotice('rounded-identifiers', file.name)] : []),
    ...(file.encoding === 'windows-1252' ? [describeNotice('windows-encoding', file.name)] : []),
    ...others.map(({ competence }) => describeNotice('other-competence', file.name, competence.name)),
  ];
}

/** Positions of the columns of dates. */
const dateColumns = ({ fields }: PixColumns): readonly number[] =>
  (['started-at', 'shared-at'] as const).flatMap((field) => fields.get(field) ?? []);

/** Reads the rows of a Pix export whose columns are known. */
export function createPixBody(file: BodyFile, columns: PixColumns): TableBody {
  const participations: ParticipationRecord[] = [];
  const rejected: RowRejection[] = [];
  let sample: CsvRecord[] = [];
  let reading: RowReading | null = null;
  let hasRounded = false;
  let campaign: CampaignRef | null = null;
  const dates = createDateWatch();
  const dated = dateColumns(columns);

  const accept = ({ line, cells, fault }: CsvRecord, { read, identifier }: RowReading): void => {
    const row = fault === null ? read(line, cells) : { kind: 'fault' as const, code: fault, column: null };
    for (const index of dated) dates.see(cells[index] ?? '');
    hasRounded ||= isRoundedIdentifier(cells[identifier] ?? '');
    if (row.kind === 'fault') {
      rejected.push(rejectRow(file.name, columns.titles, line, row));
      return;
    }
    campaign ??= row.campaign;
    participations.push(row.record);
  };

  const release = (): RowReading => {
    const prepared = prepareRowReader(columns, sample);
    for (const record of sample) accept(record, prepared);
    sample = [];
    return prepared;
  };

  return {
    row: (record) => {
      if (reading !== null) accept(record, reading);
      else sample.push(record);
      if (sample.length >= SAMPLE_SIZE) reading = release();
    },
    finish: (rows) => {
      reading ??= release();
      const { kind, layout } = columns;
      if (dates.isSwapped())
        return { ...file, kind: 'unknown', problem: describeProblem('month-first-dates', file.name) };
      const notices = noticesOf(file, columns, { rows, hasRounded });
      return { ...file, kind, layout, rows, rejected, notices, campaign, participations };
    },
  };
}

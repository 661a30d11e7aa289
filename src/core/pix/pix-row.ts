import type { CampaignRef } from '../model/campaign';
import { asCampaignId, type CampaignId } from '../model/id';
import type { PixMoment } from '../model/moment';
import type { BadgeResult, CompetenceResult, ParticipationRecord } from '../model/participation';
import { isRoundedIdentifier } from '../roster/fold-identifier';
import { readText } from './clean-text';
import type { CompetenceMeasure, PixField } from './column-role';
import type { RowRejectionCode } from './import-code';
import type { FreeColumn, MeasuredColumns, PixColumns } from './pix-columns';
import { parisFromUtc } from './pix-moment';
import { findShapeFault, type RowFault } from './row-shape';
import {
  type CellReading,
  type Range,
  readInteger,
  readMomentCell,
  readRatio,
  readSkillOutcome,
  readYesNo,
} from './typed-cell';

/** One data row, or why it is left out. */
type PixRowReading =
  | { readonly kind: 'record'; readonly record: ParticipationRecord; readonly campaign: CampaignRef }
  | RowFault;

/** Levels 0–8 (8 is not open in production yet), 8 pix a level, 16 compétences, 1,024 pix (format.md §6). */
const LEVELS: Range = { from: 0, to: 8 };
const PIX_PER_COMPETENCE: Range = { from: 0, to: 64 };
const PIX_TOTAL: Range = { from: 0, to: 1_024 };
const CERTIFIABLE_COUNT: Range = { from: 0, to: 16 };
/** Counts of acquis are kept on 16 bits. */
const ACQUIS: Range = { from: 0, to: 32_767 };

/** Reads the cells of one row and remembers the first faulty one. */
class RowCells {
  fault: RowFault | null = null;

  constructor(
    private readonly cells: readonly string[],
    private readonly fields: ReadonlyMap<PixField, number>,
  ) {}

  refuse(code: RowRejectionCode, column: number | null): void {
    this.fault ??= { kind: 'fault', code, column };
  }

  at<Value>(index: number | undefined, read: (cell: string) => CellReading<Value>): Value | null {
    if (index === undefined) return null;
    const reading = read(this.cells[index] ?? '');
    if (reading.kind === 'value') return reading.value;
    this.refuse(reading.code, index);
    return null;
  }

  field<Value>(field: PixField, read: (cell: string) => CellReading<Value>): Value | null {
    return this.at(this.fields.get(field), read);
  }

  text(index: number | undefined): string | null {
    if (index === undefined) return null;
    const text = readText(this.cells[index] ?? '');
    if (text?.includes('\ufffd')) this.refuse('unreadable-character', index);
    return text;
  }

  fieldText(field: PixField): string | null {
    return this.text(this.fields.get(field));
  }
}

/** The campaign number of a row, as text, or null when the cell holds no whole number. */
export function readCampaignId(columns: PixColumns, cells: readonly string[]): CampaignId | null {
  const text = readText(cells[columns.fields.get('campaign-id') ?? -1] ?? '');
  return text !== null && /^\d{1,15}$/.test(text) ? asCampaignId(text) : null;
}

/** Name of the participant as a key, to tell people apart in a sample of rows. */
export function readParticipantName(columns: PixColumns, cells: readonly string[]): string {
  const at = (field: PixField): string => cells[columns.fields.get(field) ?? -1] ?? '';
  return `${at('last-name')}\u0000${at('first-name')}`;
}

/** Keeps one copy of each distinct value: rows repeat the same few results by the thousand. */
type Intern<Value> = (key: string, value: () => Value) => Value;

function createIntern<Value>(): Intern<Value> {
  const known = new Map<string, Value>();
  return (key, value) => {
    const former = known.get(key);
    if (former !== undefined) return former;
    const made = value();
    known.set(key, made);
    return made;
  };
}

type Skill = ParticipationRecord['skills'][number];

interface Interns {
  readonly result: Intern<CompetenceResult>;
  readonly badge: Intern<BadgeResult>;
  readonly skill: Intern<Skill>;
}

type Counts = Readonly<Record<'acquis' | 'validated' | 'level' | 'pix', number | null>>;

function readCounts(row: RowCells, at: ReadonlyMap<CompetenceMeasure, number>): Counts {
  const whole = (measure: CompetenceMeasure, range: Range): number | null =>
    row.at(at.get(measure), (cell) => readInteger(cell, range));
  row.at(at.get('rate'), readRatio);
  const acquis = whole('acquis', ACQUIS);
  const validated = whole('validated', ACQUIS);
  if (acquis !== null && validated !== null && validated > acquis) {
    row.refuse('validated-over-acquis', at.get('validated') ?? null);
  }
  return { acquis, validated, level: whole('level', LEVELS), pix: whole('pix', PIX_PER_COMPETENCE) };
}

function readResult(row: RowCells, columns: MeasuredColumns, intern: Interns['result']): CompetenceResult {
  const counts = readCounts(row, columns.at);
  const key = `${columns.competence.key} ${counts.acquis} ${counts.validated} ${counts.level} ${counts.pix}`;
  return intern(key, () => ({ competence: columns.competence, ...counts }));
}

function readBadge(row: RowCells, index: number, title: string, intern: Interns['badge']): BadgeResult {
  const obtained = row.at(index, readYesNo);
  return intern(`${obtained} ${title}`, () => ({ title, obtained }));
}

function readSkills(row: RowCells, columns: PixColumns, intern: Interns['skill']): readonly Skill[] {
  return columns.skills.flatMap(({ index, name }) => {
    const outcome = row.at(index, readSkillOutcome);
    return outcome === null ? [] : [intern(`${outcome} ${name}`, () => ({ name, outcome }))];
  });
}

function readCampaign(row: RowCells, columns: PixColumns, id: CampaignId): CampaignRef {
  return {
    id,
    kind: columns.kind,
    code: row.fieldText('campaign-code'),
    name: row.fieldText('campaign-name') ?? `Campagne ${id}`,
    course: columns.kind === 'profiles' ? null : row.fieldText('course'),
    organisation: row.fieldText('organisation') ?? '',
    stageCount: columns.stageCount,
  };
}

function readFieldMoment(row: RowCells, columns: PixColumns, field: PixField): PixMoment | null {
  const moment = row.field(field, readMomentCell);
  return moment !== null && columns.utcFields.has(field) ? parisFromUtc(moment) : moment;
}

type People = Pick<ParticipationRecord, 'lastName' | 'firstName' | 'externalId' | 'extras'>;

function readPeople(row: RowCells, columns: PixColumns, externalId: FreeColumn | null): People {
  const lastName = row.fieldText('last-name') ?? '';
  const firstName = row.fieldText('first-name') ?? '';
  const typed = row.text(externalId?.index);
  const identifier = typed !== null && isRoundedIdentifier(typed) ? null : typed;
  if (lastName === '' && firstName === '' && identifier === null) {
    row.refuse('missing-name', columns.fields.get('last-name') ?? null);
  }
  const extras = columns.free.flatMap(({ index, label }) => {
    const value = index === externalId?.index ? null : row.text(index);
    return value === null ? [] : [{ label, value }];
  });
  return { lastName, firstName, externalId: identifier, extras };
}

type Course = Pick<
  ParticipationRecord,
  'startedAt' | 'progress' | 'shared' | 'sharedAt' | 'stage' | 'mastery'
>;

function readCourse(row: RowCells, columns: PixColumns): Course {
  const isAssessment = columns.kind === 'assessment';
  const sharing = isAssessment ? 'shared' : 'sent';
  const progress = row.field('progress', readRatio);
  const startedAt = readFieldMoment(row, columns, 'started-at');
  if (isAssessment && startedAt === null)
    row.refuse('missing-value', columns.fields.get('started-at') ?? null);
  const shared = row.field(sharing, readYesNo);
  if (shared === null) row.refuse('missing-value', columns.fields.get(sharing) ?? null);
  const stages: Range = { from: 0, to: columns.stageCount ?? 0 };
  return {
    progress,
    startedAt,
    shared: shared ?? false,
    sharedAt: readFieldMoment(row, columns, 'shared-at'),
    stage: row.field('stage', (cell) => readInteger(cell, stages)),
    mastery: row.field('mastery', readRatio),
  };
}

type Profile = Pick<ParticipationRecord, 'pixTotal' | 'certifiable' | 'certifiableCount'>;

const readProfile = (row: RowCells): Profile => ({
  pixTotal: row.field('pix-total', (cell) => readInteger(cell, PIX_TOTAL)),
  certifiable: row.field('certifiable', readYesNo),
  certifiableCount: row.field('certifiable-count', (cell) => readInteger(cell, CERTIFIABLE_COUNT)),
});

function readRecord(
  row: RowCells,
  columns: PixColumns,
  source: { line: number; externalId: FreeColumn | null; interns: Interns },
): ParticipationRecord {
  const record = {
    line: source.line,
    ...readPeople(row, columns, source.externalId),
    ...readCourse(row, columns),
    ...readProfile(row),
    badges: columns.badges.map(({ index, title }) => readBadge(row, index, title, source.interns.badge)),
    results: columns.competences.map((competence) => readResult(row, competence, source.interns.result)),
    skills: readSkills(row, columns, source.interns.skill),
  };
  for (const area of columns.areas) readCounts(row, area.at);
  return record;
}

/** What must be known before a row can be read: the columns, the file's campaign, the external-id column. */
export interface PixRowContext {
  readonly columns: PixColumns;
  readonly campaignId: CampaignId | null;
  readonly externalId: FreeColumn | null;
}

export type ReadPixRow = (line: number, cells: readonly string[]) => PixRowReading;

const missingIdCode = (cell: string): RowRejectionCode =>
  readText(cell) === null ? 'missing-campaign' : 'not-a-number';

/**
 * Makes the function that turns the rows of one file into typed records. Areas are checked and left out:
 * they are the sums of their competences. A row is refused for its first faulty cell.
 */
export function createPixRowReader({ columns, campaignId, externalId }: PixRowContext): ReadPixRow {
  const interns: Interns = { result: createIntern(), badge: createIntern(), skill: createIntern() };
  const idColumn = columns.fields.get('campaign-id') ?? null;
  return (line, cells) => {
    const shape = findShapeFault(cells, columns.titles.length);
    if (shape) return shape;
    const id = readCampaignId(columns, cells);
    if (id === null)
      return { kind: 'fault', code: missingIdCode(cells[idColumn ?? -1] ?? ''), column: idColumn };
    if (campaignId !== null && id !== campaignId)
      return { kind: 'fault', code: 'other-campaign', column: idColumn };
    const row = new RowCells(cells, columns.fields);
    const campaign = readCampaign(row, columns, id);
    const record = readRecord(row, columns, { line, externalId, interns });
    return row.fault ?? { kind: 'record', record, campaign };
  };
}

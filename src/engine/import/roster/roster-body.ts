import type { AgentRecord } from '../../../core/model/agent';
import { createDateWatch } from '../../../core/pix/date-order';
import type { ImportNotice, RowRejection } from '../../../core/pix/import-code';
import { describeNotice, describeProblem } from '../../../core/pix/import-message';
import type { RowFault } from '../../../core/pix/row-shape';
import { isRoundedIdentifier } from '../../../core/roster/fold-identifier';
import type { RosterColumns } from '../../../core/roster/roster-columns';
import { readRosterRow } from '../../../core/roster/roster-row';
import { readWorkingTime } from '../../../core/roster/working-time';
import { type BodyFile, rejectRow, type TableBody } from '../table-body';

interface Seen {
  hasRounded: boolean;
  hasOddShare: boolean;
}

function noticesOf(file: BodyFile, columns: RosterColumns, seen: Readonly<Seen>): readonly ImportNotice[] {
  const share = columns.titles[columns.fields.get('working-time') ?? -1];
  return [
    ...(seen.hasRounded ? [describeNotice('rounded-identifiers', file.name)] : []),
    ...(seen.hasOddShare && share !== undefined
      ? [describeNotice('unreadable-share', file.name, share)]
      : []),
    ...(file.encoding === 'windows-1252' ? [describeNotice('windows-encoding', file.name)] : []),
    ...columns.ignored.map((title) => describeNotice('ignored-column', file.name, title)),
  ];
}

const isOddShare = (text: string): boolean => text.trim() !== '' && readWorkingTime(text) === null;

/** Reads the rows of an HR list whose columns are known. Doubles of a matricule are left to the plan. */
export function createRosterBody(file: BodyFile, columns: RosterColumns): TableBody {
  const agents: AgentRecord[] = [];
  const rejected: RowRejection[] = [];
  const identifier = columns.fields.get('matricule') ?? -1;
  const share = columns.fields.get('working-time') ?? -1;
  const seen: Seen = { hasRounded: false, hasOddShare: false };
  const dates = createDateWatch();
  const dated = (['entered-on', 'left-on'] as const).flatMap((field) => columns.fields.get(field) ?? []);
  const reject = (line: number, fault: RowFault): void => {
    rejected.push(rejectRow(file.name, columns.titles, line, fault));
  };
  return {
    row: ({ line, cells, fault }) => {
      seen.hasRounded ||= isRoundedIdentifier(cells[identifier] ?? '');
      seen.hasOddShare ||= isOddShare(cells[share] ?? '');
      for (const index of dated) dates.see(cells[index] ?? '');
      if (fault !== null) return reject(line, { kind: 'fault', code: fault, column: null });
      const reading = readRosterRow(columns, line, cells);
      if (reading.kind === 'fault') reject(line, reading);
      else agents.push(reading.agent);
    },
    finish: (rows) => {
      if (dates.isSwapped())
        return { ...file, kind: 'unknown', problem: describeProblem('month-first-dates', file.name) };
      const notices = noticesOf(file, columns, seen);
      const matriculeTitle = columns.titles[columns.fields.get('matricule') ?? -1] ?? null;
      return { ...file, kind: 'agents', layout: 'agents', rows, rejected, notices, agents, matriculeTitle };
    },
  };
}

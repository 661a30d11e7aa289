import type { CollectiveFacts } from '../model/facts';
import { draftNeed } from '../needs/draft-needs';
import { findNeed } from '../needs/find-need';
import type { NeedStanding } from '../needs/need-standing';
import { listNeedTables } from './need-tables';
import { release } from './release';
import type { Released, ReleasedResult, ReleasedRow, ReleasedTable } from './released';
import type { NeedsRequest } from './request';

const standOf = (table: ReleasedTable, row: ReleasedRow, cell: ReleasedResult): NeedStanding => {
  const competence = table.competences.find(({ key }) => key === cell.competence);
  const draft = competence === undefined ? null : draftNeed(table, row, competence, cell, 1);
  if (draft === null) return { kind: 'reached' };
  const isExact = cell.gap.kind === 'exact' && cell.respondents.kind === 'exact';
  return {
    kind: 'need',
    measure: cell.measure,
    target: cell.target,
    shortfall: draft.priority.shortfall,
    respondents: isExact && cell.respondents.kind === 'exact' ? cell.respondents.value : null,
  };
};

const standingsOf = (table: ReleasedTable): readonly (readonly [string, NeedStanding])[] =>
  [table.whole, ...table.rows].flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.kind === 'shown'
        ? [[`${table.campaign.id}|${cell.competence}|${row.key}`, standOf(table, row, cell)] as const]
        : [],
    ),
  );

/** How needs stand today, from published cells only: a masked cell and an absent row read the same. */
export const releaseStandings = (
  facts: CollectiveFacts,
  request: NeedsRequest,
  ids: readonly string[],
): Released<ReadonlyMap<string, NeedStanding>> => {
  const shown = new Map(listNeedTables(facts, request).flatMap(({ table }) => standingsOf(table)));
  const hidden = (id: string): NeedStanding =>
    findNeed(facts, id) === null ? { kind: 'gone' } : { kind: 'not-shown' };
  return release(new Map(ids.map((id) => [id, shown.get(id) ?? hidden(id)])));
};

import { enumerate, formatCount, MISSING } from '../../locales/format';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { describeLines, type ReasonGroup } from './reason-groups';

const COLUMNS: readonly TableColumn<ReasonGroup>[] = [
  { id: 'reason', title: 'Motif, et que faire', value: ({ sentence }) => sentence, width: 260 },
  {
    id: 'column',
    title: 'Colonne',
    value: ({ columns }) => enumerate(columns) || MISSING,
    width: 110,
  },
  {
    id: 'count',
    title: 'Lignes',
    value: ({ count }) => count,
    render: ({ count }) => formatCount(count),
    align: 'end',
    width: 60,
  },
  { id: 'where', title: 'Où dans le fichier', value: ({ lines }) => describeLines(lines), width: 150 },
];

/** Why rows are refused: one line per reason and column. */
export const ReasonsTable = ({
  file,
  groups,
}: {
  readonly file: string;
  readonly groups: readonly ReasonGroup[];
}) => (
  <PlainTable
    caption={`Lignes refusées\u202f: ${file}`}
    isCaptionHidden
    columns={COLUMNS}
    rows={groups}
    rowId={({ id }) => id}
  />
);

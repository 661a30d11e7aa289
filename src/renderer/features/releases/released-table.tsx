import type { ReleasedCell, ReleasedRow, ReleasedTable } from '../../../core/disclosure/released';
import { wordCompetence } from '../../../core/wording/plan-words';
import { wordHeadcount, wordRow } from '../../../core/wording/released-words';
import { MISSING } from '../../locales/format';
import { PlainTable } from '../../ui/table/plain-table';
import { shortMean } from '../collective/cell-words';
import { allRows } from '../collective/heat-table';

const wordCell = (cell: ReleasedCell | undefined): string => {
  if (cell === undefined || cell.kind === 'empty') return MISSING;
  return cell.kind === 'masked' ? 'masqué' : shortMean(cell.mean, cell.measure);
};

/** A table exactly as the file will hold it: every row, every mask. */
export const ReleasedTableView = ({ table }: { readonly table: ReleasedTable }) => (
  <PlainTable
    caption={`${table.campaign.name}, ce qui sortira`}
    isCaptionHidden
    rows={allRows(table)}
    rowId={({ key }) => key}
    columns={[
      { id: 'label', title: 'Public', value: (row: ReleasedRow) => wordRow(row), width: 200 },
      {
        id: 'shared',
        title: 'Résultats',
        value: ({ shared }) => wordHeadcount(shared),
        width: 90,
        align: 'end',
      },
      ...table.competences.map((competence, index) => ({
        id: competence.key,
        title: wordCompetence(competence),
        value: ({ cells }: ReleasedRow) => wordCell(cells[index]),
        width: 110,
        align: 'end' as const,
      })),
    ]}
  />
);

import { Download, FileSpreadsheet, Table2 } from 'lucide-react';
import type { TableFormat } from '../../../contract/links';
import { Menu } from '../../ui/menu';

/** Offers a table in the two formats that it is written in. */
export const TableMenu = ({
  label,
  isPending,
  onWrite,
}: {
  readonly label: string;
  readonly isPending: boolean;
  readonly onWrite: (format: TableFormat) => void;
}) => (
  <Menu
    label={label}
    size="medium"
    icon={<Download aria-hidden="true" />}
    isPending={isPending}
    entries={[
      {
        id: 'xlsx',
        label: 'Classeur Excel…',
        icon: <FileSpreadsheet aria-hidden="true" />,
        onAction: () => onWrite('xlsx'),
      },
      {
        id: 'csv',
        label: 'Tableau CSV…',
        icon: <Table2 aria-hidden="true" />,
        onAction: () => onWrite('csv'),
      },
    ]}
  />
);

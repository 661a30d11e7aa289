import { Columns3 } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { bindClasses } from '../bind-classes';
import { Button } from '../button';
import { Checkbox } from '../checkbox';
import popover from '../popover.module.css';
import styles from './data-table.module.css';

const classes = bindClasses(styles);
const popoverClasses = bindClasses(popover);

/** Which columns are shown. The first one always is. */
export const ColumnChooser = ({
  columns,
}: {
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly isVisible: boolean;
    readonly toggle: () => void;
  }[];
}) => (
  <DialogTrigger>
    <Button size="small" variant="quiet" icon={<Columns3 aria-hidden="true" />}>
      Colonnes
    </Button>
    <Popover offset={4} placement="bottom end" className={popoverClasses('popover')}>
      <Dialog aria-label="Colonnes affichées" className={popoverClasses('padded')}>
        <div className={classes('choices')}>
          {columns.map((column) => (
            <Checkbox key={column.id} isSelected={column.isVisible} onChange={column.toggle}>
              {column.title}
            </Checkbox>
          ))}
        </div>
      </Dialog>
    </Popover>
  </DialogTrigger>
);

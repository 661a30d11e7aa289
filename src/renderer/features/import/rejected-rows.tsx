import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RejectedRow } from '../../../contract/imports';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/table/data-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './file-card.module.css';
import { groupRejections, sentenceOf } from './reason-groups';
import { ReasonsTable } from './reasons-table';

const classes = bindClasses(styles);

interface RefusedLine extends RejectedRow {
  readonly id: string;
}

const COLUMNS: readonly TableColumn<RefusedLine>[] = [
  { id: 'line', title: 'Ligne', value: ({ line }) => line, align: 'end', width: 80, grow: 0 },
  { id: 'column', title: 'Colonne', value: ({ column }) => column, width: 160, filter: 'choice' },
  { id: 'reason', title: 'Motif, et que faire', value: sentenceOf, width: 420, grow: 3, filter: 'choice' },
];

const SUMMED_FROM = 1;

/** The refused rows of a file: by reason, then one by one on demand, to correct them in the file. */
export const RejectedRows = ({
  file,
  rejected,
}: {
  readonly file: string;
  readonly rejected: readonly RejectedRow[];
}) => {
  const [isOpen, setOpen] = useState(false);
  const groups = useMemo(() => groupRejections(rejected), [rejected]);
  const lines = useMemo(
    () =>
      rejected
        .filter(({ line }) => line !== null)
        .map((row, rank): RefusedLine => ({ ...row, id: `${row.line}-${rank}` })),
    [rejected],
  );
  if (lines.length === 0) return null;
  return (
    <section className={classes('rejected')} aria-label={`Lignes refusées\u202f: ${file}`}>
      <h3 className={classes('subtitle')}>{plural(lines.length, 'ligne refusée', 'lignes refusées')}</h3>
      <ReasonsTable file={file} groups={groups} />
      {lines.length > SUMMED_FROM ? (
        <div>
          <Button
            variant="quiet"
            size="small"
            icon={<ChevronDown aria-hidden="true" className={classes('chevron', isOpen && 'turned')} />}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Masquer le détail ligne à ligne' : 'Voir le détail ligne à ligne'}
          </Button>
        </div>
      ) : null}
      {isOpen ? (
        <div className={classes('lines')}>
          <DataTable
            label={`Lignes refusées une à une\u202f: ${file}`}
            columns={COLUMNS}
            rows={lines}
            rowId={({ id }) => id}
            noun={['ligne', 'lignes']}
            emptyText="Aucune ligne ne correspond à ces filtres."
            height="320px"
          />
        </div>
      ) : null}
    </section>
  );
};

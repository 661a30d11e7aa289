import { planRetests } from '../../../core/bilan/plan-retests';
import type { PlanRow } from '../../../core/plan';
import { formatShortDay, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './actions.module.css';

const classes = bindClasses(styles);

interface RetestRow {
  readonly row: PlanRow;
  readonly endsOn: string;
  readonly retestOn: string;
}

const COLUMNS: readonly TableColumn<RetestRow>[] = [
  { id: 'title', title: 'Action', value: ({ row }) => `${row.number}. ${row.actionTitle}`, width: 260 },
  { id: 'population', title: 'Public', value: ({ row }) => row.population, width: 130 },
  { id: 'end', title: 'Fin prévue', value: ({ endsOn }) => formatShortDay(endsOn), width: 90 },
  { id: 'retest', title: 'Nouveau parcours', value: ({ retestOn }) => formatShortDay(retestOn), width: 110 },
];

/** New parcours to open after the actions, by day; those without a date are counted. */
export const Retests = ({ rows, year }: { readonly rows: readonly PlanRow[]; readonly year: number }) => {
  const dated = rows.map(({ id, retestAfterDays, details: { quarter, deadline } }) => ({
    id,
    quarter,
    deadline,
    retestAfterDays,
  }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const retests = planRetests(dated, year).flatMap(({ id, ...days }): RetestRow[] => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ row, ...days }];
  });
  const [first] = rows;
  if (first === undefined) return null;
  const undated = rows.length - retests.length;
  return (
    <section className={classes('group')}>
      <h3 className={classes('legend')}>{`Nouveaux parcours à J+${first.retestAfterDays}`}</h3>
      {retests.length === 0 ? null : (
        <PlainTable
          caption="Nouveaux parcours à ouvrir"
          isCaptionHidden
          columns={COLUMNS}
          rows={retests}
          rowId={({ row }) => row.id}
        />
      )}
      {undated === 0 ? null : (
        <p className={classes('note')}>
          {plural(undated, 'action')} sans trimestre ni date limite{'\u202f'}: le jour du nouveau parcours en
          dépend.
        </p>
      )}
    </section>
  );
};

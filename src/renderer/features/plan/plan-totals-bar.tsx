import type { PlanTotals } from '../../../core/plan';
import { formatCount, formatDecimal } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import styles from './plan.module.css';

const classes = bindClasses(styles);

const Total = ({
  term,
  value,
  note,
}: {
  readonly term: string;
  readonly value: string;
  readonly note?: string;
}) => (
  <div className={classes('total')}>
    <dt className={classes('term')}>{term}</dt>
    <dd className={classes('value')}>{value}</dd>
    {note === undefined ? null : <dd className={classes('note')}>{note}</dd>}
  </div>
);

/** What the plan comes to; the same sums as in the workbook. */
export const PlanTotalsBar = ({ totals }: { readonly totals: PlanTotals }) => (
  <dl className={classes('totals')} aria-label="Totaux du plan">
    <Total
      term="Actions"
      value={formatCount(totals.actions)}
      note={`${formatCount(totals.accepted)} retenues`}
    />
    <Total term="Effectif retenu" value={formatCount(totals.retained)} note="places à prévoir" />
    <Total term="Sessions" value={formatCount(totals.sessions)} note="groupes de 8 à 12" />
    <Total
      term="Jours-stagiaires"
      value={formatDecimal(totals.traineeDays, Number.isInteger(totals.traineeDays) ? 0 : 1)}
      note="jours × personnes"
    />
  </dl>
);

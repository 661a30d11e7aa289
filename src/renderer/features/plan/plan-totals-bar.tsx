import { DEFAULT_GROUP_BOUNDS } from '../../../core/plan';
import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import styles from './plan.module.css';
import type { RunningTotals } from './plan-model';
import { wordDays } from './plan-sentences';

const classes = bindClasses(styles);

const Total = ({
  term,
  value,
  accepted,
  note,
}: {
  readonly term: string;
  readonly value: string;
  readonly accepted: string;
  readonly note: string;
}) => (
  <div className={classes('total')}>
    <dt className={classes('term')}>{term}</dt>
    <dd className={classes('value')}>{value}</dd>
    <dd className={classes('decided')}>
      dont <strong>{accepted}</strong> {note}
    </dd>
  </div>
);

const { min, max } = DEFAULT_GROUP_BOUNDS;

/** What the plan comes to, in view while deciding; the same sums as in the workbook. */
export const PlanTotalsBar = ({ totals: { all, accepted } }: { readonly totals: RunningTotals }) => (
  <section className={classes('totals')} aria-label="Totaux du plan">
    <dl className={classes('sums')}>
      <Total
        term="Actions"
        value={formatCount(all.actions)}
        accepted={formatCount(accepted.actions)}
        note={accepted.actions < 2 ? 'retenue' : 'retenues'}
      />
      <Total
        term="Places à prévoir"
        value={formatCount(all.retained)}
        accepted={formatCount(accepted.retained)}
        note="décidées"
      />
      <Total
        term={`Sessions de ${min} à ${max}`}
        value={formatCount(all.sessions)}
        accepted={formatCount(accepted.sessions)}
        note="décidées"
      />
      <Total
        term="Jours-stagiaires"
        value={wordDays(all.traineeDays)}
        accepted={wordDays(accepted.traineeDays)}
        note="décidés"
      />
    </dl>
  </section>
);

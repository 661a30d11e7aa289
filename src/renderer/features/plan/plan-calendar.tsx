import type { PlanRow } from '../../../core/plan';
import { scheduleQuarters } from '../../../core/sessions';
import { THIN } from '../../../core/wording/numbers';
import { QUARTERS } from '../../../core/wording/plan-words';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import styles from './actions.module.css';

const classes = bindClasses(styles);

type Entry = ReturnType<typeof scheduleQuarters>['quarters'][number]['entries'][number];

const Entries = ({
  entries,
  titleOf,
  heading,
}: {
  readonly entries: readonly Entry[];
  readonly titleOf: (id: string) => string;
  readonly heading?: string;
}) =>
  entries.length === 0 ? null : (
    <>
      {heading === undefined ? null : <p className={classes('note')}>{heading}</p>}
      <ul className={classes('sessions', 'quarter')}>
        {entries.map(({ id, isLate }) => (
          <li key={id}>
            {titleOf(id)}
            {isLate ? <strong> – après la date limite</strong> : null}
          </li>
        ))}
      </ul>
    </>
  );

type Undated = ReturnType<typeof scheduleQuarters>['undated'];

/** What has no quarter: unfolded on a screen, always on paper. */
const Undated = ({
  undated,
  titleOf,
}: {
  readonly undated: Undated;
  readonly titleOf: (id: string) => string;
}) => {
  if (undated.length === 0) return null;
  const summary = `Sans trimestre${THIN}: ${plural(undated.length, 'action')}`;
  const list = (
    <ul className={classes('sessions')}>
      {undated.map(({ id, sessions }) => (
        <li key={id}>
          {titleOf(id)} ({plural(sessions, 'session')})
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <details className="no-print">
        <summary className={classes('note')}>{summary}</summary>
        {list}
      </details>
      <div className="print-only">
        <h3 className={classes('legend')}>{summary}</h3>
        {list}
      </div>
    </>
  );
};

/** Sessions by quarter of one year, each action before its event; what has no quarter is listed. */
export const PlanCalendar = ({
  rows,
  year,
}: {
  readonly rows: readonly PlanRow[];
  readonly year: number;
}) => {
  const dated = rows.map(({ id, sessions, details: { quarter, deadline } }) => ({
    id,
    sessions,
    quarter,
    deadline,
  }));
  const calendar = scheduleQuarters(dated, year);
  const titleOf = (id: string): string => {
    const row = rows.find((one) => one.id === id);
    return row === undefined ? '' : `${row.number}. ${row.actionTitle}`;
  };
  return (
    <Card
      title={`Calendrier ${year}`}
      description="Sans trimestre choisi, une action vient dans le dernier trimestre terminé à sa date limite."
    >
      <div className={classes('quarters')}>
        {calendar.quarters.map(({ quarter, entries, sessions }) => (
          <section key={quarter} aria-label={QUARTERS[quarter]}>
            <h3 className={classes('legend')}>{QUARTERS[quarter]}</h3>
            <p className={classes('note')}>{plural(sessions, 'session')}</p>
            <Entries entries={entries.filter(({ source }) => source !== 'from-deadline')} titleOf={titleOf} />
            <Entries
              entries={entries.filter(({ source }) => source === 'from-deadline')}
              titleOf={titleOf}
              heading="D’après leur date limite"
            />
          </section>
        ))}
      </div>
      <Undated undated={calendar.undated} titleOf={titleOf} />
    </Card>
  );
};

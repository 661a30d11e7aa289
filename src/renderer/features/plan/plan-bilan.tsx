import type { PlanState } from '../../../contract/plan';
import { totalBilan } from '../../../core/bilan/total-bilan';
import type { PlanRow } from '../../../core/plan';
import { formatCount, formatEuros, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './actions.module.css';
import { BeforeAfter } from './bilan-before-after';
import { Retests } from './bilan-retests';
import { wordDays } from './plan-sentences';

const classes = bindClasses(styles);

interface BilanRow {
  readonly label: string;
  readonly planned: string;
  readonly done: string;
}

const COLUMNS: readonly TableColumn<BilanRow>[] = [
  { id: 'label', title: 'Mesure', value: ({ label }) => label, width: 180 },
  { id: 'planned', title: 'Prévu', value: ({ planned }) => planned, align: 'end', width: 100 },
  { id: 'done', title: 'Réalisé', value: ({ done }) => done, align: 'end', width: 100 },
];

const totalsOf = (rows: readonly PlanRow[]) =>
  totalBilan(
    rows.map(({ sessions, retained, days, cost, details }) => ({
      sessions,
      seats: retained ?? 0,
      traineeDays: (retained ?? 0) * days,
      cost,
      heldSessions: details.heldSessions,
      registered: details.registered,
      present: details.present,
      doneDays: details.doneDays,
      doneCost: details.doneCost,
    })),
  );

const linesOf = ({ planned, done }: ReturnType<typeof totalsOf>): readonly BilanRow[] => [
  { label: 'Sessions', planned: formatCount(planned.sessions), done: formatCount(done.sessions) },
  {
    label: 'Places, personnes formées',
    planned: formatCount(planned.seats),
    done: `${formatCount(done.present)} (${plural(done.registered, 'inscrit')})`,
  },
  { label: 'Jours-stagiaires', planned: wordDays(planned.days), done: wordDays(done.days) },
  { label: 'Coût', planned: formatEuros(planned.euros), done: formatEuros(done.euros) },
];

const wordReported = (reported: number, actions: number): string =>
  reported === 0
    ? 'Rien n’est encore réalisé. Ouvrez une action pour dire ses sessions tenues et ses présents, en nombres.'
    : `Le réalisé est dit pour ${formatCount(reported)} action${reported < 2 ? '' : 's'} sur ${formatCount(actions)}.`;

/** Planned and achieved, new parcours to come, and what changed for the same people: counts, never a person. */
export const PlanBilan = ({
  rows,
  state,
}: {
  readonly rows: readonly PlanRow[];
  readonly state: PlanState;
}) => {
  const totals = totalsOf(rows);
  return (
    <Card title="Bilan" description={wordReported(totals.reported, rows.length)}>
      <div className={classes('form')}>
        <PlainTable
          caption="Prévu et réalisé"
          isCaptionHidden
          columns={COLUMNS}
          rows={linesOf(totals)}
          rowId={({ label }) => label}
        />
        <Retests rows={rows} year={state.frame.year} />
        <BeforeAfter rows={rows} comparisons={state.comparisons} />
      </div>
    </Card>
  );
};

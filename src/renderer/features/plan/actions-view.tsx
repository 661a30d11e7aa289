import { useState } from 'react';
import type { PlanFrame } from '../../../contract/plan';
import { totalBilan } from '../../../core/bilan/total-bilan';
import { type BudgetFit, fitBudget } from '../../../core/budget/fit-budget';
import type { Plan, PlanRow } from '../../../core/plan';
import { scheduleQuarters } from '../../../core/sessions';
import { THIN } from '../../../core/wording/numbers';
import { PROGRESSES, QUARTERS } from '../../../core/wording/plan-words';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatCount, formatDecimal, formatEuros, MISSING, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberField } from '../../ui/number-field';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { ActionPanel } from './action-panel';
import styles from './actions.module.css';
import { PlanVersions } from './plan-versions';
import { ReturnedPlanCard } from './returned-plan-card';
import { useActionDetails } from './use-action-details';

const classes = bindClasses(styles);

const columnsOf = (onOpen: (id: string) => void): readonly TableColumn<PlanRow>[] => [
  {
    id: 'title',
    title: 'Action',
    value: (row) => row.actionTitle,
    render: (row) => (
      <button type="button" className={classes('name')} onClick={() => onOpen(row.id)}>
        {`${row.number}. ${row.actionTitle}`}
      </button>
    ),
    width: 260,
  },
  { id: 'population', title: 'Public', value: (row) => row.population, width: 130 },
  { id: 'priority', title: 'Priorité', value: (row) => row.priority.class, width: 60 },
  { id: 'seats', title: 'Places', value: (row) => formatCount(row.retained), align: 'end', width: 60 },
  {
    id: 'sessions',
    title: 'Sessions',
    value: (row) =>
      row.seating.notPlaced.some(({ reason }) => reason === 'no-way-out-chosen')
        ? 'à décider'
        : formatCount(row.sessions),
    align: 'end',
    width: 70,
  },
  {
    id: 'quarter',
    title: 'Trimestre',
    value: ({ details }) => (details.quarter === null ? MISSING : QUARTERS[details.quarter]),
    width: 100,
  },
  { id: 'provider', title: 'Organisme', value: ({ details }) => details.provider || MISSING, width: 120 },
  {
    id: 'cost',
    title: 'Coût',
    value: (row) => (row.cost === null ? 'à saisir' : formatEuros(row.cost)),
    align: 'end',
    width: 90,
  },
  { id: 'progress', title: 'Statut', value: (row) => PROGRESSES[row.progress], width: 90 },
];

const Actions = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly PlanRow[];
  readonly onOpen: (id: string) => void;
}) => (
  <Card
    title="Actions"
    description="Ouvrez une action pour dire ses coûts, ses dates, son organisme et ses groupes."
  >
    <PlainTable
      caption="Actions du plan"
      isCaptionHidden
      columns={columnsOf(onOpen)}
      rows={rows}
      rowId={({ id }) => id}
    />
  </Card>
);

const Calendar = ({ rows, year }: { readonly rows: readonly PlanRow[]; readonly year: number }) => {
  const dated = rows.map(({ id, sessions, details: { quarter, deadline } }) => ({
    id,
    sessions,
    quarter,
    deadline,
  }));
  const calendar = scheduleQuarters(dated, year);
  const titleOf = (id: string): string => rows.find((row) => row.id === id)?.actionTitle ?? '';
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
            <ul className={classes('sessions')}>
              {entries.map(({ id, source, isLate }) => (
                <li key={id}>
                  {titleOf(id)}
                  {source === 'from-deadline' ? ' (d’après la date limite)' : ''}
                  {isLate ? <strong> – après la date limite</strong> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {calendar.undated.length === 0 ? null : (
        <p className={classes('note')}>
          Sans trimestre{THIN}: {plural(calendar.undated.length, 'action')}.
        </p>
      )}
    </Card>
  );
};

const wordFit = ({ fits, beyond, unpriced, euros, days, wholeEuros, wholeDays }: BudgetFit): string => {
  const unknown = unpriced.length === 0 ? '' : ` Coût à saisir pour ${plural(unpriced.length, 'action')}.`;
  if (beyond.length === 0)
    return `Tout le plan tient${THIN}: ${formatEuros(wholeEuros)}, ${formatDecimal(wholeDays, 1)} jours-stagiaires.${unknown}`;
  return `${plural(fits.length, 'action')} sur ${formatCount(fits.length + beyond.length)} par priorité${THIN}: ${formatEuros(euros)}, ${formatDecimal(days, 1)} jours-stagiaires.${unknown}`;
};

const Budget = ({ rows, frame }: { readonly rows: readonly PlanRow[]; readonly frame: PlanFrame }) => {
  const { mutate, isPending } = useEngineMutation('plan:set-frame');
  const [draft, setDraft] = useState(frame);
  const priced = rows.map(({ id, cost, retained, days }) => ({
    id,
    cost,
    traineeDays: (retained ?? 0) * days,
  }));
  const fit = fitBudget(priced, draft);
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return (
    <Card title="Budget" description="Laissez un plafond vide pour ne pas limiter.">
      <div className={classes('ceilings')}>
        <NumberField
          label="Plafond en euros"
          value={draft.euros ?? Number.NaN}
          onChange={(value) => setDraft({ ...draft, euros: orNull(value) })}
          minValue={0}
          formatOptions={{ style: 'currency', currency: 'EUR' }}
        />
        <NumberField
          label="Plafond en jours-stagiaires"
          value={draft.days ?? Number.NaN}
          onChange={(value) => setDraft({ ...draft, days: orNull(value) })}
          minValue={0}
        />
        <NumberField
          label="Année"
          value={draft.year}
          onChange={(value) => setDraft({ ...draft, year: Number.isNaN(value) ? frame.year : value })}
          minValue={2000}
          maxValue={2100}
          formatOptions={{ useGrouping: false }}
        />
        <Button
          isDisabled={JSON.stringify(draft) === JSON.stringify(frame)}
          isPending={isPending}
          onPress={() => mutate(draft)}
        >
          Enregistrer
        </Button>
      </div>
      <p className={classes('effect')} aria-live="polite">
        {wordFit(fit)}
      </p>
      {fit.beyond.length === 0 ? null : (
        <>
          <h3 className={classes('legend')}>Au-delà des plafonds</h3>
          <ul className={classes('sessions')}>
            {rows
              .filter(({ id }) => fit.beyond.includes(id))
              .map(({ id, actionTitle, priority }) => (
                <li key={id}>
                  {actionTitle} ({priority.class})
                </li>
              ))}
          </ul>
        </>
      )}
    </Card>
  );
};

interface BilanRow {
  readonly label: string;
  readonly planned: string;
  readonly done: string;
}

const BILAN_COLUMNS: readonly TableColumn<BilanRow>[] = [
  { id: 'label', title: 'Mesure', value: ({ label }) => label, width: 180 },
  { id: 'planned', title: 'Prévu', value: ({ planned }) => planned, align: 'end', width: 100 },
  { id: 'done', title: 'Réalisé', value: ({ done }) => done, align: 'end', width: 100 },
];

const Bilan = ({ rows }: { readonly rows: readonly PlanRow[] }) => {
  const { planned, done, reported } = totalBilan(
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
  if (reported === 0) return null;
  const lines: readonly BilanRow[] = [
    { label: 'Sessions', planned: formatCount(planned.sessions), done: formatCount(done.sessions) },
    {
      label: 'Places, personnes formées',
      planned: formatCount(planned.seats),
      done: formatCount(done.present),
    },
    { label: 'Jours-stagiaires', planned: formatDecimal(planned.days), done: formatDecimal(done.days) },
    { label: 'Coût', planned: formatEuros(planned.euros), done: formatEuros(done.euros) },
  ];
  return (
    <Card title="Bilan" description={`Le réalisé est dit pour ${plural(reported, 'action')}.`}>
      <PlainTable
        caption="Prévu et réalisé"
        isCaptionHidden
        columns={BILAN_COLUMNS}
        rows={lines}
        rowId={({ label }) => label}
      />
    </Card>
  );
};

/** Actions with what the office says of them, their calendar, the budget, versions and the workbook that comes back. */
export const ActionsView = ({ plan }: { readonly plan: Plan }) => {
  const state = useEngineQuery('plan:get', {}, { keepPrevious: true });
  const say = useActionDetails();
  const [openId, setOpenId] = useState<string | null>(null);
  const open = plan.rows.find(({ id }) => id === openId) ?? null;
  return (
    <QueryStates query={state} lines={6}>
      {({ frame, versions, proposals }) => (
        <>
          <Actions rows={plan.rows} onOpen={setOpenId} />
          <Calendar rows={plan.rows} year={frame.year} />
          <Budget key={JSON.stringify(frame)} rows={plan.rows} frame={frame} />
          <Bilan rows={plan.rows} />
          <ReturnedPlanCard proposals={proposals} />
          <PlanVersions versions={versions} />
          {open === null ? null : (
            <ActionPanel key={open.id} row={open} onSay={say} onClose={() => setOpenId(null)} />
          )}
        </>
      )}
    </QueryStates>
  );
};

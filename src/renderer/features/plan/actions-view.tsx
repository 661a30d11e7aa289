import { BookOpen, ClipboardPen, Mail } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CatalogueState } from '../../../contract/catalogue';
import { standingOf } from '../../../core/catalogue/take-action';
import { type ActionDetails, assemblePlan, type NeedDecision, type PlanRow } from '../../../core/plan';
import { PROGRESSES, QUARTERS, wordSubject } from '../../../core/wording/plan-words';
import { QueryStates } from '../../app/query-states';
import { type PlannedAction, useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { formatCount, formatEuros, MISSING } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { countsForPlan } from '../registrations/registration-words';
import { ActionPanel } from './action-panel';
import styles from './actions.module.css';
import { PlanBilan } from './plan-bilan';
import { PlanBudget } from './plan-budget';
import { PlanCalendar } from './plan-calendar';
import { type NeedsReply, planOf } from './plan-model';
import { PlanUnplaced } from './plan-unplaced';
import { PlanVersions } from './plan-versions';
import { type ReturnedPlan, ReturnedPlanCard } from './returned-plan-card';
import { useActionDetails } from './use-action-details';

const classes = bindClasses(styles);

type Entries = CatalogueState['entries'];

/** What is done of an action besides its own words. */
interface ActionWays {
  readonly entries: Entries;
  readonly onOpen: (id: string) => void;
  readonly onInvite: (id: string) => void;
}

const plannedAction = ({ id, actionTitle, details, groupBounds }: PlanRow): PlannedAction => ({
  ...{ id, title: actionTitle, place: details.place, capacity: groupBounds.max },
});

const Ways = ({ row, onInvite }: Pick<ActionWays, 'onInvite'> & { readonly row: PlanRow }) => {
  const navigate = useNavigate();
  return (
    <span className={`${classes('ways')} no-print`}>
      <IconButton label={`Inviter, action ${row.number}`} onPress={() => onInvite(row.id)}>
        <Mail />
      </IconButton>
      <IconButton
        label={`Inscriptions, action ${row.number}`}
        onPress={() => navigate({ screen: 'registrations', action: plannedAction(row) })}
      >
        <ClipboardPen />
      </IconButton>
    </span>
  );
};

const columnsOf = ({ onOpen, onInvite, entries }: ActionWays): readonly TableColumn<PlanRow>[] => [
  {
    id: 'title',
    title: 'Action',
    value: (row) => row.actionTitle,
    render: (row) => (
      <>
        <button type="button" className={classes('name')} onClick={() => onOpen(row.id)}>
          {`${row.number}. ${row.actionTitle}`}
        </button>
        <span className={classes('subject')}>{wordSubject(row)}</span>
        {standingOf(row.details, entries).kind === 'changed' ? (
          <>
            {' '}
            <Chip tone="warning">Catalogue changé</Chip>
          </>
        ) : null}
      </>
    ),
    width: 200,
  },
  { id: 'population', title: 'Public', value: (row) => row.population, width: 90 },
  { id: 'priority', title: 'Priorité', value: (row) => row.priority.class, width: 50 },
  { id: 'seats', title: 'Places', value: (row) => formatCount(row.retained), align: 'end', width: 50 },
  {
    id: 'sessions',
    title: 'Sessions',
    value: (row) =>
      row.seating.notPlaced.some(({ reason }) => reason === 'no-way-out-chosen')
        ? 'à décider'
        : formatCount(row.sessions),
    align: 'end',
    width: 60,
  },
  {
    id: 'quarter',
    title: 'Trimestre',
    value: ({ details }) => (details.quarter === null ? MISSING : QUARTERS[details.quarter]),
    width: 70,
  },
  { id: 'provider', title: 'Organisme', value: ({ details }) => details.provider || MISSING, width: 80 },
  {
    id: 'cost',
    title: 'Coût',
    value: (row) => (row.cost === null ? 'à saisir' : formatEuros(row.cost)),
    align: 'end',
    width: 60,
  },
  { id: 'progress', title: 'Statut', value: (row) => PROGRESSES[row.progress], width: 70 },
  {
    id: 'ways',
    title: 'Inscrits',
    value: ({ details }) => formatCount(details.registered),
    render: (row) => (
      <>
        <Ways row={row} onInvite={onInvite} />
        {row.details.registered === null ? null : formatCount(row.details.registered)}
      </>
    ),
    width: 70,
  },
];

const Actions = ({ rows, ...ways }: ActionWays & { readonly rows: readonly PlanRow[] }) => {
  const navigate = useNavigate();
  return (
    <Card
      title="Actions"
      description={
        <p className="no-print">
          Ouvrez une action pour la choisir au catalogue et dire ses coûts, ses dates, son organisme et ses
          groupes.
        </p>
      }
      actions={
        <Button
          size="small"
          icon={<BookOpen aria-hidden="true" />}
          onPress={() => navigate({ screen: 'catalogue' })}
        >
          Catalogue
        </Button>
      }
    >
      <PlainTable
        caption="Actions du plan"
        isCaptionHidden
        columns={columnsOf(ways)}
        rows={rows}
        rowId={({ id }) => id}
      />
    </Card>
  );
};

/** The decision in force on an action of a declared, merged or split need. */
const decisionOf = ({ id, status, answer, shareToTrain }: PlanRow): NeedDecision => ({
  needId: id,
  status,
  answer,
  shareToTrain,
  reason: '',
});

const Panel = ({
  reply,
  row,
  entries,
  onClose,
}: {
  readonly reply: NeedsReply;
  readonly row: PlanRow;
  readonly entries: Entries;
  readonly onClose: () => void;
}) => {
  const say = useActionDetails();
  const sessions = useEngineQuery('sessions:list', {}, { keepPrevious: true }).data ?? [];
  const preview = (details: ActionDetails): PlanRow => {
    const others = reply.actions.filter(({ actionId }) => actionId !== row.id);
    const { rows } = assemblePlan(
      reply.needs,
      reply.decisions,
      [...others, details],
      reply.goals,
      reply.shaping,
    );
    return rows.find(({ id }) => id === row.id) ?? row;
  };
  const numbered = planOf(reply).needs.find(({ need }) => need.id === row.id);
  return (
    <ActionPanel
      key={row.id}
      row={row}
      decision={numbered?.decision ?? decisionOf(row)}
      preview={preview}
      entries={entries}
      entered={countsForPlan(sessions.filter(({ actionId }) => actionId === row.id))}
      onSay={say}
      onClose={onClose}
    />
  );
};

/** Actions with what the office says of them, their calendar, the budget, versions and the workbook that comes back. */
export const ActionsView = ({
  reply,
  returned,
  onInvite,
}: {
  readonly reply: NeedsReply;
  readonly returned: ReturnedPlan;
  readonly onInvite: (id: string) => void;
}) => {
  const state = useEngineQuery('plan:get', {}, { keepPrevious: true });
  const catalogue = useEngineQuery('catalogue:get', {}, { keepPrevious: true });
  const [openId, setOpenId] = useState<string | null>(null);
  const { rows } = useMemo(() => planOf(reply), [reply]);
  const open = rows.find(({ id }) => id === openId) ?? null;
  const entries = catalogue.data?.entries ?? [];
  return (
    <QueryStates query={state} lines={6}>
      {(known) => (
        <>
          <Actions rows={rows} entries={entries} onOpen={setOpenId} onInvite={onInvite} />
          <PlanUnplaced rows={rows} onOpen={setOpenId} />
          <PlanCalendar rows={rows} year={known.frame.year} />
          <PlanBudget key={JSON.stringify(known.frame)} rows={rows} frame={known.frame} />
          <PlanBilan rows={rows} state={known} />
          <ReturnedPlanCard returned={returned} proposals={known.proposals} />
          <PlanVersions versions={known.versions} />
          {open === null ? null : (
            <Panel reply={reply} row={open} entries={entries} onClose={() => setOpenId(null)} />
          )}
        </>
      )}
    </QueryStates>
  );
};

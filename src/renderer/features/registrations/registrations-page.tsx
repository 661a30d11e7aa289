import { CalendarPlus, ClipboardPen } from 'lucide-react';
import { useState } from 'react';
import type { SessionDraft, TrainingSession } from '../../../contract/registrations';
import { QueryStates } from '../../app/query-states';
import { type PlannedAction, useNavigate, useRoute } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Switch } from '../../ui/switch';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { ClearFiles } from '../clear-files/clear-files';
import { wordSeats, wordSessions, wordWhen, wordWhere } from './registration-words';
import styles from './registrations.module.css';
import { SessionForm } from './session-form';
import { SessionView } from './session-view';

const classes = bindClasses(styles);

const columnsOf = (
  openId: number | null,
  onOpen: (id: number) => void,
): readonly TableColumn<TrainingSession>[] => [
  {
    id: 'title',
    title: 'Session',
    value: ({ title }) => title,
    render: ({ id, title }) => (
      <button
        type="button"
        className={classes('name')}
        aria-current={id === openId ? 'true' : undefined}
        onClick={() => onOpen(id)}
      >
        {title}
      </button>
    ),
    width: 260,
  },
  { id: 'when', title: 'Date', value: wordWhen, width: 220 },
  { id: 'where', title: 'Lieu', value: wordWhere, width: 140 },
  { id: 'seats', title: 'Inscrits', value: wordSeats, align: 'end', width: 80 },
  { id: 'waiting', title: 'En attente', value: ({ counts }) => counts.waiting, align: 'end', width: 80 },
  { id: 'present', title: 'Présents', value: ({ counts }) => counts.present, align: 'end', width: 80 },
];

const newSession = ({ id, title, place, capacity }: PlannedAction): SessionDraft => ({
  id: null,
  actionId: id,
  title: title.slice(0, 300),
  day: null,
  startsAt: null,
  endsAt: null,
  place: place.slice(0, 300),
  capacity,
});

/** What a new session of the same action starts from. */
const actionOf = ({ actionId, title, place, capacity }: TrainingSession): PlannedAction => ({
  ...{ id: actionId, title, place, capacity },
});

const editable = ({ counts: _, ...draft }: TrainingSession): SessionDraft => draft;

const NoSession = ({
  action,
  onAdd,
}: {
  readonly action: PlannedAction | null;
  readonly onAdd: () => void;
}) => {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<ClipboardPen />}
      title={action === null ? 'Aucune session datée' : `Aucune session pour «\u00a0${action.title}\u00a0»`}
      action={
        action === null ? (
          <Button variant="primary" onPress={() => navigate({ screen: 'plan' })}>
            Ouvrir le plan de formation
          </Button>
        ) : (
          <Button variant="primary" onPress={onAdd}>
            Ajouter une session
          </Button>
        )
      }
    >
      {action === null
        ? 'Une session se date depuis une action du plan, par son bouton «\u00a0Inscriptions\u00a0».'
        : 'Dites sa date, son lieu et ses places\u202f; les inscriptions viennent ensuite.'}
    </EmptyState>
  );
};

interface Board {
  readonly all: readonly TrainingSession[];
  readonly action: PlannedAction | null;
}

const Sessions = ({ all, action }: Board) => {
  const [showsAll, setShowsAll] = useState(action === null);
  const [openId, setOpenId] = useState<number | null>(null);
  const [draft, setDraft] = useState<SessionDraft | null>(null);
  const shown = showsAll ? all : all.filter(({ actionId }) => actionId === action?.id);
  const open = all.find(({ id }) => id === openId) ?? (shown.length === 1 ? shown[0] : undefined) ?? null;
  const from = action ?? (open === null ? null : actionOf(open));
  const add = () => setDraft(from === null ? null : newSession(from));
  const header = (
    <PageHeader
      title="Inscriptions"
      conclusion={<span role="status">{wordSessions(shown)}</span>}
      actions={
        from === null ? null : (
          <Button icon={<CalendarPlus aria-hidden="true" />} onPress={add}>
            Ajouter une session
          </Button>
        )
      }
    />
  );
  return (
    <>
      {header}
      {action !== null && all.some(({ actionId }) => actionId !== action.id) ? (
        <Switch isSelected={showsAll} onChange={setShowsAll}>
          Montrer les sessions de toutes les actions
        </Switch>
      ) : null}
      {draft === null ? null : (
        <SessionForm
          key={JSON.stringify(draft)}
          draft={draft}
          onSaved={(id) => {
            setDraft(null);
            setOpenId(id);
          }}
          onClose={() => setDraft(null)}
        />
      )}
      {shown.length === 0 && draft === null ? <NoSession action={action} onAdd={add} /> : null}
      {shown.length === 0 ? null : (
        <Card title="Sessions" padding="flush">
          <PlainTable
            caption="Sessions datées"
            isCaptionHidden
            columns={columnsOf(open?.id ?? null, setOpenId)}
            rows={shown}
            rowId={({ id }) => String(id)}
          />
        </Card>
      )}
      {open === null ? null : (
        <SessionView
          key={open.id}
          session={open}
          onEdit={() => setDraft(editable(open))}
          onDeleted={() => setOpenId(null)}
        />
      )}
      <ClearFiles kind="convocations" />
    </>
  );
};

/** Dated sessions of the plan, who registered to them and who came. Results have no place here. */
export const RegistrationsPage = () => {
  const navigate = useNavigate();
  const { action = null } = useRoute();
  const known = useEngineQuery('filters:get', {});
  const sessions = useEngineQuery('sessions:list', {}, { keepPrevious: true });
  return (
    <QueryStates query={known} lines={4}>
      {({ agents }) =>
        agents === 0 ? (
          <>
            <PageHeader title="Inscriptions" />
            <EmptyState
              icon={<ClipboardPen />}
              title="Il faut d’abord la liste des agents"
              action={
                <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
                  Importer la liste des agents
                </Button>
              }
            >
              Chaque inscription est celle d’un agent de cette liste.
            </EmptyState>
          </>
        ) : (
          <QueryStates query={sessions} lines={6}>
            {(all) => <Sessions key={action?.id ?? ''} all={all} action={action} />}
          </QueryStates>
        )
      }
    </QueryStates>
  );
};

import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../contract/channels';
import type { NeedDecision } from '../../../contract/planning';
import { type NumberedNeed, type Plan, totalPlan } from '../../../core/plan';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import { changeUndoably } from '../settings/change-undoably';
import { ExportCard } from './export-card';
import { NeedPanel } from './need-panel';
import { NeedsTable } from './needs-table';
import styles from './plan.module.css';
import { listNeeds, type NeedListing, planOf } from './plan-model';
import { PlanTotalsBar } from './plan-totals-bar';
import { SetAsideDialog } from './set-aside-dialog';

const classes = bindClasses(styles);

/** The rows of the workbook: the first depth of the tree with several units. */
const ROWS: RequestOf<'needs:get'>['rows'] = { dimension: 'unit', depth: null };

const LISTS = [
  { measure: 'rate', title: 'Besoins d’après les taux de maîtrise' },
  { measure: 'level', title: 'Besoins d’après les niveaux' },
] as const;

const Listing = ({
  listing,
  onChange,
}: {
  readonly listing: NeedListing;
  readonly onChange: (listing: NeedListing) => void;
}) => (
  <div className={`${classes('bar')} no-print`}>
    <Segmented
      label="Population"
      options={[
        { id: 'whole', label: 'Toute la population' },
        { id: 'row', label: 'Par service' },
      ]}
      value={listing.scope}
      onChange={(scope) => onChange({ ...listing, scope })}
    />
    <Segmented
      label="Ordre"
      options={[
        { id: 'priority', label: 'Par priorité' },
        { id: 'intensity', label: 'Par intensité' },
      ]}
      value={listing.order}
      onChange={(order) => onChange({ ...listing, order })}
    />
    <Switch
      isSelected={listing.withSetAside}
      onChange={(withSetAside) => onChange({ ...listing, withSetAside })}
    >
      Montrer les besoins écartés
    </Switch>
  </div>
);

const wordPlan = (plan: Plan): string => {
  const { actions, accepted } = totalPlan(plan.rows);
  if (actions === 0) return 'Aucune action au plan.';
  const decided = accepted === 0 ? 'aucune n’est encore retenue' : `dont ${plural(accepted, 'retenue')}`;
  return `${plural(actions, 'action')} au plan, ${decided}.`;
};

const PlanOfNeeds = ({ reply }: { readonly reply: ReplyOf<'needs:get'> }) => {
  const setter = useEngineMutation('needs:decide');
  const [listing, setListing] = useState<NeedListing>({
    order: 'priority',
    scope: 'whole',
    withSetAside: false,
  });
  const [openId, setOpenId] = useState<string | null>(null);
  const [asideId, setAsideId] = useState<string | null>(null);
  const plan = planOf(reply);
  const find = (id: string | null) => plan.needs.find(({ need }) => need.id === id) ?? null;
  const decide = (former: NeedDecision, next: NeedDecision, message: string) =>
    changeUndoably(setter, { former, next, message });
  const open = find(openId);
  const aside = find(asideId);
  return (
    <>
      <PageHeader title="Plan de formation" conclusion={wordPlan(plan)} />
      <PlanTotalsBar totals={totalPlan(plan.rows)} />
      <div className={classes('columns')}>
        <div className={classes('main')}>
          <Listing listing={listing} onChange={setListing} />
          {LISTS.map(({ measure, title }) => (
            <NeedsTable
              key={measure}
              title={title}
              needs={listNeeds(plan, measure, listing)}
              order={listing.order}
              plan={plan}
              openId={openId}
              onOpen={setOpenId}
              onDecide={decide}
              onSetAside={setAsideId}
            />
          ))}
          <ExportCard />
        </div>
        {open === null ? null : (
          <NeedPanel
            key={open.need.id}
            numbered={open}
            plan={plan}
            onDecide={decide}
            onClose={() => setOpenId(null)}
          />
        )}
      </div>
      <AsideDialog numbered={aside} onDecide={decide} onClose={() => setAsideId(null)} />
    </>
  );
};

/** Decides of one need: the former decision, the next one, and what to say once it is done. */
export type Decide = (former: NeedDecision, next: NeedDecision, message: string) => void;

const AsideDialog = ({
  numbered,
  onDecide,
  onClose,
}: {
  readonly numbered: NumberedNeed | null;
  readonly onDecide: Decide;
  readonly onClose: () => void;
}) =>
  numbered === null ? null : (
    <SetAsideDialog
      key={numbered.need.id}
      competence={numbered.need.competence.name}
      onConfirm={(reason) => {
        onDecide(
          numbered.decision,
          { ...numbered.decision, status: 'set-aside', reason },
          'Le besoin est écarté, avec son motif.',
        );
        onClose();
      }}
      onClose={onClose}
    />
  );

const NoNeed = () => {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Plan de formation" />
      <EmptyState
        icon={<ClipboardList />}
        title="Aucun besoin ne ressort"
        action={
          <>
            <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
              Importer des fichiers
            </Button>
            <Button onPress={() => navigate({ screen: 'gaps' })}>Revoir les cibles</Button>
          </>
        }
      >
        Un besoin est une compétence sous la cible, avec assez de réponses pour le dire.
      </EmptyState>
    </>
  );
};

/** From needs to the plan: what is retained, how it is answered, for how many, then the workbook. */
export const PlanPage = () => {
  const { filter } = useCollectiveFilter();
  const needs = useEngineQuery('needs:get', { filter, rows: ROWS }, { keepPrevious: true });
  return (
    <QueryStates query={needs} lines={10}>
      {(reply) =>
        reply.needs.rates.length + reply.needs.levels.length === 0 ? (
          <NoNeed />
        ) : (
          <PlanOfNeeds reply={reply} />
        )
      }
    </QueryStates>
  );
};

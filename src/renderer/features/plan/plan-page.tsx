import { FileSpreadsheet, Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RequestOf } from '../../../contract/channels';
import { DEFAULT_PLAN_TITLE, type NumberedNeed, type PlanRow } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { EVERYTHING, useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Segmented } from '../../ui/segmented';
import { Switch } from '../../ui/switch';
import { subjectOf } from '../invitations/invitation-subject';
import { InvitationView } from '../invitations/invitation-view';
import { ActionsView } from './actions-view';
import { DeclaredNeeds } from './declared-needs';
import { causeOfNoNeed, EmptyPlan } from './empty-plan';
import { ExportStatus } from './export-status';
import { MergeBar, MergedNeeds } from './merged-needs';
import { NeedPanel } from './need-panel';
import { NeedReviews } from './need-reviews';
import { NeedsTable } from './needs-table';
import styles from './plan.module.css';
import {
  countSetAside,
  type Decide,
  findDoubleCounts,
  listNeeds,
  type NeedListing,
  type NeedsReply,
  planOf,
  totalsOf,
  withStatus,
} from './plan-model';
import { wordDecided, wordDoubleCount, wordPlan } from './plan-sentences';
import { PlanTotalsBar } from './plan-totals-bar';
import { PlanWaysOut, PrintedPlanScope, usePlanTitle } from './plan-ways-out';
import { useReturnedPlan } from './returned-plan-card';
import { SetAsideDialog } from './set-aside-dialog';
import { useDecisions } from './use-decisions';
import { type DeclaredFiles, useDeclaredFiles } from './use-declared-files';
import { useShaping } from './use-shaping';
import { useWorkbookExport } from './use-workbook-export';
import { WorkbookCard } from './workbook-card';

const classes = bindClasses(styles);

/** The rows of the workbook: the first depth of the tree with several units. */
const ROWS: RequestOf<'needs:get'>['rows'] = { dimension: 'unit', depth: null };

/** The name of the screen in the navigation, until the plan has a title of its own. */
const useScreenTitle = (): string => {
  const title = usePlanTitle();
  return title === DEFAULT_PLAN_TITLE ? 'Plan de formation' : title;
};

const LISTS = [
  { measure: 'rate', title: 'Besoins d’après les taux de maîtrise' },
  { measure: 'level', title: 'Besoins d’après les niveaux' },
] as const;

const SCOPES = [
  { id: 'whole', label: 'Toute la population' },
  { id: 'row', label: 'Par service' },
] as const;

const ORDERS = [
  { id: 'priority', label: 'Par priorité' },
  { id: 'intensity', label: 'Par intensité' },
] as const;

const VIEWS = [
  { id: 'needs', label: 'Besoins' },
  { id: 'actions', label: 'Actions, calendrier et budget' },
] as const;

const FIRST_LISTING: NeedListing = { order: 'priority', scope: 'whole', withSetAside: false, words: '' };

interface ListingProps {
  readonly listing: NeedListing;
  /** Needs set aside in this scope. */
  readonly setAside: number;
  readonly onChange: (part: Partial<NeedListing>) => void;
}

const Listing = ({ listing, setAside, onChange }: ListingProps) => (
  <div className={`${classes('bar')} no-print`}>
    <Segmented
      label="Population"
      options={SCOPES}
      value={listing.scope}
      onChange={(scope) => onChange({ scope })}
    />
    <Segmented
      label="Ordre"
      options={ORDERS}
      value={listing.order}
      onChange={(order) => onChange({ order })}
    />
    {setAside > 0 ? (
      <Switch isSelected={listing.withSetAside} onChange={(withSetAside) => onChange({ withSetAside })}>
        {`Montrer ${plural(setAside, 'besoin écarté', 'besoins écartés')}`}
      </Switch>
    ) : null}
    <div className={classes('search')}>
      <SearchField
        label="Chercher un besoin"
        placeholder={listing.scope === 'row' ? 'Compétence ou service' : 'Compétence'}
        value={listing.words}
        onChange={(words) => onChange({ words })}
      />
    </div>
  </div>
);

const DoubleCounts = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Banner tone="warning" title="Des personnes comptent deux fois">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>Remettez l’ensemble ou les services{THIN}: leurs places s’ajoutent.</p>
    </Banner>
  );

const NothingListed = ({ words }: { readonly words: string }) => (
  <Card>
    <p className={classes('nothing')}>
      {words.trim() === ''
        ? 'Tous les besoins de cette liste sont écartés, ou elle n’en a aucun qui puisse être montré.'
        : 'Aucun besoin de cette liste ne contient ces mots.'}
    </p>
  </Card>
);

const Aside = ({
  numbered,
  onDecide,
  onClose,
}: {
  readonly numbered: NumberedNeed | null;
  readonly onDecide: Decide;
  readonly onClose: () => void;
}) => {
  if (numbered === null) return null;
  const { need, decision } = numbered;
  const setAside = (reason: string) => {
    onDecide(decision, withStatus(decision, 'set-aside', reason), wordDecided(numbered, 'set-aside'));
    onClose();
  };
  return (
    <SetAsideDialog
      key={need.id}
      needId={need.id}
      competence={need.competence.name}
      onConfirm={setAside}
      onClose={onClose}
    />
  );
};

/** Needs chosen to be merged. */
const useSelection = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const onToggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return { chosen, onToggle, clear: () => setChosen(new Set()) };
};

/** The plan, its needs listed as asked, and what is open beside it. */
const Needs = ({ reply, files }: { readonly reply: NeedsReply; readonly files: DeclaredFiles }) => {
  const decide = useDecisions();
  const shaping = useShaping();
  const { chosen, onToggle, clear } = useSelection();
  const [listing, setListing] = useState(FIRST_LISTING);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asideId, setAsideId] = useState<string | null>(null);
  const plan = useMemo(() => planOf(reply), [reply]);
  const find = (id: string | null) => plan.needs.find(({ need }) => need.id === id) ?? null;
  const lists = LISTS.map((list) => ({ ...list, needs: listNeeds(plan, list.measure, listing) }));
  const [open, aside] = [find(openId), find(asideId)];
  return (
    <>
      <PlanTotalsBar totals={totalsOf(plan)} />
      <DoubleCounts lines={findDoubleCounts(plan).map(wordDoubleCount)} />
      <NeedReviews reviews={reply.reviews} />
      <Listing
        listing={listing}
        setAside={countSetAside(plan, listing.scope)}
        onChange={(part) => setListing((now) => ({ ...now, ...part }))}
      />
      {lists.every(({ needs }) => needs.length === 0) ? <NothingListed words={listing.words} /> : null}
      {lists.map(({ measure, title, needs }) => (
        <NeedsTable
          key={`${measure} ${listing.scope}`}
          title={title}
          needs={needs}
          order={listing.order}
          plan={plan}
          openId={openId}
          onOpen={setOpenId}
          onDecide={decide}
          onSetAside={setAsideId}
          chosen={chosen}
          onToggle={onToggle}
        />
      ))}
      <DeclaredNeeds
        files={files}
        reply={reply}
        plan={plan}
        shaping={shaping}
        onDecide={decide}
        chosen={chosen}
        onToggle={onToggle}
      />
      <MergedNeeds reply={reply} plan={plan} shaping={shaping} />
      <MergeBar reply={reply} chosen={chosen} shaping={shaping} onClear={clear} />
      {open === null ? null : (
        <NeedPanel
          key={open.need.id}
          numbered={open}
          reply={reply}
          onDecide={decide}
          onSetAside={setAsideId}
          shaping={shaping}
          onClose={() => setOpenId(null)}
        />
      )}
      <Aside numbered={aside} onDecide={decide} onClose={() => setAsideId(null)} />
    </>
  );
};

/** Texts that invite to one action, in place of the plan. */
const Invitation = ({ row, onClose }: { readonly row: PlanRow; readonly onClose: () => void }) => {
  const sessions = useEngineQuery('sessions:list', {}, { keepPrevious: true });
  return (
    <QueryStates query={sessions} lines={8}>
      {(all) => <InvitationView actionId={row.id} subject={subjectOf(row, all)} onClose={onClose} />}
    </QueryStates>
  );
};

const PlanOfNeeds = ({ reply }: { readonly reply: NeedsReply }) => {
  const workbook = useWorkbookExport();
  const navigate = useNavigate();
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('needs');
  const files = useDeclaredFiles();
  const returned = useReturnedPlan();
  const [invitedId, setInvitedId] = useState<string | null>(null);
  const title = useScreenTitle();
  const plan = planOf(reply);
  const invited = plan.rows.find(({ id }) => id === invitedId);
  if (invited !== undefined) return <Invitation row={invited} onClose={() => setInvitedId(null)} />;
  return (
    <>
      <PageHeader
        title={title}
        conclusion={<span role="status">{wordPlan(totalsOf(plan))}</span>}
        actions={
          <>
            <PlanWaysOut />
            <Button icon={<Send aria-hidden="true" />} onPress={() => navigate({ screen: 'releases' })}>
              Diffuser
            </Button>
            <Button
              variant="primary"
              icon={<FileSpreadsheet aria-hidden="true" />}
              isDisabled={workbook.job.isRunning}
              onPress={() => void workbook.start()}
            >
              Exporter vers Excel…
            </Button>
          </>
        }
      />
      <PrintedPlanScope />
      <ExportStatus {...workbook} />
      <div className="no-print">
        <Segmented label="Partie du plan" options={VIEWS} value={view} onChange={setView} />
      </div>
      {view === 'needs' ? (
        <Needs reply={reply} files={files} />
      ) : (
        <ActionsView reply={reply} returned={returned} onInvite={setInvitedId} />
      )}
      <p className={classes('caution')}>
        Une même personne peut relever de plusieurs besoins{THIN}: les places ne sont pas des personnes.
        Durées et groupes sont des propositions, à ajuster dans le classeur.
      </p>
      <WorkbookCard />
    </>
  );
};

/** Declaring needs no import: the card stands under every empty state. */
const DeclaredAlone = ({ reply }: { readonly reply: NeedsReply }) => (
  <DeclaredNeeds
    files={useDeclaredFiles()}
    reply={reply}
    plan={planOf(reply)}
    shaping={useShaping()}
    onDecide={useDecisions()}
    chosen={new Set()}
    onToggle={() => undefined}
  />
);

const NoNeed = ({ reply }: { readonly reply: NeedsReply }) => {
  const { filter } = useCollectiveFilter();
  const known = useEngineQuery('filters:get', {});
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(EVERYTHING);
  return (
    <>
      <PageHeader title={useScreenTitle()} />
      <QueryStates query={known} lines={3}>
        {({ campaigns }) => <EmptyPlan cause={causeOfNoNeed(campaigns.length, isNarrowed)} />}
      </QueryStates>
      <NeedReviews reviews={reply.reviews} />
      <DeclaredAlone reply={reply} />
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
        planOf(reply).rows.length + reply.needs.rates.length + reply.needs.levels.length === 0 ? (
          <NoNeed reply={reply} />
        ) : (
          <PlanOfNeeds reply={reply} />
        )
      }
    </QueryStates>
  );
};

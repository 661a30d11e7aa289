import { ShieldAlert, UsersRound } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { AgentRow } from '../../../contract/agents';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Segmented } from '../../ui/segmented';
import { DataTable } from '../../ui/table/data-table';
import { useSettled } from '../../ui/use-settled';
import {
  agentColumns,
  type IdentityContext,
  type NamedCampaign,
  participationTableColumns,
} from './agent-columns';
import { type AgentFilter, NO_FILTER } from './agent-filter';
import { AgentPanel, copyAgent } from './agent-panel';
import { type AgentCounts, type AgentView, viewAgents } from './agent-view';
import styles from './agents-page.module.css';
import { FilterBar } from './filter-bar';
import { rankNames } from './name-ranks';
import { NominativeGate } from './nominative-gate';
import { indexAgents } from './search-index';
import { serviceDepth } from './service-depth';

const classes = bindClasses(styles);

type Grain = 'agents' | 'participations';

const GRAINS = [
  { id: 'agents', label: 'Agents' },
  { id: 'participations', label: 'Participations' },
] as const;

/** « 325 ont envoyé leurs résultats · 459 ont commencé · 742 concernés ». */
export const describeCounts = ({ concerned, started, shared }: AgentCounts): string =>
  [
    plural(shared, 'a envoyé ses résultats', 'ont envoyé leurs résultats'),
    plural(started, 'a commencé', 'ont commencé'),
    plural(concerned, 'concerné'),
  ].join(' · ');

const NOTHING_FOUND = typeset('Personne ne correspond à ces filtres. Enlevez-en un pour élargir.');

interface ScreenProps {
  readonly rows: readonly AgentRow[];
  readonly campaigns: readonly NamedCampaign[];
}

interface TableProps extends Pick<ScreenProps, 'campaigns'> {
  readonly identity: IdentityContext;
  readonly view: AgentView;
  readonly filter: AgentFilter;
  readonly summary: ReactNode;
  readonly openId: string | null;
  readonly onOpen: (line: { readonly id: string; readonly agent: AgentRow }) => void;
}

/** Agents from which typing is let settle before the list is filtered. */
const LONG_LIST = 5000;
const SETTLE_MS = 150;

const HEIGHT = 'max(320px, calc(100vh - 330px))';

const AgentTable = ({ identity, campaigns, view, filter, summary, openId, onOpen }: TableProps) => {
  const columns = useMemo(() => {
    const chosen = campaigns.filter(({ id }) => filter.campaignIds.includes(id));
    return agentColumns(identity, chosen.length > 0 ? chosen : campaigns);
  }, [identity, campaigns, filter.campaignIds]);
  return (
    <DataTable
      label="Agents"
      columns={columns}
      rows={view.agents}
      rowId={({ id }) => id}
      onOpen={onOpen}
      openId={openId}
      onCopyRow={({ agent }) => copyAgent(agent)}
      sortedBy={{ id: 'agent', desc: false }}
      summary={summary}
      emptyText={NOTHING_FOUND}
      height={HEIGHT}
      canCopy={false}
    />
  );
};

const ParticipationTable = ({ identity, campaigns, view, summary, openId, onOpen }: TableProps) => {
  const columns = useMemo(() => {
    const names = new Map(campaigns.map(({ id, name }) => [id, name]));
    return participationTableColumns(identity, (id) => names.get(id) ?? id);
  }, [identity, campaigns]);
  return (
    <DataTable
      label="Participations"
      columns={columns}
      rows={view.participations}
      rowId={({ id }) => id}
      onOpen={onOpen}
      openId={openId}
      onCopyRow={({ agent }) => copyAgent(agent)}
      sortedBy={{ id: 'agent', desc: false }}
      summary={summary}
      emptyText={NOTHING_FOUND}
      height={HEIGHT}
      canCopy={false}
    />
  );
};

interface SummaryProps {
  readonly view: AgentView;
  readonly grain: Grain;
  readonly onGrain: (grain: Grain) => void;
}

const Summary = ({ view, grain, onGrain }: SummaryProps) => (
  <div className={classes('summary')}>
    <Segmented label="Une ligne par" options={GRAINS} value={grain} onChange={onGrain} />
    <strong className={classes('shown')}>
      {grain === 'agents'
        ? plural(view.agents.length, 'agent')
        : plural(view.participations.length, 'participation')}
    </strong>
    <span>{describeCounts(view.counts)}</span>
  </div>
);

/** The line whose agent is beside the table. */
interface Opened {
  readonly lineId: string;
  readonly agentId: number;
}

const AgentsScreen = ({ rows, campaigns }: ScreenProps) => {
  const [filter, setFilter] = useState(NO_FILTER);
  const [grain, setGrain] = useState<Grain>('agents');
  const [opened, setOpened] = useState<Opened | null>(null);
  const identity = useMemo(() => ({ depth: serviceDepth(rows), ranks: rankNames(rows) }), [rows]);
  const index = useMemo(() => indexAgents(rows), [rows]);
  const applied = useDeferredValue(useSettled(filter, rows.length > LONG_LIST ? SETTLE_MS : 0));
  const view = useMemo(() => viewAgents(rows, applied, index), [rows, applied, index]);
  const open = rows.find(({ id }) => id === opened?.agentId);
  const summary = <Summary view={view} grain={grain} onGrain={setGrain} />;
  const onOpen: TableProps['onOpen'] = ({ id, agent }) => setOpened({ lineId: id, agentId: agent.id });
  const openId = opened?.lineId ?? null;
  const table = { identity, campaigns, view, filter: applied, summary, openId, onOpen };
  return (
    <>
      <FilterBar rows={rows} campaigns={campaigns} filter={filter} onChange={setFilter} />
      <div className={classes('table')}>
        {grain === 'agents' ? <AgentTable {...table} /> : <ParticipationTable {...table} />}
      </div>
      {open === undefined ? null : (
        <AgentPanel agent={open} campaigns={campaigns} onClose={() => setOpened(null)} />
      )}
    </>
  );
};

const Empty = () => {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<UsersRound />}
      title="Aucun agent dans le coffre"
      action={
        <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
          Importer la liste des agents
        </Button>
      }
    >
      <p>La liste des agents vient de votre SI RH, en CSV ou en classeur.</p>
    </EmptyState>
  );
};

const Entered = ({ onLeave }: { readonly onLeave: () => void }) => {
  const agents = useEngineQuery('agents:list', {}, { keepPrevious: true });
  const campaigns = useEngineQuery('campaigns:list', {}, { keepPrevious: true });
  const named = useMemo(
    () => (campaigns.data ?? []).map(({ id, name, choice }) => ({ id, name: choice.label ?? name })),
    [campaigns.data],
  );
  return (
    <div className={classes('page')}>
      <PageHeader
        title="Agents"
        conclusion={typeset('Identité, affectation, état et avancement. Aucun résultat dans ce tableau.')}
        actions={
          <Button icon={<ShieldAlert aria-hidden="true" />} onPress={onLeave}>
            Revenir au mode collectif
          </Button>
        }
      />
      <QueryStates query={agents} lines={12}>
        {(rows) => (rows.length === 0 ? <Empty /> : <AgentsScreen rows={rows} campaigns={named} />)}
      </QueryStates>
    </div>
  );
};

/** Agents (nominative): entered knowingly; leaving the screen leaves the mode. */
export const AgentsPage = () => {
  const [hasEntered, setEntered] = useState(false);
  return hasEntered ? (
    <Entered onLeave={() => setEntered(false)} />
  ) : (
    <NominativeGate onEnter={() => setEntered(true)} />
  );
};
